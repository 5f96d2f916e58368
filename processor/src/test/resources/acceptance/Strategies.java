package zoo;

import dev.jacobean.Differentiable;

/** Class hierarchies: the template method, sealed types, objects of known classes. */
class Strategies {

    interface Activation {
        double f(double x);
    }

    static class Relu implements Activation {
        @Override
        public double f(double x) {
            return Math.max(0, x);
        }
    }

    static class Scaled implements Activation {
        private final double k;

        Scaled(double k) {
            this.k = k;
        }

        @Override
        public double f(double x) {
            return k * Math.tanh(x);
        }
    }

    // at: 0.7
    @Differentiable
    static double knownClasses(double x) {
        Activation first = new Relu();
        Activation second = new Scaled(1.5);
        return second.f(first.f(x) + 1);
    }

    abstract static class Model {
        protected final double rate;

        Model(double rate) {
            this.rate = rate;
        }

        abstract double drift(double x);

        double noise(double x) {
            return 0.1 * x;
        }

        final double simulate(double x0, double... z) {
            double x = x0;
            for (double each : z) x += drift(x) * 0.1 + noise(x) * each;
            return x;
        }
    }

    static final class MeanReverting extends Model {
        private final double level;

        MeanReverting(double rate, double level) {
            super(rate);
            this.level = level;
        }

        @Override
        double drift(double x) {
            return rate * (level - x);
        }
    }

    static class Geometric extends Model {
        Geometric(double rate) {
            super(rate);
        }

        @Override
        double drift(double x) {
            return rate * x;
        }

        @Override
        double noise(double x) {
            return super.noise(x) * 2;
        }
    }

    // at: 1.2, {0.3, -0.5}, {0.2, 1}
    @Differentiable
    static double template(double x0, double[] z, MeanReverting model) {
        return model.simulate(x0, z) + new Geometric(0.05).simulate(x0, z);
    }

    sealed interface Payoff permits Call, Digital, Spread {
        double value(double s);

        default double discounted(double s, double df) {
            return df * value(s);
        }
    }

    record Call(double strike) implements Payoff {
        @Override
        public double value(double s) {
            return Math.max(s - strike, 0);
        }
    }

    static final class Digital implements Payoff {
        final double width = 5;

        @Override
        public double value(double s) {
            return 1 / (1 + Math.exp(-(s - 100) / width));
        }

        @Override
        public double discounted(double s, double df) {
            return 2 * df * value(s);
        }
    }

    abstract static sealed class Spread implements Payoff permits Bull, Bear {
        abstract int sign();

        @Override
        public double value(double s) {
            return sign() * s * s / 100;
        }
    }

    static final class Bull extends Spread {
        @Override
        int sign() {
            return 1;
        }
    }

    static final class Bear extends Spread {
        @Override
        int sign() {
            return -1;
        }
    }

    static final Payoff[] ALL = {new Call(95), new Digital(), new Bull(), new Bear()};

    // at: 103, 0.9, 0
    // at: 103, 0.9, 1
    // at: 103, 0.9, 2
    // at: 103, 0.9, 3
    @Differentiable(wrt = {"s", "df"})
    static double sealedTypes(double s, double df, int which) {
        Payoff payoff = ALL[which];
        return payoff.discounted(s, df) + payoff.value(s / 2);
    }
}
