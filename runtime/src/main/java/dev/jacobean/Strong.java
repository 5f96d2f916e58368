package dev.jacobean;

/**
 * The strong zero product, for generated code.
 *
 * <p>A derivative that is exactly zero says that nothing flows here. It must then pass nothing on, even through a factor
 * that is infinite or NaN, where the product of IEEE 754 would be NaN: the derivative of {@code Math.min(1, 1 / x)} at 0
 * is 0, for {@code 1 / x} was not taken. In reverse mode the adjoint of {@code 1 / x} is that zero, in forward mode the
 * partial derivative of the minimum is; so that both modes agree, the zero may be either factor.
 */
public final class Strong {

    private Strong() {}

    /**
     * Multiplies a tangent or an adjoint by a partial derivative.
     *
     * @param bar the tangent or adjoint
     * @param partial the partial derivative
     * @return 0 if either is 0 (of either sign) and the other infinite or NaN, else {@code bar * partial}
     */
    public static double times(double bar, double partial) {
        double product = bar * partial;
        // one comparison that is never true where all is well, so that hot loops pay next to nothing
        return product != product && (bar == 0 || partial == 0) ? 0 : product;
    }

    /**
     * Multiplies a tangent or an adjoint by a partial derivative, in single precision.
     *
     * @param bar the tangent or adjoint
     * @param partial the partial derivative
     * @return 0 if either is 0 (of either sign) and the other infinite or NaN, else {@code bar * partial}
     */
    public static float times(float bar, float partial) {
        float product = bar * partial;
        return product != product && (bar == 0 || partial == 0) ? 0 : product;
    }

    /**
     * Multiplies a tangent or an adjoint by {@code 1 / y}, the partial derivative of a quotient by its dividend.
     *
     * @param bar the tangent or adjoint
     * @param y the divisor
     * @return 0 if {@code bar} is 0 (of either sign) or {@code y} infinite, else {@code bar / y}
     */
    public static double divide(double bar, double y) {
        double quotient = bar / y;
        return quotient != quotient && (bar == 0 || Double.isInfinite(y)) ? 0 : quotient;
    }

    /**
     * Multiplies a tangent or an adjoint by {@code 1 / y}, in single precision.
     *
     * @param bar the tangent or adjoint
     * @param y the divisor
     * @return 0 if {@code bar} is 0 (of either sign) or {@code y} infinite, else {@code bar / y}
     */
    public static float divide(float bar, float y) {
        float quotient = bar / y;
        return quotient != quotient && (bar == 0 || Float.isInfinite(y)) ? 0 : quotient;
    }

    /** Whether a derivative is NaN. */
    public static boolean isNaN(double derivative) {
        return derivative != derivative;
    }

    /** Whether a derivative is NaN. */
    public static boolean isNaN(float derivative) {
        return derivative != derivative;
    }

    /**
     * Whether one of many derivatives is NaN, or two neighbours are infinite of opposite sign: that is as rare, and two are told
     * as fast as one.
     */
    public static boolean isNaN(double[] derivatives) {
        int last = derivatives.length - 1;
        for (int i = 0; i < last; i += 2) {
            double sum = derivatives[i] + derivatives[i + 1];
            if (sum != sum) {
                return true;
            }
        }
        return last >= 0 && derivatives[last] != derivatives[last];
    }

    /** Whether one of many derivatives is NaN. */
    public static boolean isNaN(float[] derivatives) {
        boolean found = false;
        for (float derivative : derivatives) {
            found |= derivative != derivative;
        }
        return found;
    }

    /** As {@link #isNaN(double[])}, for the rows of a matrix, which may be null. */
    public static boolean isNaN(double[][] derivatives) {
        boolean found = false;
        for (double[] row : derivatives) {
            found |= row != null && isNaN(row);
        }
        return found;
    }

    /** Whether one of the derivatives in an array of arrays is NaN; rows may be null. */
    public static boolean isNaN(Object[] derivatives) {
        boolean found = false;
        for (Object row : derivatives) {
            if (row instanceof double[] doubles) {
                found |= isNaN(doubles);
            } else if (row instanceof float[] floats) {
                found |= isNaN(floats);
            } else if (row instanceof Object[] rows) {
                found |= isNaN(rows);
            }
        }
        return found;
    }

    /** Whether a number of a vector is not zero; null has none. */
    public static boolean isNonZero(double[] derivatives) {
        if (derivatives != null) {
            for (double derivative : derivatives) {
                if (derivative != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a number of a vector is not zero; null has none. */
    public static boolean isNonZero(float[] derivatives) {
        if (derivatives != null) {
            for (float derivative : derivatives) {
                if (derivative != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a number of a matrix is not zero; null, also for rows, has none. */
    public static boolean isNonZero(double[][] derivatives) {
        if (derivatives != null) {
            for (double[] row : derivatives) {
                if (isNonZero(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a number of an array of arrays is not zero; null, also for rows, has none. */
    public static boolean isNonZero(Object[] derivatives) {
        if (derivatives != null) {
            for (Object part : derivatives) {
                if (part instanceof double[] row && isNonZero(row)
                        || part instanceof float[] floats && isNonZero(floats)
                        || part instanceof Object[] rows && isNonZero(rows)) {
                    return true;
                }
            }
        }
        return false;
    }
}
