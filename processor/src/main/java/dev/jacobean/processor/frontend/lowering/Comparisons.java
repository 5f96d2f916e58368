package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Comparators that are made of functions and of others, and the natural order of numbers and objects. */
final class Comparisons {
    private static final String COMPARATOR = "java.util.Comparator";
    private static final FunctionValue NATURAL = new FunctionValue.Composite(FunctionValue.Kind.NATURAL, List.of());

    private final Body body;

    Comparisons(Body body) {
        this.body = body;
    }

    private static FunctionValue of(FunctionValue.Kind kind, FunctionValue... parts) {
        return new FunctionValue.Composite(kind, List.of(parts));
    }

    /** The comparator that a static method of the JDK makes; null if it is none of these. */
    static FunctionValue make(String owner, String name, List<Binding> arguments) {
        boolean reverse = owner.equals("java.util.Collections") && name.equals("reverseOrder");
        if (!reverse && !owner.equals(COMPARATOR)) {
            return null;
        } else if (name.equals("naturalOrder")) {
            return NATURAL;
        } else if (name.equals("reverseOrder")) {
            FunctionValue order = arguments.isEmpty() ? NATURAL : comparator(arguments.get(0));
            return order == null ? null : of(FunctionValue.Kind.REVERSED, order);
        }
        return name.startsWith("comparing") ? byKey(arguments) : null;
    }

    /** The comparator that a method makes of another; null if it is none of these. */
    static FunctionValue combine(FunctionValue comparator, ExecutableElement method, List<Binding> arguments) {
        String name = method.getSimpleName().toString();
        if (!Composites.ownerOf(method).equals(COMPARATOR)) {
            return null;
        } else if (name.equals("reversed")) {
            return of(FunctionValue.Kind.REVERSED, comparator);
        } else if (!name.startsWith("thenComparing")) {
            return null;
        }
        boolean plain = name.equals("thenComparing")
                && method.getParameters().size() == 1
                && method.getParameters().get(0).asType().toString().startsWith(COMPARATOR);
        FunctionValue next = plain ? comparator(arguments.get(0)) : byKey(arguments);
        return next == null ? null : of(FunctionValue.Kind.THEN_COMPARING, comparator, next);
    }

    /** Null stands for the natural order. */
    private static FunctionValue comparator(Binding argument) {
        boolean none = argument instanceof Binding.Scalar scalar && Conversions.isNull(scalar.value());
        return argument instanceof FunctionValue function ? function : none ? NATURAL : null;
    }

    private static FunctionValue byKey(List<Binding> arguments) {
        FunctionValue order = arguments.size() == 1 ? NATURAL : comparator(arguments.get(1));
        return order != null && arguments.get(0) instanceof FunctionValue key
                ? of(FunctionValue.Kind.COMPARING, key, order)
                : null;
    }

    /** The function that compares by an argument of a sort: a function, or null for the natural order. */
    FunctionValue order(List<Binding> arguments, int position) {
        return position < arguments.size() ? comparator(arguments.get(position)) : NATURAL;
    }

    /** What a comparator gives of two objects. */
    Value compare(FunctionValue comparator, Binding x, Binding y, Tree tree) {
        return ((Binding.Scalar) body.functionCalls.call(comparator, List.of(x, y), tree)).value();
    }

    /** As above, of a comparator that is one of these. */
    Binding call(FunctionValue.Composite comparator, Binding x, Binding y, Tree tree) {
        List<FunctionValue> parts = comparator.parts();
        return switch (comparator.kind()) {
            case NATURAL -> new Binding.Scalar(natural(x, y, tree));
            case REVERSED -> body.functionCalls.call(parts.get(0), List.of(y, x), tree);
            case COMPARING -> {
                Binding first = body.functionCalls.call(parts.get(0), List.of(x), tree);
                Binding second = body.functionCalls.call(parts.get(0), List.of(y), tree);
                yield body.functionCalls.call(parts.get(1), List.of(first, second), tree);
            }
            default -> {
                Value first = compare(parts.get(0), x, y, tree);
                Value equal = body.builder.binary(BinaryOperator.EQUAL, first, body.builder.constant(0));
                yield body.branches.choose(
                        equal,
                        () -> body.functionCalls.call(parts.get(1), List.of(x, y), tree),
                        () -> new Binding.Scalar(first));
            }
        };
    }

    /** {@code x.compareTo(y)}. */
    private Value natural(Binding x, Binding y, Tree tree) {
        if (x instanceof Binding.Scalar first && y instanceof Binding.Scalar second) {
            Value one = body.shared.conversions.unbox(first.value());
            Value other = body.shared.conversions.unbox(second.value());
            if (one.type() instanceof PrimitiveType type && type == other.type()) {
                String box = body.shared.types.boxed(type).toString();
                return body.builder.invoke(
                        MethodRef.ofStatic(box, "compare", Type.INT, type, type), Effect.PURE, List.of(one, other));
            } else if (one.type() instanceof ObjectType type && type.equals(other.type())) {
                MethodRef compare =
                        new MethodRef(MethodRef.Kind.INSTANCE, type.javaName(), "compareTo", List.of(type), Type.INT);
                return body.builder.invoke(compare, Effect.CALL, List.of(one, other));
            }
        } else if (x instanceof Binding.Aggregate object && object.type() instanceof DeclaredType type) {
            ExecutableElement method = compareTo(type);
            if (method != null) {
                Symbol.Method compare = new Symbol.Method(method, parameters(method), method.getReturnType(), false);
                return ((Binding.Scalar) body.calls.invoke(compare, x, List.of(y), tree)).value();
            }
        }
        throw body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "how these elements are ordered is not known",
                "Pass a comparator that compares numbers or texts.");
    }

    private static List<TypeMirror> parameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType())
                .toList();
    }

    private ExecutableElement compareTo(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        return ElementFilter.methodsIn(body.shared.frontend.elements().getAllMembers(element)).stream()
                .filter(method -> method.getSimpleName().contentEquals("compareTo"))
                .filter(method -> method.getParameters().size() == 1 && body.shared.sources.hasBody(method))
                .findFirst()
                .orElse(null);
    }
}
