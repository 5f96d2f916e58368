package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loops whose iterations have nothing to do with each other, but for sums: of what carries a derivative, an iteration passes
 * nothing on to the next. Each can then be run backwards as soon as it has been run forwards, if the adjoints of the sums
 * are known.
 */
public final class SumLoops {
    /** Why a loop is not one. */
    public enum Obstacle {
        /** It never ends, but for an exception. */
        ENDLESS,
        /** It carries no active number: there is nothing to gain. */
        NO_SUM,
        /** It carries an active number that is not only added to. */
        CARRIES,
        /** It carries a reference to an active array. */
        CARRIES_ARRAY,
        /** It writes an active array that outlives the iteration. */
        WRITES,
        /** It calls a function that calls itself. */
        CALLS,
        /** What it reads is overwritten later, where the adjoint of what was there before is not known yet. */
        OVERWRITTEN
    }

    private final Set<Value> active;
    private final Structure structure;
    private final AliasClasses aliases;
    private final FreshArrays fresh;
    private final WorkArrays work;
    private final Sums sums;

    /**
     * @param active the values that carry a derivative
     */
    public SumLoops(Function function, Structure structure, Set<Value> active) {
        this.active = active;
        this.structure = structure;
        this.aliases = new AliasClasses(function);
        this.fresh = new FreshArrays(structure, aliases);
        Uses uses = new Uses(function);
        this.work = new WorkArrays(structure, aliases, uses);
        this.sums = new Sums(structure, uses);
    }

    /** The carried values of a loop that are active numbers. */
    public static List<Value> activeNumbers(Op loop, Set<Value> active) {
        return loop.region(0).parameters().stream()
                .filter(value -> value.type().isFloating() && active.contains(value))
                .toList();
    }

    /** Whether all that a loop does with a number that it carries is to add to it. */
    public boolean isSum(Op loop, Value carried) {
        return !loop.region(1).terminated() && sums.isSum(loop, carried.index());
    }

    /**
     * What stands against it; empty where a loop is one.
     *
     * @param sweeps the loops around it that are fused
     * @param loads what is overwritten, given these
     */
    public Optional<Obstacle> obstacle(Op loop, Sweeps sweeps, StableLoads loads) {
        if (loop.region(1).terminated()) {
            return Optional.of(Obstacle.ENDLESS);
        }
        List<Value> carried = loop.region(0).parameters();
        if (carried.stream().anyMatch(value -> value.type() instanceof ArrayType && active.contains(value))) {
            return Optional.of(Obstacle.CARRIES_ARRAY);
        }
        List<Value> numbers = activeNumbers(loop, active);
        if (numbers.isEmpty()) {
            return Optional.of(Obstacle.NO_SUM);
        }
        if (!numbers.stream().allMatch(value -> isSum(loop, value))) {
            return Optional.of(Obstacle.CARRIES);
        }
        return new Memory(loop, sweeps.root(structure.place(loop)), loads).obstacle(loop.region(1));
    }

    /** What one loop does to arrays. */
    private final class Memory {
        private final Op loop;
        private final Region sweep;
        private final StableLoads loads;
        private final Set<Value> own = new HashSet<>();
        private final Set<Value> others = new HashSet<>();

        Memory(Op loop, Region sweep, StableLoads loads) {
            this.loop = loop;
            this.sweep = sweep;
            this.loads = loads;
        }

        Optional<Obstacle> obstacle(Region region) {
            for (Op op : region.ops()) {
                Optional<Obstacle> found = obstacle(op);
                for (Region inner : op.regions()) {
                    found = found.or(() -> obstacle(inner));
                }
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Optional<Obstacle> obstacle(Op op) {
            if (op.is(Opcode.Call.class)) {
                return Optional.of(Obstacle.CALLS);
            }
            for (Value array : written(op)) {
                if (active.contains(array) && !isOwn(array)) {
                    return Optional.of(Obstacle.WRITES);
                }
            }
            for (Value array : op.operands()) {
                boolean read = array.type() instanceof ArrayType
                        && active.contains(array)
                        && !op.is(Opcode.Length.class)
                        && !isOwn(array);
                if (read && loads.isWrittenAfter(array, loop)) {
                    return Optional.of(Obstacle.OVERWRITTEN);
                }
            }
            return Optional.empty();
        }

        private List<Value> written(Op op) {
            if (op.is(Opcode.Store.class)) {
                return List.of(op.operand(0));
            } else if (op.is(Opcode.CopyRange.class)) {
                return List.of(op.operand(2));
            }
            List<Value> arrays = new ArrayList<>();
            if (op.code().effect() == Effect.CALL) {
                op.operands().stream()
                        .filter(operand -> operand.type() instanceof ArrayType)
                        .forEach(arrays::add);
            }
            return arrays;
        }

        /** Whether an array is the iteration's own. */
        private boolean isOwn(Value array) {
            if (own.contains(array) || others.contains(array)) {
                return own.contains(array);
            }
            boolean is = fresh.isFresh(array, loop) || work.isWork(array, loop, sweep);
            (is ? own : others).add(array);
            return is;
        }
    }
}
