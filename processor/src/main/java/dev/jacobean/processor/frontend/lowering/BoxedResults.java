package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * Which methods of the file return a {@code Double} or a {@code Float} that is always a number, if the boxes that they are passed
 * are. Methods that call each other do so together: as long as nothing speaks against it.
 */
final class BoxedResults {
    private final Shared shared;
    private final Map<ExecutableElement, Boolean> known = new HashMap<>();
    private final Set<ExecutableElement> objects = new HashSet<>();

    BoxedResults(Shared shared) {
        this.shared = shared;
    }

    boolean areNumbers(ExecutableElement method) {
        if (method.getKind() != ElementKind.METHOD
                || objects.contains(method)
                || !shared.types.isFloatingBox(method.getReturnType())
                || Overrides.isUncertain(method, shared)
                || !shared.sources.isReadable(method)) {
            return false;
        }
        Boolean before = known.putIfAbsent(method, true);
        if (before != null) {
            return before;
        }
        Sources.Source source = shared.sources.of(method);
        MethodTree tree = source.tree();
        List<? extends VariableTree> boxed = tree.getParameters().stream()
                .filter(parameter ->
                        shared.types.isFloatingBox(source.attribution().typeOf(parameter)))
                .toList();
        boolean numbers = Boxes.of(tree.getBody(), source.attribution(), shared, boxed)
                        .resultOf(tree.getBody(), method.getReturnType())
                != method.getReturnType();
        if (!numbers) {
            objects.add(method);
            known.clear(); // what was found out about others may have relied on this one
        }
        return numbers;
    }
}
