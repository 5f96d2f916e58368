package lowering;

import dev.jacobean.Differentiable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Methods that are refused: the tag, and the very expression. */
class Refused {
    private static final double[] HIDDEN = {1, 2};
    static final double[] SEEN = {1, 2};
    private double secret;
    double open;
    static int counter;

    static class Mutable {
        double content;

        double get() {
            return content;
        }

        static double make(Mutable m) {
            return m.content;
        }
    }

    static class Base {
        double f(double x) {
            return x;
        }
    }

    static class Derived extends Base {
        @Override
        double f(double x) {
            return 2 * x;
        }
    }

    record Vec(double x, double y) {}

    private static int hiddenHelper(int n) {
        try {
            return Integer.parseInt("" + n);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    // unsupported at try {
    @Differentiable
    static double tryCatch(double x) {
        try {
            return x;
        } catch (RuntimeException e) {
            return 0;
        }
    }

    // unsupported at synchronized
    @Differentiable
    static double locks(double x) {
        synchronized (SEEN) {
            return x;
        }
    }

    // opaque-call at Objects.hash(x)
    @Differentiable
    static double opaque(double x) {
        return Other.twice(x) * 2;
    }

    // hidden-member at HIDDEN
    @Differentiable
    static double hiddenTable(double x) {
        return x * HIDDEN[0];
    }

    // hidden-member at this.secret
    @Differentiable
    double hiddenField(double x) {
        return x * this.secret;
    }

    // state-write at open
    @Differentiable
    double writesField(double x) {
        open = x;
        return x;
    }

    // state-write at counter
    @Differentiable
    static double writesStatic(double x) {
        counter++;
        return x;
    }

    // state-write at SEEN[0]
    @Differentiable
    static double writesTable(double x) {
        SEEN[0] = x;
        return x;
    }

    // state-write at m.content
    @Differentiable
    static double writesObject(double x) {
        Mutable m = new Mutable();
        m.content = x;
        return m.get();
    }

    // active-object at x
    @Differentiable
    static double boxes(double x) {
        Double d = x;
        return d;
    }

    // active-object at x * 2
    @Differentiable
    static double boxedArgument(double x) {
        List<Double> list = new ArrayList<>();
        list.add(x * 2);
        return list.get(0);
    }

    // active-object at new DoubleHolder(x)
    @Differentiable
    static double objects(double x) {
        return new DoubleHolder(x).get();
    }

    static final class DoubleHolder {
        final double value;

        DoubleHolder(double value) {
            this.value = value;
        }

        double get() {
            return value;
        }
    }

    // unsupported at b.f(x)
    @Differentiable
    static double virtual(double x, Base b) {
        return b.f(x);
    }

    // unsupported at Arrays.sort(x)
    @Differentiable
    static double sorts(double[] x) {
        Arrays.sort(x);
        return x[0];
    }

    // unsupported at DoubleStream.of(x).boxed().collect(Collectors.summingDouble(v -> v))
    @Differentiable
    static double collects(double[] x) {
        return DoubleStream.of(x).boxed().collect(Collectors.summingDouble(v -> v));
    }

    // unsupported at new Object() {
    @Differentiable
    static double anonymous(double x) {
        return new Object() {
            double f() {
                return x;
            }
        }.f();
    }

    // unsupported at class Local {
    @Differentiable
    static double localClass(double x) {
        class Local {
            double f() {
                return 1;
            }
        }
        return x * new Local().f();
    }

    // chosen-function at for (int i = 0; i < n; i++) {
    @Differentiable
    static double functionInLoop(double x, int n) {
        DoubleUnaryOperator f = t -> t;
        for (int i = 0; i < n; i++) {
            double k = i;
            f = t -> t * k;
        }
        return f.applyAsDouble(x);
    }

    // opaque-call at f.applyAsDouble(x)
    @Differentiable
    static double functionParameter(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x);
    }

    // unsupported at (DoubleUnaryOperator)Math::sin.andThen(Math::cos)
    @Differentiable
    static double combined(double x) {
        DoubleUnaryOperator f = Math::sin;
        return f.andThen(Math::cos).applyAsDouble(x);
    }

    // endless-loop at while (true) {
    @Differentiable
    static double endless(double x) {
        while (true) {
            x *= 2;
            if (x > 1e300) throw new ArithmeticException();
        }
    }

    // hidden-member at hiddenHelper(n)
    @Differentiable
    static double privatePassive(double x, int n) {
        return x * hiddenHelper(n);
    }

    // active-object at v
    @Differentiable
    static double recordAsObject(double x) {
        Vec v = new Vec(x, 1);
        Object o = v;
        return o.hashCode();
    }

    // unsupported at null
    @Differentiable
    static double nullRecord(double x, boolean b) {
        Vec v = b ? new Vec(x, x) : null;
        return v == null ? 0 : v.x();
    }

    // active-object at vs[0]
    @Differentiable
    static double arrayOfRecords(double x) {
        Vec[] vs = new Vec[2];
        vs[0] = new Vec(x, 1);
        return vs[0].x();
    }

    // unsupported at o instanceof Integer i
    @Differentiable
    static double pattern(double x, Object o) {
        return o instanceof Integer i ? x * i : x;
    }

    // own-derivative at Refused_Grad
    @Differentiable
    static double usesOwnDerivative(double x) {
        return Refused_Grad.opaqueGradient(x).x();
    }
}

final class Other {
    private Other() {}

    static double twice(double x) {
        return 2 * x;
    }
}
