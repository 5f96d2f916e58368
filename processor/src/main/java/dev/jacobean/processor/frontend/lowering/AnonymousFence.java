package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the body of an anonymous class must not contain to be a function: state, and members that only it knows. */
final class AnonymousFence extends TreeScanner<Void, Void> {
    private final Set<String> fields = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    private AnonymousFence() {}

    /** @throws Refusal at the first such place */
    static void check(ClassTree tree) {
        AnonymousFence fence = new AnonymousFence();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field) {
                fence.fields.add(field.getName().toString());
            } else if (member instanceof MethodTree method) {
                if (!overrides(method)) {
                    fence.added.add(method.getName().toString());
                }
            } else {
                throw refusal(
                        member, "An initializer or a class in an anonymous class", "is executed or declared anew");
            }
        }
        fence.scan(tree.getMembers(), null);
    }

    private static boolean overrides(MethodTree method) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        return annotations.stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().endsWith("Override"));
    }

    private static Refusal refusal(Tree place, String what, String why) {
        return Refusal.of(
                Message.UNSUPPORTED,
                place,
                what,
                "it " + why + " with each object, where derivatives do not follow",
                "Use a lambda, or a record or a static method of the class around it.");
    }

    /** The name of a member of the object; null if an expression is no such name. */
    private static String member(ExpressionTree tree) {
        ExpressionTree bare = tree;
        while (bare instanceof ParenthesizedTree inner) {
            bare = inner.getExpression();
        }
        if (bare instanceof MemberSelectTree select
                && select.getExpression().toString().equals("this")) {
            return select.getIdentifier().toString();
        }
        return bare instanceof IdentifierTree identifier ? identifier.getName().toString() : null;
    }

    private void demandNoField(ExpressionTree target, Tree place) {
        String name = member(target);
        if (fields.contains(name)) {
            throw refusal(place, "The field '" + name + "' of an anonymous class", "changes");
        }
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void none) {
        demandNoField(tree.getVariable(), tree);
        return super.visitAssignment(tree, none);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
        demandNoField(tree.getVariable(), tree);
        return super.visitCompoundAssignment(tree, none);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void none) {
        if (tree.getKind().name().endsWith("CREMENT")) {
            demandNoField(tree.getExpression(), tree);
        }
        return super.visitUnary(tree, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
        String name = member(tree.getMethodSelect());
        if (added.contains(name)) {
            throw refusal(tree, "The method '" + name + "' that an anonymous class adds", "belongs to");
        }
        return super.visitMethodInvocation(tree, none);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void none) {
        if (tree.getName().contentEquals("super")) {
            throw refusal(tree, "'super' in an anonymous class", "comes");
        }
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
        throw refusal(tree, "A class inside of an anonymous class", "is declared anew");
    }
}
