package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many operations a program has: those of its straight lines, and for each loop those of one iteration. Both branches of
 * an {@code if} are counted. Arithmetic of integers, such as that of indices, is left out.
 */
public final class OperationCounts {
    private final List<String> lines = new ArrayList<>();

    private OperationCounts() {}

    /** A line for each of the program's functions and for each loop. */
    public static List<String> of(Program program, String name) {
        OperationCounts counts = new OperationCounts();
        counts.function(program.main(), name);
        program.helpers().forEach(helper -> counts.function(helper, helper.name()));
        return counts.lines;
    }

    private void function(Function function, String name) {
        region(List.of(function.body()), name, "");
    }

    private void region(List<Region> regions, String title, String indent) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Op> loops = new ArrayList<>();
        regions.forEach(region -> count(region, counts, loops));
        String text = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        lines.add(indent + title + ": " + (text.isEmpty() ? "nothing" : text));
        for (Op loop : loops) {
            region(loop.regions(), "an iteration of " + Loops.title(loop), indent + "  ");
        }
    }

    private static void count(Region region, Map<String, Integer> counts, List<Op> loops) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Loop.class)) {
                loops.add(op);
            } else {
                String name = name(op);
                if (!name.isEmpty()) {
                    counts.merge(name, 1, Integer::sum);
                }
                op.regions().forEach(inner -> count(inner, counts, loops));
            }
        }
    }

    /** What an operation is counted as; empty if it is not. */
    private static String name(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Binary binary) {
            return op.result().type().isFloating() ? name(binary.operator()) : "";
        } else if (code instanceof Opcode.Unary unary) {
            return unary.operator() == UnaryOperator.NEGATE
                            && op.result().type().isFloating()
                    ? "negate"
                    : "";
        } else if (code instanceof Opcode.Scale) {
            return "multiply";
        } else if (code instanceof Opcode.Invoke invoke) {
            return invoke.method().name();
        } else if (code instanceof Opcode.Call) {
            return "call";
        } else if (code instanceof Opcode.If) {
            return "branch";
        } else if (code instanceof Opcode.Load) {
            return "load";
        } else if (code instanceof Opcode.Store || code instanceof Opcode.CopyRange) {
            return "store";
        }
        return code.effect() == Effect.ALLOCATE ? "allocate" : "";
    }

    private static String name(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case DIVIDE -> "divide";
            default -> "remainder";
        };
    }
}
