package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which arrays that a function makes are forgotten when it ends, or already when an iteration of a loop ends. */
public final class Escapes {
    private static final String TAPE = "dev.jacobean.Tape";
    /** Classes whose static methods keep none of the arrays that they are given. */
    private static final Set<String> FORGETFUL = Set.of(
            "dev.jacobean.Adjoints",
            "dev.jacobean.MathRules",
            "dev.jacobean.Orders",
            "dev.jacobean.Shapes",
            "dev.jacobean.Strong");

    private final Structure structure;
    private final Map<Value, Value> leaders = new HashMap<>();
    private final Map<Type, Value> onTape = new HashMap<>();
    /** By leader: the array that stands for the elements of an array of arrays. */
    private final Map<Value, Value> elements = new HashMap<>();

    private final Set<Value> kept = new HashSet<>();

    /** Analyses a function whose results are numbers, or are copied. */
    public Escapes(Function function) {
        structure = new Structure(function);
        function.parameters().forEach(this::keep);
        region(function.body());
    }

    /** Whether nobody has the array any more when the function has returned. */
    public boolean isLocal(Value array) {
        return kept.stream().noneMatch(value -> reaches(leader(value), leader(array)));
    }

    /** Whether, too, it is only used in the iteration that makes it, one of the loop whose body is given. */
    public boolean isForgottenIn(Region body, Value array) {
        Value leader = leader(array);
        return leaders.keySet().stream()
                .filter(value -> reaches(leader(value), leader))
                .allMatch(value -> isMadeIn(body, value));
    }

    private boolean isMadeIn(Region body, Value value) {
        if (value.loop() == null && value.definition() == null) {
            // a parameter, or the arrays on the tape; else what stands for elements, which are looked at themselves
            return structure.home(value) == null && !onTape.containsValue(value);
        }
        return structure.encloses(body, structure.home(value))
                && (value.loop() == null || value.loop().region(1) != body);
    }

    /** Whether the one is the other, or refers to it. */
    private boolean reaches(Value from, Value to) {
        Value value = from;
        while (value != null && value != to) {
            value = elements.containsKey(value) ? leader(elements.get(value)) : null;
        }
        return value == to;
    }

    private Value leader(Value value) {
        Value leader = value;
        for (Value next = leaders.get(leader); next != null && next != leader; next = leaders.get(leader)) {
            leader = next;
        }
        leaders.putIfAbsent(leader, leader);
        return leader;
    }

    private static boolean isArray(Value value) {
        return value.type() instanceof ArrayType && !value.isConstant();
    }

    private void keep(Value value) {
        if (isArray(value)) {
            kept.add(value);
        }
    }

    private Value elementOf(Value array) {
        return leader(elements.computeIfAbsent(
                leader(array), a -> new Value(array.type().element(), null)));
    }

    private void unify(Value some, Value other) {
        if (!isArray(some) || !isArray(other)) {
            return;
        }
        Value a = leader(some);
        Value b = leader(other);
        if (a == b) {
            return;
        }
        leaders.put(b, a);
        Value inner = elements.remove(b);
        if (inner != null) {
            Value own = elements.putIfAbsent(a, inner);
            if (own != null) {
                unify(own, inner);
            }
        }
    }

    private void unify(List<Value> some, List<Value> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            unify(some.get(i), others.get(i));
        }
    }

    private void region(Region region) {
        for (Op op : region.ops()) {
            op.regions().forEach(this::region);
            op(op);
        }
    }

    private void op(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.If) {
            op.regions().forEach(branch -> unify(branch.results(), op.results()));
        } else if (code instanceof Opcode.Loop) {
            List<Value> carried = op.region(0).parameters();
            unify(op.operands(), carried);
            unify(op.region(1).results(), carried);
            unify(carried, op.results());
        } else if (code instanceof Opcode.Load) {
            if (isArray(op.result())) {
                unify(elementOf(op.operand(0)), op.result());
            }
        } else if (code instanceof Opcode.Store) {
            if (isArray(op.operand(2))) {
                unify(elementOf(op.operand(0)), op.operand(2));
            }
        } else if (code instanceof Opcode.CopyRange) {
            if (isNested(op.operand(0))) {
                unify(elementOf(op.operand(0)), elementOf(op.operand(2)));
            }
        } else if (code instanceof Opcode.Clone) {
            if (isNested(op.operand(0))) {
                unify(elementOf(op.operand(0)), elementOf(op.result()));
            }
        } else if (code instanceof Opcode.ArrayLiteral) {
            op.operands().stream().filter(Escapes::isArray).forEach(row -> unify(elementOf(op.result()), row));
        } else if (code instanceof Opcode.Grow) {
            unify(op.operand(0), op.result());
        } else if (code instanceof Opcode.Invoke invoke) {
            invoke(op, invoke);
        } else if (code instanceof Opcode.Call
                || code instanceof Opcode.Lambda
                || code instanceof Opcode.Field
                || code instanceof Foreign
                || code instanceof Opcode.Passive
                || code instanceof Opcode.Throw) {
            op.operands().forEach(this::keep);
            op.results().forEach(this::keep);
        }
    }

    private static boolean isNested(Value array) {
        return array.type().element() instanceof ArrayType;
    }

    private void invoke(Op op, Opcode.Invoke invoke) {
        String owner = invoke.method().owner();
        if (owner.equals(TAPE)) {
            op.operands().stream().filter(Escapes::isArray).forEach(this::tape);
            op.results().stream().filter(Escapes::isArray).forEach(this::tape);
        } else if (FORGETFUL.contains(owner) || isOfArrays(invoke)) {
            for (Value result : op.results()) {
                op.operands().stream().filter(Escapes::isArray).forEach(operand -> share(result, operand));
            }
        } else {
            op.operands().forEach(this::keep);
            op.results().forEach(this::keep);
        }
    }

    private static boolean isOfArrays(Opcode.Invoke invoke) {
        return invoke.method().owner().equals("java.util.Arrays")
                && invoke.method().parameters().stream()
                        .noneMatch(type -> type.javaName().startsWith("java.lang.Object"));
    }

    /** What comes back may be the operand, or have rows in common with it. */
    private void share(Value result, Value operand) {
        if (isArray(result) && result.type().equals(operand.type())) {
            unify(result, operand);
        }
    }

    private void tape(Value array) {
        Value known = onTape.computeIfAbsent(array.type(), type -> new Value(type, null));
        unify(known, array);
    }
}
