package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Declarations of local variables: their types, their scopes and, if they are constants, their values. */
final class Variables {
    private final Body body;
    private final TypeOps ops;

    Variables(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    /** Attributes a declaration with its initialiser. */
    void variable(VariableTree tree, Symbol.Kind kind, Scope scope) {
        ExpressionTree initializer = tree.getInitializer();
        if (tree.getType() == null) {
            TypeMirror type = initializer == null ? null : body.expressions.type(initializer, scope);
            declare(tree, type == null ? null : upward(type), kind, scope);
        } else {
            TypeMirror type = body.typeNames.type(tree.getType(), scope);
            // a variable is in scope in its own initialiser
            declare(tree, type, kind, scope);
            if (initializer != null) {
                body.expressions.valueOrInitializer(initializer, type, scope);
            }
        }
        rememberConstant(tree);
    }

    /** The type of a {@code var} names no captured type variable (JLS 14.4.1). */
    TypeMirror upward(TypeMirror type) {
        boolean captured = type.getKind() == TypeKind.TYPEVAR
                && ops.types.asElement(type).getSimpleName().toString().contains("captured");
        return captured ? upward(ops.bounds(type).get(0)) : type;
    }

    private void rememberConstant(VariableTree tree) {
        Object value = tree.getInitializer() == null ? null : body.result.constantOf(tree.getInitializer());
        TypeMirror type = body.result.typeOf(tree);
        if (value != null && type != null && tree.getModifiers().getFlags().contains(Modifier.FINAL)) {
            Object coerced = body.expressions.coerce(value, type);
            if (coerced != null) {
                body.environment.localConstants.put(tree, coerced);
            }
        }
    }

    /** @param type null if unknown */
    Symbol.Local declare(VariableTree tree, TypeMirror type, Symbol.Kind kind, Scope scope) {
        Symbol.Local local = Scope.local(tree, type, kind);
        scope.declare(local);
        body.result.symbol(tree, local);
        if (type != null) {
            body.result.type(tree, type);
        }
        return local;
    }

    /** The variables that a pattern binds. They get into scope only where the pattern has matched. */
    List<Symbol.Local> pattern(Tree pattern, TypeMirror subject, Scope scope) {
        List<Symbol.Local> bound = new ArrayList<>();
        pattern(pattern, subject, scope, bound);
        return bound;
    }

    /** @param subject the type of what is matched; null if unknown */
    private void pattern(Tree pattern, TypeMirror subject, Scope scope, List<Symbol.Local> into) {
        if (pattern instanceof BindingPatternTree binding) {
            VariableTree variable = binding.getVariable();
            boolean inferred = variable.getType() == null;
            TypeMirror type = !inferred
                    ? body.typeNames.type(variable.getType(), scope)
                    : subject == null ? null : upward(subject);
            if (inferred && type == null) {
                body.result.unknown(variable, "the type of this pattern is not known");
            }
            into.add(declare(variable, type, Symbol.Kind.BINDING, scope.block()));
        } else if (PatternTrees.isOfRecord(pattern)) {
            List<Tree> parts = PatternTrees.parts(pattern);
            List<TypeMirror> components = components(parts.get(0), subject, scope);
            for (int i = 1; i < parts.size(); i++) {
                pattern(parts.get(i), i <= components.size() ? components.get(i - 1) : null, scope, into);
            }
        }
    }

    private static boolean isRaw(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
    }

    /** The types of the components of a record; none where they would have to be inferred. */
    private List<TypeMirror> components(Tree name, TypeMirror subject, Scope scope) {
        TypeMirror named = body.typeNames.type(name, scope);
        boolean inferred = named != null
                && subject != null
                && !ops.types.isSameType(named, subject)
                && ops.types.isSameType(ops.types.erasure(named), ops.types.erasure(subject));
        TypeMirror type = inferred && isRaw(named) ? subject : named;
        if (type != named) {
            body.result.type(name, type);
        }
        if (!(type instanceof DeclaredType record)
                || !(record.asElement() instanceof TypeElement element)
                || isRaw(type)) {
            body.result.unknown(name, "the type of this pattern is not known");
            return List.of();
        }
        List<TypeMirror> types = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            ExecutableType accessor = (ExecutableType) ops.types.asMemberOf(record, component.getAccessor());
            types.add(accessor.getReturnType());
        }
        return types;
    }
}
