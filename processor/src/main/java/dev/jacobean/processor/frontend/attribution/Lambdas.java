package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Lambda expressions (JLS 15.27). A body is attributed once for each list of parameter types that it is tried with. */
final class Lambdas {
    private final Body body;
    private final TypeOps ops;

    Lambdas(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    Argument analyse(ExpressionTree outer, LambdaExpressionTree tree, Scope scope) {
        boolean explicit = tree.getParameters().stream().allMatch(parameter -> parameter.getType() != null);
        if (!explicit) {
            return new Argument.Lambda(outer, tree, scope, null);
        }
        List<Tree> typeTrees = new ArrayList<>();
        tree.getParameters().forEach(parameter -> typeTrees.add(parameter.getType()));
        List<TypeMirror> types = body.typeNames.types(typeTrees, scope);
        return types == null
                ? new Argument.Typed(outer, null)
                : new Argument.Lambda(outer, tree, scope, List.copyOf(types));
    }

    /** Whether a lambda could be one of this function by the number of its parameters and the form of its body. */
    boolean hasShapeOf(Argument.Lambda lambda, FunctionalInterfaces.Function function) {
        if (lambda.arity() != function.parameters().size()) {
            return false;
        }
        Tree tree = lambda.lambda().getBody();
        if (tree instanceof ExpressionTree expression) {
            return !function.isVoid() || isStatement(expression);
        }
        ReturnShape shape = ReturnShape.of((BlockTree) tree);
        return function.isVoid() ? shape.isVoidCompatible() : shape.isValueCompatible();
    }

    private static boolean isStatement(ExpressionTree tree) {
        return switch (tree.getKind()) {
            case ASSIGNMENT,
                    METHOD_INVOCATION,
                    NEW_CLASS,
                    PREFIX_INCREMENT,
                    PREFIX_DECREMENT,
                    POSTFIX_INCREMENT,
                    POSTFIX_DECREMENT -> true;
            default -> tree instanceof CompoundAssignmentTree;
        };
    }

    /** The lambda's body for parameters of these types. */
    LambdaBody body(Argument.Lambda lambda, List<TypeMirror> parameterTypes) {
        for (LambdaBody known : lambda.bodies()) {
            if (areSame(known.parameterTypes(), parameterTypes)) {
                return known;
            }
        }
        LambdaBody attributed = attribute(lambda, parameterTypes);
        lambda.bodies().add(attributed);
        return attributed;
    }

    private boolean areSame(List<TypeMirror> first, List<TypeMirror> second) {
        for (int i = 0; i < first.size(); i++) {
            if (!ops.types.isSameType(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private LambdaBody attribute(Argument.Lambda lambda, List<TypeMirror> parameterTypes) {
        Body inner = body.speculative();
        Results results = Results.deferred();
        Scope scope = lambda.scope().lambda(results);
        for (int i = 0; i < parameterTypes.size(); i++) {
            VariableTree parameter = lambda.lambda().getParameters().get(i);
            inner.variables.declare(parameter, parameterTypes.get(i), Symbol.Kind.LAMBDA_PARAMETER, scope);
        }
        Tree tree = lambda.lambda().getBody();
        if (tree instanceof ExpressionTree expression) {
            results.arguments().add(inner.polys.analyse(expression, scope));
        } else {
            inner.statements.walk((BlockTree) tree, scope);
        }
        return new LambdaBody(inner, parameterTypes, results.arguments());
    }

    /** @return null if unknown */
    TypeMirror complete(Argument.Lambda lambda, TypeMirror target, Inference solution) {
        FunctionalInterfaces.Function function =
                target == null ? null : body.services().functions.function(target, lambda.parameterTypes());
        if (function == null || lambda.arity() != function.parameters().size()) {
            body.result.unknown(lambda.tree(), "the function that this lambda stands for is unknown");
            return null;
        }
        List<TypeMirror> types = lambda.isExplicit() ? lambda.parameterTypes() : function.parameters();
        LambdaBody attributed = body(lambda, types);
        TypeMirror result = function.isVoid() ? null : function.result();
        for (Argument each : attributed.results()) {
            attributed.body().polys.complete(each, result, solution);
        }
        body.result.commit(attributed.body().result);
        body.result.type(lambda.lambda(), function.target());
        body.result.function(lambda.lambda(), function.method());
        return function.target();
    }

    /** Keeps what is known of a lambda whose function is not: without it some cause of that would be lost. */
    void abandon(Argument.Lambda lambda) {
        LambdaBody last = lambda.bodies().get(lambda.bodies().size() - 1);
        last.body().polys.abandon(last.results());
        body.result.commit(last.body().result);
    }
}
