package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
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
                List<BitSet> depths = depths(function, false);
                changed |= !depths.equals(helpers.put(function.name(), depths));
            }
        }
    }

    /** The positions of the written ones among {@code function.parameters()}. */
    public static BitSet of(Function function, List<Function> helpers) {
        BitSet positions = new BitSet();
        List<BitSet> depths = new WrittenParameters(helpers).depths(function, true);
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
        List<BitSet> depths = new WrittenParameters(helpers).depths(function, true);
        for (int i = 0; i < depths.size(); i++) {
            if (function.parameters().get(i).type() instanceof ArrayType array) {
                positions.set(i, depths.get(i).previousSetBit(array.rank() - 2) >= 0);
            }
        }
        return positions;
    }

    private List<BitSet> depths(Function function, boolean distinctParameters) {
        AliasClasses aliases = new AliasClasses(function, distinctParameters);
        Set<AliasClasses.Node> written = new HashSet<>();
        collect(function.body(), aliases, written);
        List<BitSet> depths = new ArrayList<>();
        for (Value parameter : function.parameters()) {
            BitSet set = new BitSet();
            if (parameter.type() instanceof ArrayType) {
                AliasClasses.Node node = aliases.of(parameter);
                int depth = 0;
                for (Type type = parameter.type(); type instanceof ArrayType; type = type.element()) {
                    set.set(depth++, written.contains(node));
                    node = aliases.elements(node);
                }
            }
            depths.add(set);
        }
        return depths;
    }

    private void collect(Region region, AliasClasses aliases, Set<AliasClasses.Node> written) {
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Store) {
                written.add(aliases.of(op.operand(0)));
            } else if (op.code() instanceof Opcode.CopyRange) {
                written.add(aliases.of(op.operand(2)));
            } else if (op.code() instanceof Opcode.Call call) {
                call(op, helpers.getOrDefault(call.function(), List.of()), aliases, written);
            }
            if (op.code() instanceof Opcode.Foreign foreign) {
                foreign(op, foreign, aliases, written);
            }
            op.regions().forEach(inner -> collect(inner, aliases, written));
        }
    }

    /** What another class writes to an array of arrays is taken to be the numbers, not the references. */
    private static void foreign(Op op, Opcode.Foreign foreign, AliasClasses aliases, Set<AliasClasses.Node> written) {
        for (int i = 0; i < op.operands().size(); i++) {
            if (foreign.arguments().get(i).written()) {
                written.add(aliases.innermost(op.operand(i)));
            }
        }
    }

    private static void call(Op op, List<BitSet> depths, AliasClasses aliases, Set<AliasClasses.Node> written) {
        for (int i = 0; i < depths.size(); i++) {
            if (op.operand(i).type() instanceof ArrayType && !depths.get(i).isEmpty()) {
                AliasClasses.Node node = aliases.of(op.operand(i));
                for (int depth = 0; depth < depths.get(i).length(); depth++) {
                    if (depths.get(i).get(depth)) {
                        written.add(node);
                    }
                    node = aliases.elements(node);
                }
            }
        }
    }
}
