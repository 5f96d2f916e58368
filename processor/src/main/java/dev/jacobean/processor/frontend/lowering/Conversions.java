package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java's conversions of values: primitive, boxing and reference (JLS 5). */
final class Conversions {
    private final Shared shared;
    private final Builder builder;
    private final TypeMapping types;

    Conversions(Shared shared) {
        this.shared = shared;
        this.builder = shared.builder;
        this.types = shared.types;
    }

    /** A primitive conversion, done at once where the value is a constant. */
    Value primitive(PrimitiveType to, Value x) {
        if (x.type() == to) {
            return x;
        }
        return x.isConstant() ? builder.constant(to, literal(to, x.constant())) : builder.convert(to, x);
    }

    private static Object literal(PrimitiveType to, Object value) {
        Number x = value instanceof Character c ? Integer.valueOf(c) : (Number) value;
        return switch (to) {
            case BYTE -> x instanceof Long ? (Object) x.byteValue() : (byte) x.intValue();
            case SHORT -> x instanceof Long ? (Object) x.shortValue() : (short) x.intValue();
            case CHAR -> x instanceof Long ? (Object) (char) x.longValue() : (char) x.intValue();
            case INT -> x.intValue();
            case LONG -> x.longValue();
            case FLOAT -> x.floatValue();
            case DOUBLE -> x.doubleValue();
            case BOOLEAN -> throw new IllegalArgumentException("no conversion to boolean");
        };
    }

    /** JLS 5.6: the type that a unary operator, or two operands together, are promoted to. */
    static PrimitiveType promote(PrimitiveType x, PrimitiveType y) {
        if (x == Type.DOUBLE || y == Type.DOUBLE) {
            return PrimitiveType.DOUBLE;
        } else if (x == Type.FLOAT || y == Type.FLOAT) {
            return PrimitiveType.FLOAT;
        } else if (x == Type.LONG || y == Type.LONG) {
            return PrimitiveType.LONG;
        }
        return x == Type.BOOLEAN ? x : PrimitiveType.INT;
    }

    /** The value itself, or what a boxed value holds. */
    Value unbox(Value x) {
        PrimitiveType type = x.type() instanceof ObjectType object ? unboxedType(object) : null;
        if (type == null) {
            return x;
        }
        if (isBoxing(x, type)) {
            return x.definition().operand(0); // what was boxed here need not be an object
        }
        String accessor = type.javaName() + "Value";
        MethodRef method = new MethodRef(MethodRef.Kind.INSTANCE, x.type().javaName(), accessor, List.of(), type);
        return builder.invoke(method, Effect.CHECKED, List.of(x));
    }

    /** The number that a box was just made of, if it is one of floating point; else the binding itself. */
    Binding bare(Binding binding) {
        if (!(binding instanceof Binding.Scalar scalar) || !(scalar.value().type() instanceof ObjectType box)) {
            return binding;
        }
        PrimitiveType type = unboxedType(box);
        boolean number = type != null && type.isFloating() && isBoxing(scalar.value(), type);
        return number ? new Binding.Scalar(scalar.value().definition().operand(0)) : binding;
    }

    private static boolean isBoxing(Value x, PrimitiveType type) {
        return x.definition() != null
                && x.definition().code() instanceof Opcode.Invoke invoke
                && invoke.method().name().equals("valueOf")
                && x.definition().operand(0).type() == type;
    }

    private static PrimitiveType unboxedType(ObjectType type) {
        for (PrimitiveType primitive : PrimitiveType.values()) {
            if (type.javaName().equals("java.lang." + boxedName(primitive))) {
                return primitive;
            }
        }
        return null;
    }

    private static String boxedName(PrimitiveType type) {
        String name = type.javaName();
        return type == PrimitiveType.INT
                ? "Integer"
                : type == PrimitiveType.CHAR ? "Character" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * Assignment or casting conversion.
     *
     * @param place what to point at where the value becomes part of an object but carries a derivative
     */
    Value to(TypeMirror target, Value x, Tree place) {
        Type type = types.of(target);
        if (type instanceof PrimitiveType primitive) {
            Value unboxed = x.type() instanceof PrimitiveType ? x : unboxObject(primitive, x);
            return primitive(primitive, unboxed);
        }
        if (target.getKind() == TypeKind.TYPEVAR && isCarrier(x.type())) {
            return x; // it may stand for the box, or be the array, that the type variable stands for
        }
        if (x.type() instanceof PrimitiveType) {
            return box(target, x, place);
        }
        if (x.type().equals(type)) {
            return x;
        }
        if (x.isConstant() && x.constant() == null) {
            return builder.constant(type, null);
        }
        shared.demands.passive(
                x, () -> Refusal.of(Message.ACTIVE_OBJECT, place, shared.text(place), withArticle(target)));
        // where only type arguments differ, javac may have inferred others than are known here, and a cast be
        // impossible
        String between = raw(x.type()).equals(raw(type)) ? "(java.lang.Object) " : "";
        return builder.passive("(" + type.javaName() + ") " + between + "{0}", type, Effect.CHECKED, List.of(x));
    }

    private static String raw(Type type) {
        return type.javaName().replaceAll("<.*", "");
    }

    /** Whether values of a type can carry derivatives. */
    private static boolean isCarrier(Type type) {
        return type.isFloatingArray() || type instanceof PrimitiveType number && number.isFloating();
    }

    /** A number as the object that a type variable stands for; other values themselves. */
    Value boxed(Value x, Tree place) {
        return x.type() instanceof PrimitiveType number ? box(types.boxed(number), x, place) : x;
    }

    /** What a cast is of, where it is to a class that every object is of. */
    static Value withoutCast(Value x) {
        boolean isCast = x.definition() != null
                && x.definition().code() instanceof Opcode.Passive passive
                && passive.template().equals("(java.lang.Object) {0}");
        return isCast ? x.definition().operand(0) : x;
    }

    /** What casts to classes are of. */
    static Value withoutCasts(Value x) {
        Value origin = x;
        while (origin.definition() != null && isCast(origin.definition())) {
            origin = origin.definition().operand(0);
        }
        return origin;
    }

    private static boolean isCast(Op op) {
        return op.code() instanceof Opcode.Passive passive
                && passive.template().startsWith("(")
                && passive.template().endsWith(") {0}");
    }

    private Value unboxObject(PrimitiveType target, Value x) {
        Value unboxed = unbox(x);
        if (unboxed != x) {
            return unboxed;
        }
        Type boxed = types.of(types.boxed(target));
        return unbox(builder.passive("(" + boxed.javaName() + ") {0}", boxed, Effect.CHECKED, List.of(x)));
    }

    private Value box(TypeMirror target, Value x, Tree place) {
        if (isCarrier(x.type())) {
            shared.classes.seeBox();
        }
        PrimitiveType exact = types.unboxed(target);
        PrimitiveType from = exact == null ? (PrimitiveType) x.type() : exact;
        Value converted = primitive(from, x);
        ObjectType boxed = (ObjectType) types.of(types.boxed(from));
        Value object = builder.invoke(
                MethodRef.ofStatic(boxed.javaName(), "valueOf", boxed, from), Effect.PURE, List.of(converted));
        shared.demands.boxed(
                x, object, () -> Refusal.of(Message.ACTIVE_OBJECT, place, shared.text(place), withArticle(target)));
        return object;
    }

    /** What {@code doubleValue()} and its like give of a boxed number; null for other methods and objects. */
    Value number(Value boxed, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (!(boxed.type() instanceof ObjectType object)
                || unboxedType(object) == null
                || !method.getParameters().isEmpty()
                || !name.endsWith("Value")
                || !method.getReturnType().getKind().isPrimitive()) {
            return null;
        }
        return primitive(TypeMapping.primitive(method.getReturnType().getKind()), unbox(boxed));
    }

    private static String withArticle(TypeMirror type) {
        String name = type.toString();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return ("AEIO".indexOf(simple.charAt(0)) < 0 ? "a " : "an ") + simple;
    }

    static boolean isNull(Value x) {
        return x.definition() != null
                && x.definition().code() instanceof Opcode.Constant constant
                && constant.value() == null;
    }
}
