package corpus;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The three phases of JLS 15.12.2 and the choice of the most specific method. */
class Overloads {
    static int f(int x) { return 1; }
    static long f(long x) { return 2; }
    static float f(float x) { return 3; }
    static double f(double x) { return 4; }
    static String f(Object x) { return ""; }
    static Integer f(Integer x) { return 5; }
    static char[] f(int... x) { return null; }

    static int g(long x) { return 1; }
    static long g(Integer x) { return 1; }
    static float g(Object x) { return 1; }
    static double g(int... x) { return 1; }

    static int h(double x, int y) { return 1; }
    static long h(int x, double y) { return 1; }
    static float h(double x, double y) { return 1; }

    static int v(Object... x) { return 1; }
    static long v(Integer... x) { return 1; }
    static float v(String s, Object... x) { return 1; }
    static double v(String s, String... x) { return 1; }

    static int n(Object x) { return 1; }
    static long n(String x) { return 1; }
    static double n(CharSequence x) { return 1; }

    static int c(char x) { return 1; }
    static long c(int x) { return 1; }

    static <T> List<T> t(T x) { return null; }
    static <T extends Number> T t(T x, int y) { return x; }
    static int t(String x) { return 1; }
    static <T extends Comparable<T>> T t(T[] x) { return x[0]; }
    static long t(Object[] x) { return 1; }

    static int w(Collection<?> x) { return 1; }
    static long w(Iterable<?> x) { return 1; }
    static double w(List<?> x) { return 1; }

    void phases(byte b, short s, char c, int i, long l, float fl, double d, Integer bi, Character bc, Object o) {
        var a1 = f(b);
        var a2 = f(s);
        var a3 = f(c);
        var a4 = f(i);
        var a5 = f(l);
        var a6 = f(fl);
        var a7 = f(d);
        var a8 = f(bi);
        var a9 = f(bc);
        var a10 = f(o);
        var a11 = f();
        var a12 = f(i, s);
        var a13 = f(new int[3]);
        var a14 = f((Byte) b);
        var a15 = f(Long.valueOf(3));
        var a16 = f("x");
        var b1 = g(i);
        var b2 = g(bi);
        var b3 = g(b);
        var b4 = g(d);
        var b5 = g();
        var b6 = g(c, s);
        var b7 = g(fl);
        var b8 = g(bc);
        var c1 = h(d, i);
        var c2 = h(i, d);
        var c3 = h(d, d);
        var c4 = h(fl, l);
        var c5 = h(l, s);
        var d1 = v();
        var d2 = v(1, 2);
        var d3 = v((Object) 1);
        var d4 = v("a", 1);
        var d5 = v("a", "b");
        var d6 = v(new Object[0]);
        var d7 = v(1, 2.0);
        var d8 = v(new Integer[] {1});
        var e1 = n("x");
        var e2 = n(null);
        var e3 = n(new StringBuilder());
        var e4 = n(1);
        var e5 = n(new int[0]);
        var f1 = c('x');
        var f2 = c(1);
        var f3 = c(b);
        var f4 = c((char) 1);
        var f5 = c((char) (c + 1));
        var f6 = c(c + 1);
        var g1 = t("x");
        var g2 = t(1);
        var g3 = t(1.5, 2);
        var g4 = t(new String[] {"a"});
        var g5 = t(new Object[0]);
        var g6 = t(new int[0]);
        var h1 = w(List.of(1));
        var h2 = w(Arrays.asList(1, 2));
        var h3 = w(new java.util.HashSet<Integer>());
    }

    void library(double[] a, int[] k, float x, StringBuilder sb, char c, String s, Object o) {
        var a1 = Math.max(1, 2L);
        var a2 = Math.max(x, 1);
        var a3 = Math.abs('a');
        var a4 = Math.round(x);
        var a5 = Math.round(2.5);
        var a6 = Math.pow(2, 3);
        var a7 = Math.floorMod(7L, 3);
        var a8 = Math.signum(x);
        var a9 = Math.min((byte) 1, (short) 2);
        sb.append(c).append(1).append('x').append(1.5f).append(s).append(o).append(a.length).append(new char[0]);
        sb.insert(0, c).reverse().length();
        var b1 = String.valueOf(c);
        var b2 = String.valueOf(o);
        var b3 = String.format("%s %d", s, 1);
        var b4 = s.indexOf('x') + s.indexOf("x", 2);
        var b5 = s.split(",")[0].length();
        var b6 = Integer.toString(3).charAt(0);
        var b7 = Double.compare(1, 2);
        System.out.println(c);
        System.out.println(1);
        System.out.println(new char[0]);
        System.out.println((Object) null);
        System.out.printf("%d", 1);
        Arrays.fill(a, 1);
        Arrays.sort(k, 0, 2);
        var c1 = Arrays.copyOf(a, 3);
        var c2 = Arrays.asList(1, 2.0, 3L).get(0);
        var c3 = Arrays.asList("a", 'b');
        var c4 = Arrays.equals(a, a) ? Arrays.hashCode(k) : Arrays.toString(a).length();
        var c5 = a.clone();
        var c6 = new int[2][3].clone()[0].clone().length;
        var c7 = o.getClass();
        var c8 = s.getClass().getSimpleName();
        var c9 = getClass().getName();
        var c10 = a.getClass();
        var c11 = k.equals(o) & s.equals(o) | k.hashCode() == 0;
    }
}

class OverloadsChild extends Overloads {
    static short f(short x) { return 1; }
    static long h(byte x, byte y) { return 1; }

    void inherited(byte b, short s, int i) {
        var a1 = f(b);
        var a2 = f(s);
        var a3 = f(i);
        var a4 = this.f(1.5);
        var a5 = h(b, b);
        var a6 = h(1L, 2);
        var a7 = super.f(1);
        var a8 = Overloads.f(s);
    }

    @Override
    public boolean equals(Object o) { return super.equals(o); }

    @Override
    public int hashCode() { return super.hashCode(); }
}
