package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Which class an object is of: asked at run time of one that exists, known of one that is taken apart. */
final class Patterns {
    private final Body body;

    Patterns(Body body) {
        this.body = body;
    }

    Binding instanceOf(InstanceOfTree tree) {
        Binding subject = body.expressions.object(tree.getExpression());
        Tree type = tree.getType();
        VariableTree variable = null;
        if (tree.getPattern() instanceof BindingPatternTree pattern) {
            variable = pattern.getVariable();
            type = variable;
        } else if (tree.getPattern() != null) {
            throw body.shared.unsupported(
                    tree.getPattern(),
                    "'" + body.text(tree.getPattern()) + "'",
                    "patterns of records are not taken apart",
                    "Name the record, and call its accessors.");
        }
        TypeMirror target = body.expressions.typeOf(type);
        if (subject instanceof Binding.Aggregate object) {
            boolean is = isOf(object, target);
            if (variable != null) {
                body.assignments.declare(variable, is ? object : body.records.zero(target));
            }
            return new Binding.Scalar(is ? body.members.isThere(object) : body.builder.constant(false));
        }
        Value object = body.expressions.asValue(subject, tree.getExpression());
        Visibility.demand(target, tree);
        Type erased = body.shared.types.of(body.shared.types.erasure(target));
        Value is =
                body.builder.passive("{0} instanceof " + erased.javaName(), Type.BOOLEAN, Effect.PURE, List.of(object));
        if (variable != null) {
            bind(variable, target, object, is);
        }
        return new Binding.Scalar(is);
    }

    private boolean isOf(Binding.Aggregate object, TypeMirror target) {
        return body.shared
                .frontend
                .types()
                .isSubtype(body.shared.types.erasure(object.type()), body.shared.types.erasure(target));
    }

    /** The variable of a pattern: null, and out of reach, where it does not match. */
    private void bind(VariableTree variable, TypeMirror type, Value object, Value is) {
        Binding matched = body.branches.choose(
                is,
                () -> new Binding.Scalar(body.shared.conversions.to(type, object, variable)),
                () -> new Binding.Scalar(body.builder.constant(body.shared.types.of(type), null)));
        body.assignments.declare(variable, matched);
    }

    Binding cast(Binding.Aggregate object, TypeMirror target, Tree tree) {
        if (!isOf(object, target)) {
            body.raise(new ObjectType("java.lang.ClassCastException"), "'" + body.text(tree) + "'");
        }
        return object;
    }
}
