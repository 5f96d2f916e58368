package zoo;

import dev.jacobean.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Generic methods and classes; checks its own derivatives. */
public class GenericPrograms {
    interface Model {
        double k();
    }

    record Constant(double k) implements Model, Comparable<Constant> {
        @Override
        public int compareTo(Constant other) {
            return Double.compare(k, other.k);
        }
    }

    @Differentiable
    static <T extends Model> double loss(T model, double[] w) {
        double s = 0;
        for (double v : w) {
            s += model.k() * v * v;
        }
        return s;
    }

    @Differentiable
    static <T extends Model & Comparable<T>> double larger(List<T> all, T other, double x) {
        T best = other;
        for (T each : all) {
            if (each.compareTo(best) > 0) {
                best = each;
            }
        }
        return best.k() * x * x;
    }

    @Differentiable
    static double wildcards(List<? extends Model> all, Map<String, ? super Integer> map, double x) {
        double s = 0;
        for (Model each : all) {
            s += each.k() * x * x;
        }
        for (var each : all) {
            s += Math.sin(each.k() * x);
        }
        return s * map.size() + all.get(0).k();
    }

    @Differentiable
    static <K, V extends List<K>> double nested(Map<K, V> map, K key, double x) {
        return map.get(key).size() * x * x + recursive(map, key, x, 3);
    }

    private static <A, B> double recursive(Map<A, B> map, A key, double x, int n) {
        return n == 0 ? x : recursive(map, key, x, n - 1) * x + (map.containsKey(key) ? x : 0);
    }

    private static <U> U same(U u) {
        return u;
    }

    @Differentiable
    static <T extends Model> double throughHelper(T model, List<T> all, double x) {
        List<T> copy = new ArrayList<>(all);
        copy.add(same(model));
        return x * x * copy.size() * same(model).k();
    }

    static class Box<T extends Model> {
        final T content;
        private final List<T> others;
        private final double scale;

        Box(T content, List<T> others, double scale) {
            this.content = content;
            this.others = others;
            this.scale = scale;
        }

        T content() {
            return content;
        }

        @Differentiable(wrt = {"scale", "x"})
        double value(double x) {
            double s = content.k() * x * scale;
            for (T each : others) {
                s += each.k() * x * x * content().k();
            }
            return s;
        }

        @Differentiable
        <U extends T> double more(U u, double x) {
            return u.k() * x * x * others.get(0).k();
        }

        @Differentiable
        static <U> double ofStatic(U u, double x) {
            return u.hashCode() * x * x;
        }

        class Inner {
            @Differentiable
            double twice(T t, double x) {
                return 2 * t.k() * x * x;
            }
        }
    }

    @Differentiable
    static double ofBox(Box<Constant> box, double x) {
        return box.content.k() * x * x + box.others.get(0).k() * x + box.content().k();
    }

    private static void check(DoubleUnaryOperator f, double x, double derivative) {
        double h = 1e-5;
        double expected = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
        if (!(Math.abs(expected - derivative) <= 1e-8 * Math.max(1, Math.abs(expected)))) {
            throw new AssertionError(derivative + " instead of " + expected);
        }
    }

    public static void main(String[] args) {
        Constant c = new Constant(3);
        Constant d = new Constant(5);
        List<Constant> all = List.of(d, new Constant(2));
        double x = 0.7;
        check(each -> loss(c, new double[] {each, 1}), x, GenericPrograms_Grad.lossGradient(c, new double[] {x, 1}).w()[0]);
        check(each -> larger(all, c, each), x, GenericPrograms_Grad.largerGradient(all, c, x).x());
        Map<String, Object> map = Map.of("a", 1, "b", 2);
        check(each -> wildcards(all, map, each), x, GenericPrograms_Grad.wildcardsGradient(all, map, x).x());
        Map<String, List<String>> lists = Map.of("a", List.of("b", "c"));
        check(each -> nested(lists, "a", each), x, GenericPrograms_Grad.nestedGradient(lists, "a", x).x());
        check(each -> nested(lists, "a", each), x, GenericPrograms_Grad.nestedTangent(lists, "a", x, 1).tangent());
        check(each -> throughHelper(c, all, each), x, GenericPrograms_Grad.throughHelperGradient(c, all, x).x());
        Box<Constant> box = new Box<>(c, all, 1.5);
        var value = GenericPrograms_Box_Grad.valueGradient(box, x);
        check(each -> box.value(each), x, value.x());
        check(each -> new Box<>(c, all, each).value(x), 1.5, value.scale());
        check(each -> box.more(d, each), x, GenericPrograms_Box_Grad.moreGradient(box, d, x).x());
        check(each -> Box.ofStatic("a", each), x, GenericPrograms_Box_Grad.ofStaticGradient("a", x).x());
        Box<Constant>.Inner inner = box.new Inner();
        check(each -> inner.twice(d, each), x, GenericPrograms_Box_Inner_Grad.twiceGradient(inner, d, x).x());
        check(each -> ofBox(box, each), x, GenericPrograms_Grad.ofBoxGradient(box, x).x());
    }
}
