package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Cells;
import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a function keep values of inner loops in arrays that it makes before those loops, where their trip counts are not
 * known any earlier. What is to be saved then is the array, by an outer loop: an array of arrays in the end.
 */
final class NestedCells extends Rewriter {
    private final Structure structure;
    private final Map<Value, List<Induction>> nests = new LinkedHashMap<>();
    private final Map<Value, Value> arrays = new HashMap<>();

    private NestedCells(Structure structure) {
        this.structure = structure;
    }

    /**
     * A function that keeps values.
     *
     * @param function the function
     * @param cells where it keeps each of its values that it keeps, those that were kept before among them
     * @param partials the partials of the new function
     * @param copies the initial contents of its parameters that are only written
     */
    record Result(
            Function function,
            Map<Value, Cells> cells,
            Map<Op, Map<Integer, Value>> partials,
            Map<Value, Value> copies) {}

    /** The function that also keeps some values; empty where the trip count of a loop around one is not known at its start. */
    static Optional<Result> of(Result before, Structure structure, Set<Value> values) {
        NestedCells pass = new NestedCells(structure);
        for (Value value : values) {
            List<Induction> nest = pass.nest(structure.home(value));
            if (nest.isEmpty() || value.type().javaName().contains("<")) {
                return Optional.empty();
            }
            pass.nests.put(value, nest);
        }
        Function function = pass.apply(before.function());
        Map<Value, Cells> cells = new HashMap<>();
        before.cells()
                .forEach((value, old) ->
                        cells.put(pass.image(value), pass.moved(pass.image(old.array()), old.counters())));
        pass.nests.forEach((value, nest) -> cells.put(pass.image(value), pass.moved(pass.arrays.get(value), nest)));
        Map<Op, Map<Integer, Value>> partials = new HashMap<>();
        before.partials().forEach((op, byArgument) -> {
            Map<Integer, Value> images = new HashMap<>();
            byArgument.forEach((argument, value) -> images.put(argument, pass.image(value)));
            partials.put(pass.image(op.result()).definition(), images);
        });
        Map<Value, Value> copies = new LinkedHashMap<>();
        before.copies().forEach((parameter, copy) -> copies.put(pass.image(parameter), pass.image(copy)));
        return Optional.of(new Result(function, cells, partials, copies));
    }

    private Cells moved(Value array, List<Induction> counters) {
        return new Cells(
                array,
                counters.stream()
                        .map(counter -> Induction.counter(
                                        image(counter.carried()).loop())
                                .orElseThrow())
                        .toList());
    }

    /** The counters of the loops directly around each other, as many as are known before the outermost; outermost first. */
    private List<Induction> nest(Region home) {
        List<Induction> nest = new ArrayList<>();
        for (Op loop : structure.loopsAround(home)) {
            Optional<Induction> counter =
                    Induction.counter(loop).filter(found -> found.bound().isPresent());
            Region place = structure.place(loop);
            boolean direct = nest.isEmpty() || structure.place(nest.get(0).loop()) == loop.region(1);
            boolean known = direct && counter.isPresent() && nest.stream().allMatch(inner -> isKnownAt(place, inner));
            if (!known) {
                break;
            }
            nest.add(0, counter.get());
        }
        return nest;
    }

    private boolean isKnownAt(Region place, Induction counter) {
        return isOuter(place, counter.initial())
                && isOuter(place, counter.bound().orElseThrow().value());
    }

    private boolean isOuter(Region place, Value value) {
        return value.isConstant() || structure.encloses(structure.home(value), place);
    }

    @Override
    protected void rewrite(Op op) {
        if (op.is(Opcode.Loop.class)) {
            nests.forEach((value, nest) -> {
                if (nest.get(0).loop() == op) {
                    arrays.put(value, make(value, nest));
                }
            });
        }
        copy(op);
    }

    private Value make(Value value, List<Induction> nest) {
        Value size = null;
        for (Induction counter : nest) {
            Value trips = CountedLoops.trips(builder, counter, this::present);
            size = size == null
                    ? trips
                    : builder.invoke(ForwardSweep.EXACT_PRODUCT, Effect.CHECKED, List.of(size, trips));
        }
        Value array = builder.newCells(new ArrayType(value.type()), size);
        array.suggestName(value.name() == null ? "cells" : value.name() + "Cells");
        return array;
    }

    @Override
    protected void leave(Region region) {
        if (region.terminated()) {
            return;
        }
        nests.forEach((value, nest) -> {
            if (structure.home(value) == region) {
                builder.store(arrays.get(value), CountedLoops.cell(builder, nest, this::present), image(value));
            }
        });
    }

    /** A constant may be one of an inner loop's, which is not reached yet. */
    private Value present(Value value) {
        return value.isConstant() ? builder.constant(value.type(), value.constant()) : image(value);
    }
}
