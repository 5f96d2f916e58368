package zoo;

import dev.jacobean.Differentiable;

/** Names that collide with what a generator would like to use. Trap: user names that collide with generated ones. */
final class Names {
    private Names() {}

    // at: 0.5, 0.7, 0.9
    @Differentiable
    static double bars(double x, double xBar, double xDot) {
        double yBar = x * xBar;
        double yDot = yBar * xDot;
        return yBar * yDot + xBar;
    }

    // at: 0.5, 0.7
    @Differentiable
    static double value(double value, double result) {
        double valueBar = value * result;
        return valueBar * value;
    }

    // at: 0.5, 3
    @Differentiable
    static double tape(double tape, int n) {
        double self = tape;
        for (int i = 0; i < n; i++) {
            double tapeTape = self * tape;
            self = Math.sin(tapeTape);
        }
        return self;
    }

    // at: 0.5, 0.7
    @Differentiable
    static double keywordsAfterPrefixes(double clas, double _x) {
        double $ = clas * _x;
        double v0 = $ * $;
        double tangent = v0 + clas;
        double adjoint = tangent * _x;
        return adjoint * v0;
    }

    // at: 0.5, {1, 2}
    @Differentiable
    static double shapes(double Math, double[] Shapes) {
        double Strong = Math * Shapes[0];
        double MathRules = Strong * Shapes[1];
        return MathRules * Strong;
    }

    // at: {0.5, 2}
    // writes: x
    @Differentiable
    static double tangent(double[] x) {
        double gradient = x[0] * x[1];
        x[0] = gradient * x[1];
        return gradient;
    }

    // at: 0.5, 2
    @Differentiable
    static double names(double sin, double cos) {
        double exp = Math.sin(sin) * Math.cos(cos);
        double pow = Math.exp(exp);
        return Math.pow(pow, sin) + exp;
    }

    // at: 0.5
    @Differentiable(name = "renamed")
    static double original(double x) {
        return x * x * x;
    }

    // at: 0.5
    @Differentiable(name = "overloadOfOne")
    static double overload(double x) {
        return Math.sin(x);
    }

    // at: 0.5, 0.7
    @Differentiable(name = "overloadOfTwo")
    static double overload(double x, double y) {
        return overload(x) * y;
    }

    // at: 0.5, 0.7, 4
    @Differentiable
    static double indices(double i, double n, int k) {
        double s = 0;
        for (int j = 0; j < k; j++) {
            double length = i * n + j;
            s += length * length;
        }
        return s;
    }

    /** In a class of its own. */
    static final class Inner {
        private Inner() {}

        // at: 0.5
        @Differentiable
        static double nested(double x) {
            return x * Math.sin(x);
        }
    }
}
