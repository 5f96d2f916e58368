package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a function does with its tape, and in which stretches: without a branch or loop that uses the tape in between. */
final class TapeUses {
    /**
     * A value's place in a stretch of pushes or pops of one type.
     *
     * @param index in the order of the stretch
     * @param count of the values in the stretch
     */
    record Slot(Type type, int index, int count) {}

    private final Region root;
    private final Set<Type> types = new LinkedHashSet<>();
    private final Map<Op, Slot> slots = new HashMap<>();
    private final Map<Op, Set<Type>> within = new HashMap<>();
    private final Map<Op, Set<Type>> pushedWithin = new HashMap<>();
    private Op made;
    private boolean escapes;

    TapeUses(Function function) {
        root = function.body();
        escapes = function.parameters().stream().anyMatch(TapeUses::isTape);
        function.body().ops().stream()
                .filter(op -> op.results().size() == 1 && isTape(op.result()))
                .forEach(op -> {
                    escapes |= made != null;
                    made = op;
                });
        visit(root, new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private static boolean isTape(Value value) {
        return value.type().equals(Runtime.TAPE);
    }

    /** Whether there is one tape, made by the function itself, on which nothing is done but to push and pop primitives. */
    boolean isLocal() {
        return made != null && !escapes && !types.isEmpty();
    }

    boolean isRoot(Region region) {
        return region == root;
    }

    boolean isMade(Op op) {
        return op == made;
    }

    /** The types of what is pushed. */
    Set<Type> types() {
        return types;
    }

    /** Null where the operation is no push or pop. */
    Slot slot(Op op) {
        return slots.get(op);
    }

    boolean isPush(Op op) {
        return op.results().isEmpty();
    }

    /** The types whose stacks a branch or loop changes. */
    Set<Type> within(Op op) {
        return within.getOrDefault(op, Set.of());
    }

    /** Those among them that it pushes, so that their arrays may become others. */
    Set<Type> pushedWithin(Op op) {
        return pushedWithin.getOrDefault(op, Set.of());
    }

    private void visit(Region region, Set<Type> changed, Set<Type> pushed) {
        Map<Type, List<Op>> stretches = new HashMap<>();
        for (Op op : region.ops()) {
            if (!op.regions().isEmpty()) {
                Set<Type> inner = new LinkedHashSet<>();
                Set<Type> innerPushed = new LinkedHashSet<>();
                op.regions().forEach(each -> visit(each, inner, innerPushed));
                within.put(op, inner);
                pushedWithin.put(op, innerPushed);
                changed.addAll(inner);
                pushed.addAll(innerPushed);
                inner.forEach(type -> finish(type, stretches));
            } else if (op != made && usesTape(op)) {
                access(op, changed, pushed, stretches);
            }
        }
        List.copyOf(stretches.keySet()).forEach(type -> finish(type, stretches));
        escapes |= region.results().stream().anyMatch(TapeUses::isTape);
    }

    private static boolean usesTape(Op op) {
        return op.operands().stream().anyMatch(TapeUses::isTape)
                || op.results().stream().anyMatch(TapeUses::isTape);
    }

    private void access(Op op, Set<Type> changed, Set<Type> pushed, Map<Type, List<Op>> stretches) {
        Type type = cell(op);
        if (type == null) {
            escapes = true;
            return;
        }
        List<Op> stretch = stretches.get(type);
        if (stretch != null && isPush(stretch.get(0)) != isPush(op)) {
            finish(type, stretches);
        }
        stretches.computeIfAbsent(type, t -> new ArrayList<>()).add(op);
        types.add(type);
        changed.add(type);
        if (isPush(op)) {
            pushed.add(type);
        }
    }

    /** The type of the cell that an operation pushes or pops; null for a reference, and for any other operation. */
    private static Type cell(Op op) {
        if (!(op.code() instanceof Opcode.Invoke invoke)
                || !invoke.method().owner().equals(Runtime.TAPE.javaName())
                || op.operands().isEmpty()
                || !isTape(op.operand(0))) {
            return null;
        }
        Type type = invoke.method().returns() == null
                ? invoke.method().parameters().get(0)
                : invoke.method().returns();
        return type instanceof PrimitiveType ? type : null;
    }

    private void finish(Type type, Map<Type, List<Op>> stretches) {
        List<Op> stretch = stretches.remove(type);
        for (int i = 0; stretch != null && i < stretch.size(); i++) {
            slots.put(stretch.get(i), new Slot(type, i, stretch.size()));
        }
    }
}
