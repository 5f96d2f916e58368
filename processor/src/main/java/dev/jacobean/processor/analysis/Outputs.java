package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** Array parameters that a function only writes: it never looks at their content, nor passes them on. */
public final class Outputs {
    private Outputs() {}

    /** The parameters; none where nothing else is looked at but parameters and arrays of the function's own. */
    public static Set<Value> of(Function function) {
        return looksElsewhere(function.body()) ? onlyWritten(function) : Set.of();
    }

    /** All of the parameters. */
    public static Set<Value> onlyWritten(Function function) {
        Set<Value> written = new LinkedHashSet<>();
        Set<Value> others = new LinkedHashSet<>();
        collect(function.body(), written, others);
        written.retainAll(function.parameters());
        written.removeAll(others);
        return written;
    }

    private static boolean looksElsewhere(Region region) {
        return region.ops().stream()
                .anyMatch(op -> isElsewhere(op.code())
                                && op.results().stream()
                                        .anyMatch(result -> result.type().isFloatingArray())
                        || op.regions().stream().anyMatch(Outputs::looksElsewhere));
    }

    private static boolean isElsewhere(Opcode code) {
        return code instanceof Opcode.Field || code instanceof Opcode.Invoke || code instanceof Opcode.Passive;
    }

    private static void collect(Region region, Set<Value> written, Set<Value> others) {
        others.addAll(region.results());
        for (Op op : region.ops()) {
            for (int i = 0; i < op.operands().size(); i++) {
                Value value = op.operand(i);
                if (op.is(Opcode.Store.class) && i == 0 && !(value.type().element() instanceof ArrayType)) {
                    written.add(value);
                } else if (value.type() instanceof ArrayType && !op.is(Opcode.Length.class)) {
                    others.add(value);
                }
            }
            op.regions().forEach(inner -> collect(inner, written, others));
        }
    }
}
