package zoo;

import dev.jacobean.Differentiable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Private fields of instances, of other objects and of private classes. */
final class HiddenState {
    private static double[] table = {1, 2};
    private static int calls = 3;

    private enum Kind {
        CALL(2),
        PUT(3);

        private final double factor;

        Kind(double factor) {
            this.factor = factor;
        }

        double factor() {
            return factor;
        }
    }

    private static class Level {
        private final double base;

        Level(double base) {
            this.base = base;
        }
    }

    private static final class Curve extends Level {
        private final double slope;
        final double[] grid;

        Curve(double base, double slope, double[] grid) {
            super(base);
            this.slope = slope;
            this.grid = grid;
        }

        double at(double t) {
            return slope * t + grid[0];
        }
    }

    record Spot(double price, double yield) {}

    private record Pair(double a, double b) {
        double sum() {
            return a + b;
        }
    }

    private final double sigma;
    private final double[] weights;
    private final Spot spot;
    private final Kind kind;
    private final Curve curve;
    private final Curve[] curves;
    private final Pair[] pairs = {new Pair(1, 2), new Pair(3, 4)};
    private final List<Pair> list = List.of(pairs);
    private final Map<String, Double> rates = new HashMap<>();
    private final HiddenState next;

    HiddenState(double sigma, double[] weights, int kind) {
        this.sigma = sigma;
        this.weights = weights;
        this.spot = new Spot(sigma * 3, sigma - 1);
        this.kind = kind == 0 ? Kind.CALL : Kind.PUT;
        this.curve = new Curve(sigma, 2, weights);
        this.curves = new Curve[] {curve, new Curve(1, sigma, new double[] {4})};
        this.rates.put("usd", 0.5);
        this.next = kind > 0 ? new HiddenState(sigma + 1, weights, kind - 1) : null;
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double number(double x) {
        return sigma * x + weights[0] * x * x;
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double inFull(double x) {
        return Math.sin(this.sigma * x) * this.weights.length;
    }

    // at: {0.3, {1, 2}, 1}, {0.7, 0.2}
    @Differentiable
    double inLoop(double[] x) {
        double s = 0;
        for (int i = 0; i < weights.length; i++) {
            s += weights[i] * x[i] * x[i] * sigma;
        }
        return s;
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double ofRecord(double x) {
        return spot.price() * x + spot.yield * x * x;
    }

    // at: {0.3, {1, 2}, 1}, {0.5, {1, 2}, 0}, 0.7
    @Differentiable
    double ofAnother(HiddenState other, double x) {
        return other.sigma * x * x - sigma * x;
    }

    // at: {0.5, {1, 2}, 2}, 0.7
    @Differentiable
    static double ofAParameter(HiddenState p, double x) {
        return p.helper(x) * p.next.next.sigma + (p.next.kind == Kind.PUT ? x : 0);
    }

    private double helper(double x) {
        return sigma * x * weights[1] * Math.exp(x);
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    // at: {0.3, {1, 2}, 0}, 0.7
    @Differentiable
    double ofEnum(double x) {
        return kind == Kind.CALL ? x * x : x * kind.factor();
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    // at: {0.3, {1, 2}, 0}, 0.7
    @Differentiable
    double inSwitch(double x) {
        double s = switch (kind) {
            case CALL -> x * x;
            case PUT -> Math.sin(x);
        };
        switch (kind) {
            case CALL:
                s *= 2;
                break;
            default:
                s *= kind.factor * x;
        }
        return s;
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double ofStatics(double x) {
        return table[1] * x * x + calls * x;
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double ofPrivateClass(double x) {
        Curve c = curve;
        return c.at(x) * c.slope * x + c.grid[1];
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double arrayOfPrivateClass(double x) {
        double s = 0;
        for (Curve c : curves) {
            s += c.at(x * x) * curves[curves.length - 1].slope;
        }
        return s;
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double chosen(double x) {
        Curve c = x > 0 ? curves[0] : curves[1];
        Level level = c;
        return c.at(x) * x * level.base;
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double privateRecords(double x) {
        double s = x;
        for (Pair p : list) {
            s += p.a() * x * p.sum();
        }
        return s * pairs[1].b * list.get(0).b();
    }

    // at: {0.3, {1, 2}, 1}, 0.7
    @Differentiable
    double fromMap(double x) {
        return rates.get("usd") * x * x + rates.getOrDefault("eur", 2.0) * x;
    }
}
