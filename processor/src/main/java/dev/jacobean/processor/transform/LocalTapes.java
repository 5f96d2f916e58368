package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tape that no other method gets becomes arrays and the numbers of what is on them, in local variables that loops carry:
 * HotSpot need not read them from an object and write them back whenever something is saved. The first saved value of a
 * stretch makes room for all of them.
 */
public final class LocalTapes extends Rewriter {
    private static final int START = 16;

    /** The array of a kind of values, and how many are on it. */
    private record Stack(Value cells, Value top) {}

    private final TapeUses uses;
    /** By the type of the cells, at the present point. */
    private Map<Type, Stack> stacks = new LinkedHashMap<>();

    /** The tape itself, where its memory is to be used again. */
    private Value pooled;

    private LocalTapes(TapeUses uses) {
        this.uses = uses;
    }

    /** The function without the tape, where it uses one for nothing but to push and pop. */
    public static Function of(Function function, Options options) {
        if (!options.enabled(Pass.LOCAL_TAPES)) {
            return function;
        }
        TapeUses uses = new TapeUses(function);
        return uses.isLocal()
                ? Verifier.verify(Simplify.apply(new LocalTapes(uses).apply(function), options))
                : function;
    }

    @Override
    protected void leave(Region region) {
        if (pooled != null && !region.terminated() && uses.isRoot(region)) {
            stacks.forEach((type, stack) ->
                    builder.invoke(Runtime.keepCells(type), Effect.CALL, List.of(pooled, stack.cells())));
        }
    }

    @Override
    protected void rewrite(Op op) {
        TapeUses.Slot slot = uses.slot(op);
        if (uses.isMade(op)) {
            make(op);
        } else if (slot != null) {
            if (uses.isPush(op)) {
                push(op, slot);
            } else {
                pop(op, slot);
            }
        } else if (op.is(Opcode.If.class) && !uses.within(op).isEmpty()) {
            branch(op);
        } else if (op.is(Opcode.Loop.class) && !uses.within(op).isEmpty()) {
            loop(op);
        } else {
            copy(op);
        }
    }

    private void make(Op op) {
        boolean reused =
                op.code() instanceof Opcode.Invoke invoke && invoke.method().kind() == MethodRef.Kind.INSTANCE;
        if (reused) {
            copy(op);
            pooled = image(op.result());
        }
        for (Type type : uses.types()) {
            Value cells = reused
                    ? builder.invoke(Runtime.cellsOf(type), Effect.CALL, List.of(pooled))
                    : builder.newCells(new ArrayType(type), builder.constant(START));
            cells.suggestName(reused ? type.javaName() + "s" : nameOf(type, "tape"));
            stacks.put(type, new Stack(cells, builder.constant(0)));
        }
    }

    /** With the type in front, where there are tapes of several types. */
    private String nameOf(Type type, String name) {
        return uses.types().size() == 1
                ? name
                : ((PrimitiveType) type).javaName() + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private void push(Op op, TapeUses.Slot slot) {
        Stack stack = stacks.get(slot.type());
        if (slot.index() == 0) {
            Value cells = builder.grow(stack.cells(), plus(stack.top(), slot.count() - 1));
            cells.suggestName(stack.cells().name());
            stack = new Stack(cells, stack.top());
        }
        Value value = builder.convert((PrimitiveType) slot.type(), image(op.operand(1)));
        builder.store(stack.cells(), plus(stack.top(), slot.index()), value);
        if (slot.index() == slot.count() - 1) {
            stack = new Stack(stack.cells(), plus(stack.top(), slot.count()));
        }
        stacks.put(slot.type(), stack);
    }

    private void pop(Op op, TapeUses.Slot slot) {
        Stack stack = stacks.get(slot.type());
        Value value = builder.loadAgain(stack.cells(), minus(stack.top(), slot.index() + 1));
        value.suggestName(op.result().name());
        map(op.result(), value);
        if (slot.index() == slot.count() - 1) {
            Value top = minus(stack.top(), slot.count());
            top.suggestName(nameOf(slot.type(), "top"));
            stacks.put(slot.type(), new Stack(stack.cells(), top));
        }
    }

    private Value minus(Value index, int offset) {
        return builder.subtract(index, builder.constant(offset));
    }

    private Value plus(Value index, int offset) {
        if (index.constant() instanceof Integer constant) {
            return builder.constant(constant + offset);
        }
        return offset == 0 ? index : builder.add(index, builder.constant(offset));
    }

    // ---------------------------------------------------------------- what goes through branches and loops

    /** Where a region changes the stacks of some types: their tops, and if it pushes, their arrays. */
    private List<Value> state(Set<Type> changed, Set<Type> pushed) {
        List<Value> values = new ArrayList<>();
        for (Type type : changed) {
            values.add(stacks.get(type).top());
            if (pushed.contains(type)) {
                values.add(stacks.get(type).cells());
            }
        }
        return values;
    }

    private List<Value> freshState(Set<Type> changed, Set<Type> pushed) {
        List<Value> values = new ArrayList<>();
        for (Type type : changed) {
            values.add(new Value(Type.INT, nameOf(type, "top")));
            if (pushed.contains(type)) {
                values.add(stacks.get(type).cells().copy());
            }
        }
        return values;
    }

    private void setState(Set<Type> changed, Set<Type> pushed, List<Value> values) {
        int i = 0;
        for (Type type : changed) {
            Value top = values.get(i++);
            Value cells =
                    pushed.contains(type) ? values.get(i++) : stacks.get(type).cells();
            stacks.put(type, new Stack(cells, top));
        }
    }

    private void branch(Op op) {
        Set<Type> changed = uses.within(op);
        Set<Type> pushed = uses.pushedWithin(op);
        Map<Type, Stack> before = new LinkedHashMap<>(stacks);
        List<Region> branches = new ArrayList<>();
        for (Region region : op.regions()) {
            stacks = new LinkedHashMap<>(before);
            builder.open();
            ops(region);
            List<Value> yields = new ArrayList<>();
            if (!region.terminated()) {
                yields.addAll(images(region.results()));
                yields.addAll(state(changed, pushed));
            }
            branches.add(builder.close(yields));
        }
        stacks = before;
        List<String> names = names(op.results());
        freshState(changed, pushed).forEach(value -> names.add(value.name()));
        List<Value> results = builder.branch(image(op.operand(0)), branches.get(0), branches.get(1), names);
        if (!results.isEmpty()) {
            take(op, results, changed, pushed);
        }
    }

    private void loop(Op op) {
        Set<Type> changed = uses.within(op);
        Set<Type> pushed = uses.pushedWithin(op);
        List<Value> initial = new ArrayList<>(images(op.operands()));
        initial.addAll(state(changed, pushed));
        List<Value> carried = fresh(op.region(0).parameters());
        List<Value> own = freshState(changed, pushed);
        carried.addAll(own);
        builder.open(carried);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        setState(changed, pushed, own);
        builder.open();
        ops(op.region(1));
        List<Value> next = new ArrayList<>();
        if (!op.region(1).terminated()) {
            next.addAll(images(op.region(1).results()));
            next.addAll(state(changed, pushed));
        }
        Region body = builder.close(next);
        take(op, builder.loop(initial, condition, body), changed, pushed);
    }

    private void take(Op op, List<Value> results, Set<Type> changed, Set<Type> pushed) {
        int own = op.results().size();
        mapAll(op.results(), results.subList(0, own));
        setState(changed, pushed, results.subList(own, results.size()));
    }
}
