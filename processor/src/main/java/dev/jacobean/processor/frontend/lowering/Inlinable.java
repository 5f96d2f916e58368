package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Whether a method contains, itself or by what it calls, something that cannot be inlined; and which instance fields it
 * reads, and whether it writes some.
 */
final class Inlinable extends TreeScanner<Void, Sources.Source> {
    private final Sources sources;
    private final Set<ExecutableElement> seen = new LinkedHashSet<>();
    private final Set<String> fields = new HashSet<>();
    private boolean hard;
    private boolean finishing;
    private boolean writing;
    private boolean unknown;

    private Inlinable(Sources sources) {
        this.sources = sources;
    }

    static Inlinable of(ExecutableElement method, Sources sources) {
        Inlinable scan = new Inlinable(sources);
        scan.method(method);
        return scan;
    }

    boolean isHard() {
        return hard;
    }

    /** Whether it has a {@code finally}, of which some can be inlined. */
    boolean hasFinally() {
        return finishing;
    }

    /** Whether it changes an object by a field. */
    boolean writesFields() {
        return writing;
    }

    /** Whether it calls methods whose bodies an object's class decides. */
    boolean callsUnknown() {
        return unknown;
    }

    /** The names of the instance fields that are read. */
    Set<String> fields() {
        return fields;
    }

    /** The method itself, and all of this top-level class that it calls, itself or by others. */
    Set<ExecutableElement> methods() {
        return seen;
    }

    private void name(Tree tree, Sources.Source source) {
        if (source.attribution().symbolOf(tree) instanceof Symbol.Field field) {
            Set<Modifier> modifiers = field.element().getModifiers();
            if (!modifiers.contains(Modifier.STATIC)) {
                fields.add(field.element().getSimpleName().toString());
            }
        }
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Sources.Source source) {
        name(tree, source);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Sources.Source source) {
        name(tree, source);
        return super.visitMemberSelect(tree, source);
    }

    private void method(ExecutableElement method) {
        if (!sources.hasBody(method) || !seen.add(method)) {
            return;
        }
        if (sources.isReadable(method)) {
            Sources.Source source = sources.of(method);
            scan(source.tree().getBody(), source);
        } else {
            hard = true;
        }
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Sources.Source source) {
        writes(tree.getVariable(), source);
        return super.visitAssignment(tree, source);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Sources.Source source) {
        writes(tree.getVariable(), source);
        return super.visitCompoundAssignment(tree, source);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Sources.Source source) {
        String operator = tree.getKind().name();
        if (operator.endsWith("INCREMENT") || operator.endsWith("DECREMENT")) {
            writes(tree.getExpression(), source);
        }
        return super.visitUnary(tree, source);
    }

    private void writes(ExpressionTree place, Sources.Source source) {
        ExpressionTree base = place;
        while (base instanceof ArrayAccessTree access) {
            base = access.getExpression();
        }
        writing |= source.attribution().symbolOf(base) instanceof Symbol.Field field
                && !field.element().getModifiers().contains(Modifier.STATIC);
    }

    @Override
    public Void visitTry(TryTree tree, Sources.Source source) {
        if (tree.getCatches().isEmpty() && tree.getResources().isEmpty()) {
            finishing = true;
            return super.visitTry(tree, source);
        }
        hard = true;
        return null;
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Sources.Source source) {
        hard = true;
        return null;
    }

    /** Generated code cannot use a private constructor, but what uses it in the class. */
    @Override
    public Void visitNewClass(NewClassTree tree, Sources.Source source) {
        if (source.attribution().symbolOf(tree) instanceof Symbol.Method constructor) {
            ExecutableElement element = constructor.element();
            hard |= element.getModifiers().contains(Modifier.PRIVATE)
                    && element.getEnclosingElement().getKind() != ElementKind.RECORD;
        }
        return super.visitNewClass(tree, source);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Sources.Source source) {
        if (source.attribution().symbolOf(tree) instanceof Symbol.Method method) {
            method(method.element());
            unknown |= method.element().getModifiers().contains(Modifier.ABSTRACT) && sources.isHere(method.element());
        }
        return super.visitMethodInvocation(tree, source);
    }
}
