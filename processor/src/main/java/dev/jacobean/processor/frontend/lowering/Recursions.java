package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Which methods of the top-level class call themselves, directly or by way of others. */
final class Recursions {
    private final Sources sources;
    private final Map<ExecutableElement, Set<ExecutableElement>> callees = new HashMap<>();

    Recursions(Sources sources) {
        this.sources = sources;
    }

    boolean isRecursive(ExecutableElement method) {
        Set<ExecutableElement> seen = new HashSet<>();
        return calleesOf(method).stream().anyMatch(callee -> reaches(callee, method, seen));
    }

    private boolean reaches(ExecutableElement from, ExecutableElement method, Set<ExecutableElement> seen) {
        return from.equals(method)
                || seen.add(from) && calleesOf(from).stream().anyMatch(callee -> reaches(callee, method, seen));
    }

    private Set<ExecutableElement> calleesOf(ExecutableElement method) {
        Set<ExecutableElement> known = callees.get(method);
        if (known == null) {
            known = new HashSet<>();
            callees.put(method, known);
            if (sources.isReadable(method)) {
                Sources.Source source = sources.of(method);
                new Scan(source, known).scan(source.tree().getBody(), null);
            }
        }
        return known;
    }

    private static final class Scan extends TreeScanner<Void, Void> {
        private final Sources.Source source;
        private final Set<ExecutableElement> found;

        Scan(Sources.Source source, Set<ExecutableElement> found) {
            this.source = source;
            this.found = found;
        }

        private void add(Tree tree) {
            if (source.attribution().symbolOf(tree) instanceof Symbol.Method method) {
                found.add(method.element());
            }
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
            add(tree);
            return super.visitMethodInvocation(tree, none);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void none) {
            add(tree);
            return super.visitNewClass(tree, none);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void none) {
            add(tree);
            return super.visitMemberReference(tree, none);
        }
    }
}
