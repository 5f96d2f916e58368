package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
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

    LibraryCalls(Body body) {
        this.body = body;
    }

    /** The result of a call; null if the method is not one of these. */
    Binding call(MethodInvocationTree tree, Symbol.Method method) {
        ExecutableElement element = method.element();
        String owner = ((TypeElement) element.getEnclosingElement()).getQualifiedName().toString();
        String name = element.getSimpleName().toString();
        if (name.equals("clone") && tree.getMethodSelect() instanceof MemberSelectTree select && isArray(select)) {
            return new Binding.Scalar(body.builder.cloneArray(body.expressions.value(select.getExpression())));
        }
        if (owner.equals("dev.jacobean.Jacobean") && name.equals("passive")) {
            return stop(body.calls.arguments(tree.getArguments(), method).get(0));
        }
        if (owner.equals("java.lang.System") && name.equals("arraycopy")) {
            return copyRange(tree);
        }
        return null;
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
            return new Binding.Aggregate(record.type(), components);
        }
        if (!(binding instanceof Binding.Scalar scalar) || !scalar.value().type().isDifferentiable()) {
            return binding;
        }
        Type type = scalar.value().type();
        MethodRef passive = MethodRef.ofStatic("dev.jacobean.Jacobean", "passive", type, type);
        return new Binding.Scalar(body.builder.invoke(passive, Effect.PURE, List.of(scalar.value())));
    }

    private Binding copyRange(MethodInvocationTree tree) {
        Value source = body.expressions.value(tree.getArguments().get(0));
        Value from = body.arrays.index(tree.getArguments().get(1));
        Value target = body.expressions.value(tree.getArguments().get(2));
        Value to = body.arrays.index(tree.getArguments().get(3));
        Value length = body.arrays.index(tree.getArguments().get(4));
        body.arrays.demandOwn(target, tree);
        body.builder.copyRange(source, from, target, to, length);
        return NOTHING;
    }
}
