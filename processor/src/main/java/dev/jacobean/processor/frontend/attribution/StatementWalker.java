package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Statements and the variables that they declare. */
final class StatementWalker extends SimpleTreeVisitor<Void, Scope> {
    private final Body body;
    private final TypeOps ops;
    private final Completion completion;

    StatementWalker(Body body) {
        this.body = body;
        this.ops = body.ops();
        this.completion = new Completion(body.result::constantOf);
    }

    void walk(Tree statement, Scope scope) {
        if (statement != null) {
            visit(statement, scope);
        }
    }

    void walk(List<? extends Tree> statements, Scope scope) {
        statements.forEach(statement -> walk(statement, scope));
    }

    private TypeMirror primitive(TypeKind kind) {
        return ops.primitive(kind);
    }

    private TypeMirror type(ExpressionTree tree, Scope scope) {
        return body.expressions.type(tree, scope);
    }

    private void condition(ExpressionTree tree, Scope scope) {
        if (tree != null) {
            body.expressions.type(tree, scope, primitive(TypeKind.BOOLEAN));
        }
    }

    @Override
    protected Void defaultAction(Tree tree, Scope scope) {
        body.result.unknown(tree, "this kind of statement is not known");
        return null;
    }

    @Override
    public Void visitEmptyStatement(EmptyStatementTree tree, Scope scope) {
        return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Scope scope) {
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Scope scope) {
        return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Scope scope) {
        walk(tree.getStatements(), scope.block());
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Scope scope) {
        type(tree.getExpression(), scope);
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Scope scope) {
        body.variables.variable(tree, Symbol.Kind.LOCAL, scope);
        return null;
    }

    @Override
    public Void visitIf(IfTree tree, Scope scope) {
        condition(tree.getCondition(), scope);
        List<Symbol.Local> whenTrue = body.bindings.whenTrue(tree.getCondition());
        List<Symbol.Local> whenFalse = body.bindings.whenFalse(tree.getCondition());
        walk(tree.getThenStatement(), scope.with(whenTrue).block());
        walk(tree.getElseStatement(), scope.with(whenFalse).block());
        if (!whenTrue.isEmpty() || !whenFalse.isEmpty()) {
            boolean afterThen = completion.canComplete(tree.getThenStatement());
            boolean afterElse = tree.getElseStatement() == null || completion.canComplete(tree.getElseStatement());
            if (afterThen != afterElse) {
                (afterThen ? whenTrue : whenFalse).forEach(scope::declare);
            }
        }
        return null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Scope scope) {
        condition(tree.getCondition(), scope);
        walk(
                tree.getStatement(),
                scope.with(body.bindings.whenTrue(tree.getCondition())).block());
        bindAfterLoop(tree.getCondition(), tree.getStatement(), scope);
        return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Scope scope) {
        walk(tree.getStatement(), scope.block());
        condition(tree.getCondition(), scope);
        bindAfterLoop(tree.getCondition(), tree.getStatement(), scope);
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Scope outer) {
        Scope scope = outer.block();
        walk(tree.getInitializer(), scope);
        condition(tree.getCondition(), scope);
        Scope inner = tree.getCondition() == null ? scope : scope.with(body.bindings.whenTrue(tree.getCondition()));
        walk(tree.getUpdate(), inner);
        walk(tree.getStatement(), inner.block());
        if (tree.getCondition() != null) {
            bindAfterLoop(tree.getCondition(), tree.getStatement(), outer);
        }
        return null;
    }

    private void bindAfterLoop(ExpressionTree condition, StatementTree statement, Scope scope) {
        List<Symbol.Local> whenFalse = body.bindings.whenFalse(condition);
        if (!whenFalse.isEmpty() && !Completion.isLeft(statement)) {
            whenFalse.forEach(scope::declare);
        }
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Scope outer) {
        Scope scope = outer.block();
        TypeMirror iterated = type(tree.getExpression(), scope);
        VariableTree variable = tree.getVariable();
        TypeMirror element = iterated == null ? null : ops.iterated(iterated);
        if (iterated != null && element == null) {
            body.result.unknown(tree.getExpression(), "`" + iterated + "` is neither an array nor an Iterable");
        }
        TypeMirror type = variable.getType() != null
                ? body.typeNames.type(variable.getType(), scope)
                : element == null ? null : body.variables.upward(element);
        body.variables.declare(variable, type, Symbol.Kind.FOREACH, scope);
        walk(tree.getStatement(), scope.block());
        return null;
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Scope scope) {
        walk(tree.getStatement(), scope);
        return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Scope scope) {
        body.switches.cases(tree.getExpression(), tree.getCases(), scope.block(), false);
        return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Scope scope) {
        result(tree.getValue(), scope.yields(), scope);
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Scope scope) {
        if (tree.getExpression() != null) {
            result(tree.getExpression(), scope.returns(), scope);
        }
        return null;
    }

    /** What a return, a yield or an arrow hands over. */
    void result(ExpressionTree tree, Results results, Scope scope) {
        if (results == null) {
            type(tree, scope);
        } else if (results.isDeferred()) {
            results.arguments().add(body.polys.analyse(tree, scope));
        } else {
            body.expressions.type(tree, scope, results.target());
        }
    }

    @Override
    public Void visitThrow(ThrowTree tree, Scope scope) {
        type(tree.getExpression(), scope);
        return null;
    }

    @Override
    public Void visitAssert(AssertTree tree, Scope scope) {
        condition(tree.getCondition(), scope);
        if (tree.getDetail() != null) {
            type(tree.getDetail(), scope);
        }
        return null;
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Scope scope) {
        type(tree.getExpression(), scope);
        walk(tree.getBlock(), scope);
        return null;
    }

    @Override
    public Void visitTry(TryTree tree, Scope outer) {
        Scope scope = outer.block();
        for (Tree resource : tree.getResources()) {
            if (resource instanceof VariableTree variable) {
                body.variables.variable(variable, Symbol.Kind.RESOURCE, scope);
            } else {
                type((ExpressionTree) resource, scope);
            }
        }
        walk(tree.getBlock(), scope);
        for (CatchTree each : tree.getCatches()) {
            Scope inner = outer.block();
            VariableTree parameter = each.getParameter();
            body.variables.declare(
                    parameter, body.typeNames.type(parameter.getType(), inner), Symbol.Kind.CATCH, inner);
            walk(each.getBlock(), inner);
        }
        walk(tree.getFinallyBlock(), outer);
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Scope scope) {
        body.namedClasses.attribute(tree, scope);
        return null;
    }
}
