package dev.jacobean.processor.ir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Checks that a function is well formed: every operand defined before it is used, types as the operations demand. */
public final class Verifier {
    private final Deque<Set<Value>> scopes = new ArrayDeque<>();
    private final String function;

    private Verifier(String function) {
        this.function = function;
    }

    /**
     * The function itself.
     *
     * @throws IllegalStateException where it is malformed, naming the operation
     */
    public static Function verify(Function function) {
        Verifier verifier = new Verifier(function.name());
        verifier.scopes.push(new HashSet<>(function.parameters()));
        verifier.region(function.body(), new HashSet<>());
        return function;
    }

    private void region(Region region, Set<Value> scope) {
        scopes.push(scope);
        for (Op op : region.ops()) {
            op(op);
        }
        region.results().forEach(result -> defined(result, "a region's end"));
        scopes.pop();
    }

    private void op(Op op) {
        op.operands().forEach(operand -> defined(operand, op));
        if (op.is(Opcode.Loop.class)) {
            loop(op);
        } else if (op.is(Opcode.If.class)) {
            demand(op.operand(0).type() == Type.BOOLEAN, op, "its condition is not boolean");
            for (Region region : op.regions()) {
                region(region, new HashSet<>());
                demand(
                        region.terminated() || sameTypes(region.results(), op.results()),
                        op,
                        "a branch yields other types");
            }
        } else {
            simple(op);
        }
        op.results().forEach(result -> demand(scopes.element().add(result), op, "a result is defined twice"));
    }

    private void loop(Op op) {
        List<Value> carried = op.region(0).parameters();
        demand(sameTypes(carried, op.operands()), op, "the initial values have other types");
        demand(sameTypes(carried, op.results()), op, "the results have other types");
        region(op.region(0), new HashSet<>(carried));
        demand(op.region(0).results().size() == 1, op, "one condition");
        region(op.region(1), new HashSet<>(carried));
        demand(
                op.region(1).terminated() || sameTypes(carried, op.region(1).results()),
                op,
                "the next values have other types");
    }

    private void simple(Op op) {
        if (op.code() instanceof Opcode.Binary binary && !binary.operator().isShift()) {
            demand(op.operand(0).type().equals(op.operand(1).type()), op, "operands of two types");
        } else if (op.is(Opcode.Store.class)) {
            demand(
                    op.operand(0).type().element().equals(op.operand(2).type()),
                    op,
                    "a value of another type is stored");
        } else if (op.is(Opcode.Load.class)) {
            demand(op.operand(0).type().element().equals(op.result().type()), op, "a value of another type is loaded");
        } else if (op.is(Opcode.Scale.class)) {
            demand(op.operand(0).type().isFloating(), op, "a derivative must be floating");
        }
    }

    private static boolean sameTypes(List<Value> some, List<Value> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size())
                        .allMatch(i -> some.get(i).type().equals(others.get(i).type()));
    }

    private void defined(Value value, Object user) {
        for (Set<Value> scope : scopes) {
            if (scope.contains(value)) {
                return;
            }
        }
        throw new IllegalStateException(function + ": " + value + ": used by " + user + " but not in scope");
    }

    private void demand(boolean holds, Object where, String what) {
        if (!holds) {
            throw new IllegalStateException(function + ": " + where + ": " + what);
        }
    }
}
