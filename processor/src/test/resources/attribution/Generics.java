package corpus;

import java.util.*;
import java.util.function.*;

/** Type arguments: declared, inferred, captured, raw. */
class Generics<E extends Comparable<E>> {
    E first;
    List<E> all = new ArrayList<>();
    List<? extends Number> numbers = List.of(1, 2.0);
    Map<String, List<double[]>> table = new HashMap<>();

    static <T> T id(T x) { return x; }
    static <T extends Number> double twice(T x) { return x.doubleValue() * 2 + x.intValue(); }
    static <A, B> Pair<A, B> pair(A a, B b) { return new Pair<>(a, b); }
    static <T extends Comparable<? super T>> T max(Collection<? extends T> c) { return c.iterator().next(); }
    static <T> T[] array(T... x) { return x; }
    <R> R apply(Function<? super E, ? extends R> f) { return f.apply(first); }

    static class Pair<A, B> {
        final A a;
        final B b;

        Pair(A a, B b) {
            this.a = a;
            this.b = b;
        }

        Pair<B, A> swap() { return new Pair<>(b, a); }
        <C> Pair<A, C> with(C c) { return new Pair<>(a, c); }
        static Pair<Integer, Integer> ints() { return new Pair<>(1, 2); }
    }

    class Node {
        E value;
        Node next;
    }

    void members(Node node, E e) {
        var a1 = first.compareTo(e);
        var a2 = all.get(0);
        var a3 = all.get(0).compareTo(first);
        var a4 = node.value;
        var a5 = node.next.next.value;
        var a6 = numbers.get(0);
        var a7 = numbers.get(0).doubleValue() + 1;
        var a8 = table.get("x").get(0)[1];
        var a9 = table.entrySet().iterator().next().getValue().size();
        for (Map.Entry<String, List<double[]>> entry : table.entrySet()) {
            String key = entry.getKey();
            for (double[] row : entry.getValue()) {
                double v = row[0] + key.length();
            }
        }
        for (var entry : table.entrySet()) {
            var key = entry.getKey();
            var row = entry.getValue().get(0);
            row[0] += key.length();
        }
        for (var number : numbers) {
            double v = number.doubleValue();
        }
        for (E each : all) {
            int k = each.compareTo(first);
        }
    }

    void inferred(List<Integer> ints, Set<String> names, double[] d, List<? super Integer> sink, Collection<?> any) {
        var a1 = id(1);
        var a2 = id(1) + 1;
        var a3 = id("x").length();
        var a4 = id(id(id(2.5)));
        var a5 = twice(3) + twice(2.5f);
        var a6 = pair(1, "x").a + 1;
        var a7 = pair(1, "x").swap().a.length();
        var a8 = pair(1, 2.0).with('c').b + 1;
        var a9 = Pair.ints().a * 2;
        var a10 = max(ints) + 1;
        var a11 = Collections.max(ints);
        var a12 = Collections.max(names).length();
        var a13 = List.of(1, 2, 3).get(0) + 1;
        var a14 = List.of("a").get(0).charAt(0);
        var a15 = Arrays.asList(1.0, 2.0).get(1) * 2;
        var a16 = array("a", "b")[0].length();
        var a17 = array(1, 2)[0] + 1;
        var a18 = Optional.of(d).get()[0];
        var a19 = Optional.of(3).orElse(4) + 1;
        var a20 = Map.of("a", 1).get("a") + 1;
        var a21 = new Pair<>(1, d).b[0];
        var a22 = new Pair<>("a", new Pair<>(1, 'c')).b.b + 1;
        var a23 = new ArrayList<>(ints).get(0) + 1;
        var a24 = new ArrayList<>(List.of('a')).get(0) + 1;
        var a25 = Generics.<Double>id(1.5) + 1;
        var a26 = Collections.<String>emptyList().size();
        var a27 = sink.get(0);
        var a28 = any.iterator().next();
        var a29 = names.toArray(new String[0])[0].length();
        var a30 = List.of(List.of(1)).get(0).get(0) + 1;
        var a31 = Collections.unmodifiableList(ints).get(0) + 1;
        var a32 = Objects.requireNonNull(d)[0];
        var a33 = Objects.requireNonNullElse("a", "b").length();
        var a34 = EnumSet.of(Thread.State.NEW).iterator().next().ordinal();
        var a35 = Thread.State.valueOf("NEW").compareTo(Thread.State.NEW);
        var a36 = (a1 > 0 ? ints : List.of(1.5)).get(0).doubleValue();
        var a37 = (a1 > 0 ? any : numbers).iterator().next();
        var a38 = (a1 > 0 ? numbers : List.<Long>of()).iterator().next().intValue();
        (a1 > 0 ? numbers : ints).forEach(v -> v.intValue());
        var a39 = Arrays.asList(List.of(1), Set.of(2.5)).get(0).iterator().next().intValue();
        var a40 = Arrays.asList('a', "b").get(0).hashCode();
        List<Double> t1 = Collections.emptyList();
        List<Double> t2 = new LinkedList<>();
        Map<String, List<Integer>> t3 = new TreeMap<>(Comparator.reverseOrder());
        Set<Object> t4 = new HashSet<>(Arrays.asList("a", 1));
        Comparable<?> t5 = id("x");
        double t6 = id(3);
        Iterable<? extends Number> t7 = Arrays.asList(1, 2.5);
        sink.add(3);
        ints.addAll(List.of(1, 2));
        Collections.sort(ints);
        Collections.addAll(names, "a", "b");
    }

    void functions(Generics<String> strings, Map<String, Integer> counts) {
        var a1 = strings.apply(s -> s.length()) + 1;
        var a2 = strings.apply(String::length) + 1;
        var a3 = apply(x -> x).compareTo(first);
        counts.merge("a", 1, Integer::sum);
        counts.merge("a", 1, (p, q) -> p + q);
        var a4 = counts.computeIfAbsent("k", k -> k.length()) + 1;
        counts.forEach((k, v) -> { int n = k.length() + v; });
        counts.replaceAll((k, v) -> v * 2);
        var a5 = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()).compare("a", "b");
        Comparator<String> c = Comparator.comparing(s -> s.length());
        Function<Integer, Function<Integer, Integer>> add = p -> q -> p + q;
        var a6 = add.apply(1).apply(2) + 1;
        BinaryOperator<Double> op = BinaryOperator.minBy(Comparator.naturalOrder());
        Supplier<List<String>> supplier = ArrayList::new;
        IntFunction<double[]> maker = double[]::new;
        var a7 = maker.apply(3)[0];
        Function<Object, String> text = Object::toString;
        var a8 = text.andThen(String::length).compose(x -> x).apply(1) + 1;
        UnaryOperator<String> upper = String::toUpperCase;
        Predicate<String> empty = String::isEmpty;
        var a9 = empty.negate().or(s -> s.length() > 3).test("x");
        ToDoubleFunction<double[]> sum = v -> { double t = 0; for (double e : v) { t += e; } return t; };
        var a10 = sum.applyAsDouble(new double[] {1, 2}) * 2;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    void raw(List list, Map map, Comparable c, Pair p) {
        var a1 = list.get(0);
        var a2 = map.get("x");
        var a3 = c.compareTo("y");
        var a4 = p.a;
        var a5 = p.swap().b;
        List<String> t1 = list;
        list.add(1);
        var a6 = Collections.max(list);
        var a7 = new ArrayList(list).get(0);
        for (Object o : list) {
            var a8 = o.toString();
        }
    }
}
