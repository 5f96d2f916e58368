package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is done with each array value: the operations that use it, and where it goes on under another name. */
final class Accesses {
    /**
     * A reference that a branch or loop hands on.
     *
     * @param from the region at whose end it does; for a loop's initial value, the one in which the loop stands
     * @param initial whether it goes into a loop
     */
    record Flow(Value source, Value target, Region from, Op by, boolean initial) {}

    private final Map<Value, List<Op>> uses = new HashMap<>();
    private final Map<Value, List<Flow>> leaving = new HashMap<>();
    private final Map<Value, List<Flow>> arriving = new HashMap<>();
    private final Structure structure;

    Accesses(Function function, Structure structure) {
        this.structure = structure;
        visit(function.body());
        function.results().forEach(result -> use(result, null));
    }

    /** The operations that an array is an operand of, branches and loops apart; null among them where it is returned. */
    List<Op> uses(Value array) {
        return uses.getOrDefault(array, List.of());
    }

    List<Flow> from(Value array) {
        return leaving.getOrDefault(array, List.of());
    }

    List<Flow> into(Value array) {
        return arriving.getOrDefault(array, List.of());
    }

    private void visit(Region region) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Loop.class)) {
                List<Value> carried = op.region(0).parameters();
                flow(op.operands(), carried, region, op, true);
                flow(op.region(1).results(), carried, op.region(1), op, false);
                flow(carried, op.results(), op.region(1), op, false);
                op.region(0).results().forEach(result -> use(result, op));
            } else if (op.is(Opcode.If.class)) {
                op.regions().forEach(branch -> flow(branch.results(), op.results(), branch, op, false));
            } else {
                op.operands().forEach(operand -> use(operand, op));
            }
            op.regions().forEach(this::visit);
        }
    }

    private void use(Value value, Op op) {
        if (value.type() instanceof ArrayType) {
            uses.computeIfAbsent(value, array -> new ArrayList<>()).add(op);
        }
    }

    private void flow(List<Value> sources, List<Value> targets, Region from, Op by, boolean initial) {
        for (int i = 0; i < sources.size(); i++) {
            if (targets.get(i).type() instanceof ArrayType) {
                Flow flow = new Flow(sources.get(i), targets.get(i), from, by, initial);
                leaving.computeIfAbsent(flow.source(), array -> new ArrayList<>())
                        .add(flow);
                arriving.computeIfAbsent(flow.target(), array -> new ArrayList<>())
                        .add(flow);
            }
        }
    }

    /**
     * Whether what a target of flows holds may be a copy of what its sources held: no later store through one name is seen
     * through the other.
     *
     * @param stores the stores to an array, under whatever name it has without a flow
     */
    boolean mayBeCopied(Flow flow, Stores stores) {
        Value source = flow.source();
        if (flow.by() == source.loop() && flow.by() == flow.target().definition()) {
            // what a loop carried last is its result
            return true;
        }
        Set<Op> written = stores.to(source);
        boolean own = isMadeIn(source, flow.from());
        boolean frozen = written.isEmpty() || own && isBefore(written.stream(), flow);
        return frozen && (!isWrittenLater(flow.target(), stores, new HashSet<>()) || own && isLastUse(flow));
    }

    /** The stores to an array. */
    @FunctionalInterface
    interface Stores {
        Set<Op> to(Value array);
    }

    /** Whether an array is made whenever a region runs, with all its rows. */
    private boolean isMadeIn(Value array, Region region) {
        Op op = array.definition();
        boolean rows = op != null
                && op.is(Opcode.ArrayLiteral.class)
                && op.result().type().element() instanceof ArrayType;
        return structure.home(array) == region
                && (op == null || !op.is(Opcode.Load.class))
                && (!rows
                        || op.operands().stream()
                                .allMatch(row ->
                                        isMadeIn(row, region) && uses(row).size() == 1));
    }

    private boolean isWrittenLater(Value target, Stores stores, Set<Value> seen) {
        return seen.add(target)
                && (!stores.to(target).isEmpty()
                        || from(target).stream().anyMatch(flow -> isWrittenLater(flow.target(), stores, seen)));
    }

    /** Whether nothing but the target knows the array from then on. */
    private boolean isLastUse(Flow flow) {
        List<Op> all = new ArrayList<>();
        boolean exclusive = isExclusive(flow.source(), all)
                && from(flow.source()).stream()
                                .filter(other -> other.by() != other.source().loop()
                                        || other.by() != other.target().definition())
                                .count()
                        == 1;
        return exclusive && isBefore(all.stream(), flow);
    }

    /** Whether an array has no second name that outlives the operations that it is an operand of. */
    private boolean isExclusive(Value array, List<Op> all) {
        for (Op use : uses(array)) {
            if (use == null || use.is(Opcode.ArrayLiteral.class)) {
                return false;
            }
            all.add(use);
            boolean row = use.is(Opcode.Load.class) && use.result().type() instanceof ArrayType;
            if (row && !(from(use.result()).isEmpty() && isExclusive(use.result(), all))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBefore(Stream<Op> ops, Flow flow) {
        // at the end of a region, all that sees a value of its own comes before
        return !flow.initial() || ops.allMatch(op -> structure.position(op) < structure.position(flow.by()));
    }
}
