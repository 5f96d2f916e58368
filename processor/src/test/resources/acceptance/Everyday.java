package zoo;

import dev.jacobean.Differentiable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Code as it is found in applications: validation, logging, collections, strings, dates around the arithmetic. */
public class Everyday {
    private static final double EPSILON = 1e-9;
    private static final int MAX_ITERATIONS = 1000;
    private static final String[] UNITS = {"kg", "g", "mg"};
    private static final Map<String, Double> FACTORS = new HashMap<>();
    static final Map<String, Integer> ORDER = Map.of("linear", 1, "quadratic", 2, "cubic", 3);

    static {
        FACTORS.put("kg", 1.0);
        FACTORS.put("g", 1e-3);
        FACTORS.put("mg", 1e-6);
    }

    // at: 0.5, linear
    // at: 0.5, cubic
    // at: 0.5, septic throws IllegalArgumentException
    @Differentiable
    static double byMap(double x, String kind) {
        Integer order = ORDER.get(kind);
        if (order == null) {
            throw new IllegalArgumentException("Unknown kind: " + kind + ", expected one of " + new TreeSet<>(ORDER.keySet()));
        }
        double y = 1;
        for (int i = 0; i < order; i++) {
            y *= x + i;
        }
        return y;
    }

    // at: 12.5, 3
    // at: -1, 3 throws IllegalArgumentException
    @Differentiable
    static double debugging(double x, int n) {
        if (x < 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            throw new IllegalArgumentException(String.format(Locale.US, "x must be positive, was %.3f", x));
        }
        StringBuilder log = new StringBuilder();
        double guess = x / 2;
        for (int i = 0; i < n; i++) {
            guess = 0.5 * (guess + x / guess);
            log.append("iteration ").append(i).append(": ").append(guess).append('\n');
        }
        if (log.length() > Integer.MAX_VALUE / 2) {
            System.err.println(log);
        }
        return guess;
    }

    // at: 3.2, 1.5
    @Differentiable
    static double timed(double a, double b) {
        long start = System.nanoTime();
        double result = 0;
        for (int i = 1; i <= 20; i++) {
            result += Math.sin(a * i) / (b + i);
        }
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (elapsed > 60_000) {
            System.out.printf("slow: %d ms%n", elapsed);
        }
        return result;
    }

    // at: 1000, 0.05, 2024-01-15, 2024-07-20
    // at: 1000, 0.05, 2023-12-31, 2024-12-31
    @Differentiable
    static double accrued(double notional, double rate, String from, String to) {
        LocalDate start = LocalDate.parse(from);
        LocalDate end = LocalDate.parse(to);
        double sum = 0;
        for (LocalDate date = start; date.isBefore(end); date = date.plusMonths(1)) {
            LocalDate next = date.plusMonths(1).isAfter(end) ? end : date.plusMonths(1);
            long days = ChronoUnit.DAYS.between(date, next);
            if (next.getDayOfWeek() == DayOfWeek.SUNDAY) days++;
            sum += notional * rate * days / (next.isLeapYear() ? 366.0 : 365.0);
        }
        return sum;
    }

    // at: {1, 2, 3, 4}, {0, 2, 1}
    @Differentiable(wrt = "values")
    static double collections(double[] values, int[] path) {
        List<Integer> visited = new ArrayList<>();
        Deque<Integer> stack = new ArrayDeque<>();
        for (int p : path) stack.push(p);
        double total = 0;
        while (!stack.isEmpty()) {
            int node = stack.pop();
            if (visited.contains(node)) continue;
            visited.add(node);
            total += values[node] * Math.exp(-0.1 * visited.size());
            if (node + 1 < values.length) stack.push(node + 1);
        }
        return total;
    }

    // at: {0.2, 0.5, 0.3}
    // at: {0.2, -0.5, 0.3} throws IllegalArgumentException
    @Differentiable
    static double entropy(double[] p) {
        if (Arrays.stream(p).anyMatch(v -> v < 0)) {
            throw new IllegalArgumentException("negative probability");
        }
        double h = 0;
        for (double pi : p) if (pi > 0) h -= pi * Math.log(pi) / Math.log(2);
        return h;
    }

    // at: 2.5, g
    // at: 2.5, lb throws NoSuchElementException
    @Differentiable
    static double convert(double amount, String unit) {
        double factor = Optional.ofNullable(FACTORS.get(unit)).orElseThrow();
        int index = Arrays.asList(UNITS).indexOf(unit);
        return amount * factor + index * amount * amount;
    }

    // at: 5, 10, 3
    @Differentiable(wrt = {"a", "b"})
    static double randoms(double a, double b, long seed) {
        Random rnd = new Random(seed);
        double x = a + (b - a) * rnd.nextDouble();
        int coin = rnd.nextInt(2);
        boolean flip = rnd.nextBoolean();
        return flip ? x * coin : x * x;
    }

    // at: 0.3, 0.4, null
    @Differentiable(wrt = {"a", "b"})
    static double nullables(double a, double b, String label) {
        String name = label == null || label.isBlank() ? "default" : label.strip();
        double w = Objects.hash(name) % 2 == 0 ? a : b;
        return w * name.length() + a * b;
    }

    // at: {3, 1, 2}, 2
    // at: {3, 1, 2}, 7 throws ArrayIndexOutOfBoundsException
    @Differentiable(wrt = "a")
    static double unchecked(double[] a, int i) {
        return a[i] * a[0];
    }

    // at: {1, 2, 3, 4, 5, 6}
    @Differentiable
    static double movingAverage(double[] prices) {
        final int window = 3;
        double sum = 0, best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < prices.length; i++) {
            sum += prices[i];
            if (i >= window) sum -= prices[i - window];
            if (i >= window - 1) best = Math.max(best, sum / window);
        }
        return best;
    }

    // at: 0.5, 2024
    @Differentiable(wrt = "x")
    static double hashing(double x, int year) {
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        int h = Integer.bitCount(year) ^ Integer.reverse(year) >>> 24;
        int wrapped = Math.floorMod(-year, 7);
        int overflow = Integer.MAX_VALUE + wrapped;
        return (leap ? x : 1 - x) * (h % 10) + wrapped * Math.sqrt(x) + (overflow < 0 ? x * x : 0);
    }

    // at: {0.4, 0.1, 0.9}
    @Differentiable
    static double comparing(double[] x) {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            if (Double.compare(x[i], x[best]) > 0) best = i;
        }
        return x[best] * best + x[0];
    }

    // at: {5, 3, 8}, 1
    @Differentiable(wrt = "x")
    static double character(double[] x, int offset) {
        double r = 0;
        for (char c = 'a'; c < 'a' + x.length; c++) {
            char shifted = (char) (c + offset);
            r += x[c - 'a'] * (shifted == 'b' ? 2 : shifted - 'a');
        }
        String digits = "31";
        return r * (digits.charAt(0) - '0');
    }

    // at: 1.5, 2.5, *
    // at: 1.5, 2.5, /
    // at: 1.5, 2.5, ^
    @Differentiable
    static double operator(double a, double b, char op) {
        switch (op) {
            case '+': return a + b;
            case '-': return a - b;
            case '*': return a * b;
            case '/':
                if (b == 0) throw new ArithmeticException("division by zero");
                return a / b;
            default:
                return Math.pow(a, b);
        }
    }

    // at: 7, 0.3
    @Differentiable(wrt = "x")
    static double memoised(int n, double x) {
        double[] memo = new double[n + 1];
        Arrays.fill(memo, Double.NaN);
        return chebyshev(n, x, memo);
    }

    private static double chebyshev(int n, double x, double[] memo) {
        if (n == 0) return 1;
        if (n == 1) return x;
        if (!Double.isNaN(memo[n])) return memo[n];
        return memo[n] = 2 * x * chebyshev(n - 1, x, memo) - chebyshev(n - 2, x, memo);
    }

    // at: {1, 2, 3}
    @Differentiable
    static double returnsEarly(double[] a) {
        if (a == null || a.length == 0) return 0;
        if (a.length == 1) return a[0];
        double p = 1;
        for (int i = 0; ; i++) {
            if (i == a.length) return p;
            if (a[i] == 0) return 0;
            p *= a[i];
        }
    }

    // at: 0.3, 0.8
    @Differentiable
    static double counter(double a, double b) {
        AtomicInteger calls = new AtomicInteger();
        double s = 0;
        while (calls.incrementAndGet() <= 4) {
            s += a * calls.get() + b / calls.get();
        }
        return s * s;
    }

    // at: {0.1, 0.9, 0.4, 0.6}, 2
    @Differentiable(wrt = "scores")
    static double ranks(double[] scores, int k) {
        int[] weights = IntStream.rangeClosed(1, scores.length).map(i -> i * i).toArray();
        Map<Integer, List<Integer>> buckets = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) { if (!buckets.containsKey(i % k)) buckets.put(i % k, new ArrayList<>()); buckets.get(i % k).add(i); };
        double s = 0;
        for (Map.Entry<Integer, List<Integer>> e : buckets.entrySet()) {
            for (int i : e.getValue()) s += scores[i] * weights[i] * (e.getKey() + 1);
        }
        return s;
    }

    // at: {2, 4, 4, 5}
    @Differentiable
    static double optionals(double[] x) {
        OptionalDouble mean = Arrays.stream(x).average();
        if (!mean.isPresent()) {
            return 0;
        }
        double m = mean.getAsDouble();
        return Math.sqrt(Arrays.stream(x).map(v -> (v - m) * (v - m)).sum() / (x.length - 1));
    }

    // at: 1.0, 100
    @Differentiable(wrt = "x")
    static double compound(double x, int limit) {
        int i = 0;
        long fact = 1;
        short s = 3;
        byte b = (byte) 200;
        double r = 0;
        do {
            i++;
            fact *= i;
            s += 2.7;
            b >>>= 1;
            r += Math.pow(x, i) / fact + s * 1e-3 * x - b * 1e-4 * x * x;
        } while (fact < limit);
        return r;
    }
}
