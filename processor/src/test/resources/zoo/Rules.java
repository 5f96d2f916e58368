package zoo;

import dev.jacobean.AdjointOf;
import dev.jacobean.Differentiable;
import dev.jacobean.PartialOf;
import dev.jacobean.TangentOf;

/** Primitives on arrays, on records and with several outputs, whose derivatives are declared by rules. */
final class Rules {
    private Rules() {}

    record Vector(double x, double y, double z) {}

    record Weighted(int n, double[] weights, Vector at) {}

    /** What nobody would want to differentiate along. */
    static final class Numbers {
        private Numbers() {}

        static double norm(double[] x) {
            double sum = 0;
            for (double each : x) {
                sum += each * each;
            }
            return Math.sqrt(sum);
        }

        @TangentOf(owner = Numbers.class, method = "norm")
        static double normTangent(double[] x, double[] xDot) {
            double dot = 0;
            for (int i = 0; i < x.length; i++) {
                dot += x[i] * xDot[i];
            }
            return dot / norm(x);
        }

        @AdjointOf(owner = Numbers.class, method = "norm")
        static double[] normAdjoint(double[] x, double result, double resultBar) {
            double[] xBar = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                xBar[i] = x[i] / result * resultBar;
            }
            return xBar;
        }

        /** Gauss, without pivots. */
        static double[] solve(double[][] a, double[] b) {
            int n = b.length;
            double[][] u = new double[n][];
            double[] x = b.clone();
            for (int i = 0; i < n; i++) {
                u[i] = a[i].clone();
            }
            for (int k = 0; k < n; k++) {
                for (int i = k + 1; i < n; i++) {
                    double factor = u[i][k] / u[k][k];
                    for (int j = k; j < n; j++) {
                        u[i][j] -= factor * u[k][j];
                    }
                    x[i] -= factor * x[k];
                }
            }
            for (int i = n - 1; i >= 0; i--) {
                for (int j = i + 1; j < n; j++) {
                    x[i] -= u[i][j] * x[j];
                }
                x[i] /= u[i][i];
            }
            return x;
        }

        record Solved(double[] value, double[] tangent) {}

        @TangentOf(owner = Numbers.class, method = "solve")
        static Solved solveTangent(double[][] a, double[] b, double[][] aDot, double[] bDot) {
            double[] x = solve(a, b);
            double[] right = bDot.clone();
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    right[i] -= aDot[i][j] * x[j];
                }
            }
            return new Solved(x, solve(a, right));
        }

        record SolveAdjoint(double[] b, double[][] a) {}

        @AdjointOf(owner = Numbers.class, method = "solve")
        static SolveAdjoint solveAdjoint(double[][] a, double[] b, double[] result, double[] resultBar) {
            int n = b.length;
            double[][] transposed = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    transposed[i][j] = a[j][i];
                }
            }
            double[] bBar = solve(transposed, resultBar);
            double[][] aBar = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    aBar[i][j] = -bBar[i] * result[j];
                }
            }
            return new SolveAdjoint(bBar, aBar);
        }

        /** {@code y := s · y + x}, and the sum of the new y. */
        static double blend(double s, double[] x, double[] y, int repeats) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                for (int k = 0; k < repeats; k++) {
                    y[i] = s * y[i] + x[i];
                }
                sum += y[i];
            }
            return sum;
        }

        record Blended(double value, double tangent) {}

        @TangentOf(owner = Numbers.class, method = "blend")
        static Blended blendTangent(
                double s, double[] x, double[] y, int repeats, double sDot, double[] xDot, double[] yDot) {
            double sum = 0;
            double sumDot = 0;
            for (int i = 0; i < y.length; i++) {
                for (int k = 0; k < repeats; k++) {
                    yDot[i] = sDot * y[i] + s * yDot[i] + xDot[i];
                    y[i] = s * y[i] + x[i];
                }
                sum += y[i];
                sumDot += yDot[i];
            }
            return new Blended(sum, sumDot);
        }

        record BlendAdjoint(double value, double s, double[] x, double[] y) {}

        @AdjointOf(owner = Numbers.class, method = "blend")
        static BlendAdjoint blendAdjoint(
                double s, double[] x, double[] y, int repeats, double resultBar, double[] yBar) {
            double sBar = 0;
            double[] xBar = new double[x.length];
            double[] before = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                double[] path = new double[repeats + 1];
                path[0] = y[i];
                for (int k = 0; k < repeats; k++) {
                    path[k + 1] = s * path[k] + x[i];
                }
                double bar = yBar[i] + resultBar;
                for (int k = repeats - 1; k >= 0; k--) {
                    sBar += bar * path[k];
                    xBar[i] += bar;
                    bar *= s;
                }
                before[i] = bar;
            }
            return new BlendAdjoint(0, sBar, xBar, before);
        }

        static void squares(double[] x, double[] out) {
            for (int i = 0; i < x.length; i++) {
                out[i] = x[i] * x[i];
            }
        }

        @TangentOf(owner = Numbers.class, method = "squares")
        static void squaresTangent(double[] x, double[] out, double[] xDot, double[] outDot) {
            for (int i = 0; i < x.length; i++) {
                outDot[i] = 2 * x[i] * xDot[i];
                out[i] = x[i] * x[i];
            }
        }

        record Arrays(double[] x, double[] out) {}

        @AdjointOf(owner = Numbers.class, method = "squares")
        static Arrays squaresAdjoint(double[] x, double[] out, double[] outBar) {
            double[] xBar = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                xBar[i] = 2 * x[i] * outBar[i];
            }
            return new Arrays(xBar, new double[out.length]);
        }

        static Vector cross(Vector a, Vector b) {
            return new Vector(
                    a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
        }

        @TangentOf(owner = Numbers.class, method = "cross")
        static Vector crossTangent(Vector a, Vector b, Vector aDot, Vector bDot) {
            Vector left = cross(aDot, b);
            Vector right = cross(a, bDot);
            return new Vector(left.x() + right.x(), left.y() + right.y(), left.z() + right.z());
        }

        record CrossAdjoint(Vector a, Vector b) {}

        @AdjointOf(owner = Numbers.class, method = "cross")
        static CrossAdjoint crossAdjoint(Vector a, Vector b, Vector bar) {
            return new CrossAdjoint(cross(b, bar), cross(bar, a));
        }

        static Weighted scaled(Weighted w, double by) {
            double[] weights = new double[w.n()];
            for (int i = 0; i < w.n(); i++) {
                weights[i] = w.weights()[i] * by;
            }
            return new Weighted(w.n(), weights, new Vector(w.at().x() * by, w.at().y(), w.at().z()));
        }

        @TangentOf(owner = Numbers.class, method = "scaled")
        static Weighted scaledTangent(Weighted w, double by, Weighted wDot, double byDot) {
            double[] weights = new double[w.n()];
            for (int i = 0; i < w.n(); i++) {
                weights[i] = wDot.weights()[i] * by + w.weights()[i] * byDot;
            }
            Vector at = wDot.at();
            return new Weighted(
                    w.n(), weights, new Vector(at.x() * by + w.at().x() * byDot, at.y(), at.z()));
        }

        record ScaledAdjoint(Weighted w, double by) {}

        @AdjointOf(owner = Numbers.class, method = "scaled")
        static ScaledAdjoint scaledAdjoint(Weighted w, double by, Weighted bar) {
            double[] weights = new double[w.n()];
            double byBar = w.at().x() * bar.at().x();
            for (int i = 0; i < w.n(); i++) {
                weights[i] = bar.weights()[i] * by;
                byBar += bar.weights()[i] * w.weights()[i];
            }
            Vector at = bar.at();
            return new ScaledAdjoint(
                    new Weighted(w.n(), weights, new Vector(at.x() * by, at.y(), at.z())), byBar);
        }
    }

    /** A primitive that is an instance method. */
    static final class Polynomial {
        final double[] coefficients;

        Polynomial(double... coefficients) {
            this.coefficients = coefficients;
        }

        double at(double x) {
            double value = 0;
            for (int i = coefficients.length - 1; i >= 0; i--) {
                value = value * x + coefficients[i];
            }
            return value;
        }

        double[] all(double[] x) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                y[i] = at(x[i]);
            }
            return y;
        }

        @PartialOf(owner = Polynomial.class, method = "at", arg = 0)
        static double slope(Polynomial polynomial, double x) {
            double value = 0;
            for (int i = polynomial.coefficients.length - 1; i > 0; i--) {
                value = value * x + i * polynomial.coefficients[i];
            }
            return value;
        }

        @TangentOf(owner = Polynomial.class, method = "all")
        static double[] tangent(Polynomial polynomial, double[] x, double[] xDot) {
            double[] yDot = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                yDot[i] = slope(polynomial, x[i]) * xDot[i];
            }
            return yDot;
        }

        @AdjointOf(owner = Polynomial.class, method = "all")
        static double[] adjoint(Polynomial polynomial, double[] x, double[] yBar) {
            return tangent(polynomial, x, yBar);
        }
    }

    // at: {3, 4}, 0.5
    // at: {0.1, -2, 3}, -1.5
    @Differentiable
    static double length(double[] x, double s) {
        return Numbers.norm(x) * s + Numbers.norm(new double[] {s, x[0] * s});
    }

    // at: {0.3, 0.4}
    // at: {0.5, -0.2, 0.3, 0.1}
    @Differentiable
    static double lengths(double[] x) {
        double[] y = x.clone();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double norm = Numbers.norm(y);
            sum += norm * norm * norm;
            y[i % y.length] *= norm;
        }
        return sum;
    }

    // writes: b
    // at: {{4, 1, 0.5}, {1, 5, 1}, {0.25, 1, 3}}, {1, 2, 3}
    @Differentiable
    static double[] solved(double[][] a, double[] b) {
        double[] x = Numbers.solve(a, b);
        x[0] *= x[1];
        b[0] += x[2];
        return x;
    }

    // at: {{4, 1}, {1, 5}}, {1, 2}
    @Differentiable(wrt = "b")
    static double passiveMatrix(double[][] a, double[] b) {
        double[] x = Numbers.solve(a, b);
        return x[0] * x[1];
    }

    // writes: y
    // at: 0.7, {1, 2, 3}, {3, 2, 1}
    @Differentiable
    static double blended(double s, double[] x, double[] y) {
        double first = Numbers.blend(s, x, y, 2);
        double second = Numbers.blend(first * 0.1, y.clone(), y, 1);
        Numbers.blend(s, x, y, 1);
        return first * second;
    }

    // at: {1, 2, 3}
    @Differentiable
    static double squared(double[] x) {
        double[] out = new double[x.length];
        double[] again = new double[x.length];
        Numbers.squares(x, out);
        Numbers.squares(out, again);
        return out[0] * again[1] + again[2];
    }

    // at: {1, 2, 3}, {0.5, -1, 2}
    @Differentiable
    static Vector crossed(Vector a, Vector b) {
        Vector c = Numbers.cross(a, Numbers.cross(b, new Vector(1, a.x(), 2)));
        return new Vector(c.x() * c.y(), c.y(), c.z());
    }

    // at: {1, 2, 3}, 0.5, 1.5
    @Differentiable
    static double weighted(double[] w, double by, double x) {
        Weighted all = Numbers.scaled(new Weighted(w.length, w, new Vector(x, 2 * x, 1)), by);
        double sum = all.at().x() * all.at().y();
        for (int i = 0; i < all.n(); i++) {
            sum += all.weights()[i] * all.weights()[i];
        }
        return sum;
    }

    // at: {0.25, 1.5, 2.5}
    @Differentiable
    static double evaluated(double[] x) {
        Polynomial polynomial = new Polynomial(1, 3, 2, 7, 5);
        double[] y = polynomial.all(x);
        return y[0] * y[1] + y[2] * polynomial.at(x[0] + x[1]);
    }

    // at: {3, 4}, 0.5
    // at: {3, 4}, 0.05
    // at: {3, 4}, 101
    @Differentiable
    static double branch(double[] x, double s) {
        if (s > 100) {
            return Numbers.norm(x);
        }
        return s > 0.1 ? Numbers.norm(x) * s : s;
    }

    // at: {3, 4}, 0.5
    @SuppressWarnings("jacobean:independent-parameter")
    @Differentiable
    static double notOfInterest(double[] x, double s) {
        double norm = Numbers.norm(x);
        int whole = norm > 1 ? 2 : 3;
        return s * whole;
    }

    static double helper(double[] x, int n) {
        return n == 0 ? 0 : Numbers.norm(x) * n + helper(x, n - 1);
    }

    // at: {3, 4}
    @Differentiable
    static double recursive(double[] x) {
        return helper(x, 3);
    }

    /** Primitives with partial derivatives: of a float, of overloads, of integers, of the library. */
    static final class Special {
        static float cube(float x) {
            return x * x * x;
        }

        @PartialOf(owner = Special.class, method = "cube", arg = 0)
        static float cube_x(float x) {
            return 3 * x * x;
        }

        static double power(double x, int n) {
            return n == 0 ? 1 : x * power(x, n - 1);
        }

        @PartialOf(owner = Special.class, method = "power", arg = 0)
        static double power_x(double x, int n, double result) {
            return n * result / x;
        }

        static double power(double x, double n) {
            return Math.exp(n * Math.log(x));
        }

        @PartialOf(owner = Special.class, method = "power", arg = 0)
        static double power_x(double x, double n) {
            return n * power(x, n) / x;
        }

        @PartialOf(owner = Special.class, method = "power", arg = 1)
        static double power_n(double x, double n, double power) {
            return power * Math.log(x);
        }

        final double scale = Math.sqrt(9);

        double times(double x, double y) {
            return scale * x * y;
        }

        @PartialOf(owner = Special.class, method = "times", arg = 1)
        static double times_y(Special self, double x, double y) {
            return self.scale * x;
        }

        @PartialOf(owner = Special.class, method = "times", arg = 0)
        static double times_x(Special self, double x, double y, double result) {
            return result / x;
        }

        /** Twice the derivative, to see which rule is taken. */
        @PartialOf(owner = Math.class, method = "sin", arg = 0)
        static double sin_x(double x) {
            return 2 * Math.cos(x);
        }

        @TangentOf(owner = java.util.Arrays.class, method = "sort")
        static void sortTangent(double[] a, double[] aDot) {
            Integer[] order = order(a);
            double[] dots = aDot.clone();
            for (int i = 0; i < a.length; i++) {
                aDot[i] = dots[order[i]];
            }
            java.util.Arrays.sort(a);
        }

        @AdjointOf(owner = java.util.Arrays.class, method = "sort")
        static double[] sortAdjoint(double[] a, double[] aBar) {
            Integer[] order = order(a);
            double[] before = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                before[order[i]] = aBar[i];
            }
            return before;
        }

        private static Integer[] order(double[] a) {
            Integer[] order = new Integer[a.length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            java.util.Arrays.sort(order, java.util.Comparator.comparingDouble((Integer i) -> a[i]));
            return order;
        }
    }

    // at kink: 1.5F -> 6.75
    @Differentiable
    static float cubed(float x) {
        return Special.cube(x);
    }

    // at: 1.5, 0.7
    @Differentiable
    static double special(double x, double y) {
        Special special = new Special();
        return Special.power(y, 3) + Special.power(y, x) * special.times(y, y * x);
    }

    // at kink: 0 -> 2
    @Differentiable
    @dev.jacobean.UsesRules(Special.class)
    static double twice(double x) {
        return Math.sin(x);
    }

    // at: {0.3, -0.1, 0.7, 0.5}
    @Differentiable
    @dev.jacobean.UsesRules(Special.class)
    static double median(double[] x) {
        double[] sorted = x.clone();
        java.util.Arrays.sort(sorted);
        return sorted[1] * sorted[2] + 3 * sorted[0];
    }
}
