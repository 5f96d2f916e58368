package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lengths of arrays that the method makes itself with constant lengths, and of what is made of them: rows, copies, and
 * what branches and loops hand on.
 */
final class ArrayShapes {
    /** Arrays of more elements than this are left as they are. */
    private static final int MOST_ELEMENTS = 16;

    private final Map<Value, List<Integer>> shapes = new LinkedHashMap<>();

    /** What loops carry, of shapes that change. */
    private final Set<Value> changing = new HashSet<>();

    /** The types of arrays whose rows may be replaced by longer ones. */
    private final Set<Type> replaced = new HashSet<>();

    ArrayShapes(Function function) {
        findReplaced(function.body());
        visit(function.body());
    }

    /** All arrays with a shape, in program order. */
    Set<Value> arrays() {
        return shapes.keySet();
    }

    /** The lengths by dimension; null where they are not known, or differ between rows. */
    List<Integer> of(Value array) {
        return shapes.get(array);
    }

    private void findReplaced(Region region) {
        for (Op op : region.ops()) {
            boolean reads = op.is(Opcode.Load.class)
                    || op.is(Opcode.Length.class)
                    || op.is(Opcode.ArrayLiteral.class)
                    || op.is(Opcode.Clone.class)
                    || op.is(Opcode.ZerosLike.class)
                    || !op.regions().isEmpty();
            for (Value operand : reads ? List.<Value>of() : op.operands()) {
                if (operand.type() instanceof ArrayType type && type.rank() > 1) {
                    replaced.add(type);
                }
            }
            op.regions().forEach(this::findReplaced);
        }
    }

    private void visit(Region region) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Loop.class)) {
                loop(op);
            } else if (op.is(Opcode.If.class)) {
                op.regions().forEach(this::visit);
                branch(op);
            } else if (op.results().size() == 1 && op.result().type() instanceof ArrayType type) {
                Value result = op.result();
                if (type.scalar() instanceof PrimitiveType) {
                    put(result, made(op, type));
                }
            }
        }
    }

    /** What it carries keeps its shape if every iteration hands on one of the same shape. */
    private void loop(Op op) {
        List<Value> carried = op.region(0).parameters();
        Set<Value> before = new HashSet<>(shapes.keySet());
        int known;
        do {
            known = changing.size();
            shapes.keySet().retainAll(before);
            for (int i = 0; i < carried.size(); i++) {
                put(carried.get(i), shapes.get(op.operand(i)));
            }
            op.regions().forEach(this::visit);
            for (int i = 0; i < carried.size() && !op.region(1).terminated(); i++) {
                List<Integer> shape = shapes.get(carried.get(i));
                if (shape != null
                        && !shape.equals(shapes.get(op.region(1).results().get(i)))) {
                    changing.add(carried.get(i));
                }
            }
        } while (changing.size() > known);
        for (int i = 0; i < carried.size(); i++) {
            put(op.results().get(i), shapes.get(carried.get(i)));
        }
    }

    private void branch(Op op) {
        Region then = op.region(0);
        Region otherwise = op.region(1);
        for (int i = 0; i < op.results().size(); i++) {
            List<Integer> first =
                    then.terminated() ? null : shapes.get(then.results().get(i));
            List<Integer> second = otherwise.terminated()
                    ? null
                    : shapes.get(otherwise.results().get(i));
            boolean same = then.terminated() || otherwise.terminated() || first != null && first.equals(second);
            put(op.results().get(i), same ? first == null ? second : first : null);
        }
    }

    private void put(Value array, List<Integer> shape) {
        if (shape != null && !changing.contains(array)) {
            shapes.put(array, shape);
        }
    }

    private List<Integer> made(Op op, ArrayType type) {
        Opcode code = op.code();
        if (code instanceof Opcode.NewArray) {
            return op.operands().size() == type.rank() ? ofDimensions(op.operands()) : null;
        } else if (code instanceof Opcode.ArrayLiteral) {
            return literal(op, type);
        } else if (code instanceof Opcode.Clone) {
            return type.rank() == 1 ? shapes.get(op.operand(0)) : null;
        } else if (code instanceof Opcode.Load) {
            List<Integer> outer = shapes.get(op.operand(0));
            return outer == null || replaced.contains(op.operand(0).type()) ? null : outer.subList(1, outer.size());
        }
        return null;
    }

    private static List<Integer> ofDimensions(List<Value> dimensions) {
        List<Integer> shape = new ArrayList<>();
        for (Value dimension : dimensions) {
            if (!(dimension.constant() instanceof Integer length)) {
                return null;
            }
            shape.add(length);
        }
        return limited(shape);
    }

    private List<Integer> literal(Op op, ArrayType type) {
        List<Integer> shape = new ArrayList<>(List.of(op.operands().size()));
        if (type.rank() > 1 && !op.operands().isEmpty()) {
            List<Integer> row = shapes.get(op.operand(0));
            if (row == null || !op.operands().stream().allMatch(other -> row.equals(shapes.get(other)))) {
                return null;
            }
            shape.addAll(row);
        }
        return limited(shape);
    }

    private static List<Integer> limited(List<Integer> shape) {
        long elements = 1;
        for (int length : shape) {
            elements = length < 1 ? MOST_ELEMENTS + 1 : elements * length;
            if (elements > MOST_ELEMENTS) {
                return null;
            }
        }
        return List.copyOf(shape);
    }
}
