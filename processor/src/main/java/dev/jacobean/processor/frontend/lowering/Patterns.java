package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.frontend.attribution.PatternTrees;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Which class an object is of: asked at run time of one that exists, known of one that is taken apart. */
final class Patterns {
    private final Body body;

    Patterns(Body body) {
        this.body = body;
    }

    Binding instanceOf(InstanceOfTree tree) {
        Binding subject = body.expressions.object(tree.getExpression());
        return new Binding.Scalar(
                tree.getPattern() == null
                        ? is(subject, body.expressions.typeOf(tree.getType()), tree)
                        : matches(tree.getPattern(), subject));
    }

    /** Whether an object, which is not null, matches; then the variables of the pattern hold what it binds. */
    Value matches(Tree pattern, Binding subject) {
        if (subject instanceof Binding.Scalar && pattern instanceof BindingPatternTree binding) {
            TypeMirror target = body.expressions.typeOf(binding.getVariable());
            Value is = is(subject, target, pattern);
            bind(binding.getVariable(), target, ((Binding.Scalar) subject).value(), is);
            return is;
        }
        declare(PatternTrees.variables(pattern));
        return test(pattern, subject, false);
    }

    /** Variables that are bound by and by have no value yet, and outlive the branches that bind them. */
    void declare(List<VariableTree> variables) {
        for (VariableTree variable : variables) {
            body.environment.set(variable, new Binding.Unset(body.expressions.typeOf(variable)));
        }
    }

    /** The variables that a loop's condition has bound where the loop ends: until then they are null, or zero. */
    void declareBefore(ExpressionTree condition) {
        List<VariableTree> variables = PatternTrees.boundWhen(condition, false);
        declare(variables);
        List<VariableTree> whole = PatternTrees.bindingWholes(condition);
        for (VariableTree variable : variables) {
            Type type = body.shared.types.of(body.expressions.typeOf(variable));
            if (whole.contains(variable) && !(type instanceof PrimitiveType)) {
                body.environment.set(variable, new Binding.Scalar(body.builder.constant(type, null)));
            }
        }
    }

    /** @param total whether everything that the subject can be matches, null too */
    private Value test(Tree pattern, Binding subject, boolean total) {
        if (PatternTrees.isAny(pattern)) {
            return body.builder.constant(true);
        } else if (pattern instanceof BindingPatternTree binding) {
            VariableTree variable = binding.getVariable();
            TypeMirror target = body.expressions.typeOf(variable);
            if (total) {
                body.assignments.declare(variable, subject);
                return body.builder.constant(true);
            }
            return body.branches.both(is(subject, target, pattern), () -> {
                body.assignments.declare(variable, cast(subject, target, pattern));
                return body.builder.constant(true);
            });
        } else if (!PatternTrees.isOfRecord(pattern)) {
            throw body.shared.unsupported(
                    pattern,
                    "'" + body.text(pattern) + "'",
                    "Jacobean does not know this pattern",
                    "Use if and instanceof.");
        }
        List<Tree> parts = PatternTrees.parts(pattern);
        TypeMirror type = body.expressions.typeOf(parts.get(0));
        return body.branches.both(
                is(subject, type, pattern),
                () -> components((DeclaredType) type, cast(subject, type, pattern), parts, 1));
    }

    /** The patterns of the components from a position on, which are asked for one after the other. */
    private Value components(DeclaredType type, Binding object, List<Tree> parts, int i) {
        RecordComponentElement component = body.shared.types.components(type).get(i - 1);
        TypeMirror held = body.shared.types.componentType(type, component);
        Tree pattern = parts.get(i);
        Symbol.Method accessor = new Symbol.Method(component.getAccessor(), List.of(), held, false);
        Binding value = body.calls.invoke(accessor, object, List.of(), pattern);
        boolean total = pattern instanceof BindingPatternTree binding
                && body.shared.frontend.types().isSubtype(held, body.expressions.typeOf(binding.getVariable()));
        Value matches = test(pattern, value, total);
        return i + 1 == parts.size()
                ? matches
                : body.branches.both(matches, () -> components(type, object, parts, i + 1));
    }

    /** Whether an object is of a type, and not null. */
    private Value is(Binding subject, TypeMirror target, Tree tree) {
        if (subject instanceof Binding.Aggregate object) {
            if (body.shared.classes.wantNullElements(object.type())) {
                throw body.shared.unsupported(
                        tree,
                        "'" + body.text(tree) + "'",
                        "whether an element of an array is null is not known",
                        "Keep a boolean beside it.");
            }
            return isOf(object, target) ? body.members.isThere(object) : body.builder.constant(false);
        } else if (subject instanceof Binding.Union object) {
            return new UnionObjects(body).isAny(object, each -> is(each, target, tree));
        } else if (!(subject instanceof Binding.Scalar)) {
            throw body.shared.unsupported(
                    tree, "'" + body.text(tree) + "'", "functions are of no class here", "Call the function instead.");
        }
        Value object = ((Binding.Scalar) subject).value();
        Visibility.demand(target, tree);
        Type erased = body.shared.types.of(body.shared.types.erasure(target));
        return body.builder.passive("{0} instanceof " + erased.javaName(), Type.BOOLEAN, Effect.PURE, List.of(object));
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

    /** What has been found to match, as the type that it matches. */
    private Binding cast(Binding subject, TypeMirror target, Tree tree) {
        if (subject instanceof Binding.Union object) {
            return new UnionObjects(body).narrowed(object, false, each -> as(each, target, tree));
        }
        return subject instanceof Binding.Scalar scalar
                ? new Binding.Scalar(body.shared.conversions.to(target, scalar.value(), tree))
                : subject;
    }

    Binding cast(Binding.Union object, TypeMirror target, Tree tree) {
        UnionObjects objects = new UnionObjects(body);
        objects.demand(object, each -> is(each, target, tree), tree);
        return objects.narrowed(object, object.nullable(), each -> as(each, target, tree));
    }

    /** One of several, as a type; null where it is not of the type. */
    private Binding as(Binding each, TypeMirror target, Tree tree) {
        return each instanceof Binding.Aggregate object && !isOf(object, target) ? null : cast(each, target, tree);
    }

    Binding cast(Binding.Aggregate object, TypeMirror target, Tree tree) {
        if (!isOf(object, target)) {
            body.raise(new ObjectType("java.lang.ClassCastException"), "'" + body.text(tree) + "'");
        }
        return object;
    }
}
