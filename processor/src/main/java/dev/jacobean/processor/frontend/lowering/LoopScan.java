package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Name;

/** Which variables a loop assigns to, and which jumps leave it. The loop's own targets are already entered. */
final class LoopScan extends TreeScanner<Void, Void> {
    private final Body body;
    private final Set<Object> assigned = new HashSet<>();
    private final Set<JumpTarget> exits = new LinkedHashSet<>();
    private final Set<Name> labels = new HashSet<>();
    private int breakable;
    private int loops;
    private int yieldable;

    LoopScan(Body body) {
        this.body = body;
    }

    Set<Object> assigned() {
        return assigned;
    }

    Set<JumpTarget> exits() {
        return exits;
    }

    private void assign(ExpressionTree target) {
        ExpressionTree bare = target;
        while (bare instanceof ParenthesizedTree inner) {
            bare = inner.getExpression();
        }
        if (body.attribution.symbolOf(bare) instanceof Symbol.Local local) {
            assigned.add(local.declaration());
        } else if (body.attribution.symbolOf(bare) instanceof Symbol.Field field) {
            assigned.add(field.element());
        }
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void none) {
        assign(tree.getVariable());
        return super.visitAssignment(tree, none);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
        assign(tree.getVariable());
        return super.visitCompoundAssignment(tree, none);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void none) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assign(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, none);
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void none) {
        assigned.add(tree.getVariable());
        return super.visitBindingPattern(tree, none);
    }

    @Override
    public Void visitBreak(BreakTree tree, Void none) {
        if (tree.getLabel() == null ? breakable == 0 : !labels.contains(tree.getLabel())) {
            exits.add(body.jumps.of(tree));
        }
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void none) {
        if (tree.getLabel() == null ? loops == 0 : !labels.contains(tree.getLabel())) {
            exits.add(body.jumps.of(tree));
        }
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void none) {
        exits.add(body.jumps.exit);
        return super.visitReturn(tree, none);
    }

    @Override
    public Void visitYield(YieldTree tree, Void none) {
        if (yieldable == 0) {
            exits.add(body.jumps.ofYield());
        }
        return super.visitYield(tree, none);
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Void none) {
        labels.add(tree.getLabel());
        super.visitLabeledStatement(tree, none);
        labels.remove(tree.getLabel());
        return null;
    }

    private Void loop(Runnable scan) {
        breakable++;
        loops++;
        scan.run();
        breakable--;
        loops--;
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void none) {
        return loop(() -> super.visitForLoop(tree, none));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
        return loop(() -> super.visitEnhancedForLoop(tree, none));
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void none) {
        return loop(() -> super.visitWhileLoop(tree, none));
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
        return loop(() -> super.visitDoWhileLoop(tree, none));
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void none) {
        breakable++;
        super.visitSwitch(tree, none);
        breakable--;
        return null;
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
        yieldable++;
        super.visitSwitchExpression(tree, none);
        yieldable--;
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
        return null;
    }
}
