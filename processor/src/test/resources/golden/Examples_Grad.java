package golden;

import dev.jacobean.JacobeanGenerated;
import dev.jacobean.MathRules;
import dev.jacobean.Shapes;
import dev.jacobean.Strong;
import dev.jacobean.Tape;
import dev.jacobean.Vectors;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@link Examples}.
 */
@Generated("dev.jacobean.processor.JacobeanProcessor")
@JacobeanGenerated
@SuppressWarnings({"auxiliaryclass", "deprecation", "removal"})
final class Examples_Grad {
    private Examples_Grad() {
    }

    /**
     * The Jacobian of {@code chain} times a vector, in forward mode.
     *
     * @param x as for {@code chain}
     * @param y as for {@code chain}
     * @param xDot the tangent of {@code x}
     * @param yDot the tangent of {@code y}
     * @return the value and its tangent
     */
    static ChainTangent chainTangent(double x, double y, double xDot, double yDot) {
        // double s = x * y + Math.sin(x);
        double s = x * y + Math.sin(x);
        double sDot = Strong.times(xDot, y) + Strong.times(yDot, x)
                + Strong.times(xDot, MathRules.sin_x(x));
        // return s * Math.exp(y);
        double exp = Math.exp(y);
        double value = s * exp;
        double valueDot = Strong.times(sDot, exp) + Strong.times(Strong.times(yDot, exp), s);
        return new ChainTangent(value, valueDot);
    }

    /**
     * A vector times the Jacobian of {@code chain}, in reverse mode.
     *
     * @param x as for {@code chain}
     * @param y as for {@code chain}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code x} and {@code y}
     */
    static ChainGradient chainAdjoint(double x, double y, double valueBar) {
        double s = x * y + Math.sin(x);
        double exp = Math.exp(y);
        double value = s * exp;

        // return s * Math.exp(y);
        double sBar = Strong.times(valueBar, exp);
        double expBar = Strong.times(valueBar, s);
        double yBar = Strong.times(expBar, exp);
        // double s = x * y + Math.sin(x);
        double xBar = Strong.times(sBar, MathRules.sin_x(x)) + Strong.times(sBar, y);
        yBar += Strong.times(sBar, x);
        return new ChainGradient(value, xBar, yBar);
    }

    /**
     * The gradient of {@code chain}.
     *
     * @param x as for {@code chain}
     * @param y as for {@code chain}
     * @return the value and the derivatives by {@code x} and {@code y}
     */
    static ChainGradient chainGradient(double x, double y) {
        return chainAdjoint(x, y, 1);
    }

    /**
     * The Jacobian of {@code loss} times a vector, in forward mode.
     *
     * @param w as for {@code loss}
     * @param b as for {@code loss}
     * @param x as for {@code loss}
     * @param y as for {@code loss}
     * @param wDot the tangent of {@code w}
     * @param bDot the tangent of {@code b}
     * @return the value and its tangent
     */
    static LossTangent lossTangent(double[] w, double b, double[] x, double y, double[] wDot,
            double bDot) {
        Shapes.nonNull(x, "x");
        Shapes.sameShape("w", w, "wDot", wDot);
        double z = b;
        double zDot = bDot;
        for (int i = 0; i < w.length; i++) {
            // z += w[i] * x[i];
            double wi = w[i];
            double wiDot = wDot[i];
            double xi = x[i];
            z += wi * xi;
            zDot += Strong.times(wiDot, xi);
        }
        // double p = 1 / (1 + Math.exp(-z));
        double exp = Math.exp(-z);
        double p = 1 / (1 + exp);
        double quotient = Strong.divide(-Strong.times(zDot, exp), 1 + exp);
        double product = Strong.times(quotient, p);
        // return 0.5 * (p - y) * (p - y);
        double difference = p - y;
        double product2 = 0.5 * difference;
        double value = product2 * difference;
        double valueDot = -Strong.times(product * 0.5, difference)
                - Strong.times(product, product2);
        return new LossTangent(value, valueDot);
    }

    /**
     * A vector times the Jacobian of {@code loss}, in reverse mode.
     *
     * @param w as for {@code loss}
     * @param b as for {@code loss}
     * @param x as for {@code loss}
     * @param y as for {@code loss}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code w} and {@code b}
     */
    static LossGradient lossAdjoint(double[] w, double b, double[] x, double y, double valueBar) {
        Shapes.nonNull(x, "x");
        Shapes.nonNull(w, "w");
        double[] wBar = new double[w.length];
        double z = b;
        for (int i = 0; i < w.length; i++) {
            z += w[i] * x[i];
        }
        double exp = Math.exp(-z);
        double p = 1 / (1 + exp);
        double difference = p - y;
        double product = 0.5 * difference;
        double value = product * difference;

        // return 0.5 * (p - y) * (p - y);
        double pBar = Strong.times(valueBar, product) + Strong.times(valueBar, difference) * 0.5;
        // double p = 1 / (1 + Math.exp(-z));
        double product2 = Strong.times(Strong.divide(pBar, 1 + exp), p);
        double zBar = Strong.times(product2, exp);
        for (int i = w.length - 1; i >= 0; i--) {
            // z += w[i] * x[i];
            wBar[i] += Strong.times(zBar, x[i]);
        }
        return new LossGradient(value, wBar, zBar);
    }

    /**
     * The gradient of {@code loss}.
     *
     * @param w as for {@code loss}
     * @param b as for {@code loss}
     * @param x as for {@code loss}
     * @param y as for {@code loss}
     * @return the value and the derivatives by {@code w} and {@code b}
     */
    static LossGradient lossGradient(double[] w, double b, double[] x, double y) {
        return lossAdjoint(w, b, x, y, 1);
    }

    /**
     * The Jacobian of {@code root} times a vector, in forward mode.
     *
     * @param a as for {@code root}
     * @param aDot the tangent of {@code a}
     * @return the value and its tangent
     */
    static RootTangent rootTangent(double a, double aDot) {
        double r = a;
        double rDot = aDot;
        while (Math.abs(r * r - a) > 1e-12) {
            // r = 0.5 * (r + a / r);
            double quotient = a / r;
            double sum = rDot + (Strong.divide(aDot, r)
                    - Strong.times(Strong.divide(rDot, r), quotient));
            r = 0.5 * (r + quotient);
            rDot = sum * 0.5;
        }
        return new RootTangent(r, rDot);
    }

    /**
     * A vector times the Jacobian of {@code root}, in reverse mode.
     *
     * @param a as for {@code root}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code a}
     */
    static RootGradient rootAdjoint(double a, double valueBar) {
        Tape tape = new Tape();
        double r = a;
        int n = 0;
        while (Math.abs(r * r - a) > 1e-12) {
            tape.push(r);
            r = 0.5 * (r + a / r);
            n++;
        }
        double rBar = valueBar;
        double aBar = 0;
        for (int k = n - 1; k >= 0; k--) {
            double r2 = tape.popDouble();
            // r = 0.5 * (r + a / r);
            rBar *= 0.5;
            double quotient = Strong.divide(rBar, r2);
            aBar += quotient;
            rBar -= Strong.times(quotient, a / r2);
        }
        // while (Math.abs(r * r - a) > 1e-12)
        aBar += rBar;
        return new RootGradient(r, aBar);
    }

    /**
     * The gradient of {@code root}.
     *
     * @param a as for {@code root}
     * @return the value and the derivatives by {@code a}
     */
    static RootGradient rootGradient(double a) {
        return rootAdjoint(a, 1);
    }

    /**
     * The Jacobian of {@code heat} times a vector, in forward mode.
     *
     * <p>{@code u}, and the tangents with them, are updated in place as {@code heat} does.
     *
     * @param u as for {@code heat}
     * @param c as for {@code heat}
     * @param steps as for {@code heat}
     * @param uDot the tangent of {@code u}
     * @param cDot the tangent of {@code c}
     */
    static void heatTangent(double[] u, double c, int steps, double[] uDot, double cDot) {
        Shapes.sameShape("u", u, "uDot", uDot);
        Shapes.distinct("u", u, "uDot", uDot);
        for (int t = 0; t < steps; t++) {
            // double left = u[0];
            double left = u[0];
            double leftDot = uDot[0];
            for (int i = 1; i < u.length - 1; i++) {
                // double here = u[i];
                double here = u[i];
                double hereDot = uDot[i];
                // u[i] = here + c * (left - 2 * here + u[i + 1]);
                double uNextDot = uDot[i + 1];
                double sum = left - 2 * here + u[i + 1];
                double sum2 = Strong.times(cDot, sum)
                        + Strong.times(leftDot - hereDot * 2 + uNextDot, c);
                u[i] = here + c * sum;
                uDot[i] = hereDot + sum2;
                left = here;
                leftDot = hereDot;
            }
        }
    }

    /**
     * A vector times the Jacobian of {@code heat}, in reverse mode.
     *
     * <p>{@code u} are updated in place as {@code heat} does; their components are the adjoints of their initial contents.
     *
     * @param u as for {@code heat}
     * @param c as for {@code heat}
     * @param steps as for {@code heat}
     * @param uBarFinal the adjoint of the final content of {@code u}; it is left alone
     * @return the adjoints of {@code u} and {@code c}
     */
    static HeatGradient heatAdjoint(double[] u, double c, int steps, double[] uBarFinal) {
        Shapes.nonNull(u, "u");
        Shapes.sameShape("u", u, "uBarFinal", uBarFinal);
        Shapes.distinct("u", u, "uBarFinal", uBarFinal);
        Tape tape = new Tape();
        double[] uBar = uBarFinal.clone();
        for (int t = 0; t < steps; t++) {
            double left = u[0];
            for (int i = 1; i < u.length - 1; i++) {
                double here = u[i];
                double sum = left - 2 * here + u[i + 1];
                u[i] = here + c * sum;
                tape.push(sum);
                left = here;
            }
        }
        double cBar = 0;
        for (int t = Math.max(0, steps) - 1; t >= 0; t--) {
            double leftBar = 0;
            for (int i = Math.max(1, u.length - 1) - 1; i >= 1; i--) {
                double saved = tape.popDouble();
                // u[i] = here + c * (left - 2 * here + u[i + 1]);
                double uiBar = uBar[i];
                double hereBar = leftBar + uiBar;
                cBar += Strong.times(uiBar, saved);
                leftBar = Strong.times(uiBar, c);
                uBar[i + 1] += leftBar;
                hereBar -= leftBar * 2;
                // double here = u[i];
                uBar[i] = hereBar;
            }
            // double left = u[0];
            uBar[0] += leftBar;
        }
        return new HeatGradient(uBar, cBar);
    }

    /**
     * The Jacobian of {@code heat}.
     *
     * @param u as for {@code heat}
     * @param c as for {@code heat}
     * @param steps as for {@code heat}
     * @return a row for each scalar of {@code u}, a column for each scalar of {@code u} and {@code c}
     */
    static double[][] heatJacobian(double[] u, double c, int steps) {
        Shapes.nonNull(u, "u");
        double[] uInitial = Shapes.copy(u);
        int uCount = Shapes.count(uInitial);
        int columns = uCount + 1;
        heatTangent(u, c, steps, Shapes.zerosLike(u), 0);
        int uFinalCount = Shapes.count(uInitial);
        int rows = uFinalCount;
        double[][] jacobian = new double[rows][columns];
        if (columns <= rows) {
            for (int j = 0; j < columns; j++) {
                double[] seed = Vectors.oneHot(columns, j);
                double[] uDot = Vectors.cut(uInitial, seed, 0);
                heatTangent(Shapes.copy(uInitial), c, steps, uDot, seed[uCount]);
                double[] column = new double[rows];
                Shapes.flatten(uDot, column, 0);
                Vectors.setColumn(jacobian, j, column);
            }
        } else {
            for (int i = 0; i < rows; i++) {
                double[] seed = Vectors.oneHot(rows, i);
                HeatGradient sweep = heatAdjoint(Shapes.copy(uInitial), c, steps,
                        Vectors.cut(uInitial, seed, 0));
                Shapes.flatten(sweep.u(), jacobian[i], 0);
                jacobian[i][uCount] = sweep.c();
            }
        }
        return jacobian;
    }

    /**
     * The Jacobian of {@code firstAbove} times a vector, in forward mode.
     *
     * @param x as for {@code firstAbove}
     * @param limit as for {@code firstAbove}
     * @param xDot the tangent of {@code x}
     * @param limitDot the tangent of {@code limit}
     * @return the value and its tangent
     */
    static FirstAboveTangent firstAboveTangent(double[] x, double limit, double[] xDot,
            double limitDot) {
        Shapes.sameShape("x", x, "xDot", xDot);
        double result = 0;
        double s = 0;
        boolean returned = false;
        double resultDot = 0;
        double sDot = 0;
        for (int i = 0; i < x.length; i++) {
            // for (double v : x)
            double v = x[i];
            double vDot = xDot[i];
            // s += v * v;
            s += v * v;
            sDot += Strong.times(vDot, 2 * v);
            if (s > limit) {
                // return s * v;
                result = s * v;
                returned = true;
                resultDot = Strong.times(sDot, v) + Strong.times(vDot, s);
                break;
            }
        }
        if (!returned) {
            result = s;
            resultDot = sDot;
        }
        return new FirstAboveTangent(result, resultDot);
    }

    /**
     * A vector times the Jacobian of {@code firstAbove}, in reverse mode.
     *
     * @param x as for {@code firstAbove}
     * @param limit as for {@code firstAbove}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code x} and {@code limit}
     */
    static FirstAboveGradient firstAboveAdjoint(double[] x, double limit, double valueBar) {
        Shapes.nonNull(x, "x");
        Tape tape = new Tape();
        double[] xBar = new double[x.length];
        double result = 0;
        double s = 0;
        boolean returned = false;
        int i = 0;
        for (; !returned && i < x.length; i++) {
            double v = x[i];
            s += v * v;
            if (s > limit) {
                result = s * v;
                returned = true;
            }
            tape.push(s);
        }
        if (!returned) {
            result = s;
        }
        double sBar;
        double resultBar;
        if (!returned) {
            sBar = valueBar;
            resultBar = 0;
        } else {
            sBar = 0;
            resultBar = valueBar;
        }
        for (int k = i - 1; k >= 0; k--) {
            s = tape.popDouble();
            // return s * v;
            double v = x[k];
            double vBar;
            if (s > limit) {
                // return s * v;
                sBar += Strong.times(resultBar, v);
                vBar = Strong.times(resultBar, s);
                resultBar = 0;
            } else {
                vBar = 0;
            }
            // s += v * v;
            vBar += Strong.times(sBar, 2 * v);
            // for (double v : x)
            xBar[k] += vBar;
        }
        return new FirstAboveGradient(result, xBar, 0);
    }

    /**
     * The gradient of {@code firstAbove}.
     *
     * @param x as for {@code firstAbove}
     * @param limit as for {@code firstAbove}
     * @return the value and the derivatives by {@code x} and {@code limit}
     */
    static FirstAboveGradient firstAboveGradient(double[] x, double limit) {
        return firstAboveAdjoint(x, limit, 1);
    }

    /**
     * The value and the tangent of {@code chain}.
     *
     * @param value what {@code chain} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record ChainTangent(double value, double tangent) {
    }

    /**
     * The value of {@code chain} and the adjoints of {@code x} and {@code y}.
     *
     * @param value what {@code chain} returns
     * @param x the adjoint of {@code x}
     * @param y the adjoint of {@code y}
     */
    record ChainGradient(double value, double x, double y) {
    }

    /**
     * The value and the tangent of {@code loss}.
     *
     * @param value what {@code loss} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record LossTangent(double value, double tangent) {
    }

    /**
     * The value of {@code loss} and the adjoints of {@code w} and {@code b}.
     *
     * @param value what {@code loss} returns
     * @param w the adjoint of {@code w}, of the same shape
     * @param b the adjoint of {@code b}
     */
    record LossGradient(double value, double[] w, double b) {
    }

    /**
     * The value and the tangent of {@code root}.
     *
     * @param value what {@code root} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record RootTangent(double value, double tangent) {
    }

    /**
     * The value of {@code root} and the adjoints of {@code a}.
     *
     * @param value what {@code root} returns
     * @param a the adjoint of {@code a}
     */
    record RootGradient(double value, double a) {
    }

    /**
     * What {@code heat} makes of adjoints: those of {@code u} and {@code c}.
     *
     * @param u the adjoint of {@code u}, of the same shape
     * @param c the adjoint of {@code c}
     */
    record HeatGradient(double[] u, double c) {
    }

    /**
     * The value and the tangent of {@code firstAbove}.
     *
     * @param value what {@code firstAbove} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record FirstAboveTangent(double value, double tangent) {
    }

    /**
     * The value of {@code firstAbove} and the adjoints of {@code x} and {@code limit}.
     *
     * @param value what {@code firstAbove} returns
     * @param x the adjoint of {@code x}, of the same shape
     * @param limit the adjoint of {@code limit}
     */
    record FirstAboveGradient(double value, double[] x, double limit) {
    }
}
