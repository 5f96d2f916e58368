package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Conditionals (JLS 15.25) and switch expressions (JLS 15.28). */
final class Choices {
    private final Body body;
    private final TypeOps ops;

    Choices(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    Argument analyse(ExpressionTree outer, ConditionalExpressionTree tree, Scope scope) {
        ExpressionTree condition = tree.getCondition();
        body.expressions.type(condition, scope, ops.primitive(TypeKind.BOOLEAN));
        Argument first = body.polys.analyse(tree.getTrueExpression(), scope.with(body.bindings.whenTrue(condition)));
        Argument second = body.polys.analyse(tree.getFalseExpression(), scope.with(body.bindings.whenFalse(condition)));
        Argument.Choice choice = new Argument.Choice(outer, List.of(first, second));
        return isBooleanOrNumeric(first) && isBooleanOrNumeric(second)
                ? new Argument.Typed(outer, complete(choice, null, null))
                : choice;
    }

    Argument analyse(ExpressionTree outer, SwitchExpressionTree tree, Scope scope) {
        Results results = Results.deferred();
        body.switches.cases(tree.getExpression(), tree.getCases(), scope.switchExpression(results), true);
        return new Argument.Choice(outer, results.arguments());
    }

    /** @return null if unknown */
    TypeMirror complete(Argument.Choice choice, TypeMirror target, Inference solution) {
        ExpressionTree tree = PolyExpressions.withoutParentheses(choice.tree());
        boolean standalone = target == null
                || tree instanceof ConditionalExpressionTree
                        && choice.branches().stream().allMatch(this::isBooleanOrNumeric);
        List<ConditionalTypes.Branch> branches = new ArrayList<>();
        for (Argument branch : choice.branches()) {
            TypeMirror type = body.polys.complete(branch, standalone ? null : target, solution);
            branches.add(new ConditionalTypes.Branch(type, body.result.constantOf(branch.tree())));
        }
        // without the type of a branch even the question of a target is open
        boolean known = branches.stream().allMatch(branch -> branch.type() != null);
        TypeMirror type = standalone ? body.services().conditionals.unify(branches) : target;
        if (!known || type == null) {
            return null;
        }
        body.result.type(tree, type);
        if (tree instanceof ConditionalExpressionTree conditional) {
            fold(conditional, branches, type);
        }
        return type;
    }

    private void fold(ConditionalExpressionTree tree, List<ConditionalTypes.Branch> branches, TypeMirror type) {
        Object first = branches.get(0).constant();
        Object second = branches.get(1).constant();
        if (first != null && second != null && body.result.constantOf(tree.getCondition()) instanceof Boolean flag) {
            Object value = body.expressions.coerce(flag ? first : second, type);
            if (value != null) {
                body.result.constant(tree, value);
            }
        }
    }

    /** The classification of JLS 15.25 as javac makes it: by the declared result of a method, not the inferred one. */
    private boolean isBooleanOrNumeric(Argument argument) {
        ExpressionTree tree = PolyExpressions.withoutParentheses(argument.tree());
        if (argument instanceof Argument.Choice choice && tree instanceof SwitchExpressionTree) {
            // a branch that can be anything makes no numeric switch
            return choice.branches().stream().allMatch(this::isBooleanOrNumeric);
        }
        if (!(argument instanceof Argument.Typed typed) || typed.type() == null) {
            return false;
        }
        if (tree instanceof LiteralTree) {
            return typed.type().getKind() == TypeKind.NULL || ops.isPrimitive(typed.type());
        }
        if (tree instanceof MethodInvocationTree call) {
            return body.calls.declaresNumericResult(call);
        }
        return typed.type().getKind() != TypeKind.TYPEVAR && ops.unboxed(typed.type()) != null;
    }
}
