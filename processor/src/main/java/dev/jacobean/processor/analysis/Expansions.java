package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Work arrays whose elements would be saved, one by one, because the next iteration of a loop writes over them. With a row
 * for each iteration they stay where they are.
 */
public final class Expansions {
    /**
     * An array that gets a row for each iteration.
     *
     * @param loop writes over it
     * @param before the loop before which the rows are made: this one, or a fused one around it
     */
    public record Expansion(Value array, Op loop, Op before) {}

    private final Sweeps sweeps;
    private final Structure structure;
    private final WorkArrays work;
    private final Uses uses;

    public Expansions(Function function, Sweeps sweeps) {
        this.sweeps = sweeps;
        this.structure = sweeps.structure();
        this.uses = new Uses(function);
        this.work = new WorkArrays(structure, new AliasClasses(function), uses);
    }

    private static boolean isFlat(Value array) {
        Op origin = array.definition();
        return origin != null
                && origin.is(Opcode.NewArray.class)
                && origin.operands().size() == 1;
    }

    /** The arrays to expand, given what would be saved. */
    public Collection<Expansion> of(Collection<Value> saved) {
        Map<Value, Expansion> expansions = new LinkedHashMap<>();
        for (Value value : saved) {
            expansion(value).ifPresent(expansion -> expansions.putIfAbsent(expansion.array(), expansion));
        }
        return expansions.values();
    }

    private Optional<Expansion> expansion(Value saved) {
        Op load = saved.definition();
        List<Op> loops = sweeps.loopsAround(structure.home(saved));
        // a cell per iteration is what one element costs anyway
        if (load == null || !load.is(Opcode.Load.class) || loops.size() < 2 || !isFlat(load.operand(0))) {
            return Optional.empty();
        }
        Value array = load.operand(0);
        Op loop = loops.get(loops.size() - 1);
        boolean fits = structure.place(loop) == sweeps.root(structure.place(loop))
                && isKnownBefore(loop, loop, array)
                && isUsedOnlyIn(loop, array)
                && work.isWork(array, loop, structure.place(loop));
        return fits ? Optional.of(new Expansion(array, loop, outermost(loop, array))) : Optional.empty();
    }

    /** But for its shadow's making. */
    private boolean isUsedOnlyIn(Op loop, Value array) {
        return uses.of(array).stream()
                .allMatch(use -> use.op() != null
                        && (use.op().is(Opcode.ZerosLike.class)
                                || structure.encloses(loop.region(1), structure.place(use.op()))));
    }

    private Op outermost(Op loop, Value array) {
        Op outermost = loop;
        for (Op around : structure.loopsAround(structure.place(loop))) {
            if (isKnownBefore(around, loop, array)) {
                outermost = around;
            }
        }
        return outermost;
    }

    private boolean isKnownBefore(Op place, Op loop, Value array) {
        Optional<Induction> counter =
                Induction.counter(loop).filter(found -> found.bound().isPresent());
        return counter.isPresent()
                && isOuter(counter.get().initial(), place)
                && isOuter(counter.get().bound().orElseThrow().value(), place)
                && isOuter(array, place);
    }

    private boolean isOuter(Value value, Op place) {
        return value.isConstant() || structure.encloses(structure.home(value), structure.place(place));
    }
}
