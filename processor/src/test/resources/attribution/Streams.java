package corpus;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Streams of numbers and of objects, and the functional interfaces of the JDK. */
class Streams {
    double weight = 2;

    double scale(double x) { return x * weight; }
    static double square(double x) { return x * x; }
    static double integrate(DoubleUnaryOperator f, double a, double b) { return (f.applyAsDouble(a) + f.applyAsDouble(b)) / 2; }
    static double fold(double[] a, DoubleBinaryOperator f) { return f.applyAsDouble(a[0], a[1]); }
    static void run(Runnable r) { r.run(); }
    static <T> T call(Supplier<T> s) { return s.get(); }
    static void run(Callback c) { c.call(1); }

    interface Callback { double call(int x); }

    void numbers(double[] a, int[] k, long[] l, int n) {
        var a1 = Arrays.stream(a).map(x -> x * x).sum();
        var a2 = Arrays.stream(a).map(Math::abs).max().getAsDouble();
        var a3 = IntStream.range(0, n).mapToDouble(i -> a[i] * k[i]).sum();
        var a4 = IntStream.rangeClosed(1, n).map(i -> i * i).filter(i -> i % 2 == 0).sum();
        var a5 = DoubleStream.of(1, 2, 3).map(x -> x + n).average().orElse(0);
        var a6 = Arrays.stream(k).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        var a7 = Arrays.stream(l).asDoubleStream().reduce(1, (p, q) -> p * q);
        var a8 = IntStream.range(0, n).mapToDouble(i -> { double t = a[i]; t *= 2; return t; }).toArray()[0];
        var a9 = DoubleStream.iterate(1, x -> x / 2).limit(10).sum();
        var a10 = Arrays.stream(a, 0, 2).boxed().collect(Collectors.toList()).get(0) + 1;
        var a11 = IntStream.range(0, n).mapToObj(i -> new double[] {i, a[i]}).mapToDouble(v -> v[0] * v[1]).sum();
        var a12 = IntStream.of(k).asLongStream().mapToObj(Long::valueOf).map(Long::intValue).findFirst().get() + 1;
        var a13 = Stream.of(1.0, 2.0).mapToDouble(Double::doubleValue).sum();
        var a14 = Stream.iterate(1, x -> x + 1).limit(3).mapToInt(x -> x).sum();
        var a15 = Arrays.stream(a).mapToObj(Double::toString).toArray(String[]::new)[0].length();
        Arrays.setAll(a, i -> a[i] + i);
        Arrays.setAll(k, i -> i);
        Arrays.parallelPrefix(a, (p, q) -> p + q);
        IntStream.range(0, n).forEach(i -> a[i] = scale(a[i]));
    }

    void objects(List<String> names, List<double[]> rows, Map<String, Integer> map) {
        var a1 = names.stream().map(String::length).reduce(0, Integer::sum) + 1;
        var a2 = names.stream().mapToInt(String::length).max().orElse(-1);
        var a3 = names.stream().filter(s -> !s.isEmpty()).map(s -> s.charAt(0)).findFirst().get() + 1;
        var a4 = rows.stream().mapToDouble(r -> r[0]).sum();
        var a5 = rows.stream().flatMapToDouble(Arrays::stream).sum();
        var a6 = names.stream().collect(Collectors.toMap(s -> s, s -> s.length())).get("x") + 1;
        var a7 = names.stream().collect(Collectors.groupingBy(String::length)).get(3).get(0).length();
        var a8 = names.stream().collect(Collectors.groupingBy(s -> s.length(), Collectors.counting())).get(3) + 1;
        var a9 = names.stream().sorted(Comparator.comparing(String::length).reversed()).toList().get(0).length();
        var a10 = map.entrySet().stream().map(e -> e.getValue() * 2.0).mapToDouble(x -> x).sum();
        var a11 = map.values().stream().mapToInt(Integer::intValue).summaryStatistics().getAverage();
        var a12 = names.stream().collect(Collectors.averagingDouble(s -> s.length() * 2));
        var a13 = names.stream().map(s -> s.split(",")).flatMap(Arrays::stream).map(Integer::parseInt).toList().get(0) + 1;
        var a14 = names.stream().anyMatch("x"::equals);
        var a15 = Stream.of("a", "b").collect(Collectors.toCollection(TreeSet::new)).first().length();
        var a16 = names.stream().collect(ArrayList<Integer>::new, (l, s) -> l.add(s.length()), ArrayList::addAll).get(0) + 1;
        var a17 = rows.stream().map(double[]::clone).toList().get(0)[0];
        names.forEach(s -> System.out.println(s));
        names.forEach(System.out::println);
        names.removeIf(s -> s.length() > 3);
        names.sort((p, q) -> p.length() - q.length());
        List<Integer> t1 = names.stream().map(s -> s.length()).collect(Collectors.toList());
        Map<Boolean, List<String>> t2 = names.stream().collect(Collectors.partitioningBy(s -> s.length() > 2));
    }

    void functions(double c, double[] a) {
        var a1 = integrate(x -> x * c, 0, 1);
        var a2 = integrate(Math::sin, 0, 1) + integrate(Streams::square, 1, 2) + integrate(this::scale, 2, 3);
        var a3 = fold(a, (x, y) -> x * y + c);
        var a4 = fold(a, Math::max);
        DoubleUnaryOperator f = x -> x + 1;
        var a5 = f.andThen(x -> x * 2).compose(Math::exp).applyAsDouble(c);
        DoubleBinaryOperator g = (double x, double y) -> x - y;
        IntToDoubleFunction h = i -> a[i] / 2;
        DoubleSupplier s = () -> c;
        var a6 = g.applyAsDouble(1, 2) + h.applyAsDouble(3) + s.getAsDouble();
        ToDoubleFunction<double[]> norm = v -> Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
        var a7 = norm.applyAsDouble(a);
        run(() -> a[0] = 1);
        run(() -> { });
        run(x -> x + c);
        run(x -> { return x / 2; });
        var a8 = call(() -> 1) + 1;
        var a9 = call(() -> "x").length();
        var a10 = call(() -> { if (c > 0) { return 1.5; } else { return 2.5; } }) + 1;
        var a11 = call(() -> c > 0 ? 1 : 2) + 1;
        var a12 = call(() -> call(() -> call(() -> 'x'))) + 1;
        var a13 = ((DoubleUnaryOperator) x -> x * 3).applyAsDouble(2);
        var a14 = ((Function<Double, Double>) x -> x * 3).apply(2.0) + 1;
        Supplier<DoubleUnaryOperator> nested = () -> x -> x + c;
        var a15 = nested.get().applyAsDouble(1);
        BiFunction<Double, Double, Double> bi = (x, y) -> x * y;
        var a16 = bi.andThen(x -> x + 1).apply(1.0, 2.0) * 2;
        Function<Integer, int[]> arrays = int[]::new;
        Supplier<Streams> make = Streams::new;
        var a17 = make.get().weight + arrays.apply(3)[0];
        DoubleUnaryOperator id = DoubleUnaryOperator.identity();
        var a18 = id.andThen(id).applyAsDouble(c);
        var a19 = Optional.of(c).map(x -> x * 2).filter(x -> x > 1).orElseGet(() -> 0.0) + 1;
        Comparator<double[]> byFirst = Comparator.comparingDouble(v -> v[0]);
        byFirst = byFirst.thenComparing((p, q) -> Double.compare(p[1], q[1]));
    }
}
