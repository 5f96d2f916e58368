package dev.jacobean.processor.testing;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What must hold where the primal throws: its derivatives throw the same, and leave the arguments the same. */
public final class Throwing {
    private Throwing() {}

    /**
     * Checks both modes.
     *
     * @return what the primal throws
     */
    public static Throwable check(Subject subject, Object[] arguments) {
        Object[] left = Data.copy(arguments);
        Throwable expected = thrown(() -> subject.run(left));
        if (expected == null) {
            throw new AssertionError(subject + " does not throw");
        }
        List<Object> directions = new ArrayList<>();
        subject.active().forEach(position -> directions.add(Data.zeros(arguments[position])));
        Object[] tangent = Data.copy(arguments);
        same(subject, "tangent", expected, thrown(() -> subject.tangent(tangent, directions)), left, tangent);
        Object[] adjoint = Data.copy(arguments);
        List<Object> seeds = seeds(subject, arguments);
        same(subject, "adjoint", expected, thrown(() -> subject.adjoint(adjoint, seeds)), left, adjoint);
        return expected;
    }

    /** What a seed of the result is like does not matter, for it is not used. */
    private static List<Object> seeds(Subject subject, Object[] arguments) {
        List<Object> seeds = new ArrayList<>();
        if (subject.returnsValue()) {
            seeds.add(empty(subject.primal().getReturnType()));
        }
        subject.written().forEach(position -> seeds.add(Data.zeros(arguments[position])));
        return seeds;
    }

    /** Something of a type: zeros, and arrays without elements. */
    private static Object empty(Class<?> type) {
        return type.isRecord()
                ? Data.record(
                        type,
                        Arrays.stream(type.getRecordComponents())
                                .map(component -> empty(component.getType()))
                                .toArray())
                : type.isArray()
                        ? Array.newInstance(type.getComponentType(), 0)
                        : Array.get(Array.newInstance(type, 1), 0);
    }

    private static void same(
            Subject subject, String what, Throwable expected, Throwable found, Object[] left, Object[] leftByIt) {
        boolean alike = found != null
                && expected.getClass() == found.getClass()
                && Objects.equals(expected.getMessage(), found.getMessage());
        if (!alike) {
            throw new AssertionError(subject + ": the " + what + " throws " + found + " instead of " + expected);
        } else if (!Data.same(left, leftByIt)) {
            throw new AssertionError(subject + ": the " + what + " leaves " + Data.show(leftByIt) + " instead of "
                    + Data.show(left) + " when it throws");
        }
    }

    private static Throwable thrown(Runnable run) {
        try {
            run.run();
            return null;
        } catch (Throwable e) { // checked exceptions come through reflection
            return e;
        }
    }
}
