package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Expressions whose type depends on their target (JLS 15.2), in two steps: first their parts are attributed, then, when
 * the target is known, they are.
 */
final class PolyExpressions {
    private final Body body;
    private final TypeOps ops;

    PolyExpressions(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    static ExpressionTree withoutParentheses(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    static boolean mayBePoly(ExpressionTree tree) {
        return tree instanceof MethodInvocationTree
                || tree instanceof NewClassTree
                || tree instanceof LambdaExpressionTree
                || tree instanceof MemberReferenceTree
                || tree instanceof ConditionalExpressionTree
                || tree instanceof SwitchExpressionTree;
    }

    /** The first step. */
    Argument analyse(ExpressionTree tree, Scope scope) {
        ExpressionTree inner = withoutParentheses(tree);
        Argument argument = analyse(tree, inner, scope);
        if (argument instanceof Argument.Typed typed && typed.type() != null && inner != tree) {
            recordParentheses(tree, typed.type());
        }
        return argument;
    }

    private Argument analyse(ExpressionTree outer, ExpressionTree tree, Scope scope) {
        if (tree instanceof MethodInvocationTree call) {
            return body.calls.analyse(outer, call, scope);
        }
        if (tree instanceof NewClassTree creation) {
            return body.creations.analyse(outer, creation, scope);
        }
        if (tree instanceof LambdaExpressionTree lambda) {
            return body.lambdas.analyse(outer, lambda, scope);
        }
        if (tree instanceof MemberReferenceTree reference) {
            return body.references.analyse(outer, reference, scope);
        }
        if (tree instanceof ConditionalExpressionTree conditional) {
            return body.choices.analyse(outer, conditional, scope);
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return body.choices.analyse(outer, choice, scope);
        }
        return new Argument.Typed(outer, body.expressions.standalone(outer, scope));
    }

    /** @return null if one of them is unknown */
    List<Argument> analyse(List<? extends ExpressionTree> trees, Scope scope) {
        List<Argument> arguments = new ArrayList<>();
        trees.forEach(tree -> arguments.add(analyse(tree, scope)));
        if (arguments.stream().anyMatch(Argument::isUnknown)) {
            abandon(arguments);
            return null;
        }
        return arguments;
    }

    /** Attributes what can be attributed of arguments whose method is unknown. */
    void abandon(List<? extends ExpressionTree> trees, Scope scope) {
        List<Argument> arguments = analyse(trees, scope);
        if (arguments != null) {
            abandon(arguments);
        }
    }

    void abandon(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument instanceof Argument.Call call) {
                abandon(call.invocation().arguments());
            } else if (argument instanceof Argument.Choice choice) {
                abandon(choice.branches());
            } else if (argument instanceof Argument.Lambda lambda
                    && !lambda.bodies().isEmpty()) {
                body.lambdas.abandon(lambda);
            } else if (argument instanceof Argument.Lambda || argument instanceof Argument.Reference) {
                body.result.unknown(argument.tree(), "the type that it is passed as is unknown");
            }
        }
    }

    /**
     * The second step.
     *
     * @param target null if there is none
     * @param solution of an inference that this expression took part in; null if there was none
     * @return null if unknown
     */
    TypeMirror complete(Argument argument, TypeMirror target, Inference solution) {
        if (argument instanceof Argument.Typed typed) {
            return typed.type();
        }
        TypeMirror type = type(argument, target, solution);
        if (type != null) {
            recordParentheses(argument.tree(), type);
        }
        return type;
    }

    private TypeMirror type(Argument argument, TypeMirror target, Inference solution) {
        if (argument instanceof Argument.Lambda lambda) {
            return body.lambdas.complete(lambda, target, solution);
        }
        if (argument instanceof Argument.Reference reference) {
            return body.references.complete(reference, target);
        }
        if (argument instanceof Argument.Choice choice) {
            return body.choices.complete(choice, target, solution);
        }
        Argument.Call call = (Argument.Call) argument;
        Invocation invocation = call.invocation();
        Inference inference = solution;
        if (solution == null || !solution.includes(invocation.inference())) {
            infer(invocation, target);
            inference = invocation.inference();
        }
        if (inference.isSpoiled()) {
            abandon(invocation.arguments());
            return null;
        }
        Symbol.Method method = finish(invocation, inference);
        ExpressionTree tree = withoutParentheses(call.tree());
        if (tree instanceof MethodInvocationTree invoked) {
            body.calls.record(invoked, method);
        } else {
            body.creations.record((NewClassTree) tree, method);
        }
        return method.returnType();
    }

    private void recordParentheses(ExpressionTree tree, TypeMirror type) {
        ExpressionTree each = tree;
        Object constant = body.result.constantOf(withoutParentheses(tree));
        while (each instanceof ParenthesizedTree parenthesized) {
            body.result.type(each, type);
            if (constant != null) {
                body.result.constant(each, constant);
            }
            each = parenthesized.getExpression();
        }
    }

    /** Finds the type arguments of a call from its arguments and its target (JLS 18.5.2). */
    void infer(Invocation invocation, TypeMirror target) {
        Inference inference = invocation.inference();
        if (inference.isEmpty()) {
            return;
        }
        if (target != null && invocation.poly() && !inference.isUnchecked() && target.getKind() != TypeKind.VOID) {
            inference.compatible(ops.capture(invocation.result()), target, false);
        }
        new PendingFunctions(body, inference).resolve(invocation);
        inference.solveAll();
    }

    /** Gives all arguments of a call their types, once its inference is solved. */
    Symbol.Method finish(Invocation invocation, Inference solution) {
        List<TypeMirror> formals = solution.instantiate(invocation.formals());
        for (int i = 0; i < invocation.arguments().size(); i++) {
            TypeMirror formal = Invocation.formal(formals, i, invocation.varargs());
            complete(invocation.arguments().get(i), formal, solution);
        }
        TypeMirror result = solution.instantiate(invocation.result());
        TypeMirror type = invocation.inference().isUnchecked() ? ops.types.erasure(result) : ops.capture(result);
        return new Symbol.Method(invocation.element(), formals, type, invocation.varargs());
    }
}
