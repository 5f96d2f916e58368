package zoo;

import dev.jacobean.Differentiable;
import java.util.List;
import java.util.function.Supplier;

/** Strategies whose class the caller decides: all classes of this file are known, others are refused when it runs. */
public final class Strategy {
    abstract static class Model {
        double vol;

        Model(double vol) {
            this.vol = vol;
        }

        abstract double f();

        @Differentiable(wrt = "vol")
        double price(double x) {
            return f() * vol * x;
        }
    }

    static class A extends Model {
        A(double vol) {
            super(vol);
        }

        @Override
        double f() {
            return vol * vol + g();
        }

        double g() {
            return vol;
        }
    }

    static final class B extends A {
        B(double vol) {
            super(vol);
        }

        @Override
        double g() {
            return 3 * vol;
        }
    }

    interface Payoff {
        double apply(double s);

        default double twice(double s) {
            return 2 * apply(s);
        }
    }

    static class Call implements Payoff {
        final double strike;

        Call(double strike) {
            this.strike = strike;
        }

        @Override
        public double apply(double s) {
            return Math.max(s - strike, 0);
        }
    }

    private static final class Put implements Payoff {
        private final double strike;

        Put(double strike) {
            this.strike = strike;
        }

        @Override
        public double apply(double s) {
            return Math.max(strike - s, 0);
        }
    }

    record Digital(double strike, double width) implements Payoff {
        @Override
        public double apply(double s) {
            return 1 / (1 + Math.exp(-(s - strike) / width));
        }
    }

    enum Plain implements Payoff {
        FORWARD {
            @Override
            public double apply(double s) {
                return s - 1;
            }
        },
        SQUARE {
            @Override
            public double apply(double s) {
                return s * s;
            }
        }
    }

    static final class Scaled extends Call {
        Scaled(double k) {
            super(k);
        }

        @Override
        public double apply(double s) {
            return 2 * super.apply(s);
        }
    }

    @Differentiable
    static double price(double s, double vol, Payoff p) {
        double sum = 0;
        for (int i = -2; i <= 2; i++) {
            sum += p.twice(s * Math.exp(vol * i)) + p.apply(s);
        }
        return sum / 5;
    }

    @Differentiable
    static double book(double s, List<Payoff> book) {
        double sum = 0;
        for (Payoff p : book) {
            sum += p.apply(s);
        }
        return sum;
    }

    private static double value(Payoff p, double s) {
        return p.apply(s) * s;
    }

    @Differentiable
    static double known(double s) {
        return value(new Call(1), s) + value(new Scaled(0.75), s);
    }

    private static void near(double expected, double actual) {
        if (!(Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(expected)))) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }

    private static void refused(Supplier<?> call) {
        try {
            throw new AssertionError(call.get());
        } catch (UnsupportedOperationException e) {
            // as it should be
        }
    }

    static void check(Payoff p) {
        double h = 1e-5;
        var g = Strategy_Grad.priceGradient(1.2, 0.1, p);
        near(price(1.2, 0.1, p), g.value());
        if (Math.abs((price(1.2 + h, 0.1, p) - price(1.2 - h, 0.1, p)) / 2 / h - g.s()) > 1e-7)
            throw new AssertionError(p + ": " + g);
        if (Math.abs((price(1.2, 0.1 + h, p) - price(1.2, 0.1 - h, p)) / 2 / h - g.vol()) > 1e-7)
            throw new AssertionError(p + ": " + g);
    }

    public static void main(String[] a) {
        Payoff[] all = {new Call(1.1), new Put(1.1), new Digital(1.1, 0.1), Plain.FORWARD, Plain.SQUARE, new Scaled(1.1)
        };
        for (Payoff p : all) check(p);
        // s (s - 1) + 2 s (s - 0.75)
        near(6 * 1.5 - 2.5, Strategy_Grad.knownGradient(1.5).s());
        near(
                Strategy_Grad.bookGradient(1.3, List.of(all)).s(),
                1 + 0 + Strategy_Grad.bookGradient(1.3, List.of(all[2])).s() + 1 + 2.6 + 2);
        near(3 * 4 + 2 * 2, Strategy_Model_Grad.priceGradient(new A(2), 1).vol());
        near(3 * 4 + 6 * 2, Strategy_Model_Grad.priceGradient(new B(2), 1).vol());
        for (Payoff p : new Payoff[] {
            s -> s,
            new Call(1) {
                @Override
                public double apply(double s) {
                    return s;
                }
            }
        }) {
            refused(() -> Strategy_Grad.priceGradient(1, 1, p));
        }
        refused(() -> Strategy_Model_Grad.priceGradient(
                new A(1) {
                    @Override
                    double g() {
                        return 1;
                    }
                },
                1));
        try {
            Strategy_Grad.priceGradient(1, 1, null);
            throw new AssertionError();
        } catch (NullPointerException e) {
            /* as it should be */
        }
    }
}
