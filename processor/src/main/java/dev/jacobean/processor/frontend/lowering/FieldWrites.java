package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Which fields a file may write other than in the constructors of their class, by their names alone. What a constructor
 * writes counts too where it hands the unfinished object on.
 */
final class FieldWrites {
    private static final String ANY = "*";

    private final CompilationUnitTree unit;

    /** By the simple names of classes: what is written in them without a qualifier, or to {@code this}. */
    private final Map<String, Set<String>> inside = new HashMap<>();

    private final Set<String> qualified = new HashSet<>();
    private final Set<String> leaking = new HashSet<>();
    private final Set<String> extended = new HashSet<>();
    private boolean scanned;

    FieldWrites(CompilationUnitTree unit) {
        this.unit = unit;
    }

    boolean mayWrite(VariableElement field, TypeElement owner) {
        scan();
        String name = field.getSimpleName().toString();
        String type = owner.getSimpleName().toString();
        return qualified.contains(name)
                || leaking.contains(type)
                || inside.getOrDefault(type, Set.of()).contains(name)
                || inside.getOrDefault(ANY, Set.of()).contains(name) && isExtended(type);
    }

    boolean isExtended(String type) {
        scan();
        return extended.contains(type);
    }

    private void scan() {
        if (!scanned) {
            scanned = true;
            new Scan().scan(unit, null);
        }
    }

    private final class Scan extends TreeScanner<Void, Void> {
        private final Deque<String> classes = new ArrayDeque<>();
        private boolean making;

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            boolean before = making;
            classes.push(tree.getSimpleName().toString());
            if (tree.getExtendsClause() != null) {
                extended.add(tree.getExtendsClause().toString().replaceAll("<.*|.*\\.", ""));
            }
            for (Tree member : tree.getMembers()) {
                making = !(member instanceof MethodTree method)
                        ? !(member instanceof BlockTree block && block.isStatic())
                        : method.getReturnType() == null;
                scan(member, null);
            }
            classes.pop();
            making = before;
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
            boolean before = making;
            making = false;
            super.visitLambdaExpression(tree, none);
            making = before;
            return null;
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void none) {
            write(tree.getVariable());
            scan(tree.getVariable(), none);
            return scan(tree.getExpression(), none);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
            write(tree.getVariable());
            return super.visitCompoundAssignment(tree, none);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void none) {
            if (tree.getKind().name().endsWith("CREMENT")) {
                write(tree.getExpression());
            }
            return super.visitUnary(tree, none);
        }

        private void write(ExpressionTree target) {
            ExpressionTree bare = target;
            while (bare instanceof ParenthesizedTree inner) {
                bare = inner.getExpression();
            }
            if (bare instanceof MemberSelectTree select) {
                if (isThis(select.getExpression())) {
                    own(select.getIdentifier().toString());
                } else {
                    qualified.add(select.getIdentifier().toString());
                }
            } else if (bare instanceof IdentifierTree identifier) {
                own(identifier.getName().toString());
            }
        }

        private void own(String name) {
            boolean first = true;
            for (String each : classes) {
                if (!first || !making) {
                    inside.computeIfAbsent(each, k -> new HashSet<>()).add(name);
                }
                first = false;
            }
            // a constructor, too, writes a field of a superclass after that one's own has ended
            inside.computeIfAbsent(ANY, k -> new HashSet<>()).add(name);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void none) {
            return isThis(tree.getExpression()) ? null : super.visitMemberSelect(tree, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
            boolean unqualified = tree.getMethodSelect() instanceof IdentifierTree name
                    && !name.getName().contentEquals("this")
                    && !name.getName().contentEquals("super");
            boolean own = tree.getMethodSelect() instanceof MemberSelectTree select && isThis(select.getExpression());
            if (making && (unqualified || own)) {
                leaking.add(classes.peek());
            }
            if (!unqualified && !(tree.getMethodSelect() instanceof IdentifierTree)) {
                scan(tree.getMethodSelect(), none);
            }
            return scan(tree.getArguments(), none);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void none) {
            if (making && tree.getName().contentEquals("this")) {
                leaking.add(classes.peek());
            }
            return null;
        }

        private boolean isThis(ExpressionTree tree) {
            return tree instanceof IdentifierTree name && name.getName().contentEquals("this");
        }
    }
}
