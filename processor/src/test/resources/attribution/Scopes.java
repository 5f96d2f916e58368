package corpus;

import java.util.Comparator;
import java.util.Iterator;

/** Which declaration a name means: shadowing, inner classes, inheritance, pattern variables. */
class Scopes extends ScopesBase implements ScopesFace {
    int x = 1;
    String y = "y";
    static double z = 2.0;
    private long hidden = 3;

    class Inner {
        byte x = 4;
        Scopes outer = Scopes.this;

        void m(float y) {
            var a1 = x;
            var a2 = this.x;
            var a3 = Scopes.this.x;
            var a4 = y;
            var a5 = Scopes.this.y;
            var a6 = z;
            var a7 = hidden;
            var a8 = outer.hidden + outer.x;
            var a9 = inherited + Scopes.this.inherited;
            var a10 = helper(1);
            var a11 = Scopes.this.toString();
            var a12 = toString();
            var a13 = Scopes.super.helper(2);
            Deep deep = new Deep();
            var a14 = deep.w + deep.v();
            var a15 = this.new Deep().w;
        }

        class Deep {
            short w = 5;

            int v() {
                return x + w + Scopes.this.x + Inner.this.x;
            }
        }
    }

    static class Nested {
        char x = 'n';

        int m(Scopes s) {
            return x + s.x + (int) z + (int) s.hidden + CONSTANT;
        }

        int helper(String s) {
            return 0;
        }

        int call() {
            return helper("x");
        }
    }

    String helper(int k) {
        return "" + k;
    }

    void locals(int x, double[] z) {
        var a1 = x;
        var a2 = this.x;
        var a3 = z;
        var a4 = Scopes.z;
        {
            String y = "inner";
            var a5 = y;
        }
        var a6 = y;
        for (int i = 0; i < 3; i++) {
            long y = i;
            var a7 = y;
        }
        for (long i = 0, j = 1; i < j; i++, j += 2) {
            var a8 = i + j;
        }
        int w = (w = 2) * w;
        Runnable r = () -> {
            String q = y + x;
            Object o = q;
        };
        Inner inner = new Inner();
        var a9 = inner.x;
        var a10 = inner.new Deep().w;
        var a11 = new Nested().x;
        Scopes.Inner other = this.new Inner();
        corpus.Scopes.Nested nested = new corpus.Scopes.Nested();
        var a12 = nested.x + corpus.Scopes.z + java.lang.Math.PI;
        var a13 = inherited + super.inherited + ((ScopesBase) this).x + CONSTANT;
        var a14 = super.helper(1) + helper(1) + ScopesFace.super.face() + face();
        var a15 = staticHelper() + ScopesBase.staticHelper() + ScopesFace.stat();
    }

    int patterns(Object o, Object p) {
        if (o instanceof String s && s.length() > 2 && p instanceof Integer i && i > s.length()) {
            return s.length() + i;
        }
        if (!(o instanceof Integer n)) {
            return 0;
        }
        int sum = n + 1;
        if (!(p instanceof Double d) || d < n) {
            sum += n;
        } else {
            sum += d.intValue();
        }
        boolean both = o instanceof Integer k && k > 0 || p instanceof Long m && m < 3;
        int c = p instanceof String q ? q.length() : n;
        int e = !(p instanceof String q) ? n : q.length();
        while (!(p instanceof String text)) {
            p = "" + p;
        }
        sum += text.length();
        for (Object t = o; t instanceof Integer j && j < 10; t = j + 1) {
            sum += j;
        }
        if (!(p instanceof Comparable<?> comparable)) {
            throw new IllegalArgumentException();
        }
        return sum + comparable.hashCode() + c + e + (both ? 1 : 0);
    }

    Iterator<String> anonymous(int n, String[] names) {
        Comparator<String> byLength = new Comparator<String>() {
            @Override
            public int compare(String a, String b) {
                int d = a.length() - b.length();
                return d != 0 ? d : a.compareTo(b) + n + x;
            }
        };
        int k = byLength.compare("a", "b");
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return n > names.length + y.length();
            }

            @Override
            public String next() {
                return names[n] + helper(3);
            }
        };
    }
}

class ScopesBase {
    protected int inherited = 7;
    float x = 8;
    private int hidden = 9;

    String helper(int k) {
        return "base" + hidden;
    }

    static short staticHelper() {
        return 1;
    }
}

interface ScopesFace {
    int CONSTANT = 10;

    default long face() {
        return stat() + CONSTANT + other();
    }

    private int other() {
        return hashCode() + this.toString().length();
    }

    static byte stat() {
        return 1;
    }
}
