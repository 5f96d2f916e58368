package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Methods of boxes that are held as numbers. */
final class BoxedCalls {
    private static final Set<String> TESTS = Set.of("isNaN", "isInfinite");

    private final Body body;

    BoxedCalls(Body body) {
        this.body = body;
    }

    /** Whether a method can be called of a number. */
    static boolean isKnown(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        String owner = method.getEnclosingElement().toString();
        boolean floating = owner.equals("java.lang.Double") || owner.equals("java.lang.Float");
        return isUnboxing(method)
                || floating && TESTS.contains(name) && method.getParameters().isEmpty()
                || floating && name.equals("compareTo");
    }

    /** Whether a method gives the number that is in a box. */
    private static boolean isUnboxing(ExecutableElement method) {
        return method.getSimpleName().toString().endsWith("Value")
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind().isPrimitive();
    }

    /** The result of a method that is known. */
    Value call(Value number, ExecutableElement method, List<Binding> arguments) {
        PrimitiveType type = (PrimitiveType) number.type();
        String box = method.getEnclosingElement().toString();
        String name = method.getSimpleName().toString();
        if (name.equals("compareTo")) {
            Value other = body.shared.conversions.unbox(((Binding.Scalar) arguments.get(0)).value());
            MethodRef compare = MethodRef.ofStatic(box, "compare", Type.INT, type, type);
            return body.builder.invoke(compare, Effect.PURE, List.of(number, other));
        } else if (TESTS.contains(name)) {
            return body.builder.invoke(MethodRef.ofStatic(box, name, Type.BOOLEAN, type), Effect.PURE, List.of(number));
        }
        return body.shared.conversions.primitive(
                TypeMapping.primitive(method.getReturnType().getKind()), number);
    }
}
