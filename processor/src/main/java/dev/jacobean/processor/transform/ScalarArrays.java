package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.SmallArrays;
import dev.jacobean.processor.analysis.SmallArrays.Cell;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes local variables of the elements of small arrays that nobody else sees, so that their adjoints are local variables
 * too. Loops over such elements are unrolled.
 */
final class ScalarArrays extends Rewriter {
    private final SmallArrays arrays;
    private Map<Cell, Value> contents = new HashMap<>();

    private ScalarArrays(SmallArrays arrays) {
        this.arrays = arrays;
    }

    /**
     * The function itself where it has no such arrays.
     *
     * @param counted has counted loops; the result's may not be
     */
    static Function apply(Function counted, Options options) {
        if (!options.enabled(Pass.SCALARISE)) {
            return counted;
        }
        Function scalar = scalar(counted);
        return scalar == counted ? counted : Simplify.apply(scalar, options);
    }

    private static Function scalar(Function counted) {
        SmallArrays candidates = new SmallArrays(counted, true);
        if (candidates.isEmpty()) {
            return counted;
        }
        Function unrolled = Unrolled.apply(counted, candidates);
        SmallArrays arrays = new SmallArrays(unrolled, false);
        return arrays.isEmpty() ? counted : Folding.of(new ScalarArrays(arrays).apply(unrolled));
    }

    @Override
    protected void rewrite(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.If) {
            branch(op);
        } else if (code instanceof Opcode.Loop) {
            loop(op);
        } else if (code instanceof Opcode.CopyRange && arrays.contains(op.operand(2))) {
            copyRange(op);
        } else if (op.results().size() == 1 && arrays.contains(op.result())) {
            make(op);
        } else if (!op.operands().isEmpty() && arrays.contains(op.operand(0))) {
            access(op);
        } else {
            copy(op);
        }
    }

    private void access(Op op) {
        Value array = op.operand(0);
        if (op.is(Opcode.Length.class)) {
            map(op.result(), builder.constant(arrays.length(array)));
            return;
        }
        Cell cell = arrays.cells(array, (Integer) op.operand(1).constant()).get(0);
        if (op.is(Opcode.Load.class)) {
            Value content = contents.get(cell);
            content.suggestName(op.result().name());
            map(op.result(), content);
        } else {
            put(cell, image(op.operand(2)));
        }
    }

    private void put(Cell cell, Value content) {
        content.suggestName(cell.name());
        contents.put(cell, content);
    }

    private void make(Op op) {
        List<Cell> cells = arrays.cells(op.result());
        boolean nested = op.result().type().element() instanceof ArrayType;
        if (op.is(Opcode.NewArray.class)) {
            Value zero = builder.zero(((ArrayType) op.result().type()).scalar());
            cells.forEach(cell -> contents.put(cell, zero));
        } else if (op.is(Opcode.ArrayLiteral.class) && !nested) {
            for (int i = 0; i < cells.size(); i++) {
                put(cells.get(i), image(op.operand(i)));
            }
        } else if (op.is(Opcode.Clone.class)) {
            List<Cell> originals = arrays.cells(op.operand(0));
            for (int i = 0; i < cells.size(); i++) {
                contents.put(cells.get(i), contents.get(originals.get(i)));
            }
        }
    }

    private void copyRange(Op op) {
        int from = (Integer) op.operand(1).constant();
        int to = (Integer) op.operand(3).constant();
        int length = (Integer) op.operand(4).constant();
        List<Value> copied = new ArrayList<>();
        arrays.cells(op.operand(0)).subList(from, from + length).forEach(cell -> copied.add(contents.get(cell)));
        for (int i = 0; i < length; i++) {
            contents.put(arrays.cells(op.operand(2)).get(to + i), copied.get(i));
        }
    }

    // ---------------------------------------------------------------- control

    /** What a branch or loop hands on beside its scalars: elements it stores to, and elements of arrays it yields. */
    private record Handed(List<Cell> stored, List<Value> kept, List<Value> arrays) {}

    private Handed handed(Op op, List<Value> results) {
        Set<Cell> stored = new LinkedHashSet<>();
        op.regions().forEach(region -> collect(region, stored));
        stored.retainAll(contents.keySet());
        return new Handed(
                List.copyOf(stored),
                results.stream().filter(value -> !arrays.contains(value)).toList(),
                results.stream().filter(arrays::contains).toList());
    }

    private void collect(Region region, Set<Cell> stored) {
        for (Op op : region.ops()) {
            boolean copy = op.is(Opcode.CopyRange.class);
            if ((copy || op.is(Opcode.Store.class)) && arrays.contains(op.operand(copy ? 2 : 0))) {
                Value target = op.operand(copy ? 2 : 0);
                stored.addAll(
                        copy
                                ? arrays.cells(target)
                                : arrays.cells(target, (Integer) op.operand(1).constant()));
            }
            op.regions().forEach(inner -> collect(inner, stored));
        }
    }

    /** What flows out of a region, or into a loop, in the order of kept values, stored elements, elements of arrays. */
    private List<Value> flowing(Handed handed, List<Value> results, List<Value> sources) {
        List<Value> values = new ArrayList<>();
        handed.kept().forEach(value -> values.add(image(sources.get(results.indexOf(value)))));
        handed.stored().forEach(cell -> values.add(contents.get(cell)));
        handed.arrays()
                .forEach(array -> arrays.cells(sources.get(results.indexOf(array)))
                        .forEach(cell -> values.add(contents.get(cell))));
        return values;
    }

    /** The values that take what flows become what is known of the elements. */
    private void take(Handed handed, List<Value> kept, List<Value> arrived) {
        mapAll(kept, arrived.subList(0, kept.size()));
        int i = kept.size();
        for (Cell cell : handed.stored()) {
            put(cell, arrived.get(i++));
        }
        for (Value array : handed.arrays()) {
            for (Cell cell : arrays.cells(array)) {
                put(cell, arrived.get(i++));
            }
        }
    }

    private List<String> names(Handed handed) {
        List<String> names = names(handed.kept());
        handed.stored().forEach(cell -> names.add(cell.name()));
        handed.arrays().forEach(array -> arrays.cells(array).forEach(cell -> names.add(cell.name())));
        return names;
    }

    private void branch(Op op) {
        Handed handed = handed(op, op.results());
        Map<Cell, Value> before = contents;
        List<Region> branches = new ArrayList<>();
        for (Region region : op.regions()) {
            contents = new HashMap<>(before);
            builder.open();
            ops(region);
            branches.add(
                    builder.close(region.terminated() ? List.of() : flowing(handed, op.results(), region.results())));
        }
        contents = before;
        List<Value> results = builder.branch(image(op.operand(0)), branches.get(0), branches.get(1), names(handed));
        if (!op.regions().stream().allMatch(Region::terminated)) {
            take(handed, handed.kept(), results);
        }
    }

    private void loop(Op op) {
        List<Value> carried = op.region(0).parameters();
        Handed inside = handed(op, carried);
        Handed outside = new Handed(
                inside.stored(),
                inside.kept().stream()
                        .map(value -> op.results().get(value.index()))
                        .toList(),
                inside.arrays().stream()
                        .map(value -> op.results().get(value.index()))
                        .toList());
        List<Value> initial = flowing(inside, carried, op.operands());
        Map<Cell, Value> before = contents;
        List<Value> parameters = new ArrayList<>();
        List<String> names = names(inside);
        for (int i = 0; i < initial.size(); i++) {
            Type type = initial.get(i).type();
            parameters.add(new Value(type, names.get(i)));
        }
        contents = new HashMap<>(before);
        take(inside, inside.kept(), parameters);
        Map<Cell, Value> entered = contents;
        builder.open(parameters);
        contents = new HashMap<>(entered);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        contents = new HashMap<>(entered);
        builder.open();
        ops(op.region(1));
        Region body = builder.close(
                op.region(1).terminated()
                        ? List.of()
                        : flowing(inside, carried, op.region(1).results()));
        contents = before;
        take(outside, outside.kept(), builder.loop(initial, condition, body));
    }
}
