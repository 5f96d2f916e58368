package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Records whose constructor or accessors change what they are given, so that a record made of derivatives does not hold
 * them. Copies of arrays, and demands of non-null, change nothing.
 */
final class ChangingRecords {
    private final Sources sources;
    private final TypeMapping types;

    ChangingRecords(Sources sources, TypeMapping types) {
        this.sources = sources;
        this.types = types;
    }

    /** What changes a component of a record, or of a record in it, as the user calls it. */
    Optional<String> changeIn(DeclaredType record) {
        TypeElement element = (TypeElement) record.asElement();
        List<String> names = Records.componentNames(record);
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (isCanonical(constructor, names) && changes(constructor, names)) {
                return Optional.of("the constructor of " + element.getSimpleName());
            }
        }
        for (RecordComponentElement component : types.components(record)) {
            if (!isPlain(component)) {
                return Optional.of("the accessor '" + component.getSimpleName() + "'");
            }
            Optional<String> inner = types.isTakenApart(component.asType())
                    ? changeIn((DeclaredType) component.asType())
                    : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /** Null for one that the compiler made, or that is compiled already. */
    private MethodTree declaration(ExecutableElement method) {
        TreePath path = sources.path(method);
        return path != null && path.getLeaf() instanceof MethodTree tree && tree.getBody() != null ? tree : null;
    }

    private static boolean isCanonical(ExecutableElement constructor, List<String> names) {
        return constructor.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList()
                .equals(names);
    }

    private boolean changes(ExecutableElement constructor, List<String> names) {
        MethodTree tree = declaration(constructor);
        if (tree == null) {
            return false;
        }
        Assigned assigned = new Assigned(names);
        assigned.scan(tree.getBody(), null);
        return assigned.changed;
    }

    private boolean isPlain(RecordComponentElement component) {
        MethodTree tree = declaration(component.getAccessor());
        if (tree == null) {
            return true;
        }
        List<? extends StatementTree> statements = tree.getBody().getStatements();
        return statements.size() == 1
                && statements.get(0) instanceof ReturnTree returned
                && isSame(returned.getExpression(), component.getSimpleName().toString());
    }

    /** Whether an expression has the value of a variable, or is a copy of its array. */
    private static boolean isSame(ExpressionTree tree, String name) {
        if (tree instanceof MethodInvocationTree call) {
            String method = call.getMethodSelect().toString();
            boolean copies = method.endsWith("requireNonNull") || method.endsWith("Arrays.copyOf");
            return copies && isSame(call.getArguments().get(0), name)
                    || call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("clone")
                            && isSame(select.getExpression(), name);
        }
        return name.equals(nameOf(tree));
    }

    private static String nameOf(Tree tree) {
        if (tree instanceof MemberSelectTree select
                && select.getExpression().toString().equals("this")) {
            return select.getIdentifier().toString();
        }
        return tree instanceof IdentifierTree identifier ? identifier.getName().toString() : null;
    }

    private static final class Assigned extends TreeScanner<Void, Void> {
        private final List<String> names;
        private boolean changed;

        Assigned(List<String> names) {
            this.names = names;
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void none) {
            String name = nameOf(tree.getVariable());
            changed |= name != null && names.contains(name) && !isSame(tree.getExpression(), name);
            return super.visitAssignment(tree, none);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
            changed |= names.contains(String.valueOf(nameOf(tree.getVariable())));
            return super.visitCompoundAssignment(tree, none);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void none) {
            boolean steps = tree.getKind().name().endsWith("CREMENT");
            changed |= steps && names.contains(String.valueOf(nameOf(tree.getExpression())));
            return super.visitUnary(tree, none);
        }
    }
}
