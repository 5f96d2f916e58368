package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodTree;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
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

    private void walk(List<? extends Tree> statements, Scope scope) {
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
        variable(tree, Symbol.Kind.LOCAL, scope);
        return null;
    }

    private void variable(VariableTree tree, Symbol.Kind kind, Scope scope) {
        ExpressionTree initializer = tree.getInitializer();
        if (tree.getType() == null) {
            TypeMirror type = initializer == null ? null : type(initializer, scope);
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
    private TypeMirror upward(TypeMirror type) {
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
        walk(tree.getStatement(), scope.with(body.bindings.whenTrue(tree.getCondition())).block());
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
                : element == null ? null : upward(element);
        declare(variable, type, Symbol.Kind.FOREACH, scope);
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
        cases(tree.getExpression(), tree.getCases(), scope.block(), false);
        return null;
    }

    /** @param expression whether what stands behind an arrow is the value of the switch */
    void cases(ExpressionTree selector, List<? extends CaseTree> cases, Scope scope, boolean expression) {
        TypeMirror type = type(selector, scope);
        for (CaseTree each : cases) {
            each.getExpressions().forEach(label -> label(label, type, scope));
            Scope inner = scope.with(patterns(CaseLabels.of(each), scope));
            if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
                walk(each.getStatements(), inner);
            } else if (expression && each.getBody() instanceof ExpressionTree value) {
                result(value, scope.yields(), inner.block());
            } else {
                walk(each.getBody(), inner.block());
            }
        }
    }

    private List<Symbol.Local> patterns(CaseLabels labels, Scope scope) {
        List<Symbol.Local> bound = new ArrayList<>();
        labels.variables().forEach(variable -> bound.add(pattern(variable, scope)));
        if (labels.guard() != null) {
            condition(labels.guard(), scope.with(bound));
            bound.addAll(body.bindings.whenTrue(labels.guard()));
        }
        return bound;
    }

    private void label(ExpressionTree tree, TypeMirror selector, Scope scope) {
        if (selector instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.ENUM
                && tree instanceof IdentifierTree name) {
            Element constant =
                    body.services().members.field((TypeElement) declared.asElement(), name.getName().toString());
            if (constant != null) {
                body.result.symbol(tree, new Symbol.Field((VariableElement) constant, selector));
                body.result.type(tree, selector);
                return;
            }
        }
        body.expressions.type(tree, scope, selector);
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

    private void result(ExpressionTree tree, Results results, Scope scope) {
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
                variable(variable, Symbol.Kind.RESOURCE, scope);
            } else {
                type((ExpressionTree) resource, scope);
            }
        }
        walk(tree.getBlock(), scope);
        for (CatchTree each : tree.getCatches()) {
            Scope inner = outer.block();
            VariableTree parameter = each.getParameter();
            declare(parameter, body.typeNames.type(parameter.getType(), inner), Symbol.Kind.CATCH, inner);
            walk(each.getBlock(), inner);
        }
        walk(tree.getFinallyBlock(), outer);
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Scope scope) {
        scope.declareClass(tree.getSimpleName().toString());
        body.result.unknown(tree, "a class declared inside a body");
        return null;
    }

    /** The methods and fields of an anonymous class. */
    void anonymousClass(ClassTree tree, DeclaredType supertype, Scope outer) {
        Set<String> ownMembers = new HashSet<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field) {
                ownMembers.add(field.getName().toString());
            } else if (member instanceof MethodTree method) {
                ownMembers.add(method.getName().toString());
            }
        }
        Scope scope = Scope.ofClass(outer, new Scope.ClassLevel(supertype, ownMembers), List.of());
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                anonymousMethod(method, scope);
            } else if (member instanceof VariableTree field) {
                variable(field, Symbol.Kind.LOCAL, scope.block());
            } else {
                walk(member, scope);
            }
        }
    }

    private void anonymousMethod(MethodTree tree, Scope outer) {
        if (tree.getBody() == null || tree.getReturnType() == null) {
            return;
        }
        Scope scope = outer.method(List.of(), Results.to(body.typeNames.type(tree.getReturnType(), outer)));
        for (VariableTree parameter : tree.getParameters()) {
            declare(parameter, body.typeNames.type(parameter.getType(), scope), Symbol.Kind.PARAMETER, scope);
        }
        walk(tree.getBody(), scope);
    }
}
