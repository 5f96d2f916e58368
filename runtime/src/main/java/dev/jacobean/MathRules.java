package dev.jacobean;

/**
 * The library's table of rules: the partial derivatives of the methods of {@link Math} and {@link StrictMath} by each
 * {@code double} or {@code float} parameter, and of the operators {@code /} and {@code %}.
 *
 * <p>The rule for the parameter {@code p} of {@code m} is {@code m_p}. It takes what the primitive takes, and the
 * primitive's result where that saves work. A partial is within 4 ulp of the true one, where that is well conditioned
 * ({@code tanh}, whose partial is taken from its result: within 10⁻¹³ of its size);
 * it does not overflow where the true one is a {@code double}.
 *
 * <p>At the edge of a domain the partial is the limit from inside ({@code sqrt}, {@code log}: +∞ at 0), beyond it NaN.
 * At a kink:
 *
 * <ul>
 *   <li>{@code abs} at 0: 0; likewise {@code copySign} of the magnitude 0
 *   <li>{@code max}, {@code min} of equal operands: ½ and ½; {@code clamp} is {@code min(max, max(value, min))}
 *   <li>{@code floor}, {@code ceil}, {@code rint}, {@code signum}, {@code ulp}: 0, at the jumps too
 *   <li>{@code pow(0, y)} by the base: 0 for y = 0 and for y &gt; 1, 1 for y = 1, +∞ for 0 &lt; y &lt; 1; by the
 *       exponent: 0 for y &gt; 0
 *   <li>{@code hypot(0, 0)}: 0 and 0; {@code atan2(0, 0)}: NaN
 *   <li>{@code nextUp}, {@code nextDown}, {@code nextAfter}: those of the identity
 * </ul>
 *
 * <p>The methods of {@code Math} whose result is an integer have no rule: no derivative passes through them.
 */
public final class MathRules {

    /** log₁₀ e. */
    private static final double LOG10_E = 0.43429448190325182765;

    private MathRules() {}

    // spotless:off
    // Trigonometric

    @PartialOf(owner = Math.class, method = "sin", arg = 0) @PartialOf(owner = StrictMath.class, method = "sin", arg = 0)
    public static double sin_x(double x) { return Math.cos(x); }

    @PartialOf(owner = Math.class, method = "cos", arg = 0) @PartialOf(owner = StrictMath.class, method = "cos", arg = 0)
    public static double cos_x(double x) { return -Math.sin(x); }

    @PartialOf(owner = Math.class, method = "tan", arg = 0) @PartialOf(owner = StrictMath.class, method = "tan", arg = 0)
    public static double tan_x(double x, double result) { return 1 + result * result; }

    @PartialOf(owner = Math.class, method = "asin", arg = 0) @PartialOf(owner = StrictMath.class, method = "asin", arg = 0)
    public static double asin_x(double x) { return 1 / Math.sqrt((1 - x) * (1 + x)); }

    @PartialOf(owner = Math.class, method = "acos", arg = 0) @PartialOf(owner = StrictMath.class, method = "acos", arg = 0)
    public static double acos_x(double x) { return -1 / Math.sqrt((1 - x) * (1 + x)); }

    @PartialOf(owner = Math.class, method = "atan", arg = 0) @PartialOf(owner = StrictMath.class, method = "atan", arg = 0)
    public static double atan_x(double x) { return Math.abs(x) < 1e9 ? 1 / (1 + x * x) : 1 / x / x; }

    @PartialOf(owner = Math.class, method = "atan2", arg = 0) @PartialOf(owner = StrictMath.class, method = "atan2", arg = 0)
    public static double atan2_y(double y, double x) { return Plane.overSquaredLength(x, y, x); }

    @PartialOf(owner = Math.class, method = "atan2", arg = 1) @PartialOf(owner = StrictMath.class, method = "atan2", arg = 1)
    public static double atan2_x(double y, double x) { return Plane.overSquaredLength(-y, y, x); }

    @PartialOf(owner = Math.class, method = "toRadians", arg = 0) @PartialOf(owner = StrictMath.class, method = "toRadians", arg = 0)
    public static double toRadians_x(double x) { return Math.PI / 180; }

    @PartialOf(owner = Math.class, method = "toDegrees", arg = 0) @PartialOf(owner = StrictMath.class, method = "toDegrees", arg = 0)
    public static double toDegrees_x(double x) { return 180 / Math.PI; }

    // Exponential and hyperbolic

    @PartialOf(owner = Math.class, method = "exp", arg = 0) @PartialOf(owner = StrictMath.class, method = "exp", arg = 0)
    public static double exp_x(double x, double result) { return result; }

    @PartialOf(owner = Math.class, method = "expm1", arg = 0) @PartialOf(owner = StrictMath.class, method = "expm1", arg = 0)
    public static double expm1_x(double x, double result) { return result > -0.5 ? result + 1 : Math.exp(x); }

    @PartialOf(owner = Math.class, method = "log", arg = 0) @PartialOf(owner = StrictMath.class, method = "log", arg = 0)
    public static double log_x(double x) { return Powers.reciprocal(1, x); }

    @PartialOf(owner = Math.class, method = "log10", arg = 0) @PartialOf(owner = StrictMath.class, method = "log10", arg = 0)
    public static double log10_x(double x) { return Powers.reciprocal(LOG10_E, x); }

    @PartialOf(owner = Math.class, method = "log1p", arg = 0) @PartialOf(owner = StrictMath.class, method = "log1p", arg = 0)
    public static double log1p_x(double x) { return Powers.reciprocal(1, 1 + x); }

    @PartialOf(owner = Math.class, method = "sinh", arg = 0) @PartialOf(owner = StrictMath.class, method = "sinh", arg = 0)
    public static double sinh_x(double x) { return Math.cosh(x); }

    @PartialOf(owner = Math.class, method = "cosh", arg = 0) @PartialOf(owner = StrictMath.class, method = "cosh", arg = 0)
    public static double cosh_x(double x) { return Math.sinh(x); }

    @PartialOf(owner = Math.class, method = "tanh", arg = 0) @PartialOf(owner = StrictMath.class, method = "tanh", arg = 0)
    public static double tanh_x(double x, double result) { return Powers.tanh(x, result); }

    // Powers, roots and lengths

    @PartialOf(owner = Math.class, method = "pow", arg = 0) @PartialOf(owner = StrictMath.class, method = "pow", arg = 0)
    public static double pow_x(double x, double y, double result) { return Powers.byBase(x, y, result); }

    @PartialOf(owner = Math.class, method = "pow", arg = 1) @PartialOf(owner = StrictMath.class, method = "pow", arg = 1)
    public static double pow_y(double x, double y, double result) { return Powers.byExponent(x, y, result); }

    @PartialOf(owner = Math.class, method = "sqrt", arg = 0) @PartialOf(owner = StrictMath.class, method = "sqrt", arg = 0)
    public static double sqrt_x(double x, double result) { return 0.5 / Math.abs(result); }

    @PartialOf(owner = Math.class, method = "cbrt", arg = 0) @PartialOf(owner = StrictMath.class, method = "cbrt", arg = 0)
    public static double cbrt_x(double x, double result) { return 1 / (3 * result * result); }

    @PartialOf(owner = Math.class, method = "hypot", arg = 0) @PartialOf(owner = StrictMath.class, method = "hypot", arg = 0)
    public static double hypot_x(double x, double y, double result) { return Plane.overLength(x, y, result); }

    @PartialOf(owner = Math.class, method = "hypot", arg = 1) @PartialOf(owner = StrictMath.class, method = "hypot", arg = 1)
    public static double hypot_y(double x, double y, double result) { return Plane.overLength(y, x, result); }

    // Products and scales

    @PartialOf(owner = Math.class, method = "fma", arg = 0) @PartialOf(owner = StrictMath.class, method = "fma", arg = 0)
    public static double fma_a(double a, double b, double c) { return b; }

    @PartialOf(owner = Math.class, method = "fma", arg = 1) @PartialOf(owner = StrictMath.class, method = "fma", arg = 1)
    public static double fma_b(double a, double b, double c) { return a; }

    @PartialOf(owner = Math.class, method = "fma", arg = 2) @PartialOf(owner = StrictMath.class, method = "fma", arg = 2)
    public static double fma_c(double a, double b, double c) { return 1; }

    @PartialOf(owner = Math.class, method = "scalb", arg = 0) @PartialOf(owner = StrictMath.class, method = "scalb", arg = 0)
    public static double scalb_x(double x, int scaleFactor) { return Math.scalb(1.0, scaleFactor); }

    @PartialOf(owner = Math.class, method = "fma", arg = 0) @PartialOf(owner = StrictMath.class, method = "fma", arg = 0)
    public static float fma_a(float a, float b, float c) { return b; }

    @PartialOf(owner = Math.class, method = "fma", arg = 1) @PartialOf(owner = StrictMath.class, method = "fma", arg = 1)
    public static float fma_b(float a, float b, float c) { return a; }

    @PartialOf(owner = Math.class, method = "fma", arg = 2) @PartialOf(owner = StrictMath.class, method = "fma", arg = 2)
    public static float fma_c(float a, float b, float c) { return 1; }

    @PartialOf(owner = Math.class, method = "scalb", arg = 0) @PartialOf(owner = StrictMath.class, method = "scalb", arg = 0)
    public static float scalb_x(float x, int scaleFactor) { return Math.scalb(1.0f, scaleFactor); }

    // Remainders

    @PartialOf(owner = Math.class, method = "IEEEremainder", arg = 0) @PartialOf(owner = StrictMath.class, method = "IEEEremainder", arg = 0)
    public static double IEEEremainder_x(double x, double y) { return 1; }

    @PartialOf(owner = Math.class, method = "IEEEremainder", arg = 1) @PartialOf(owner = StrictMath.class, method = "IEEEremainder", arg = 1)
    public static double IEEEremainder_y(double x, double y, double result) { return -wholeQuotient(x, y, result); }

    // Choices

    @PartialOf(owner = Math.class, method = "abs", arg = 0) @PartialOf(owner = StrictMath.class, method = "abs", arg = 0)
    public static double abs_x(double x) { return Choices.abs(x); }

    @PartialOf(owner = Math.class, method = "max", arg = 0) @PartialOf(owner = StrictMath.class, method = "max", arg = 0)
    public static double max_a(double a, double b) { return Choices.greater(a, b); }

    @PartialOf(owner = Math.class, method = "max", arg = 1) @PartialOf(owner = StrictMath.class, method = "max", arg = 1)
    public static double max_b(double a, double b) { return Choices.greater(b, a); }

    @PartialOf(owner = Math.class, method = "min", arg = 0) @PartialOf(owner = StrictMath.class, method = "min", arg = 0)
    public static double min_a(double a, double b) { return Choices.greater(b, a); }

    @PartialOf(owner = Math.class, method = "min", arg = 1) @PartialOf(owner = StrictMath.class, method = "min", arg = 1)
    public static double min_b(double a, double b) { return Choices.greater(a, b); }

    @PartialOf(owner = Math.class, method = "clamp", arg = 0) @PartialOf(owner = StrictMath.class, method = "clamp", arg = 0)
    public static double clamp_value(double value, double min, double max) { return Choices.clampByValue(value, min, max); }

    @PartialOf(owner = Math.class, method = "clamp", arg = 1) @PartialOf(owner = StrictMath.class, method = "clamp", arg = 1)
    public static double clamp_min(double value, double min, double max) { return Choices.clampByMin(value, min, max); }

    @PartialOf(owner = Math.class, method = "clamp", arg = 2) @PartialOf(owner = StrictMath.class, method = "clamp", arg = 2)
    public static double clamp_max(double value, double min, double max) { return Choices.clampByMax(value, min, max); }

    @PartialOf(owner = Math.class, method = "copySign", arg = 0) @PartialOf(owner = StrictMath.class, method = "copySign", arg = 0)
    public static double copySign_magnitude(double magnitude, double sign) { return Choices.copySign(magnitude, sign); }

    @PartialOf(owner = Math.class, method = "copySign", arg = 1) @PartialOf(owner = StrictMath.class, method = "copySign", arg = 1)
    public static double copySign_sign(double magnitude, double sign) { return 0; }

    @PartialOf(owner = Math.class, method = "abs", arg = 0) @PartialOf(owner = StrictMath.class, method = "abs", arg = 0)
    public static float abs_x(float x) { return (float) Choices.abs(x); }

    @PartialOf(owner = Math.class, method = "max", arg = 0) @PartialOf(owner = StrictMath.class, method = "max", arg = 0)
    public static float max_a(float a, float b) { return (float) Choices.greater(a, b); }

    @PartialOf(owner = Math.class, method = "max", arg = 1) @PartialOf(owner = StrictMath.class, method = "max", arg = 1)
    public static float max_b(float a, float b) { return (float) Choices.greater(b, a); }

    @PartialOf(owner = Math.class, method = "min", arg = 0) @PartialOf(owner = StrictMath.class, method = "min", arg = 0)
    public static float min_a(float a, float b) { return (float) Choices.greater(b, a); }

    @PartialOf(owner = Math.class, method = "min", arg = 1) @PartialOf(owner = StrictMath.class, method = "min", arg = 1)
    public static float min_b(float a, float b) { return (float) Choices.greater(a, b); }

    @PartialOf(owner = Math.class, method = "clamp", arg = 0) @PartialOf(owner = StrictMath.class, method = "clamp", arg = 0)
    public static float clamp_value(float value, float min, float max) { return (float) Choices.clampByValue(value, min, max); }

    @PartialOf(owner = Math.class, method = "clamp", arg = 1) @PartialOf(owner = StrictMath.class, method = "clamp", arg = 1)
    public static float clamp_min(float value, float min, float max) { return (float) Choices.clampByMin(value, min, max); }

    @PartialOf(owner = Math.class, method = "clamp", arg = 2) @PartialOf(owner = StrictMath.class, method = "clamp", arg = 2)
    public static float clamp_max(float value, float min, float max) { return (float) Choices.clampByMax(value, min, max); }

    @PartialOf(owner = Math.class, method = "copySign", arg = 0) @PartialOf(owner = StrictMath.class, method = "copySign", arg = 0)
    public static float copySign_magnitude(float magnitude, float sign) { return (float) Choices.copySign(magnitude, sign); }

    @PartialOf(owner = Math.class, method = "copySign", arg = 1) @PartialOf(owner = StrictMath.class, method = "copySign", arg = 1)
    public static float copySign_sign(float magnitude, float sign) { return 0; }

    // Steps: flat between the jumps

    @PartialOf(owner = Math.class, method = "floor", arg = 0) @PartialOf(owner = StrictMath.class, method = "floor", arg = 0)
    public static double floor_x(double x) { return 0; }

    @PartialOf(owner = Math.class, method = "ceil", arg = 0) @PartialOf(owner = StrictMath.class, method = "ceil", arg = 0)
    public static double ceil_x(double x) { return 0; }

    @PartialOf(owner = Math.class, method = "rint", arg = 0) @PartialOf(owner = StrictMath.class, method = "rint", arg = 0)
    public static double rint_x(double x) { return 0; }

    @PartialOf(owner = Math.class, method = "signum", arg = 0) @PartialOf(owner = StrictMath.class, method = "signum", arg = 0)
    public static double signum_x(double x) { return 0; }

    @PartialOf(owner = Math.class, method = "ulp", arg = 0) @PartialOf(owner = StrictMath.class, method = "ulp", arg = 0)
    public static double ulp_x(double x) { return 0; }

    @PartialOf(owner = Math.class, method = "signum", arg = 0) @PartialOf(owner = StrictMath.class, method = "signum", arg = 0)
    public static float signum_x(float x) { return 0; }

    @PartialOf(owner = Math.class, method = "ulp", arg = 0) @PartialOf(owner = StrictMath.class, method = "ulp", arg = 0)
    public static float ulp_x(float x) { return 0; }

    // Neighbours: the identity

    @PartialOf(owner = Math.class, method = "nextUp", arg = 0) @PartialOf(owner = StrictMath.class, method = "nextUp", arg = 0)
    public static double nextUp_x(double x) { return 1; }

    @PartialOf(owner = Math.class, method = "nextDown", arg = 0) @PartialOf(owner = StrictMath.class, method = "nextDown", arg = 0)
    public static double nextDown_x(double x) { return 1; }

    @PartialOf(owner = Math.class, method = "nextAfter", arg = 0) @PartialOf(owner = StrictMath.class, method = "nextAfter", arg = 0)
    public static double nextAfter_start(double start, double direction) { return 1; }

    @PartialOf(owner = Math.class, method = "nextAfter", arg = 1) @PartialOf(owner = StrictMath.class, method = "nextAfter", arg = 1)
    public static double nextAfter_direction(double start, double direction) { return 0; }

    @PartialOf(owner = Math.class, method = "nextUp", arg = 0) @PartialOf(owner = StrictMath.class, method = "nextUp", arg = 0)
    public static float nextUp_x(float x) { return 1; }

    @PartialOf(owner = Math.class, method = "nextDown", arg = 0) @PartialOf(owner = StrictMath.class, method = "nextDown", arg = 0)
    public static float nextDown_x(float x) { return 1; }

    @PartialOf(owner = Math.class, method = "nextAfter", arg = 0) @PartialOf(owner = StrictMath.class, method = "nextAfter", arg = 0)
    public static float nextAfter_start(float start, double direction) { return 1; }

    @PartialOf(owner = Math.class, method = "nextAfter", arg = 1) @PartialOf(owner = StrictMath.class, method = "nextAfter", arg = 1)
    public static float nextAfter_direction(float start, double direction) { return 0; }

    // Operators

    /**
     * ∂(x / y)/∂x.
     *
     * @param x the dividend
     * @param y the divisor
     * @return 1 / y
     */
    public static double div_x(double x, double y) { return 1 / y; }

    /**
     * ∂(x / y)/∂y.
     *
     * @param x the dividend
     * @param y the divisor
     * @param result x / y
     * @return −x / y²
     */
    public static double div_y(double x, double y, double result) { return -result / y; }

    /**
     * ∂(x % y)/∂x.
     *
     * @param x the dividend
     * @param y the divisor
     * @return 1
     */
    public static double rem_x(double x, double y) { return 1; }

    /**
     * ∂(x % y)/∂y.
     *
     * @param x the dividend
     * @param y the divisor
     * @param result x % y
     * @return minus the quotient, truncated
     */
    public static double rem_y(double x, double y, double result) { return -wholeQuotient(x, y, result); }
    // spotless:on

    /** The n in x = n y + remainder. The quotient x / y alone, rounded, may be beyond the next integer. */
    private static double wholeQuotient(double x, double y, double remainder) {
        return Math.rint(x / y - remainder / y);
    }
}
