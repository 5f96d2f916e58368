package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which array parameters a function may write to, at any depth. */
public final class WrittenParameters {
    private WrittenParameters() {}

    /** The positions of the written ones among {@code function.parameters()}. */
    public static BitSet of(Function function) {
        return of(function, true);
    }

    /** The positions of arrays of arrays whose elements, the references, may be written, not only what they refer to. */
    public static BitSet references(Function function) {
        return of(function, false);
    }

    private static BitSet of(Function function, boolean innermost) {
        AliasClasses aliases = new AliasClasses(function);
        Set<AliasClasses.Node> written = new HashSet<>();
        collect(function.body(), aliases, written);
        BitSet positions = new BitSet();
        for (int i = 0; i < function.parameters().size(); i++) {
            Value parameter = function.parameters().get(i);
            if (parameter.type() instanceof ArrayType && isWritten(parameter, aliases, written, innermost)) {
                positions.set(i);
            }
        }
        return positions;
    }

    private static boolean isWritten(
            Value parameter, AliasClasses aliases, Set<AliasClasses.Node> written, boolean innermost) {
        AliasClasses.Node node = aliases.of(parameter);
        for (Type type = parameter.type(); type instanceof ArrayType; type = type.element()) {
            if (written.contains(node) && (innermost || type.element() instanceof ArrayType)) {
                return true;
            }
            node = aliases.elements(node);
        }
        return false;
    }

    private static void collect(Region region, AliasClasses aliases, Set<AliasClasses.Node> written) {
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Store) {
                written.add(aliases.of(op.operand(0)));
            } else if (op.code() instanceof Opcode.CopyRange) {
                written.add(aliases.of(op.operand(2)));
            }
            op.regions().forEach(inner -> collect(inner, aliases, written));
        }
    }
}
