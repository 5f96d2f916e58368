package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which arrays are used in a loop for work only: made before it, and written over in every iteration before they are read,
 * so that nothing passes from one iteration to another, nor out of the loop, through them.
 */
final class WorkArrays {
    private final Structure structure;
    private final AliasClasses aliases;
    private final Uses uses;

    WorkArrays(Structure structure, AliasClasses aliases, Uses uses) {
        this.structure = structure;
        this.aliases = aliases;
        this.uses = uses;
    }

    /**
     * @param sweep what is run after the loop before anything else is run again: the rest of this region
     */
    boolean isWork(Value array, Op loop, Region sweep) {
        return isFlat(array, loop, sweep) || isRow(array, loop);
    }

    /** Whether an array is a row that is written over in every iteration of a loop inside, and used nowhere else. */
    private boolean isRow(Value array, Op loop) {
        Op load = array.definition();
        if (load == null || !load.is(Opcode.Load.class) || !isMadeForRows(load.operand(0))) {
            return false;
        }
        Value rows = load.operand(0);
        Op inner = load.operand(1).loop();
        boolean alone = inner != null
                && Induction.of(inner, load.operand(1).index()).isPresent()
                && structure.place(load) == inner.region(1)
                && structure.encloses(loop.region(1), structure.place(inner))
                && aliases.members(aliases.of(array)).equals(List.of(array))
                && uses.of(rows).stream().allMatch(use -> use.op() == load || isLength(use));
        List<Op> ops = alone ? inner.region(1).ops() : List.of();
        return alone && new Walk(array).all(ops.subList(ops.indexOf(load) + 1, ops.size()));
    }

    private static boolean isLength(Uses.Use use) {
        return use.op() != null && use.op().is(Opcode.Length.class);
    }

    private boolean isMadeForRows(Value rows) {
        Op origin = rows.definition();
        return origin != null
                && origin.is(Opcode.NewArray.class)
                && origin.operands().size() == 2
                && rows.type() instanceof ArrayType type
                && type.rank() == 2;
    }

    private boolean isFlat(Value array, Op loop, Region sweep) {
        Op origin = array.definition();
        boolean own = origin != null
                && origin.code().effect() == Effect.ALLOCATE
                && !(array.type().element() instanceof ArrayType)
                && aliases.members(aliases.of(array)).equals(List.of(array))
                && !aliases.isExternal(array)
                && !structure.root().results().contains(array);
        return own && new Walk(array).iteration(loop) && isOverwrittenAfter(array, loop, sweep);
    }

    private boolean isOverwrittenAfter(Value array, Op loop, Region sweep) {
        Walk walk = new Walk(array);
        Op last = loop;
        for (Region region = structure.place(loop); ; region = structure.place(last)) {
            List<Op> ops = region.ops();
            if (!walk.all(ops.subList(ops.indexOf(last) + 1, ops.size()))) {
                return false;
            }
            if (region == sweep) {
                return true;
            }
            last = structure.owner(region);
        }
    }

    /** Follows what has been written on the way through a region. */
    private static final class Walk {
        private final Value array;
        private final Set<Value> indices = new HashSet<>();
        private boolean full;

        Walk(Value array) {
            this.array = array;
        }

        private Walk(Walk before) {
            array = before.array;
            indices.addAll(before.indices);
            full = before.full;
        }

        boolean iteration(Op loop) {
            return new Walk(this).all(loop.region(0).ops())
                    && new Walk(this).all(loop.region(1).ops());
        }

        /** Goes through operations; false where one may read what was not written. */
        boolean all(List<Op> ops) {
            return ops.stream().allMatch(this::step);
        }

        private boolean step(Op op) {
            Opcode code = op.code();
            if (code instanceof Opcode.Loop) {
                boolean good = iteration(op);
                full |= fills(op);
                return good;
            } else if (code instanceof Opcode.If) {
                return branch(op);
            } else if (!op.operands().contains(array)) {
                return true;
            } else if (code instanceof Opcode.Store && op.operand(0) == array) {
                indices.add(op.operand(1));
                return true;
            } else if (code instanceof Opcode.CopyRange && op.operand(0) != array) {
                full |= isInteger(op.operand(3), 0) && isLength(op.operand(4));
                return true;
            } else if (code instanceof Opcode.Load) {
                return full || indices.contains(op.operand(1));
            }
            return code instanceof Opcode.Length || code instanceof Opcode.Clone && full;
        }

        private boolean branch(Op op) {
            Walk then = new Walk(this);
            Walk otherwise = new Walk(this);
            if (!then.all(op.region(0).ops()) || !otherwise.all(op.region(1).ops())) {
                return false;
            }
            if (op.region(0).terminated() || op.region(1).terminated()) {
                Walk taken = op.region(0).terminated() ? otherwise : then;
                full = taken.full;
                indices.addAll(taken.indices);
            } else {
                full = then.full && otherwise.full;
                then.indices.retainAll(otherwise.indices);
                indices.addAll(then.indices);
            }
            return true;
        }

        /** Whether a loop writes every element, from the first to the last or from the last to the first. */
        private boolean fills(Op loop) {
            Optional<Induction> counter =
                    Induction.counter(loop).filter(found -> found.bound().isPresent());
            return counter.isPresent()
                    && coversAll(counter.get(), counter.get().bound().orElseThrow())
                    && loop.region(1).ops().stream()
                            .anyMatch(op -> op.is(Opcode.Store.class)
                                    && op.operand(0) == array
                                    && op.operand(1) == counter.get().carried());
        }

        private boolean coversAll(Induction counter, Induction.Bound bound) {
            if (counter.step() > 0) {
                return isInteger(counter.initial(), 0) && !bound.inclusive() && isLength(bound.value());
            }
            Op first = counter.initial().definition();
            return bound.inclusive()
                    && isInteger(bound.value(), 0)
                    && first != null
                    && first.code() instanceof Opcode.Binary binary
                    && binary.operator() == BinaryOperator.SUBTRACT
                    && isLength(first.operand(0))
                    && isInteger(first.operand(1), 1);
        }

        private static boolean isInteger(Value value, int expected) {
            return value.constant() instanceof Integer number && number == expected;
        }

        private boolean isLength(Value value) {
            Op op = value.definition();
            if (op != null && op.is(Opcode.Length.class) && op.operand(0) == array) {
                return true;
            }
            Op origin = array.definition();
            if (!origin.is(Opcode.NewArray.class) && !origin.is(Opcode.Load.class)) {
                return false;
            }
            Value length = origin.is(Opcode.NewArray.class)
                    ? origin.operand(0)
                    : origin.operand(0).definition().operand(1);
            return value == length || length.isConstant() && length.constant().equals(value.constant());
        }
    }
}
