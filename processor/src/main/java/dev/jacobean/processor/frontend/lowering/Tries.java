package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code try} with nothing but a {@code finally}, which is executed where the body ends normally or jumps away. That is all
 * there is to do where no exception can pass, or where the {@code finally} only assigns to locals, which nobody sees then.
 */
final class Tries {
    private final Body body;

    Tries(Body body) {
        this.body = body;
    }

    void run(TryTree tree) {
        if (!tree.getCatches().isEmpty()) {
            throw refusal(tree.getCatches().get(0), "'catch'");
        } else if (!tree.getResources().isEmpty()) {
            throw refusal(tree, "'try' with resources");
        }
        BlockTree last = tree.getFinallyBlock();
        Tree jump = new Jump().scan(last, null);
        if (jump != null) {
            throw refusal(jump, "'" + body.text(jump) + "' in 'finally'");
        }
        Tree visible = new Visible(body).scan(last, null);
        if (visible != null && mayThrow(tree.getBlock())) {
            throw refusal(visible, "'" + body.text(visible) + "' in 'finally'");
        }
        body.statements.list(tree.getBlock().getStatements());
        List<JumpTarget> targets = body.jumps.targets();
        List<Binding> taken = new ArrayList<>();
        for (JumpTarget target : targets) {
            taken.add(body.environment.get(target));
            body.environment.set(target, new Binding.Known(false));
        }
        body.statements.list(last.getStatements());
        for (int i = 0; i < targets.size(); i++) {
            body.environment.set(targets.get(i), taken.get(i));
        }
    }

    /** Executes a block on trial, and looks whether something in it may throw. */
    private boolean mayThrow(BlockTree block) {
        Environment before = body.environment.copy();
        body.builder.open();
        try {
            body.statements.list(block.getStatements());
        } catch (Unreachable e) {
            // the region is terminated, and says so itself
        }
        Region region = body.builder.close(List.of());
        body.environment.become(before);
        return mayThrow(region);
    }

    private static boolean mayThrow(Region region) {
        return region.terminated()
                || region.ops().stream()
                        .anyMatch(op -> op.code().effect() == Effect.CONTROL
                                ? op.regions().stream().anyMatch(Tries::mayThrow)
                                : op.code().effect() != Effect.PURE);
    }

    private Refusal refusal(Tree tree, String what) {
        return body.shared.unsupported(
                tree,
                what,
                "what an exception leaves half done has no derivative",
                "Check for the exceptional case with an if beforehand, or catch it around the call of this method.");
    }

    /** The first jump. */
    private static final class Jump extends TreeScanner<Tree, Void> {
        @Override
        public Tree reduce(Tree one, Tree other) {
            return one != null ? one : other;
        }

        @Override
        public Tree visitReturn(ReturnTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitBreak(BreakTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitContinue(ContinueTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitYield(YieldTree tree, Void none) {
            return tree;
        }
    }

    /** The first thing that is seen from outside when an exception passes, or that may throw itself. */
    private static final class Visible extends TreeScanner<Tree, Void> {
        private final Body body;

        Visible(Body body) {
            this.body = body;
        }

        private Tree unlessLocal(ExpressionTree variable, Tree tree) {
            return body.attribution.symbolOf(variable) instanceof Symbol.Local ? null : tree;
        }

        @Override
        public Tree reduce(Tree one, Tree other) {
            return one != null ? one : other;
        }

        @Override
        public Tree visitAssignment(AssignmentTree tree, Void none) {
            return reduce(unlessLocal(tree.getVariable(), tree), scan(tree.getExpression(), none));
        }

        @Override
        public Tree visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
            return reduce(unlessLocal(tree.getVariable(), tree), scan(tree.getExpression(), none));
        }

        @Override
        public Tree visitUnary(UnaryTree tree, Void none) {
            boolean steps = tree.getKind().name().endsWith("CREMENT");
            return steps ? unlessLocal(tree.getExpression(), tree) : super.visitUnary(tree, none);
        }

        @Override
        public Tree visitBinary(BinaryTree tree, Void none) {
            boolean mayThrow = (tree.getKind() == Tree.Kind.DIVIDE || tree.getKind() == Tree.Kind.REMAINDER)
                    && !body.irTypeOf(tree).isFloating();
            return mayThrow ? tree : super.visitBinary(tree, none);
        }

        @Override
        public Tree visitMethodInvocation(MethodInvocationTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitNewClass(NewClassTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitNewArray(NewArrayTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitArrayAccess(ArrayAccessTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitThrow(ThrowTree tree, Void none) {
            return tree;
        }

        @Override
        public Tree visitTry(TryTree tree, Void none) {
            return tree;
        }
    }
}
