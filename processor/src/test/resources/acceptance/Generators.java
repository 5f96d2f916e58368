package zoo;

import dev.jacobean.Differentiable;

/** Random numbers and counters by classes of one's own, which change as they are asked. */
class Generators {

    /** Park and Miller's minimal standard. */
    static class Lcg {
        private static final int A = 16807, M = 2147483647, Q = M / A, R = M % A;
        private int seed;
        private boolean spare;
        private double next;
        int calls;

        Lcg(int seed) {
            this.seed = seed;
        }

        double nextDouble() {
            calls++;
            int k = seed / Q;
            seed = A * (seed - k * Q) - R * k;
            if (seed < 0) seed += M;
            return (double) seed / M;
        }

        /** Marsaglia's polar method. */
        double nextGaussian() {
            if (spare) {
                spare = false;
                return next;
            }
            double u, v, s;
            do {
                u = 2 * nextDouble() - 1;
                v = 2 * nextDouble() - 1;
                s = u * u + v * v;
            } while (s >= 1 || s == 0);
            double f = Math.sqrt(-2 * Math.log(s) / s);
            next = v * f;
            spare = true;
            return u * f;
        }
    }

    // at: 100, 0.2, 0.05, 7, 20
    @Differentiable(wrt = {"s", "sigma", "r"})
    static double monteCarlo(double s, double sigma, double r, int seed, int paths) {
        Lcg random = new Lcg(seed);
        double sum = 0;
        for (int i = 0; i < paths; i++) {
            double st = s * Math.exp(r - sigma * sigma / 2 + sigma * random.nextGaussian());
            sum += Math.max(st - 100, 0);
        }
        return Math.exp(-r) * sum / paths + random.calls;
    }

    static class Schedule {
        private int step;
        private final double initial;

        Schedule(double initial) {
            this.initial = initial;
        }

        double rate() {
            return initial / (1 + step++);
        }

        Schedule reset() {
            step = 0;
            return this;
        }
    }

    // at: {1, -0.5}, 5
    @Differentiable(wrt = "w")
    static double trained(double[] w, int epochs) {
        Schedule schedule = new Schedule(0.1);
        double[] x = w.clone();
        for (int e = 0; e < epochs; e++) {
            double rate = schedule.rate();
            for (int i = 0; i < x.length; i++) x[i] -= rate * (4 * x[i] * x[i] * x[i] - x[1 - i]);
        }
        return x[0] * x[0] + x[1] + schedule.reset().rate() * w[0];
    }
}
