package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import javax.lang.model.element.Modifier;
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

    /** A variable that a pattern binds. It gets into scope only where the pattern has matched. */
    Symbol.Local pattern(VariableTree tree, Scope scope) {
        TypeMirror type = tree.getType() == null ? null : body.typeNames.type(tree.getType(), scope);
        if (tree.getType() == null) {
            body.result.unknown(tree, "the type of this pattern is not known");
        }
        return declare(tree, type, Symbol.Kind.BINDING, scope.block());
    }
}
