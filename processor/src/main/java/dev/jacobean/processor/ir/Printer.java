package dev.jacobean.processor.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A function as text, for people and for golden tests. */
public final class Printer {
    private final StringBuilder out = new StringBuilder();
    private final Map<Value, String> names = new HashMap<>();

    private Printer() {}

    public static String print(Function function) {
        Printer printer = new Printer();
        printer.out
                .append("function ")
                .append(function.name())
                .append(function.parameters().stream()
                        .map(p -> printer.name(p) + ": " + p.type().javaName())
                        .collect(Collectors.joining(", ", "(", ")")))
                .append('\n');
        printer.region(function.body(), "  ", "return");
        return printer.out.toString();
    }

    private void region(Region region, String indent, String end) {
        for (Op op : region.ops()) {
            op(op, indent);
        }
        if (!region.terminated() && !region.results().isEmpty()) {
            out.append(indent)
                    .append(end)
                    .append(' ')
                    .append(names(region.results()))
                    .append('\n');
        }
    }

    private void op(Op op, String indent) {
        out.append(indent);
        if (!op.results().isEmpty()) {
            out.append(names(op.results())).append(" = ");
        }
        out.append((code(op.code()) + ' ' + names(op.operands())).stripTrailing())
                .append('\n');
        for (int i = 0; i < op.regions().size(); i++) {
            Region region = op.region(i);
            boolean loop = op.code() instanceof Opcode.Loop;
            String head = loop ? i == 0 ? "while" : "do" : i == 0 ? "then" : "else";
            out.append(indent).append(' ').append(head);
            if (!region.parameters().isEmpty()) {
                out.append(" (").append(names(region.parameters())).append(')');
            }
            out.append('\n');
            region(region, indent + "    ", "yield");
        }
    }

    private static String code(Opcode code) {
        if (code instanceof Opcode.Constant constant) {
            return String.valueOf(constant.value());
        } else if (code instanceof Opcode.Unary unary) {
            return unary.operator().symbol();
        } else if (code instanceof Opcode.Binary binary) {
            return binary.operator().symbol();
        } else if (code instanceof Opcode.Invoke invoke) {
            return invoke.method().toString();
        } else if (code instanceof Opcode.Call call) {
            return "call " + call.function();
        } else if (code instanceof Opcode.Lambda lambda) {
            return "lambda " + lambda.function();
        } else if (code instanceof Foreign foreign) {
            return "foreign " + foreign.primal();
        } else if (code instanceof Opcode.Field field) {
            return "field " + field.field().name();
        } else if (code instanceof Opcode.Convert convert) {
            return "(" + convert.to() + ")";
        }
        return code.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private String names(List<Value> values) {
        return values.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Value value) {
        return names.computeIfAbsent(value, v -> "%" + names.size() + (v.name() == null ? "" : ":" + v.name()));
    }
}
