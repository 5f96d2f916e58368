package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which array parameters a function may write to, at any depth, by itself or by what it calls. */
public final class WrittenParameters {
    /** Of each helper, a set per parameter: the depths at which its arrays may be written. */
    private final Map<String, List<BitSet>> helpers = new HashMap<>();

    private WrittenParameters(List<Function> functions) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Function function : functions) {
                List<BitSet> depths = depths(function);
                changed |= !depths.equals(helpers.put(function.name(), depths));
            }
        }
    }

    /** The positions of the written ones among {@code function.parameters()}. */
    public static BitSet of(Function function, List<Function> helpers) {
        BitSet positions = new BitSet();
        List<BitSet> depths = new WrittenParameters(helpers).depths(function);
        for (int i = 0; i < depths.size(); i++) {
            positions.set(i, !depths.get(i).isEmpty());
        }
        return positions;
    }

    /** As above, for a function that calls no other. */
    public static BitSet of(Function function) {
        return of(function, List.of());
    }

    /** The positions of arrays of arrays whose elements, the references, may be written, not only what they refer to. */
    public static BitSet references(Function function, List<Function> helpers) {
        BitSet positions = new BitSet();
        List<BitSet> depths = new WrittenParameters(helpers).depths(function);
        for (int i = 0; i < depths.size(); i++) {
            if (function.parameters().get(i).type() instanceof ArrayType array) {
                positions.set(i, depths.get(i).previousSetBit(array.rank() - 2) >= 0);
            }
        }
        return positions;
    }

    private List<BitSet> depths(Function function) {
        PointsTo arrays = new PointsTo(function);
        Set<PointsTo.Target> written = new HashSet<>();
        collect(function.body(), arrays, written);
        return function.parameters().stream()
                .map(parameter -> depths(parameter, arrays, written))
                .toList();
    }

    private static BitSet depths(Value parameter, PointsTo arrays, Set<PointsTo.Target> written) {
        BitSet depths = new BitSet();
        int rank = parameter.type() instanceof ArrayType array ? array.rank() : 0;
        for (int depth = 0; depth < rank; depth++) {
            depths.set(depth, !Collections.disjoint(PointsTo.elements(arrays.of(parameter), depth), written));
        }
        return depths;
    }

    private void collect(Region region, PointsTo arrays, Set<PointsTo.Target> written) {
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Store) {
                written.addAll(arrays.of(op.operand(0)));
            } else if (op.code() instanceof Opcode.CopyRange) {
                written.addAll(arrays.of(op.operand(2)));
            } else if (op.code() instanceof Opcode.Call call) {
                call(op, helpers.getOrDefault(call.function(), List.of()), arrays, written);
            } else if (op.code() instanceof Foreign foreign) {
                foreign(op, foreign, arrays, written);
            }
            op.regions().forEach(inner -> collect(inner, arrays, written));
        }
    }

    /** What another class writes to an array of arrays is taken to be the numbers, not the references. */
    private static void foreign(Op op, Foreign foreign, PointsTo arrays, Set<PointsTo.Target> written) {
        for (int i = 0; i < op.operands().size(); i++) {
            if (foreign.argumentOf(i).written() && op.operand(i).type() instanceof ArrayType array) {
                written.addAll(PointsTo.elements(arrays.of(op.operand(i)), array.rank() - 1));
            }
        }
    }

    private static void call(Op op, List<BitSet> depths, PointsTo arrays, Set<PointsTo.Target> written) {
        for (int i = 0; i < depths.size(); i++) {
            Set<PointsTo.Target> argument = arrays.of(op.operand(i));
            depths.get(i).stream().forEach(depth -> written.addAll(PointsTo.elements(argument, depth)));
        }
    }
}
