package corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Conditionals and switch expressions: with and without a target, numeric, boxed, of constants, of references. */
class Conditionals {
    static final int TEN = 10;
    static final int HUGE = 1000;
    static final byte CONSTANT = 3;

    static <T> T same(T x) { return x; }
    static void take(double x) {}
    static void take(Object x) {}
    static <T> void generic(T x, T y) {}

    void numeric(int n, byte b, short s, char c, long l, float f, double d, Integer i, Character bc, Double bd) {
        var a1 = n > 0 ? b : 1;
        var a2 = n > 0 ? 1 : b;
        var a3 = n > 0 ? b : 1000;
        var a4 = n > 0 ? c : 98;
        var a5 = n > 0 ? c : -1;
        var a6 = n > 0 ? b : s;
        var a7 = n > 0 ? b : c;
        var a8 = n > 0 ? s : TEN;
        var a9 = n > 0 ? b : HUGE;
        var a10 = n > 0 ? n : l;
        var a11 = n > 0 ? f : l;
        var a12 = n > 0 ? 1 : 2.0;
        var a13 = n > 0 ? i : 1;
        var a14 = n > 0 ? bc : 1;
        var a15 = n > 0 ? bc : n;
        var a16 = n > 0 ? i : bd;
        var a17 = n > 0 ? i : i;
        var a18 = n > 0 ? null : 1;
        var a19 = n > 0 ? bd : null;
        var a20 = n > 0 ? CONSTANT : 1;
        var a21 = n > 0 ? CONSTANT : c;
        var a22 = n > 0 ? b : n > 1 ? c : 1;
        var a23 = (n > 0 ? b : 'x') + (n > 0 ? 'x' : s);
        var a24 = n > 0 ? (b) : (1);
        var a25 = n > 0 ? b : +1;
        var a26 = n > 0 ? true : n > 1;
        var a27 = n > 0 ? 1 : 'a';
        var a28 = n > 0 ? (byte) 1 : 2;
        final int local = 7;
        final int unknown = n;
        var a29 = n > 0 ? b : local;
        var a30 = n > 0 ? b : unknown;
        final var implicit = 5;
        var a31 = n > 0 ? b : implicit;
        double t1 = n > 0 ? 1 : 2;
        double t2 = n > 0 ? i : 2;
        long t3 = n > 0 ? b : 1;
        Object t4 = n > 0 ? 1 : 2.0;
        Number t5 = n > 0 ? i : bd;
        int t6 = TEN > 3 ? 1 : 2;
    }

    void references(int n, String s, List<String> list, ArrayList<String> arrayList, Object o, Map<String, Double> map) {
        var a1 = n > 0 ? "a" : "b";
        var a2 = n > 0 ? s : null;
        var a3 = n > 0 ? list : arrayList;
        var a4 = n > 0 ? s : o;
        var a5 = n > 0 ? 1 : "x";
        var a6 = n > 0 ? new int[0] : null;
        Object t1 = n > 0 ? s : list;
        CharSequence t2 = n > 0 ? s : new StringBuilder();
        double t3 = n > 0 ? map.get(s) : 0;
        double t4 = n > 0 ? map.get(s) : map.getOrDefault(s, 1.0);
        double t5 = n > 0 ? same(1) : 2;
        double t6 = n > 0 ? same(1.0) : same(2.0);
        List<Object> t7 = n > 0 ? new ArrayList<>() : List.of();
        List<String> t8 = n > 0 ? List.of() : n > 1 ? List.of("x") : list;
        DoubleUnaryOperator t9 = n > 0 ? x -> x * x : Math::sin;
        Supplier<Object> t10 = n > 0 ? () -> 1 : () -> o;
        take(n > 0 ? 1 : 2);
        take(n > 0 ? s : (Object) 1);
        same(n > 0 ? same(2) : 1).hashCode();
        generic(n > 0 ? s : null, n > 0 ? "a" : s);
        String t11 = (n > 0 ? s : a1).trim();
        int t12 = (n > 0 ? s : a1).length() + (n > 0 ? list : arrayList).size();
        boolean t13 = (n > 0 ? s : null) == null;
        Object t14 = (Object) (n > 0 ? s : 1);
        int[] t15 = {n > 0 ? 1 : 'b', 2};
        Object[] t16 = {n > 0 ? 1 : s, n > 0 ? 'a' : 2};
        s += n > 0 ? 1 : 'c';
    }

    Object returned(int n, byte b) {
        if (n > 3) {
            return n > 0 ? b : 1;
        }
        return n > 0 ? "x" : b;
    }

    double switches(int n, String s, Mode mode, char c, byte b) {
        var a1 = switch (n) { case 1 -> 1; case 2, 3 -> 2.5; default -> 'c'; };
        var a2 = switch (s) { case "a" -> b; case "b" -> 1; default -> 2; };
        var a3 = switch (mode) { case FAST -> "x"; case SLOW -> { String t = "y" + n; yield t; } };
        var a4 = switch (c) { case 'a': yield 1L; case 98: case 'c': { int k = 3; yield k; } default: yield 2; };
        double t1 = switch (n) { case 1 -> 1; default -> n > 3 ? 2 : 'x'; };
        Object t2 = switch (mode) { case FAST -> 1; case SLOW -> "s"; };
        int t3 = 1 + switch (n) { case TEN -> b; default -> throw new IllegalStateException("no " + n); };
        take(switch (n) { case 0 -> 1; default -> 2; });
        DoubleUnaryOperator t4 = switch (n) { case 0 -> x -> x; default -> Math::cos; };
        var a5 = switch (n) { case 0 -> switch (s) { case "q" -> 1; default -> 2f; }; default -> b; };
        List<String> t5 = switch (n) { case 0 -> List.of(); default -> new ArrayList<>(); };
        var a6 = n > 0 ? switch (n) { case 1 -> 1; default -> 2; } : b;
        return switch (mode) { case FAST -> n; case SLOW -> { if (n > 2) yield 1f; else yield b; } };
    }

    enum Mode { FAST, SLOW }
}
