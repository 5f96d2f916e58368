package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
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
import com.sun.source.tree.NewArrayTree;
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
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeMirror;

/**
 * Executes statements. Jumps become structure: where a branch always jumps, the statements that follow move into the other
 * branch; else a flag says whether they are to be executed.
 */
final class Statements extends SimpleTreeVisitor<Void, Void> {
    private final Body body;

    Statements(Body body) {
        this.body = body;
    }

    /** Executes statements one after the other, until a jump is surely taken. */
    void list(List<? extends StatementTree> statements) {
        if (Exits.onlyThrow(statements)) {
            body.shared.demands.atTheEnd(() -> each(statements));
        } else {
            each(statements);
        }
    }

    private void each(List<? extends StatementTree> statements) {
        for (int i = 0; i < statements.size(); i++) {
            StatementTree statement = statements.get(i);
            List<? extends StatementTree> rest = statements.subList(i + 1, statements.size());
            if (statement instanceof BlockTree block && !rest.isEmpty()) {
                list(joined(block.getStatements(), rest));
                return;
            }
            if (statement instanceof IfTree branch && !rest.isEmpty() && Exits.isGuard(branch)) {
                guardClause(branch, rest);
                return;
            }
            execute(statement);
            if (body.jumps.isTaken()) {
                return;
            }
            List<JumpTarget> pending = body.jumps.pending();
            if (!pending.isEmpty() && !rest.isEmpty()) {
                unlessTaken(pending, () -> list(rest));
                return;
            }
        }
    }

    private static List<StatementTree> joined(
            List<? extends StatementTree> first, List<? extends StatementTree> second) {
        List<StatementTree> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    void execute(StatementTree statement) {
        Origin before = body.builder.at(body.shared.origins.of(statement));
        statement.accept(this, null);
        body.builder.at(before);
    }

    /** An {@code if} one of whose branches always leaves: what follows is executed by the other. */
    private void guardClause(IfTree tree, List<? extends StatementTree> rest) {
        Origin origin = body.shared.origins.of(tree);
        Origin before = body.builder.at(origin);
        Value condition = body.expressions.number(tree.getCondition());
        boolean thenLeaves = Exits.alwaysJumps(tree.getThenStatement());
        List<StatementTree> then = joined(List.of(tree.getThenStatement()), thenLeaves ? List.of() : rest);
        StatementTree second = tree.getElseStatement();
        List<StatementTree> otherwise =
                joined(second == null ? List.of() : List.of(second), thenLeaves ? rest : List.of());
        body.branches.run(condition, () -> list(then), () -> list(otherwise));
        body.builder.at(before);
    }

    /** Does something unless one of the jumps, which may or may not be, is under way. */
    void unlessTaken(List<JumpTarget> pending, Runnable work) {
        List<Binding> flags = new ArrayList<>();
        Value go = null;
        for (JumpTarget target : pending) {
            Binding.Scalar flag = (Binding.Scalar) body.environment.get(target);
            flags.add(flag);
            Value not = body.builder.not(flag.value());
            go = go == null ? not : body.builder.binary(BinaryOperator.AND, go, not);
        }
        Runnable guarded = () -> {
            pending.forEach(target -> body.environment.set(target, new Binding.Known(false)));
            work.run();
            for (int i = 0; i < pending.size(); i++) {
                if (body.environment.get(pending.get(i)).equals(new Binding.Known(false))) {
                    body.environment.set(pending.get(i), flags.get(i));
                }
            }
        };
        if (go == null) {
            work.run();
        } else {
            body.branches.run(go, guarded, () -> {});
        }
    }

    @Override
    protected Void defaultAction(Tree tree, Void none) {
        String kind = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw body.shared.unsupported(
                tree,
                "This statement (" + kind + ")",
                "Jacobean does not know it",
                "Write it with assignments, ifs and loops.");
    }

    @Override
    public Void visitEmptyStatement(EmptyStatementTree tree, Void none) {
        return null;
    }

    /** What it declares is executed where it is used. */
    @Override
    public Void visitClass(ClassTree tree, Void none) {
        return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Void none) {
        list(tree.getStatements());
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void none) {
        TypeMirror type = body.storedType(tree, body.expressions.typeOf(tree));
        ExpressionTree initializer = tree.getInitializer();
        if (initializer == null) {
            body.environment.set(tree, new Binding.Unset(type));
        } else if (initializer instanceof NewArrayTree array && array.getType() == null) {
            body.assignments.declare(tree, body.arrays.make(array, type));
        } else {
            body.assignments.declare(tree, body.expressions.held(initializer, type));
        }
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void none) {
        body.expressions.evaluate(tree.getExpression());
        return null;
    }

    @Override
    public Void visitIf(IfTree tree, Void none) {
        Value condition = body.expressions.number(tree.getCondition());
        StatementTree otherwise = tree.getElseStatement();
        body.branches.run(condition, () -> list(List.of(tree.getThenStatement())), () -> {
            if (otherwise != null) {
                list(List.of(otherwise));
            }
        });
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void none) {
        if (tree.getExpression() != null) {
            Binding value = body.expressions.held(tree.getExpression(), body.returns);
            body.environment.set(body.jumps.exit.slot(), value);
        }
        body.jumps.take(body.jumps.exit);
        return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Void none) {
        body.jumps.take(body.jumps.of(tree));
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void none) {
        body.jumps.take(body.jumps.of(tree));
        return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Void none) {
        body.switches.yield(tree);
        return null;
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Void none) {
        Set<Name> labels = new HashSet<>();
        StatementTree inner = tree;
        while (inner instanceof LabeledStatementTree labeled) {
            labels.add(labeled.getLabel());
            inner = labeled.getStatement();
        }
        if (body.loops.run(inner, labels)) {
            return null;
        }
        Jumps.Scope scope = new Jumps.Scope(labels, JumpTarget.named("left"), null, false, false);
        StatementTree statement = inner;
        body.jumps.within(scope, () -> list(List.of(statement)));
        return null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void none) {
        body.loops.run(tree, Set.of());
        return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
        body.loops.run(tree, Set.of());
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void none) {
        body.loops.run(tree, Set.of());
        return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
        body.loops.run(tree, Set.of());
        return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void none) {
        body.switches.statement(tree);
        return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void none) {
        new Tries(body).run(tree);
        return null;
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Void none) {
        throw body.shared.unsupported(
                tree,
                "'synchronized'",
                "the generated methods would have to hold the lock too, and differently",
                "Lock around the call of this method.");
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void none) {
        Value exception = body.shared.demands.atTheEnd(() -> body.expressions.value(tree.getExpression()));
        body.builder.raise(exception);
        throw new Unreachable();
    }

    /** An assertion is checked where those of the top-level class are enabled. */
    @Override
    public Void visitAssert(AssertTree tree, Void none) {
        String owner = body.shared.topLevel.getQualifiedName().toString();
        Value enabled =
                body.builder.passive(owner + ".class.desiredAssertionStatus()", Type.BOOLEAN, Effect.PURE, List.of());
        body.branches.run(
                enabled,
                () -> body.branches.run(
                        body.expressions.number(tree.getCondition()), () -> {}, () -> failAssertion(tree)),
                () -> {});
        return null;
    }

    private void failAssertion(AssertTree tree) {
        List<Value> operands = new ArrayList<>();
        List<Type> parameters = new ArrayList<>();
        if (tree.getDetail() != null) {
            Value detail = body.shared.demands.atTheEnd(() -> body.expressions.value(tree.getDetail()));
            operands.add(detail);
            parameters.add(detail.type());
        }
        ObjectType error = new ObjectType("java.lang.AssertionError");
        MethodRef constructor =
                new MethodRef(MethodRef.Kind.CONSTRUCTOR, error.javaName(), "<init>", parameters, error);
        body.builder.raise(body.builder.invoke(constructor, Effect.CALL, operands));
        throw new Unreachable();
    }
}
