package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arrays that may as well be local variables, one for each element: made by the method with few elements, known to nobody
 * else, and accessed at indices that are constant, or will be once loops of few iterations are unrolled.
 */
public final class SmallArrays {
    /** An element, whatever the arrays are called that it belongs to. */
    public static final class Cell {
        private final String name;

        private Cell(String name) {
            this.name = name;
        }

        /** A hint for a readable name; null where there is none. */
        public String name() {
            return name;
        }
    }

    private final ArrayShapes shapes;
    private final Structure structure;
    private final Accesses accesses;
    private final Map<Value, List<Cell>> cells = new LinkedHashMap<>();
    private final Map<Cell, Set<Op>> stores = new HashMap<>();
    private final Set<Value> found = new HashSet<>();
    private final Set<Op> refused = new HashSet<>();
    private final boolean unrolling;
    private ConstantIndices indices;
    private Set<Op> loops = Set.of();

    /** @param unrolling whether loops may be unrolled for an array's sake */
    public SmallArrays(Function function, boolean unrolling) {
        this.unrolling = unrolling;
        structure = new Structure(function);
        shapes = new ArrayShapes(function);
        accesses = new Accesses(function, structure);
        shapes.arrays().forEach(this::assignCells);
        for (Value array : shapes.arrays()) {
            for (Op use : accesses.uses(array)) {
                if (use != null && isWrite(use, array)) {
                    cells.get(array)
                            .forEach(cell -> stores.computeIfAbsent(cell, c -> new HashSet<>())
                                    .add(use));
                }
            }
        }
        find();
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean contains(Value array) {
        return found.contains(array);
    }

    /** The elements of one of the arrays, row by row. */
    public List<Cell> cells(Value array) {
        return cells.get(array);
    }

    /** Those of one of its rows, or the one of a vector, at a constant index. */
    public List<Cell> cells(Value array, int index) {
        List<Cell> all = cells.get(array);
        int row = all.size() / shapes.of(array).get(0);
        return all.subList(index * row, (index + 1) * row);
    }

    /** The length of an array of constant length; null for any other. */
    public Integer length(Value array) {
        List<Integer> shape = shapes.of(array);
        return shape == null ? null : shape.get(0);
    }

    /** The loops to unroll. */
    public Set<Op> loops() {
        return loops;
    }

    // ---------------------------------------------------------------- elements

    private void assignCells(Value array) {
        Op op = array.definition();
        List<Cell> own = new ArrayList<>();
        if (op != null && op.is(Opcode.Load.class)) {
            own.addAll(row(op));
        } else if (op != null
                && op.is(Opcode.ArrayLiteral.class)
                && array.type().element() instanceof ArrayType) {
            op.operands().forEach(row -> own.addAll(cells.get(row)));
        } else {
            names(array.name(), shapes.of(array)).forEach(name -> own.add(new Cell(name)));
        }
        cells.put(array, own);
    }

    /** The row that a load yields; of a row that is not known yet, all that it may be. */
    private List<Cell> row(Op load) {
        List<Cell> outer = cells.get(load.operand(0));
        return load.operand(1).constant() instanceof Integer index && isWithin(index, load.operand(0))
                ? cells(load.operand(0), index)
                : outer;
    }

    private boolean isWithin(int index, Value array) {
        return index >= 0 && index < shapes.of(array).get(0);
    }

    private static List<String> names(String name, List<Integer> shape) {
        if (shape.isEmpty()) {
            return Collections.singletonList(name);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < shape.get(0); i++) {
            names.addAll(names(name == null ? null : name + i, shape.subList(1, shape.size())));
        }
        return names;
    }

    private Set<Op> stores(Value array) {
        Set<Op> all = new HashSet<>();
        cells.getOrDefault(array, List.of()).forEach(cell -> all.addAll(stores.getOrDefault(cell, Set.of())));
        return all;
    }

    private static boolean isWrite(Op op, Value array) {
        return op.is(Opcode.Store.class) && op.operand(0) == array
                || op.is(Opcode.CopyRange.class) && op.operand(2) == array;
    }

    // ---------------------------------------------------------------- search

    private void find() {
        do {
            found.addAll(shapes.arrays());
            indices = new ConstantIndices(shapes, loop -> unrolling && !refused.contains(loop));
            while (found.removeIf(array -> !isConfined(array))) {
                // one that falls may take others with it
            }
        } while (refuseLarge());
    }

    private boolean refuseLarge() {
        loops = new HashSet<>();
        for (Value array : found) {
            for (Op use : accesses.uses(array)) {
                if (use.is(Opcode.Load.class) || use.is(Opcode.Store.class)) {
                    loops.addAll(indices.loops(use.operand(1)).orElseThrow());
                }
            }
        }
        List<Op> large = loops.stream()
                .filter(loop ->
                        structure.loopsAround(structure.place(loop)).stream().noneMatch(loops::contains))
                .filter(loop -> !indices.isSmall(loop, loops))
                .toList();
        refused.addAll(large);
        return !large.isEmpty();
    }

    private boolean isConfined(Value array) {
        return isOwn(array)
                && accesses.uses(array).stream().allMatch(use -> use != null && isHarmless(use, array))
                && accesses.from(array).stream().allMatch(flow -> found.contains(flow.target()));
    }

    /** Whether it comes from where all is known about it. */
    private boolean isOwn(Value array) {
        Op op = array.definition();
        if (op != null && op.is(Opcode.NewArray.class)) {
            return true;
        } else if (op != null && op.is(Opcode.ArrayLiteral.class)) {
            return !(array.type().element() instanceof ArrayType)
                    || op.operands().stream().allMatch(found::contains);
        } else if (op != null && (op.is(Opcode.Load.class) || op.is(Opcode.Clone.class))) {
            return found.contains(op.operand(0));
        }
        return accesses.into(array).stream()
                .allMatch(flow -> found.contains(flow.source())
                        && shapes.of(flow.source()).equals(shapes.of(array))
                        && accesses.mayBeCopied(flow, this::stores));
    }

    private boolean isHarmless(Op use, Value array) {
        Opcode code = use.code();
        if (code instanceof Opcode.Load) {
            return isKnown(use.operand(1), array)
                    && (!(use.result().type() instanceof ArrayType) || found.contains(use.result()));
        } else if (code instanceof Opcode.Store) {
            return use.operand(0) == array
                    && !(array.type().element() instanceof ArrayType)
                    && isKnown(use.operand(1), array)
                    && !structure.isInTest(use);
        } else if (code instanceof Opcode.ArrayLiteral || code instanceof Opcode.Clone) {
            return found.contains(use.result());
        } else if (code instanceof Opcode.CopyRange) {
            return isCopy(use) && !structure.isInTest(use);
        }
        return code instanceof Opcode.Length;
    }

    private boolean isKnown(Value index, Value array) {
        if (index.constant() instanceof Integer constant) {
            return isWithin(constant, array);
        }
        return unrolling && indices.loops(index).isPresent();
    }

    /** Whether it copies constant elements of one of the arrays to another. */
    private boolean isCopy(Op op) {
        Value source = op.operand(0);
        Value target = op.operand(2);
        return found.contains(source)
                && found.contains(target)
                && !(target.type().element() instanceof ArrayType)
                && op.operand(1).constant() instanceof Integer from
                && op.operand(3).constant() instanceof Integer to
                && op.operand(4).constant() instanceof Integer length
                && from >= 0
                && to >= 0
                && length >= 0
                && length <= length(source)
                && from <= length(source) - length
                && to <= length(target) - length;
    }
}
