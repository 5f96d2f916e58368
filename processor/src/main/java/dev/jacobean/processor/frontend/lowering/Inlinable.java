package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Whether a method contains, itself or by what it calls, something that cannot be inlined. */
final class Inlinable extends TreeScanner<Void, Sources.Source> {
    private final Sources sources;
    private final Set<ExecutableElement> seen = new HashSet<>();
    private boolean hard;

    private Inlinable(Sources sources) {
        this.sources = sources;
    }

    static boolean isHard(Sources.Source source, Sources sources) {
        Inlinable scan = new Inlinable(sources);
        scan.scan(source.tree().getBody(), source);
        return scan.hard;
    }

    @Override
    public Void visitTry(TryTree tree, Sources.Source source) {
        hard = true;
        return null;
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Sources.Source source) {
        hard = true;
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Sources.Source source) {
        if (source.attribution().symbolOf(tree) instanceof Symbol.Method method) {
            Sources.Source callee = sources.of(method.element());
            if (callee != null && seen.add(method.element())) {
                scan(callee.tree().getBody(), callee);
            }
        }
        return super.visitMethodInvocation(tree, source);
    }
}
