package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Loops;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words what an adjoint saves and what it computes again. */
final class Savings {
    private final Sweeps sweeps;
    private final SavePlan plan;
    private final List<String> lines = new ArrayList<>();

    private Savings(Sweeps sweeps, SavePlan plan) {
        this.sweeps = sweeps;
        this.plan = plan;
    }

    /**
     * A line for each saved value, for each loop with which memory grows, and for all that is computed again.
     *
     * @param needed what the reverse sweep asks for of the forward sweep
     */
    static List<String> of(Sweeps sweeps, SavePlan plan, Collection<Value> saved, Collection<Value> needed) {
        Savings savings = new Savings(sweeps, plan);
        saved.forEach(savings::saved);
        savings.growth(saved);
        savings.recomputed(needed);
        return savings.lines;
    }

    private void saved(Value value) {
        String where = switch (plan.place(value)) {
            case LOCAL -> "in a local variable";
            case ARRAY -> "in an array, a cell per iteration of " + loops(value);
            case ROW -> "in an array that its innermost loop begins with, a cell per iteration of " + loops(value);
            case TAPE ->
                sweeps.isSplit() ? "on the tape" : "on a growing tape, a cell per iteration of " + loops(value);
        };
        lines.add("saved: " + name(value) + ", " + where + ": " + reason(value));
    }

    private String loops(Value value) {
        List<String> titles = new ArrayList<>();
        sweeps.loopsAround(plan.home(value)).forEach(loop -> titles.add(Loops.title(loop)));
        return String.join(" within ", titles);
    }

    private static String reason(Value value) {
        Op op = value.definition();
        if (value.loop() != null) {
            return "each iteration overwrites it";
        } else if (op == null) {
            return "it is an argument";
        } else if (op.is(Opcode.Load.class)) {
            return "the element may be overwritten";
        } else if (op.is(Opcode.If.class)) {
            return "it depends on the branch taken";
        } else if (op.is(Opcode.Loop.class)) {
            return "it is what a loop ends with";
        } else if (op.code() instanceof Opcode.Invoke invoke) {
            return invoke.method().name() + " costs more than a cell";
        }
        return "what is needed is computed from it";
    }

    /** The bytes that each iteration adds. */
    private void growth(Collection<Value> saved) {
        Map<String, Integer> bytes = new LinkedHashMap<>();
        for (Value value : saved) {
            if (plan.place(value) != SavePlan.Place.LOCAL) {
                bytes.merge(
                        sweeps.isSplit() ? "call" : "iteration of " + loops(value), size(value.type()), Integer::sum);
            }
        }
        bytes.forEach((unit, size) -> lines.add("memory: " + size + " bytes per " + unit));
    }

    private static int size(Type type) {
        if (!(type instanceof PrimitiveType primitive)) {
            return 4;
        }
        return switch (primitive) {
            case DOUBLE, LONG -> 8;
            case INT, FLOAT -> 4;
            case SHORT, CHAR -> 2;
            case BYTE, BOOLEAN -> 1;
        };
    }

    private void recomputed(Collection<Value> needed) {
        Set<String> names = new LinkedHashSet<>();
        for (Value value : needed) {
            if (!plan.isSaved(value)) {
                names.add(name(value));
            }
        }
        if (!names.isEmpty()) {
            lines.add("computed again: " + String.join(", ", names));
        }
    }

    /** What a value is called. */
    static String name(Value value) {
        Op op = value.definition();
        if (value.name() != null) {
            return value.name();
        } else if (op == null || op.origin().text().isEmpty()) {
            return "an intermediate value";
        }
        String what = op.is(Opcode.Load.class) ? "an element" : "a part";
        return what + " of '" + op.origin().text() + "'";
    }
}
