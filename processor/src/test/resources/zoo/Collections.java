package zoo;

import dev.jacobean.Differentiable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Stack;

/** Lists that a method makes of numbers, arrays and records. */
final class Collections {
    private Collections() {}

    private record Point(double x, double y) {}

    private static double total(List<Double> values) {
        double sum = 0;
        for (double v : values) {
            sum += v * v;
        }
        return sum;
    }

    // at: 1.5, 0.5
    @Differentiable
    static double few(double a, double b) {
        List<Double> xs = new ArrayList<>();
        xs.add(a * b);
        xs.add(a);
        xs.add(Math.sin(b));
        return total(xs) * xs.size();
    }

    // at: 0.7, 25
    // at: 0.7, 0
    @Differentiable
    static double path(double a, int n) {
        List<Double> xs = new ArrayList<>();
        double v = a;
        for (int i = 0; i < n; i++) {
            xs.add(v);
            v = Math.sin(v) + a / (i + 1);
        }
        double sum = 0;
        for (int i = 0; i < xs.size(); i++) {
            sum += xs.get(i) * i;
        }
        return xs.isEmpty() ? a : sum / xs.size();
    }

    // at: {3, -1, 2, 5}
    @Differentiable
    static double filtered(double[] x) {
        List<Double> positive = new LinkedList<>();
        for (double v : x) {
            if (v > 0) {
                positive.add(v * v);
            }
        }
        double mean = positive.stream().mapToDouble(Double::doubleValue).sum() / positive.size();
        return positive.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    }

    // at: 1.5, 0.5
    @Differentiable
    static double fixed(double a, double b) {
        List<Double> xs = List.of(a, b, a * b);
        List<Double> ys = Arrays.asList(b, a * a);
        ys.set(0, ys.get(1) * b);
        return xs.stream().mapToDouble(Double::doubleValue).sum() * ys.get(0) + xs.get(2);
    }

    // at: {1, 2, 3}
    @Differentiable
    static double[] toArray(double[] x) {
        List<Double> xs = new ArrayList<>(2);
        for (double v : x) {
            xs.add(v);
            xs.add(v * x[0]);
        }
        return xs.stream().mapToDouble(v -> v * v).toArray();
    }

    // at: 1.5, 0.5
    @Differentiable
    static double changes(double a, double b) {
        ArrayList<Double> xs = new ArrayList<>();
        xs.add(a);
        xs.add(b);
        xs.add(a * b);
        double old = xs.set(0, xs.get(0) * b);
        double removed = xs.remove(1);
        xs.remove(xs.size() - 1);
        List<Double> alias = xs;
        alias.add(removed * a);
        List<Double> copy = new ArrayList<>(xs);
        copy.addAll(alias);
        alias.clear();
        alias.add(old);
        return total(copy) + xs.get(0) + xs.size();
    }

    // at: 1.5, 0.5, 4
    @Differentiable
    static double points(double a, double b, int n) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(new Point(a * i, Math.cos(b * i)));
        }
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            Point p = points.get(i - 1);
            Point q = points.get(i);
            length += Math.hypot(q.x() - p.x(), q.y() - p.y());
        }
        for (Point each : points) {
            length += each.x() * each.y();
        }
        return length;
    }

    // at: 1.5, 0.5, 12
    @Differentiable
    static double rows(double a, double b, int n) {
        List<double[]> states = new ArrayList<>();
        double[] state = {a, b};
        states.add(state);
        for (int i = 0; i < n; i++) {
            double[] last = states.get(states.size() - 1);
            states.add(new double[] {last[0] + 0.1 * last[1], last[1] - 0.1 * Math.sin(last[0])});
        }
        state[0] = a * b;
        double sum = 0;
        for (double[] each : states) {
            sum += each[0] * each[1];
        }
        return sum;
    }

    // at: 1.5, 0.5
    @Differentiable
    static double calculator(double a, double b) {
        Deque<Double> stack = new ArrayDeque<>();
        char[] program = {'a', 'b', '*', 'a', '+', 'b', '*'};
        for (char c : program) {
            switch (c) {
                case 'a' -> stack.push(a);
                case 'b' -> stack.push(b);
                case '+' -> stack.push(stack.pop() + stack.pop());
                default -> {
                    double right = stack.pop();
                    stack.push(stack.pop() * right);
                }
            }
        }
        return stack.peek() * stack.size();
    }

    // at: 1.5, 6
    @Differentiable
    static double oldStack(double a, int n) {
        Stack<Double> stack = new Stack<>();
        for (int i = 0; i < n; i++) {
            stack.push(Math.pow(a, i));
        }
        double sum = stack.peek();
        while (!stack.isEmpty()) {
            sum = sum * 0.5 + stack.pop();
        }
        return sum;
    }

    private static void collect(double x, int depth, List<Double> into) {
        if (depth == 0) {
            into.add(x);
            return;
        }
        collect(x * 0.5, depth - 1, into);
        collect(Math.sin(x), depth - 1, into);
    }

    // at: 1.5
    @Differentiable
    static double recursion(double a) {
        List<Double> leaves = new ArrayList<>();
        collect(a, 4, leaves);
        return total(leaves);
    }

    // at: 1.5, 0.5, true
    // at: 1.5, 0.5, false
    @Differentiable
    static double chosen(double a, double b, boolean first) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        xs.add(a);
        ys.add(b);
        List<Double> some = first ? xs : ys;
        some.add(a * b);
        double[] sum = {0};
        some.forEach(v -> sum[0] += v * v);
        return sum[0] + xs.size() + ys.get(ys.size() - 1) * a;
    }

    private static final class Portfolio {
        private final List<Double> flows = new ArrayList<>();
        private double rate;

        Portfolio(double rate) {
            this.rate = rate;
        }

        void pay(double amount) {
            flows.add(amount);
        }

        double value() {
            double value = 0;
            for (int t = flows.size() - 1; t >= 0; t--) {
                value = (value + flows.get(t)) / (1 + rate);
            }
            return value;
        }
    }

    // at: 0.05, 3
    @Differentiable
    static double held(double rate, double coupon) {
        Portfolio p = new Portfolio(rate);
        for (int i = 0; i < 5; i++) {
            p.pay(coupon);
        }
        p.pay(100 + coupon * coupon);
        return p.value();
    }

    // at: 1.5, 0.5
    @Differentiable
    static double queues(double a, double b) {
        Queue<Double> linked = new LinkedList<>();
        linked.add(a);
        linked.offer(b);
        linked.add(a * b);
        Deque<Double> deque = new ArrayDeque<>();
        deque.addLast(linked.poll());
        deque.push(linked.remove() * 2);
        deque.offer(linked.peek());
        double sum = 0;
        for (double v : deque) {
            sum = sum * 0.5 + v * v;
        }
        return sum * deque.pollLast() + deque.pop() * deque.peekFirst() + linked.size();
    }

    private static final List<Double> TABLE = List.of(1.0, 2.5, -3.0);

    // at: 1.5, 0.5
    @Differentiable
    static double ofPassive(double a, double b) {
        List<Double> xs = new ArrayList<>(TABLE);
        xs.add(1, a * b);
        xs.add(xs.size(), b);
        xs.replaceAll(v -> v * a);
        double sum = 0;
        for (Double v : xs) {
            sum += v * v;
        }
        return sum * xs.get(1);
    }

    // at: 1.5, 0.5
    // at: -1.5, 0.5
    @Differentiable
    static double maybe(double a, double b) {
        List<Double> xs = null;
        if (a > 0) {
            xs = new ArrayList<>();
            xs.add(a * b);
        }
        return xs == null ? a * a : xs.get(0) * b;
    }

    // at: {3, -1, 2, 5}
    @Differentiable
    static double reduced(double[] x) {
        List<Double> xs = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (double v : x) {
            xs.add(v * v);
            points.add(new Point(v, v * x[0]));
        }
        Point sum = points.stream().reduce(new Point(0, 0), (p, q) -> new Point(p.x() + q.x(), p.y() * 0.5 + q.y()));
        return xs.stream().reduce(0.0, Double::sum) * xs.stream().reduce(1.0, (p, q) -> p * Math.sin(q))
                + sum.x() * sum.y();
    }

    private static Optional<Double> root(double x) {
        return x < 0 ? Optional.empty() : Optional.of(Math.sqrt(x));
    }

    // at: 1.5
    // at: -1.5
    @Differentiable
    static double optional(double x) {
        Optional<Double> root = root(x);
        double[] seen = {0};
        root.ifPresentOrElse(v -> seen[0] = v * v * x, () -> seen[0] = x);
        Optional<Point> point = root.map(v -> new Point(v, x * v));
        return root.map(v -> v * 2 + x).filter(v -> v > 1).orElse(x * x)
                + seen[0] * point.map(p -> p.x() * p.y()).orElseGet(() -> Math.cos(x));
    }
}
