package zoo;

import dev.jacobean.Differentiable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects whose class is known only at run time: one of several, in variables, arrays, fields and trees. */
final class Polymorphs {
    private Polymorphs() {}

    // ---------------------------------------------------------------- values

    interface Shape {
        double area();

        default double scaled(double factor) {
            return factor * factor * area();
        }
    }

    record Disc(double r) implements Shape {
        @Override
        public double area() {
            return Math.PI * r * r;
        }
    }

    record Box(double width, double height) implements Shape {
        @Override
        public double area() {
            return width * height;
        }

        @Override
        public double scaled(double factor) {
            return new Box(width * factor, height).area();
        }
    }

    static final class Nothing implements Shape {
        @Override
        public double area() {
            return 0;
        }
    }

    // at: 1.3, 0.7, true
    // at: 1.3, 0.7, false
    @Differentiable
    static double oneOfTwo(double a, double b, boolean round) {
        Shape s = round ? new Disc(a) : new Box(a, b);
        return s.area() + s.scaled(b);
    }

    static Shape make(int kind, double size) {
        switch (kind) {
            case 0:
                return new Disc(size);
            case 1:
                return new Box(size, size * size);
            case 2:
                return new Nothing();
            default:
                throw new IllegalArgumentException("kind " + kind);
        }
    }

    // at: {1.2, 0.4, 2, 1.1, -0.5}
    @Differentiable
    static double madeInALoop(double[] sizes) {
        Shape[] shapes = new Shape[sizes.length];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = make(i % 3, sizes[i]);
        }
        return total(shapes) * shapes[1].area();
    }

    private static double total(Shape[] shapes) {
        double total = 0;
        for (Shape each : shapes) {
            if (each != null) {
                total += each.scaled(2);
            }
        }
        return total;
    }

    // at: 1.3, 0.7
    @Differentiable
    static double withGaps(double a, double b) {
        Shape[] shapes = new Shape[5];
        shapes[1] = new Disc(a);
        shapes[2] = new Box(a * b, b);
        shapes[3] = shapes[1];
        shapes[1] = new Nothing();
        return total(shapes);
    }

    // at: {1.2, 0.4, 2, 1.9}
    // at: {0.1, 0.2, 0.3}
    @Differentiable
    static double largest(double[] x) {
        Shape best = null;
        for (int i = 0; i < x.length; i++) {
            Shape next = i % 2 == 0 ? new Disc(x[i]) : new Box(x[i], 3);
            if (best == null || next.area() > best.area()) {
                best = next;
            }
        }
        return best.area();
    }

    // at: 1.3, 0
    // at: 1.3, 1
    // at: 1.3, 5
    @Differentiable
    static double sometimesNull(double x, int n) {
        Shape s = null;
        for (int i = 0; i < n; i++) {
            if (i % 3 == 0) {
                s = new Disc(x * (i + 1));
            } else if (i % 3 == 1) {
                s = null;
            } else {
                s = new Box(x, x + i);
            }
        }
        return s == null ? x * x : s.area();
    }

    // at: 1.3, 0.7, 3
    // at: 1.3, 0.7, 8
    @Differentiable
    static double foundEarly(double a, double b, int n) {
        return find(a, b, n).area();
    }

    private static Shape find(double a, double b, int n) {
        for (int i = 0; i < n; i++) {
            if (a * i > 5) {
                return new Disc(b);
            }
            if (b + i > 5.5) {
                return new Box(a, b * i);
            }
        }
        return new Disc(a + b);
    }

    // at: 1.3, 0.7, true
    // at: 1.3, 0.7, false
    @Differentiable
    static double toldApart(double a, double b, boolean round) {
        Object o = round ? new Disc(a) : new Box(a, b);
        double sum = 0;
        if (o instanceof Disc disc && disc.r() > 1) {
            sum += disc.r();
        } else if (o instanceof Box) {
            Box box = (Box) o;
            sum += box.width() * box.height() * b;
        }
        Shape s = (Shape) o;
        return sum + (s instanceof Disc ? ((Disc) s).r() * b : 3 * ((Box) s).height());
    }

    // at: 2, 0
    // at: 2, 1
    // at: 2, 2
    // at: 2, 3
    @Differentiable
    static double bySwitch(double x, int kind) {
        Shape s = switch (kind) {
            case 0 -> new Disc(x);
            case 1 -> new Box(x, 2 * x);
            case 2 -> {
                Shape inner = x > 1 ? new Disc(x / 2) : new Nothing();
                yield inner;
            }
            default -> new Nothing();
        };
        return x + s.area();
    }

    // at: 1.5, true
    @Differentiable
    static double wrongCast(double x, boolean round) {
        Shape s = round ? new Disc(x) : new Box(x, x);
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            if (i == 0 || !round) {
                sum += s.area();
            }
        }
        return sum * (s instanceof Box b ? b.width() : x);
    }

    // ---------------------------------------------------------------- states

    sealed interface State permits Idle, Running, Done {
        State next(double x);

        double out();
    }

    record Idle(double t) implements State {
        @Override
        public State next(double x) {
            return new Running(t + x, 1);
        }

        @Override
        public double out() {
            return t;
        }
    }

    record Running(double t, double gain) implements State {
        @Override
        public State next(double x) {
            return t > 5 ? new Done(t * gain) : new Running(t * x, gain + x);
        }

        @Override
        public double out() {
            return t * gain;
        }
    }

    record Done(double v) implements State {
        @Override
        public State next(double x) {
            return this;
        }

        @Override
        public double out() {
            return v * v;
        }
    }

    // at: 1.3, 0
    // at: 1.3, 2
    // at: 1.3, 6
    @Differentiable
    static double stateMachine(double x, int n) {
        State s = new Idle(x);
        for (int i = 0; i < n; i++) {
            s = s.next(x);
        }
        return s.out();
    }

    // at: 1.3
    @Differentiable
    static double untilDone(double x) {
        State s = new Idle(x);
        while (!(s instanceof Done)) {
            s = s.next(x);
        }
        return ((Done) s).v();
    }

    static final class Machine {
        private State state;
        private int steps;

        Machine(double x) {
            state = new Idle(x);
        }

        void step(double x) {
            state = state.next(x);
            steps++;
        }
    }

    // at: 1.3, 0
    // at: 1.3, 5
    @Differentiable
    static double inAField(double x, int n) {
        Machine m = new Machine(x);
        Machine same = m;
        for (int i = 0; i < n; i++) {
            same.step(x);
        }
        return m.state.out() * m.steps;
    }

    private static State run(State s, double x, int n) {
        return n == 0 ? s : run(s.next(x), x, n - 1);
    }

    // at: 1.3, 0
    // at: 1.3, 4
    @Differentiable
    static double byRecursion(double x, int n) {
        return run(new Idle(x), x, n).out();
    }

    // ---------------------------------------------------------------- base classes and changes

    private abstract static class Force {
        protected final double k;

        Force(double k) {
            this.k = k;
        }

        abstract double at(double x);

        double work(double to, int n) {
            double sum = 0;
            double h = to / n;
            for (int i = 0; i < n; i++) {
                sum += at((i + 0.5) * h) * h;
            }
            return sum;
        }
    }

    private static final class Spring extends Force {
        Spring(double k) {
            super(k);
        }

        @Override
        double at(double x) {
            return -k * x;
        }
    }

    private static final class Drag extends Force {
        private final double c;

        Drag(double k, double c) {
            super(k);
            this.c = c;
        }

        @Override
        double at(double x) {
            return -k * x * x - c;
        }
    }

    private static final class Weight extends Force {
        Weight() {
            super(9.81);
        }

        @Override
        double at(double x) {
            return -k;
        }
    }

    // at: 2, 3, 1.5
    @Differentiable
    static double templateMethods(double k, double c, double x) {
        Force[] forces = {new Spring(k), new Drag(c, k * c), new Weight()};
        double sum = 0;
        for (Force f : forces) {
            sum += f.work(x, 4) * f.k;
        }
        return sum;
    }

    abstract static class Account {
        double balance;

        Account(double balance) {
            this.balance = balance;
        }

        abstract void step(double rate);
    }

    static class Saving extends Account {
        Saving(double balance) {
            super(balance);
        }

        @Override
        void step(double rate) {
            balance *= 1 + rate;
        }
    }

    static class Loan extends Account {
        double fee;

        Loan(double balance, double fee) {
            super(balance);
            this.fee = fee;
        }

        @Override
        void step(double rate) {
            balance += balance * 2 * rate + fee;
            fee *= 0.5;
        }
    }

    // at: 2, 3, 0.1, true
    // at: 2, 3, 0.1, false
    @Differentiable
    static double aliases(double a, double b, double rate, boolean saving) {
        Account x = saving ? new Saving(a) : new Loan(b, a);
        Account y = x;
        y.step(rate);
        x.balance += b;
        y.step(rate);
        Account[] all = {x, new Loan(a, b), y};
        for (int i = 0; i < 3; i++) {
            for (Account each : all) {
                each.step(rate);
            }
        }
        double sum = x == y && x != all[1] ? x.balance : -1;
        for (Account each : all) {
            sum += each.balance * each.balance;
        }
        return sum;
    }

    // at: 0.05, 0.9, true
    // at: 0.05, 0.9, false
    @Differentiable
    static double exchanged(double rate, double start, boolean first) {
        Account a = new Saving(start);
        Account b = new Loan(start * start, rate);
        for (int i = 0; i < 4; i++) {
            Account t = a;
            a = b;
            b = t;
            (first ? a : b).step(rate * i);
        }
        return a.balance - 2 * b.balance;
    }

    // ---------------------------------------------------------------- trees

    sealed interface Expr permits Const, Var, Add, Mul, Sin {
        double at(double x);
    }

    record Const(double c) implements Expr {
        @Override
        public double at(double x) {
            return c;
        }
    }

    record Var() implements Expr {
        @Override
        public double at(double x) {
            return x;
        }
    }

    record Add(Expr left, Expr right) implements Expr {
        @Override
        public double at(double x) {
            return left.at(x) + right.at(x);
        }
    }

    record Mul(Expr left, Expr right) implements Expr {
        @Override
        public double at(double x) {
            return left.at(x) * right.at(x);
        }
    }

    record Sin(Expr of) implements Expr {
        @Override
        public double at(double x) {
            return Math.sin(of.at(x));
        }
    }

    private static double evaluate(Expr e, double x) {
        if (e instanceof Const c) {
            return c.c();
        } else if (e instanceof Var) {
            return x;
        } else if (e instanceof Add a) {
            return evaluate(a.left(), x) + evaluate(a.right(), x);
        } else if (e instanceof Mul m) {
            return evaluate(m.left(), x) * evaluate(m.right(), x);
        }
        return Math.sin(evaluate(((Sin) e).of(), x));
    }

    // at: 0.8, -0.4, 1.7
    @Differentiable
    static double treeByMethods(double a, double b, double x) {
        Expr e = new Add(new Mul(new Const(a), new Var()), new Sin(new Mul(new Var(), new Const(b))));
        return e.at(x) * e.at(2 * x);
    }

    // at: 0.8, -0.4, 1.7, true
    // at: 0.8, -0.4, 1.7, false
    @Differentiable
    static double treeByRecursion(double a, double b, double x, boolean swapped) {
        Expr e = new Mul(new Const(a), new Var());
        if (swapped) {
            e = new Add(e, new Sin(e));
        } else {
            e = new Mul(new Const(b), new Add(new Var(), e));
        }
        return evaluate(new Add(e, new Const(a * b)), x);
    }

    // ---------------------------------------------------------------- null

    record Point(double x, double y) {
        double norm() {
            return Math.hypot(x, y);
        }
    }

    // at: {1, 5, 3, -2}
    // at: {1}
    @Differentiable
    static double farthest(double[] x) {
        Point best = null;
        for (int i = 0; i + 1 < x.length; i++) {
            Point p = new Point(x[i], x[i + 1]);
            if (best == null || p.norm() > best.norm()) {
                best = p;
            }
        }
        return best == null ? x[0] * x[0] : best.x() * best.y();
    }

    // at: {1, 5, 3, -2}
    @Differentiable
    static Point farthestItself(double[] x) {
        Point best = null;
        for (int i = 0; i + 1 < x.length; i++) {
            Point p = new Point(x[i], x[i + 1] * x[i]);
            best = best == null || p.norm() > best.norm() ? p : best;
        }
        return best;
    }

    // at: {2, 3, 5, 7, 11}, true
    // at: {2, 3, 5, 7, 11}, false
    @Differentiable
    static double recordsWithGaps(double[] x, boolean without) {
        Point[] all = new Point[x.length];
        for (int i = 0; i < x.length; i += 2) {
            all[i] = new Point(x[i], i);
        }
        all[0] = without ? null : all[0];
        Point[] ends = {all[0], null, all[4]};
        double sum = 0;
        for (Point p : all) {
            if (p != null) {
                sum += p.x() * p.norm();
            }
        }
        for (Point p : ends) {
            sum += p == null ? x[1] : p.x() * p.x();
        }
        return sum;
    }

    // ---------------------------------------------------------------- streams

    // at: {1.2, 0.4, 2, 1.1, -0.5}
    @Differentiable
    static double streamOfShapes(double[] sizes) {
        Shape[] shapes = {new Disc(sizes[0]), new Box(sizes[1], sizes[2]), new Nothing(), new Disc(sizes[3])};
        double discs = Arrays.stream(shapes)
                .filter(each -> each instanceof Disc)
                .mapToDouble(Shape::area)
                .sum();
        return discs * Arrays.stream(shapes, 1, 3).mapToDouble(each -> each.scaled(sizes[4])).max().orElse(0);
    }

    // ---------------------------------------------------------------- functions and objects from outside

    // at: 1.3, 0
    // at: 1.3, 1
    // at: 1.3, 2
    @Differentiable
    static double objectOrFunction(double x, int kind) {
        Shape s = kind == 0 ? new Disc(x) : kind == 1 ? () -> x * x * x : () -> Math.sin(x);
        return s.area() + s.scaled(x);
    }

    static final Shape UNIT = new Box(1, 2);

    // at: 1.3, true
    // at: 1.3, false
    @Differentiable
    static double madeOrFound(double x, boolean made) {
        Shape s = UNIT;
        if (made) {
            s = new Disc(x);
        }
        double sum = s instanceof Box b ? b.width() * x : 0;
        for (int i = 0; i < 2; i++) {
            sum += s.area() * x;
            s = i == 0 ? new Box(x, sum) : UNIT;
        }
        return s == null ? 0 : sum * s.scaled(x);
    }

    enum Unit implements Shape {
        ONE(1),
        FOUR(2);

        private final double side;

        Unit(double side) {
            this.side = side;
        }

        @Override
        public double area() {
            return side * side;
        }
    }

    // at: 1.3, 0
    // at: 1.3, 3
    // at: 1.3, 6
    @Differentiable
    static double allSorts(double x, int n) {
        Shape[] shapes = {
            new Disc(x),
            Unit.FOUR,
            () -> x * x * x,
            null,
            new Shape() {
                @Override
                public double area() {
                    return x + 1;
                }

                @Override
                public double scaled(double factor) {
                    return x * factor;
                }
            },
            UNIT
        };
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (shapes[i] != null) {
                sum += shapes[i].area() * (sum + x);
            }
        }
        return sum;
    }

    // ---------------------------------------------------------------- layers in layers, terms in terms

    interface Layer {
        double[] forward(double[] x);
    }

    static final class Sequence implements Layer {
        private final Layer[] layers;

        Sequence(Layer... layers) {
            this.layers = layers;
        }

        @Override
        public double[] forward(double[] x) {
            double[] h = x;
            for (Layer layer : layers) {
                h = layer.forward(h);
            }
            return h;
        }
    }

    static final class Residual implements Layer {
        private final Layer inner;

        Residual(Layer inner) {
            this.inner = inner;
        }

        @Override
        public double[] forward(double[] x) {
            double[] y = inner.forward(x).clone();
            for (int i = 0; i < y.length; i++) {
                y[i] += x[i];
            }
            return y;
        }
    }

    record Scale(double factor) implements Layer {
        @Override
        public double[] forward(double[] x) {
            double[] y = new double[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = factor * x[y.length - 1 - i];
            }
            return y;
        }
    }

    static final class Squares implements Layer {
        @Override
        public double[] forward(double[] x) {
            return Arrays.stream(x).map(each -> each * each).toArray();
        }
    }

    // at: 0.8, {0.7, -0.4}
    @Differentiable
    static double layersInLayers(double a, double[] x) {
        Layer net = new Sequence(
                new Scale(a),
                new Sequence(new Squares(), new Residual(new Scale(a * a))),
                new Residual(new Squares()));
        double[] y = net.forward(x);
        return y[0] * y[1];
    }

    record Terms(Expr2... terms) implements Expr2 {
        @Override
        public double at(double x) {
            double sum = 0;
            for (Expr2 term : terms) {
                sum += term.at(x) * (1 + sum);
            }
            return sum;
        }
    }

    interface Expr2 {
        double at(double x);
    }

    record Minus(Expr2 of) implements Expr2 {
        @Override
        public double at(double x) {
            return -of.at(x);
        }
    }

    record Number(double c) implements Expr2 {
        @Override
        public double at(double x) {
            return c * x;
        }
    }

    // at: 0.4, 1.3
    @Differentiable
    static double termsInTerms(double a, double x) {
        Expr2 e = new Terms(new Number(a), new Minus(new Terms(new Number(1), new Number(a * a))), new Number(2));
        return e.at(x) * e.at(a);
    }

    // ---------------------------------------------------------------- lists

    // at: {1.2, 0.4, 2, 1.1}
    @Differentiable
    static double lists(double[] x) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            shapes.add(i % 2 == 0 ? new Disc(x[i]) : new Box(x[i], i));
        }
        shapes.add(new Nothing());
        double sum = 0;
        for (Shape each : shapes) {
            sum += each.scaled(x[0]);
        }
        List<Force> forces = List.of(new Spring(x[1]), new Drag(x[2], x[3]), new Weight());
        return sum * shapes.get(1).area() + forces.stream().mapToDouble(f -> f.at(x[0])).sum();
    }
}
