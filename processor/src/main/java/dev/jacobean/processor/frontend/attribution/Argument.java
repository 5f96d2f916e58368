package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * An expression whose parts are attributed. If it is a poly expression (JLS 15.2), its own type still waits for the type
 * that is expected of it.
 */
sealed interface Argument {
    /** The expression, with parentheses if there are any. */
    ExpressionTree tree();

    /** Whether its type will stay unknown, whatever is expected of it. */
    default boolean isUnknown() {
        return this instanceof Typed typed && typed.type == null
                || this instanceof Choice choice && choice.branches.stream().anyMatch(Argument::isUnknown);
    }

    /** @param type null if unknown */
    record Typed(ExpressionTree tree, TypeMirror type) implements Argument {}

    /** A generic invocation or a diamond whose type depends on its target. */
    record Call(ExpressionTree tree, Invocation invocation) implements Argument {}

    /** A conditional or a switch expression that is no standalone one. */
    record Choice(ExpressionTree tree, List<Argument> branches) implements Argument {}

    /**
     * @param parameterTypes the declared ones; null if they are implicit
     * @param bodies the attributions so far, by the types of the parameters
     */
    record Lambda(
            ExpressionTree tree,
            LambdaExpressionTree lambda,
            Scope scope,
            List<TypeMirror> parameterTypes,
            List<LambdaBody> bodies)
            implements Argument {
        Lambda(ExpressionTree tree, LambdaExpressionTree lambda, Scope scope, List<TypeMirror> parameterTypes) {
            this(tree, lambda, scope, parameterTypes, new ArrayList<>());
        }

        boolean isExplicit() {
            return parameterTypes != null;
        }

        int arity() {
            return lambda.getParameters().size();
        }
    }

    /** @param qualifier the type or value before the colons; null if unknown */
    record Reference(ExpressionTree tree, MemberReferenceTree reference, Scope scope, Qualifier qualifier)
            implements Argument {}
}
