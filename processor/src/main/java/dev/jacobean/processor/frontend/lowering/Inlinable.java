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

    static boolean isHard(ExecutableElement method, Sources sources) {
        Inlinable scan = new Inlinable(sources);
        scan.method(method);
        return scan.hard;
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
            method(method.element());
        }
        return super.visitMethodInvocation(tree, source);
    }
}
