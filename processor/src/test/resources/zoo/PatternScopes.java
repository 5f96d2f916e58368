package zoo;

import dev.jacobean.Differentiable;

/** Where the variables of patterns are in scope: after conditions that fail, and after the loops that these end. */
final class PatternScopes {
    private PatternScopes() {}

    interface Node {}

    record Link(Node next, double weight) implements Node {}

    record Leaf(double value) implements Node {}

    private static final Node CHAIN = new Link(new Link(new Link(new Leaf(3), 2), 1.5), -0.5);

    // at: 1.2
    @Differentiable
    static double whileNot(double x) {
        Node node = CHAIN;
        double product = x;
        while (!(node instanceof Leaf leaf)) {
            product *= ((Link) node).weight() * x;
            node = ((Link) node).next();
        }
        return leaf.value() * product;
    }

    // at: 1.2
    @Differentiable
    static double doWhileNot(double x) {
        Node node = CHAIN;
        do {
            x = Math.sin(x) * ((Link) node).weight();
            node = ((Link) node).next();
        } while (!(node instanceof Leaf leaf && leaf.value() > 0));
        return leaf.value() * x;
    }

    // at: 1.2
    @Differentiable
    static double forNot(double x) {
        Node node = CHAIN;
        for (int i = 0; !(node instanceof Leaf leaf) || leaf.value() < 0; node = ((Link) node).next(), i++) {
            x = x * x - i;
        }
        return x * (node instanceof Leaf last ? last.value() : 0);
    }

    // at: 1.2
    @Differentiable
    static double forNotAfter(double x) {
        Node node = CHAIN;
        int n = 0;
        for (; !(node instanceof Leaf leaf); node = ((Link) node).next()) {
            n++;
            x *= x;
        }
        return x * n * leaf.value();
    }

    private static double guarded(Object first, Object second, double x) {
        if (!(first instanceof Leaf a && second instanceof Link b)) {
            return x;
        }
        return a.value() * b.weight() * x * x;
    }

    // at: 1.2
    @Differentiable
    static double bothOrNone(double x) {
        return guarded(CHAIN, CHAIN, x) + guarded(new Leaf(2), CHAIN, x);
    }

    private static double eitherMissing(Object first, Object second, double x) {
        if (!(first instanceof Leaf a) || a.value() < 1 || !(second instanceof Link b)) {
            return Math.cos(x);
        }
        return a.value() * b.weight() * x * x;
    }

    // at: 1.2
    @Differentiable
    static double eitherMissing(double x) {
        return eitherMissing(CHAIN, CHAIN, x)
                + eitherMissing(new Leaf(2), CHAIN, x)
                + eitherMissing(new Leaf(0.5), CHAIN, 3 * x);
    }

    private static final Object[] MIXED = {1.5, 2, "three", 4f, new Leaf(5)};

    // at: 0.7
    @Differentiable
    static double continues(double x) {
        double sum = 0;
        for (Object each : MIXED) {
            if (!(each instanceof Number number)) {
                continue;
            }
            sum += Math.pow(x, number.intValue());
        }
        return sum;
    }

    // at: 0.7
    @Differentiable
    static double breaks(double x) {
        double sum = 0;
        for (Object each : MIXED) {
            if (!(each instanceof Number number) || number.doubleValue() > 10) {
                break;
            }
            sum += number.doubleValue() * x * x;
        }
        return sum;
    }
}
