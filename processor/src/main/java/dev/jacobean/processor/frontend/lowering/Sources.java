package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.Unknown;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The attributed bodies of the methods of one top-level class: the only bodies that are ever read. */
final class Sources {
    private final Frontend frontend;
    private final TypeElement topLevel;
    private final Map<TreePath, Attribution> attributions = new HashMap<>();
    private final Map<ExecutableElement, Source> sources = new HashMap<>();

    Sources(Frontend frontend, TypeElement topLevel) {
        this.frontend = frontend;
        this.topLevel = topLevel;
    }

    /** A method with its attribution. */
    record Source(MethodTree tree, TreePath path, Attribution attribution) {}

    TypeElement topLevel() {
        return topLevel;
    }

    static TypeElement topLevelOf(Element element) {
        Element each = element;
        while (each.getEnclosingElement() != null && each.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            each = each.getEnclosingElement();
        }
        return (TypeElement) each;
    }

    boolean isHere(Element element) {
        return topLevelOf(element).equals(topLevel);
    }

    /** The body of a method or constructor of this top-level class; null where it has none, or is not from here. */
    Source of(ExecutableElement method) {
        if (!isHere(method)) {
            return null;
        }
        return sources.computeIfAbsent(method, this::read);
    }

    private Source read(ExecutableElement method) {
        TreePath path = frontend.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            return null;
        }
        return new Source(tree, path, attribution(path));
    }

    /** The attribution of a member whose path is given, which has no unknown places. */
    Attribution attribution(TreePath path) {
        Attribution known = attributions.get(path);
        if (known != null) {
            return known;
        }
        Attribution attribution = frontend.attributor().attribute(path);
        for (Unknown unknown : attribution.unknowns()) {
            refuse(unknown);
        }
        frontend.used().accept(path.getCompilationUnit(), attribution);
        attributions.put(path, attribution);
        return attribution;
    }

    private void refuse(Unknown unknown) {
        String text = unknown.tree().toString();
        Matcher own = Pattern.compile("^" + topLevel.getSimpleName() + "(_\\w+)?_Grad\\b").matcher(text);
        if (own.find()) {
            throw Refusal.of(Message.OWN_DERIVATIVE, unknown.tree(), own.group());
        }
        throw new Unresolved(unknown.reason(), unknown.tree());
    }
}
