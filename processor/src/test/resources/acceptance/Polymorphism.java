package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Interfaces and abstract classes with several implementations, mixed at run time, as object-oriented programs have them. */
public class Polymorphism {

    private Polymorphism() {}

    // ---------------------------------------------------------------- networks

    interface Activation {
        double apply(double x);
    }

    static class Relu implements Activation {
        @Override
        public double apply(double x) {
            return Math.max(0, x);
        }
    }

    static class Sigmoid implements Activation {
        @Override
        public double apply(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    }

    record LeakyRelu(double slope) implements Activation {
        @Override
        public double apply(double x) {
            return x > 0 ? x : slope * x;
        }
    }

    static abstract class Layer {
        protected double[] output;

        abstract double[] forward(double[] input);

        double penalty() {
            return 0;
        }
    }

    static class DenseLayer extends Layer {
        private final double[][] weights;
        private final double[] bias;

        DenseLayer(double[][] weights, double[] bias) {
            this.weights = weights;
            this.bias = bias;
        }

        @Override
        double[] forward(double[] input) {
            output = new double[bias.length];
            for (int i = 0; i < output.length; i++) {
                double sum = bias[i];
                for (int j = 0; j < input.length; j++) {
                    sum += weights[i][j] * input[j];
                }
                output[i] = sum;
            }
            return output;
        }

        @Override
        double penalty() {
            double sum = 0;
            for (double[] row : weights) {
                for (double w : row) {
                    sum += w * w;
                }
            }
            return sum;
        }
    }

    static class ActivationLayer extends Layer {
        private final Activation activation;

        ActivationLayer(Activation activation) {
            this.activation = activation;
        }

        @Override
        double[] forward(double[] input) {
            output = new double[input.length];
            for (int i = 0; i < input.length; i++) {
                output[i] = activation.apply(input[i]);
            }
            return output;
        }
    }

    static class Network {
        private final Layer[] layers;

        Network(Layer... layers) {
            this.layers = layers;
        }

        double[] predict(double[] x) {
            double[] h = x;
            for (Layer layer : layers) {
                h = layer.forward(h);
            }
            return h;
        }

        double penalty() {
            double sum = 0;
            for (Layer layer : layers) {
                sum += layer.penalty();
            }
            return sum;
        }
    }

    // at: {{0.5, -1}, {0.2, 0.3}}, {0.1, -0.2}, {{0.7, -0.4}}, {0.05}, 0.1, {{1, 2}, {-0.5, 1.5}, {0.3, 0.2}}, {1, 0, 0.5}
    @Differentiable
    static double loss(
            double[][] w1, double[] b1, double[][] w2, double[] b2, double slope, double[][] xs, double[] ys) {
        Network net = new Network(
                new DenseLayer(w1, b1),
                new ActivationLayer(new LeakyRelu(slope)),
                new DenseLayer(w2, b2),
                new ActivationLayer(new Sigmoid()));
        double loss = 0;
        for (int i = 0; i < xs.length; i++) {
            double p = net.predict(xs[i])[0];
            loss -= ys[i] * Math.log(p) + (1 - ys[i]) * Math.log(1 - p);
        }
        return loss / xs.length + 0.01 * net.penalty();
    }

    // at: {0.5, -1, 0.2, 0.3, 0.8}, {1, 2}, 3
    // at: {0.5, -1, 0.2, 0.3, 0.8}, {1, 2}, 0
    @Differentiable
    static double chosenActivations(double[] p, double[] x, int depth) {
        double[] h = x.clone();
        for (int l = 0; l < depth; l++) {
            Activation a = l % 3 == 0 ? new Sigmoid() : l % 3 == 1 ? new LeakyRelu(p[4]) : new Relu();
            double u = a.apply(p[0] * h[0] + p[1] * h[1]);
            double v = a.apply(p[2] * h[0] + p[3] * h[1] + l);
            h = new double[] {u, v};
        }
        return h[0] * h[1] + h[0];
    }

    // ---------------------------------------------------------------- optimisers

    interface Optimizer {
        void step(double[] w, double[] g);
    }

    static class Sgd implements Optimizer {
        private final double rate;

        Sgd(double rate) {
            this.rate = rate;
        }

        @Override
        public void step(double[] w, double[] g) {
            for (int i = 0; i < w.length; i++) {
                w[i] -= rate * g[i];
            }
        }
    }

    static class Momentum implements Optimizer {
        private final double rate;
        private final double beta;
        private double[] velocity;

        Momentum(double rate, double beta) {
            this.rate = rate;
            this.beta = beta;
        }

        @Override
        public void step(double[] w, double[] g) {
            if (velocity == null) {
                velocity = new double[w.length];
            }
            for (int i = 0; i < w.length; i++) {
                velocity[i] = beta * velocity[i] + g[i];
                w[i] -= rate * velocity[i];
            }
        }
    }

    static class Adam implements Optimizer {
        private final double rate;
        private final double[] m;
        private final double[] v;
        private int t;

        Adam(double rate, int n) {
            this.rate = rate;
            m = new double[n];
            v = new double[n];
        }

        @Override
        public void step(double[] w, double[] g) {
            t++;
            for (int i = 0; i < w.length; i++) {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                double mHat = m[i] / (1 - Math.pow(0.9, t));
                double vHat = v[i] / (1 - Math.pow(0.999, t));
                w[i] -= rate * mHat / (Math.sqrt(vHat) + 1e-8);
            }
        }
    }

    static Optimizer optimizer(String name, double rate, double beta) {
        switch (name) {
            case "sgd":
                return new Sgd(rate);
            case "momentum":
                return new Momentum(rate, beta);
            case "adam":
                return new Adam(rate, 2);
            default:
                throw new IllegalArgumentException("unknown optimiser: " + name);
        }
    }

    // at: sgd, 0.1, 0.9, {1.5, -0.7}
    // at: momentum, 0.1, 0.9, {1.5, -0.7}
    // at: adam, 0.1, 0.9, {1.5, -0.7}
    @Differentiable
    static double afterTraining(String name, double rate, double beta, double[] start) {
        Optimizer optimizer = optimizer(name, rate, beta);
        double[] w = start.clone();
        for (int i = 0; i < 6; i++) {
            double[] g = {2 * w[0] + w[1], w[0] + 4 * w[1] * w[1] * w[1]};
            optimizer.step(w, g);
        }
        return w[0] * w[0] + w[0] * w[1] + Math.pow(w[1], 4);
    }

    // ---------------------------------------------------------------- payoffs

    interface Payoff {
        double at(double spot);

        default double hedged(double spot, double delta) {
            return at(spot) - delta * spot;
        }
    }

    record Call(double strike) implements Payoff {
        @Override
        public double at(double spot) {
            return Math.max(spot - strike, 0);
        }
    }

    record Put(double strike) implements Payoff {
        @Override
        public double at(double spot) {
            return Math.max(strike - spot, 0);
        }
    }

    record Forward(double price) implements Payoff {
        @Override
        public double at(double spot) {
            return spot - price;
        }

        @Override
        public double hedged(double spot, double delta) {
            return (1 - delta) * spot - price;
        }
    }

    record Spread(Payoff bought, Payoff sold) implements Payoff {
        @Override
        public double at(double spot) {
            return bought.at(spot) - sold.at(spot);
        }
    }

    // at: 100, 0.2, 95, 1.5, 16
    @Differentiable
    static double book(double spot, double sigma, double strike, double maturity, int paths) {
        Payoff[] book = {new Call(strike), new Put(strike * 0.9), new Forward(strike * 1.01), new Call(1.1 * strike)};
        double[] quantities = {10, -5, 2, -10};
        Payoff spread = new Spread(new Call(strike), new Call(strike * 1.2));
        double total = 0;
        for (int p = 0; p < paths; p++) {
            double z = 2.0 * (p + 0.5) / paths - 1;
            double s = spot * Math.exp(-0.5 * sigma * sigma * maturity + sigma * Math.sqrt(maturity) * z);
            for (int i = 0; i < book.length; i++) {
                total += quantities[i] * book[i].hedged(s, 0.3);
            }
            total += spread.at(s);
        }
        return total / paths;
    }

    interface Visitor {
        double visitBond(Bond bond);

        double visitSwap(Swap swap);
    }

    interface Instrument {
        double accept(Visitor visitor);
    }

    static final class Bond implements Instrument {
        final double coupon;
        final int years;

        Bond(double coupon, int years) {
            this.coupon = coupon;
            this.years = years;
        }

        @Override
        public double accept(Visitor visitor) {
            return visitor.visitBond(this);
        }
    }

    static final class Swap implements Instrument {
        final double fixed;
        final double floating;

        Swap(double fixed, double floating) {
            this.fixed = fixed;
            this.floating = floating;
        }

        @Override
        public double accept(Visitor visitor) {
            return visitor.visitSwap(this);
        }
    }

    static final class PresentValue implements Visitor {
        private final double rate;

        PresentValue(double rate) {
            this.rate = rate;
        }

        @Override
        public double visitBond(Bond bond) {
            double value = Math.pow(1 + rate, -bond.years);
            for (int i = 1; i <= bond.years; i++) {
                value += bond.coupon * Math.pow(1 + rate, -i);
            }
            return value;
        }

        @Override
        public double visitSwap(Swap swap) {
            return (swap.floating - swap.fixed) / (1 + rate);
        }
    }

    static final class Duration implements Visitor {
        private final double rate;
        private double weighted;

        Duration(double rate) {
            this.rate = rate;
        }

        @Override
        public double visitBond(Bond bond) {
            for (int i = 1; i <= bond.years; i++) {
                weighted += i * bond.coupon * Math.exp(-rate * i);
            }
            return weighted;
        }

        @Override
        public double visitSwap(Swap swap) {
            return weighted * swap.fixed;
        }
    }

    // at: 0.03, 0.05, 0.02, true
    // at: 0.03, 0.05, 0.02, false
    @Differentiable
    static double visited(double rate, double coupon, double fixed, boolean duration) {
        Instrument[] instruments = {new Bond(coupon, 3), new Swap(fixed, rate), new Bond(2 * coupon, 5)};
        Visitor visitor = duration ? new Duration(rate) : new PresentValue(rate);
        double total = 0;
        for (Instrument each : instruments) {
            total += each.accept(visitor);
        }
        return total;
    }

    // ---------------------------------------------------------------- physics

    interface Force {
        double on(double x, double v, double t);
    }

    record Spring(double k, double rest) implements Force {
        @Override
        public double on(double x, double v, double t) {
            return -k * (x - rest);
        }
    }

    record Damper(double c) implements Force {
        @Override
        public double on(double x, double v, double t) {
            return -c * v * Math.abs(v);
        }
    }

    record Drive(double amplitude, double omega) implements Force {
        @Override
        public double on(double x, double v, double t) {
            return amplitude * Math.cos(omega * t);
        }
    }

    static abstract class Integrator {
        protected final Force[] forces;
        protected double x;
        protected double v;

        Integrator(Force[] forces, double x, double v) {
            this.forces = forces;
            this.x = x;
            this.v = v;
        }

        protected double acceleration(double x, double v, double t) {
            double a = 0;
            for (Force f : forces) {
                a += f.on(x, v, t);
            }
            return a;
        }

        abstract void step(double t, double dt);

        final double run(int steps, double dt) {
            for (int i = 0; i < steps; i++) {
                step(i * dt, dt);
            }
            return x;
        }
    }

    static class SymplecticEuler extends Integrator {
        SymplecticEuler(Force[] forces, double x, double v) {
            super(forces, x, v);
        }

        @Override
        void step(double t, double dt) {
            v += dt * acceleration(x, v, t);
            x += dt * v;
        }
    }

    static class Midpoint extends Integrator {
        Midpoint(Force[] forces, double x, double v) {
            super(forces, x, v);
        }

        @Override
        void step(double t, double dt) {
            double xm = x + 0.5 * dt * v;
            double vm = v + 0.5 * dt * acceleration(x, v, t);
            x += dt * vm;
            v += dt * acceleration(xm, vm, t + 0.5 * dt);
        }
    }

    // at: 4, 0.3, 0.5, 1.2, 0.4, 20, true
    // at: 4, 0.3, 0.5, 1.2, 0.4, 20, false
    @Differentiable
    static double oscillator(double k, double c, double a, double omega, double x0, int steps, boolean midpoint) {
        Force[] forces = {new Spring(k, 0.1), new Damper(c), new Drive(a, omega)};
        Integrator integrator = midpoint ? new Midpoint(forces, x0, 0) : new SymplecticEuler(forces, x0, 0);
        double end = integrator.run(steps, 0.05);
        return end + integrator.v * integrator.v;
    }

    // ---------------------------------------------------------------- kernels and distributions

    interface Kernel {
        double of(double x, double y);

        default Kernel plus(Kernel other) {
            return new SumKernel(this, other);
        }

        default Kernel times(Kernel other) {
            return new ProductKernel(this, other);
        }
    }

    record Rbf(double length) implements Kernel {
        @Override
        public double of(double x, double y) {
            double d = (x - y) / length;
            return Math.exp(-0.5 * d * d);
        }
    }

    record Linear(double slope) implements Kernel {
        @Override
        public double of(double x, double y) {
            return slope * slope * x * y;
        }
    }

    record SumKernel(Kernel a, Kernel b) implements Kernel {
        @Override
        public double of(double x, double y) {
            return a.of(x, y) + b.of(x, y);
        }
    }

    record ProductKernel(Kernel a, Kernel b) implements Kernel {
        @Override
        public double of(double x, double y) {
            return a.of(x, y) * b.of(x, y);
        }
    }

    // at: 0.7, 1.3, {0.1, 0.5, 1.2}
    @Differentiable
    static double[] gram(double length, double slope, double[] x) {
        Kernel kernel = new Rbf(length).plus(new Linear(slope)).times(new Rbf(2 * length));
        double[] gram = new double[x.length * x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                gram[i * x.length + j] = kernel.of(x[i], x[j]);
            }
        }
        return gram;
    }

    sealed interface Distribution permits Normal, StudentT, Mixture {
        double logPdf(double x);
    }

    record Normal(double mean, double sd) implements Distribution {
        @Override
        public double logPdf(double x) {
            double z = (x - mean) / sd;
            return -0.5 * z * z - Math.log(sd) - 0.5 * Math.log(2 * Math.PI);
        }
    }

    record StudentT(double mean, double scale) implements Distribution {
        @Override
        public double logPdf(double x) {
            double z = (x - mean) / scale;
            return -2 * Math.log1p(z * z / 3) - Math.log(scale);
        }
    }

    record Mixture(double weight, Distribution first, Distribution second) implements Distribution {
        @Override
        public double logPdf(double x) {
            double a = Math.log(weight) + first.logPdf(x);
            double b = Math.log1p(-weight) + second.logPdf(x);
            double m = Math.max(a, b);
            return m + Math.log(Math.exp(a - m) + Math.exp(b - m));
        }
    }

    // at: 0.3, {0.1, 1.4}, {0.5, 0.8}, {0.2, -0.4, 1.9}, true
    // at: 0.3, {0.1, 1.4}, {0.5, 0.8}, {0.2, -0.4, 1.9}, false
    @Differentiable
    static double likelihood(double weight, double[] means, double[] scales, double[] data, boolean robust) {
        Distribution second = robust ? new StudentT(means[1], scales[1]) : new Normal(means[1], scales[1]);
        Distribution mixture = new Mixture(weight, new Normal(means[0], scales[0]), second);
        return Arrays.stream(data).map(mixture::logPdf).sum();
    }

    // ---------------------------------------------------------------- symbolic expressions

    sealed interface Expr permits Num, Var, Sum, Product, Power {}

    record Num(double value) implements Expr {}

    record Var() implements Expr {}

    record Sum(Expr left, Expr right) implements Expr {}

    record Product(Expr left, Expr right) implements Expr {}

    record Power(Expr base, int exponent) implements Expr {}

    static double eval(Expr e, double x) {
        if (e instanceof Num n) {
            return n.value();
        } else if (e instanceof Sum s) {
            return eval(s.left(), x) + eval(s.right(), x);
        } else if (e instanceof Product p) {
            return eval(p.left(), x) * eval(p.right(), x);
        } else if (e instanceof Power p) {
            return Math.pow(eval(p.base(), x), p.exponent());
        } else {
            return x;
        }
    }

    static Expr derivative(Expr e) {
        if (e instanceof Num) {
            return new Num(0);
        } else if (e instanceof Var) {
            return new Num(1);
        } else if (e instanceof Sum s) {
            return new Sum(derivative(s.left()), derivative(s.right()));
        } else if (e instanceof Product p) {
            return new Sum(new Product(derivative(p.left()), p.right()), new Product(p.left(), derivative(p.right())));
        } else if (e instanceof Power p) {
            Expr outer = new Product(new Num(p.exponent()), new Power(p.base(), p.exponent() - 1));
            return new Product(outer, derivative(p.base()));
        }
        throw new IllegalArgumentException("unknown expression");
    }

    // at: 0.7, -1.2, 1.9
    @Differentiable
    static double symbolic(double a, double b, double x) {
        Expr f = new Sum(new Product(new Num(a), new Power(new Var(), 3)), new Product(new Num(b), new Var()));
        return eval(f, x) + 2 * eval(derivative(f), x) + eval(derivative(derivative(f)), x);
    }

    // ---------------------------------------------------------------- states

    static abstract class Phase {
        abstract Phase heat(double q);

        abstract double temperature();
    }

    static final class Ice extends Phase {
        private final double t;

        Ice(double t) {
            this.t = t;
        }

        @Override
        Phase heat(double q) {
            double next = t + q / 2.1;
            return next < 0 ? new Ice(next) : new Melting(next * 2.1);
        }

        @Override
        double temperature() {
            return t;
        }
    }

    static final class Melting extends Phase {
        private final double absorbed;

        Melting(double absorbed) {
            this.absorbed = absorbed;
        }

        @Override
        Phase heat(double q) {
            double sum = absorbed + q;
            return sum < 334 ? new Melting(sum) : new Water((sum - 334) / 4.2);
        }

        @Override
        double temperature() {
            return 0;
        }
    }

    static final class Water extends Phase {
        private final double t;

        Water(double t) {
            this.t = t;
        }

        @Override
        Phase heat(double q) {
            return new Water(t + (q - 0.1 * t) / 4.2);
        }

        @Override
        double temperature() {
            return t;
        }
    }

    // at: -10, 37, 3
    // at: -10, 37, 6
    // at: -10, 37, 15
    @Differentiable
    static double heated(double start, double q, int minutes) {
        Phase phase = new Ice(start);
        double sum = 0;
        for (int i = 0; i < minutes; i++) {
            phase = phase.heat(q * (1 + 0.01 * i));
            sum += phase.temperature();
        }
        return phase instanceof Water ? sum + phase.temperature() : sum;
    }
}
