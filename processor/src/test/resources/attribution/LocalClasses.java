package corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Classes that are declared inside bodies, which the language model knows only in a scope. */
class LocalClasses {
    private final int field = 3;

    int known(int n) {
        record Pair(int a, int b) {
            static final int LIMIT = 7;

            Pair {
                a = Math.min(a, LIMIT);
                b += a;
            }

            Pair(int a) {
                this(a, a);
            }

            Pair plus(Pair... others) {
                int sum = a;
                for (Pair each : others) {
                    sum += each.a() + each.b;
                }
                return new Pair(sum, b());
            }
        }
        Pair p = new Pair(1, n).plus(new Pair(2), new Pair(n));
        int m = n + 1;
        Object o = new Object() {
            int own = n;

            int read() {
                return own + m;
            }
        };
        List<Pair> pairs = new ArrayList<>();
        pairs.add(p);
        var first = pairs.get(0);
        return m + o.hashCode() + first.plus(p).a();
    }

    <T extends Comparable<T>> int inner(T bound, long k) {
        enum Kind {
            SMALL(1),
            LARGE(2) {
                @Override
                int size(int n) {
                    return super.size(n) + factor;
                }
            };

            final int factor;

            Kind(int factor) {
                this.factor = factor;
            }

            int size(int n) {
                return n * factor;
            }
        }
        interface Sized<S> {
            S size();

            default String name() {
                return "" + size();
            }
        }
        class Holder<S> implements Sized<S> {
            private final S content;
            final long taken = k;
            T other = bound;

            class Inner {
                S again = content;
                int outer = field;
            }

            Holder(S content) {
                this.content = content;
            }

            @Override
            public S size() {
                return new Inner().again;
            }
        }
        IntUnaryOperator f = x -> {
            record Hidden(int y) {}
            return new Hidden(x).y();
        };
        Sized<Kind> kind = new Holder<>(Kind.LARGE);
        int total = f.applyAsInt(2);
        for (Kind each : Kind.values()) {
            switch (each) {
                case SMALL -> total += each.size(2);
                case LARGE -> total -= kind.size().factor;
            }
        }
        return total + kind.name().length() + new Holder<>(1).size() + bound.compareTo(new Holder<>("").other);
    }

    int unaffected(int n) {
        return n * 2;
    }
}
