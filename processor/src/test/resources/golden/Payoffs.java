package golden;

import dev.jacobean.Differentiable;

/** Objects of classes that only a run tells. */
final class Payoffs {
    private Payoffs() {}

    interface Payoff {
        double of(double spot);
    }

    record Call(double strike) implements Payoff {
        @Override
        public double of(double spot) {
            return Math.max(spot - strike, 0);
        }
    }

    record Power(double strike, double exponent) implements Payoff {
        @Override
        public double of(double spot) {
            return spot > strike ? Math.pow(spot, exponent) : 0;
        }
    }

    @Differentiable
    static double book(double[] spots, double strike) {
        Payoff[] book = {new Call(strike), new Power(2 * strike, 1.5)};
        double sum = 0;
        for (int i = 0; i < spots.length; i++) {
            sum += book[i % book.length].of(spots[i]);
        }
        return sum;
    }
}
