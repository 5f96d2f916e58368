package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes into the tangents of a loop, or of an iteration: values such that, where the tangents of all of them are zero,
 * nothing changes outside. Only what is cheap to look at, compared with what may be skipped: arrays of fewer dimensions than
 * there are loops.
 */
public final class LinearInputs {
    private static final int MOST = 6;

    private final Structure structure;
    private final Activity activity;
    private final Rules rules;
    private final FreshArrays fresh;
    private final AliasClasses aliases;
    private final Map<Value, Integer> uses = new HashMap<>();
    /** Arrays of arrays whose rows are stored somewhere. */
    private final Set<AliasClasses.Node> arranged = new HashSet<>();

    /**
     * What comes into an iteration.
     *
     * @param values those whose tangents come in; where one is loaded in a branch, only where that branch is taken
     * @param rows the stores of arrays that the iteration makes, of which zeros are left if it is skipped
     */
    public record Inputs(List<Value> values, List<Op> rows) {}

    public LinearInputs(Function function, Structure structure, AliasClasses aliases, Activity activity, Rules rules) {
        this.structure = structure;
        this.activity = activity;
        this.rules = rules;
        this.aliases = aliases;
        this.fresh = new FreshArrays(structure, aliases);
        count(function.body());
    }

    private void count(Region region) {
        region.results().forEach(value -> uses.merge(value, 1, Integer::sum));
        for (Op op : region.ops()) {
            op.operands().forEach(value -> uses.merge(value, 1, Integer::sum));
            boolean arranges = op.is(Opcode.Store.class) && op.operand(2).type() instanceof ArrayType
                    || op.is(Opcode.CopyRange.class) && rank(op.operand(2)) > 1;
            if (arranges) {
                arranged.add(aliases.of(op.operand(op.is(Opcode.Store.class) ? 0 : 2)));
            }
            op.regions().forEach(this::count);
        }
    }

    /** The inputs of a whole loop; empty where it always has an effect, or where to look costs as much as to run. */
    public Optional<List<Value>> of(Op loop) {
        return new Search(loop, false).inputs().map(Inputs::values);
    }

    /** The inputs of an iteration of the loop that has this body. */
    public Optional<Inputs> of(Region body) {
        return new Search(structure.owner(body), true).inputs();
    }

    private static int depth(Region region) {
        int depth = 0;
        for (Op op : region.ops()) {
            int own = op.is(Opcode.Loop.class) ? 1 : 0;
            for (Region inner : op.regions()) {
                depth = Math.max(depth, own + depth(inner));
            }
        }
        return depth;
    }

    private static int rank(Value value) {
        return value.type() instanceof ArrayType array ? array.rank() : 0;
    }

    private boolean isActive(Value value) {
        return value.type().isDifferentiable() && activity.isActive(value);
    }

    /** One search through the body of a loop. */
    private final class Search {
        private final Op loop;
        private final Region body;
        private final boolean iteration;
        private final int depth;
        private final Set<Value> units = new LinkedHashSet<>();
        /** Elements that are loaded only to be added to, and stored again. */
        private final Set<Value> added = new HashSet<>();

        private final IterationArrays arrays;
        private final List<Op> rows = new ArrayList<>();

        private boolean possible = true;

        /**
         * @param iteration whether a single iteration is looked at
         */
        Search(Op loop, boolean iteration) {
            this.loop = loop;
            this.body = loop.region(1);
            this.iteration = iteration;
            this.depth = depth(body) + (iteration ? 0 : 1);
            this.arrays = new IterationArrays(structure, body, array -> arranged.contains(aliases.of(array)));
            findSums(body);
        }

        Optional<Inputs> inputs() {
            for (Value carried : loop.region(0).parameters()) {
                if (isActive(carried)) {
                    possible &= rank(carried) == 0;
                    unit(iteration ? carried : loop.operand(carried.index()));
                }
            }
            region(body);
            boolean worthwhile = possible && depth > 0 && units.size() <= MOST && arrays.areReplaceable(rows);
            return worthwhile ? Optional.of(new Inputs(List.copyOf(units), List.copyOf(rows))) : Optional.empty();
        }

        private boolean isInside(Value value) {
            return structure.encloses(body, structure.home(value));
        }

        /** Whether an array begins with nothing in each iteration. */
        private boolean isInner(Value array) {
            return fresh.isFresh(array, loop) || iteration && arrays.isMadeHere(array);
        }

        private void unit(Value value) {
            if (isActive(value)) {
                possible &= rank(value) < depth;
                units.add(value);
            }
        }

        /** A scalar that is used: one from outside comes in, the others are looked at where they are made. */
        private void used(Value value) {
            if (value.type().isFloating() && !isInside(value)) {
                unit(value);
            }
        }

        /** An array whose content is used. */
        private void read(Value array) {
            if (isActive(array) && !(array.type() instanceof ArrayType && isInner(array))) {
                enter(array);
            }
        }

        /** What comes in is the outermost of the rows that an element is loaded from. */
        private void enter(Value value) {
            boolean here = iteration && isInside(value) && value.loop() == null && isAtOnce(structure.home(value));
            if (!isInside(value) || here && isLoadFromOutside(value)) {
                unit(value);
            } else if (value.definition() != null && value.definition().is(Opcode.Load.class)) {
                enter(value.definition().operand(0));
            } else {
                possible = false;
            }
        }

        /** Whether a region is the body, or a branch of it. */
        private boolean isAtOnce(Region region) {
            Region around = region;
            while (around != body) {
                Op owner = structure.owner(around);
                if (!owner.is(Opcode.If.class) || owner.regions().stream().anyMatch(Region::terminated)) {
                    return false;
                }
                around = structure.place(owner);
            }
            return true;
        }

        private boolean isLoadFromOutside(Value value) {
            return value.definition() != null
                    && value.definition().is(Opcode.Load.class)
                    && !isInside(value.definition().operand(0));
        }

        private void region(Region region) {
            for (Op op : region.ops()) {
                if (possible) {
                    op(op);
                }
            }
            region.results().forEach(this::used);
        }

        private void op(Op op) {
            op.regions().forEach(this::region);
            Opcode code = op.code();
            if (code instanceof Opcode.Loop) {
                op.operands().forEach(this::used);
            } else if (code instanceof Opcode.Store) {
                store(op);
            } else if (code instanceof Opcode.CopyRange) {
                possible &= !isActive(op.operand(2)) || isInner(op.operand(2));
                read(op.operand(0));
            } else if (op.results().size() == 1 && isActive(op.result())) {
                if (code instanceof Opcode.Load) {
                    load(op);
                } else if (code instanceof Opcode.Clone) {
                    read(op.operand(0));
                } else if (code instanceof Opcode.ArrayLiteral) {
                    op.operands().forEach(this::used);
                } else if (op.result().type().isFloating()) {
                    Activity.differentiableOperands(op, rules).forEach(i -> used(op.operand(i)));
                }
            }
        }

        private void load(Op op) {
            boolean number = op.result().type().isFloating();
            if (number && isActive(op.operand(0)) && !isInner(op.operand(0)) && !added.contains(op.result())) {
                enter(op.result());
            }
        }

        private void store(Op op) {
            Value array = op.operand(0);
            if (!isActive(array)) {
                return;
            }
            boolean row = op.operand(2).type() instanceof ArrayType;
            if (row && iteration && !fresh.isFresh(array, loop)) {
                // of an array that is made here it is arranged, and so is none of those that are said to be
                possible &= structure.place(op) == body && !isInside(array);
                rows.add(op);
            } else if (isInner(array)) {
                used(op.operand(2));
            } else {
                possible &= op.operand(2).type().isFloating() && isSum(op);
            }
        }

        /** Whether a store adds to the element. */
        private boolean isSum(Op store) {
            Op sum = store.operand(2).definition();
            boolean adds = sum != null
                    && sum.code() instanceof Opcode.Binary binary
                    && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT);
            return adds
                    && uses.get(sum.result()) == 1
                    && isElement(sum.operand(0).definition(), store);
        }

        private boolean isElement(Op load, Op store) {
            return load != null
                    && load.is(Opcode.Load.class)
                    && uses.get(load.result()) == 1
                    && load.operands().equals(store.operands().subList(0, 2));
        }

        private void findSums(Region region) {
            for (Op op : region.ops()) {
                if (op.is(Opcode.Store.class) && isSum(op)) {
                    added.add(op.operand(2).definition().operand(0));
                }
                op.regions().forEach(this::findSums);
            }
        }
    }
}
