package dev.jacobean;

/**
 * The strong zero product, for generated code.
 *
 * <p>A tangent or an adjoint that is exactly zero says that nothing flows here. It must then pass nothing on, even
 * through a partial derivative that is infinite or NaN, where the product of IEEE 754 would be NaN: the derivative of
 * {@code Math.min(1, 1 / x)} at 0 is 0, for the branch {@code 1 / x} was not taken.
 */
public final class Strong {

    private Strong() {}

    /**
     * Multiplies a tangent or an adjoint by a partial derivative.
     *
     * @param bar the tangent or adjoint
     * @param partial the partial derivative, which may be infinite or NaN
     * @return 0 if {@code bar} is 0 (of either sign), else {@code bar * partial}
     */
    public static double times(double bar, double partial) {
        return bar == 0 ? 0 : bar * partial;
    }

    /**
     * Multiplies a tangent or an adjoint by a partial derivative, in single precision.
     *
     * @param bar the tangent or adjoint
     * @param partial the partial derivative, which may be infinite or NaN
     * @return 0 if {@code bar} is 0 (of either sign), else {@code bar * partial}
     */
    public static float times(float bar, float partial) {
        return bar == 0 ? 0 : bar * partial;
    }

    /**
     * Multiplies a tangent or an adjoint by {@code 1 / y}, the partial derivative of a quotient by its dividend.
     *
     * @param bar the tangent or adjoint
     * @param y the divisor, which may be zero or NaN
     * @return 0 if {@code bar} is 0 (of either sign), else {@code bar / y}
     */
    public static double divide(double bar, double y) {
        return bar == 0 ? 0 : bar / y;
    }

    /**
     * Multiplies a tangent or an adjoint by {@code 1 / y}, in single precision.
     *
     * @param bar the tangent or adjoint
     * @param y the divisor, which may be zero or NaN
     * @return 0 if {@code bar} is 0 (of either sign), else {@code bar / y}
     */
    public static float divide(float bar, float y) {
        return bar == 0 ? 0 : bar / y;
    }
}
