package dev.jacobean;

/** Marks for the bodies of differentiable methods. As plain Java they do nothing. */
public final class Jacobean {

    private Jacobean() {}

    /**
     * Stops the derivative: the value passes, its tangent and its adjoint do not.
     *
     * @param x any value
     * @return {@code x}
     */
    public static double passive(double x) {
        return x;
    }

    /**
     * Stops the derivative: the value passes, its tangent and its adjoint do not.
     *
     * @param x any value
     * @return {@code x}
     */
    public static float passive(float x) {
        return x;
    }

    /**
     * Stops the derivative of an array's elements.
     *
     * @param x an array
     * @return the very array {@code x}, not a copy
     */
    public static double[] passive(double[] x) {
        return x;
    }

    /**
     * Stops the derivative of an array's elements.
     *
     * @param x an array
     * @return the very array {@code x}, not a copy
     */
    public static double[][] passive(double[][] x) {
        return x;
    }

    /**
     * Stops the derivative of an array's elements.
     *
     * @param x an array
     * @return the very array {@code x}, not a copy
     */
    public static float[] passive(float[] x) {
        return x;
    }

    /**
     * Stops the derivative of an array's elements.
     *
     * @param x an array
     * @return the very array {@code x}, not a copy
     */
    public static float[][] passive(float[][] x) {
        return x;
    }

    /**
     * Stops the derivative of all that a record, or an array of higher rank, contains.
     *
     * @param x a record or an array
     * @param <T> its type
     * @return the very object {@code x}, not a copy
     */
    public static <T> T passive(T x) {
        return x;
    }
}
