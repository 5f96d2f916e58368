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
}
