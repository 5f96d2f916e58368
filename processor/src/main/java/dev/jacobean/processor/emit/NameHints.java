package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.Locale;
import java.util.Map;

/** Names for values that no variable of the user's holds: from what they are. */
final class NameHints {
    private static final Map<String, String> EXACT =
            Map.of("addExact", "sum", "subtractExact", "difference", "multiplyExact", "product");

    private NameHints() {}

    static String of(Value value) {
        Op op = value.definition();
        if (value.name() != null) {
            return value.name();
        } else if (op == null || !op.regions().isEmpty()) {
            return ofType(value.type());
        }
        Opcode code = op.code();
        if (code instanceof Opcode.Binary binary) {
            return ofOperator(binary.operator());
        } else if (code instanceof Opcode.Unary) {
            return value.type() == Type.BOOLEAN ? "opposite" : "negative";
        } else if (code instanceof Opcode.Scale) {
            return "product";
        } else if (code instanceof Opcode.Convert) {
            return ofType(value.type());
        } else if (code instanceof Opcode.Invoke invoke) {
            return ofMethod(invoke.method());
        } else if (code instanceof Opcode.Field field) {
            return field.field().name();
        }
        return ofMemory(op);
    }

    private static String ofMemory(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Length) {
            return "n";
        } else if (code instanceof Opcode.Load) {
            return ofElement(op.operand(0), op.operand(1));
        } else if (code instanceof Opcode.ZerosLike) {
            return "zeros";
        } else if (code instanceof Opcode.Clone || code instanceof Opcode.DeepCopy) {
            return "copy";
        } else if (code instanceof Opcode.Grow) {
            return of(op.operand(0));
        }
        return ofType(op.result().type());
    }

    /** {@code xi} for {@code x[i]}, {@code x0} for {@code x[0]}, {@code uNext} for {@code u[i + 1]}. */
    private static String ofElement(Value array, Value index) {
        String name = of(array);
        Op op = index.definition();
        if (index.isConstant() && (Integer) index.constant() >= 0) {
            return infix(name, index.constant().toString());
        } else if (op != null
                && op.code() instanceof Opcode.Binary binary
                && op.operand(1).isConstant()) {
            return infix(name, binary.operator() == BinaryOperator.ADD ? "Next" : "Previous");
        } else if (index.name() != null && index.name().length() == 1) {
            return infix(name, index.name());
        }
        return infix(name, array.type().element() instanceof ArrayType ? "Row" : "Element");
    }

    /** The end of a derivative's name stays at its end: {@code xiBar}. */
    private static String infix(String name, String infix) {
        boolean derivative = name.length() > 3 && (name.endsWith("Bar") || name.endsWith("Dot"));
        int end = derivative ? name.length() - 3 : name.length();
        return name.substring(0, end) + infix + name.substring(end);
    }

    private static String ofOperator(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "sum";
            case SUBTRACT -> "difference";
            case MULTIPLY -> "product";
            case DIVIDE -> "quotient";
            case REMAINDER -> "remainder";
            default -> operator.isComparison() ? "holds" : "bits";
        };
    }

    /** {@code Math.exp} as {@code exp}, {@code getName} as {@code name}, {@code MathRules.exp_x} as {@code expX}. */
    private static String ofMethod(MethodRef method) {
        if (method.kind() == MethodRef.Kind.CONSTRUCTOR) {
            return decapitalised(method.owner().substring(method.owner().lastIndexOf('.') + 1));
        }
        String name = method.name();
        if (method.owner().equals("java.lang.Math") && name.endsWith("Exact")) {
            return EXACT.getOrDefault(name, name);
        } else if (method.owner().equals(Widths.STRONG)) {
            return name.equals("divide") ? "quotient" : "product";
        } else if (name.length() > 3 && name.startsWith("pop")) {
            return "saved";
        } else if (name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3))) {
            return decapitalised(name.substring(3));
        }
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            camel.append(camel.length() == 0 || part.isEmpty() ? part : Names.capitalised(part));
        }
        return camel.length() == 0 ? "result" : camel.toString();
    }

    private static String ofType(Type type) {
        if (type instanceof ArrayType) {
            return "array";
        } else if (type == Type.BOOLEAN) {
            return "holds";
        } else if (type.isFloating()) {
            return "t";
        } else if (type == Type.INT || type == Type.LONG) {
            return "k";
        }
        String name = type.javaName().replaceAll("<.*", "");
        return decapitalised(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
