package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.Uses;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets loops of the reverse sweep count up where the order of their iterations does not matter: HotSpot is better at these. */
final class UpwardLoops extends Rewriter {
    private final Uses uses;
    private final Map<Op, Induction> turned = new HashMap<>();
    private final Set<Op> steps = new HashSet<>();

    private UpwardLoops(Function function) {
        this.uses = new Uses(function);
    }

    /** @param distinctParameters whether the array parameters are different arrays */
    static Function apply(Function function, boolean distinctParameters, Options options) {
        if (!options.enabled(Pass.COUNT_UP)) {
            return function;
        }
        UpwardLoops pass = new UpwardLoops(function);
        pass.find(function.body());
        if (!pass.turned.isEmpty()) {
            UnorderedLoops unordered = new UnorderedLoops(new Elements(function, distinctParameters), pass.uses);
            pass.turned
                    .entrySet()
                    .removeIf(loop ->
                            !unordered.contains(loop.getKey(), loop.getValue().carried()));
        }
        return pass.turned.isEmpty() ? function : pass.apply(function);
    }

    private void find(Region region) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Loop.class)) {
                downward(op).ifPresent(counter -> turned.put(op, counter));
            }
            op.regions().forEach(this::find);
        }
    }

    @Override
    protected void rewrite(Op op) {
        if (turned.containsKey(op)) {
            turn(op, turned.get(op));
        } else if (!steps.contains(op)) {
            copy(op);
        }
    }

    /** The counter of a loop from one less than a value down to another, if nobody else looks at where it steps to. */
    private Optional<Induction> downward(Op loop) {
        return Induction.counter(loop).filter(counter -> {
            int index = counter.carried().index();
            return counter.step() == -1
                    && counter.bound().filter(Induction.Bound::inclusive).isPresent()
                    && lessOne(counter.initial()) != null
                    && uses.of(counter.exit()).isEmpty()
                    && uses.of(loop.region(1).results().get(index)).size() == 1;
        });
    }

    /** What a value is one less than; null if it is not. */
    private static Value lessOne(Value value) {
        Op op = value.definition();
        boolean is = op != null
                && op.code() instanceof Opcode.Binary binary
                && binary.operator() == BinaryOperator.SUBTRACT
                && op.operand(1).constant() instanceof Integer one
                && one == 1;
        return is ? op.operand(0) : null;
    }

    private void turn(Op op, Induction counter) {
        int index = counter.carried().index();
        Value first = counter.bound().orElseThrow().value();
        Value end = image(withoutFirst(lessOne(counter.initial()), first));
        List<Value> initial = new ArrayList<>(images(op.operands()));
        initial.set(index, image(first));
        List<Value> carried = fresh(op.region(0).parameters());
        builder.open(carried);
        Region condition = builder.close(List.of(builder.binary(BinaryOperator.LESS, carried.get(index), end)));
        Value stepped = op.region(1).results().get(index);
        steps.add(stepped.definition());
        builder.open();
        ops(op.region(1));
        map(stepped, builder.add(carried.get(index), builder.constant(1)));
        List<Value> next = images(op.region(1).results());
        mapAll(op.results(), builder.loop(initial, condition, builder.close(next)));
    }

    /** Of the maximum of the first value and another the other: if it is less, the loop does not run either. */
    private static Value withoutFirst(Value end, Value first) {
        Op op = end.definition();
        boolean maximum = op != null
                && op.code() instanceof Opcode.Invoke invoke
                && invoke.method().owner().equals("java.lang.Math")
                && invoke.method().name().equals("max");
        if (!maximum) {
            return end;
        }
        return isSame(op.operand(0), first) ? op.operand(1) : isSame(op.operand(1), first) ? op.operand(0) : end;
    }

    private static boolean isSame(Value some, Value other) {
        return some == other || some.isConstant() && some.constant().equals(other.constant());
    }
}
