package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Methods of the JDK, and of Jacobean itself, that have an operation of their own. */
final class LibraryCalls {
    /** Stands for the result of a void method that was recognised. */
    static final Binding NOTHING = new Binding.Known(true);

    private final Body body;
    private final ArrayCalls arrays;
    private final Streams streams;

    LibraryCalls(Body body) {
        this.body = body;
        this.arrays = new ArrayCalls(body);
        this.streams = new Streams(body);
    }

    /** The result of a call; null if the method is not one of these. */
    Binding call(MethodInvocationTree tree, Symbol.Method method) {
        ExecutableElement element = method.element();
        String owner =
                ((TypeElement) element.getEnclosingElement()).getQualifiedName().toString();
        if (element.getSimpleName().contentEquals("clone")
                && tree.getMethodSelect() instanceof MemberSelectTree select
                && isArray(select)) {
            Binding array = body.expressions.evaluate(select.getExpression());
            return array instanceof Binding.Aggregate objects
                    ? new ObjectArrays(body).copy(objects)
                    : new Binding.Scalar(
                            body.builder.cloneArray(body.expressions.asValue(array, select.getExpression())));
        } else if (owner.equals("java.lang.System") && element.getSimpleName().contentEquals("arraycopy")) {
            return arrays.copyRange(tree);
        }
        return streams.call(tree, method);
    }

    /** The result of a static method, its arguments evaluated; null if the method is not one of these. */
    Binding call(Symbol.Method method, List<Binding> arguments, Tree tree) {
        String owner = ((TypeElement) method.element().getEnclosingElement())
                .getQualifiedName()
                .toString();
        String name = method.element().getSimpleName().toString();
        switch (owner) {
            case "dev.jacobean.Jacobean":
                return name.equals("passive") ? stop(arguments.get(0)) : null;
            case "java.util.Arrays":
                return arrays.call(name, method, arguments, tree);
            case "java.util.Collections":
                return new CollectionCalls(body).call(name, arguments, tree);
            case "java.util.Objects":
                return name.equals("requireNonNull") ? demandNonNull(arguments) : null;
            case "java.util.OptionalDouble":
                return new Optionals(body).make(method, arguments);
            case "java.util.Optional":
                return new Optionals(body).makeOfObject(method, arguments);
            case "java.lang.Double", "java.lang.Float":
                return Boxes.isValueOf(method.element()) ? arguments.get(0) : arithmetic(name, owner, arguments);
            default:
                return null;
        }
    }

    private boolean isArray(MemberSelectTree select) {
        TypeMirror type = body.typeOf(select.getExpression());
        return type != null && type.getKind() == TypeKind.ARRAY;
    }

    /** {@code Jacobean.passive} of each component that can carry a derivative. */
    private Binding stop(Binding binding) {
        if (binding instanceof Binding.Aggregate record) {
            List<Binding> components = new ArrayList<>();
            record.components().forEach(c -> components.add(stop(c)));
            return new Binding.Aggregate(record.layout(), components);
        } else if (binding instanceof Binding.Union object) {
            List<Binding.Numbered> stopped = new ArrayList<>();
            object.objects().forEach(each -> stopped.add(new Binding.Numbered(each.number(), stop(each.object()))));
            return new Binding.Union(object.kind(), object.nullable(), stopped);
        }
        if (!(binding instanceof Binding.Scalar scalar)
                || !scalar.value().type().isDifferentiable()) {
            return binding;
        }
        Type type = scalar.value().type();
        MethodRef passive = MethodRef.ofStatic("dev.jacobean.Jacobean", "passive", type, type);
        return new Binding.Scalar(body.builder.invoke(passive, Effect.PURE, List.of(scalar.value())));
    }

    /** Of an array only its length is asked, which throws what the method would; a record is never null. */
    private Binding demandNonNull(List<Binding> arguments) {
        Binding subject = arguments.get(0);
        if (subject instanceof Binding.Scalar scalar && !(scalar.value().type() instanceof ArrayType)
                || arguments.size() > 1 && !(arguments.get(1) instanceof Binding.Scalar)) {
            return null;
        }
        if (subject instanceof Binding.Scalar scalar && arguments.size() == 1) {
            body.builder.length(scalar.value());
        } else if (subject instanceof Binding.Scalar scalar) {
            Value none = body.builder.constant(scalar.value().type(), null);
            Value isNull = body.builder.passive("{0} == {1}", Type.BOOLEAN, Effect.PURE, List.of(scalar.value(), none));
            Value message = ((Binding.Scalar) arguments.get(1)).value();
            body.branches.run(
                    isNull, () -> body.raise(new ObjectType("java.lang.NullPointerException"), message), () -> {});
        }
        return subject;
    }

    /** {@code Double.sum} and its like, which are mostly used as method references. */
    private Binding arithmetic(String name, String owner, List<Binding> arguments) {
        if (arguments.size() != 2
                || !(arguments.get(0) instanceof Binding.Scalar x)
                || !(arguments.get(1) instanceof Binding.Scalar y)) {
            return null;
        }
        Type type = owner.equals("java.lang.Double") ? Type.DOUBLE : Type.FLOAT;
        return switch (name) {
            case "sum" -> new Binding.Scalar(body.builder.binary(BinaryOperator.ADD, x.value(), y.value()));
            case "max", "min" ->
                new Binding.Scalar(body.builder.invoke(
                        MethodRef.ofStatic("java.lang.Math", name, type, type, type),
                        Effect.PURE,
                        List.of(x.value(), y.value())));
            default -> null;
        };
    }
}
