package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.NamedClasses;
import dev.jacobean.processor.frontend.attribution.Unknown;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
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
    private final ObjectClasses classes;
    private final Map<TreePath, Attribution> attributions = new HashMap<>();
    private final Map<Element, TreePath> paths = new HashMap<>();

    /** Of the classes that bodies declare, and their members. */
    private final Map<Tree, Attribution> around = new IdentityHashMap<>();

    private final Map<Tree, Element> declared = new IdentityHashMap<>();

    Sources(Frontend frontend, TypeElement topLevel, ObjectClasses classes) {
        this.frontend = frontend;
        this.classes = classes;
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

    /** Whether bodies of an element may be read: it is of this top-level class, or of a class of the file that is taken apart. */
    boolean isHere(Element element) {
        return topLevelOf(element).equals(topLevel) || isTaken(element);
    }

    private boolean isTaken(Element element) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if (classes.reads(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method or constructor has a body in this top-level class. */
    boolean hasBody(ExecutableElement method) {
        return isHere(method) && pathOf(method) != null;
    }

    /** The body of a method or constructor of this top-level class; null where it has none, or is not from here. */
    Source of(ExecutableElement method) {
        TreePath path = hasBody(method) ? pathOf(method) : null;
        return path == null ? null : new Source((MethodTree) path.getLeaf(), path, attribution(path));
    }

    /** Whether a body can be attributed: one that cannot may still be called as it is. */
    boolean isReadable(ExecutableElement method) {
        try {
            return of(method) != null;
        } catch (Refusal | Unresolved e) {
            return false;
        }
    }

    private TreePath pathOf(ExecutableElement method) {
        TreePath path = path(method);
        boolean body = path != null && path.getLeaf() instanceof MethodTree tree && tree.getBody() != null;
        return body ? path : null;
    }

    /** Where a class or a member is declared; null where that is no file of this compilation. */
    TreePath path(Element element) {
        return paths.computeIfAbsent(element, key -> frontend.trees().getPath(key));
    }

    /** The declarations of a record's components; none for other classes. */
    List<? extends VariableTree> components(TypeElement type) {
        return NamedClasses.components(type, (ClassTree) path(type).getLeaf());
    }

    /** The element of a member that is declared at a place. */
    Element element(TreePath member) {
        Element local = declared.get(member.getLeaf());
        return local == null ? frontend.trees().getElement(member) : local;
    }

    /** The attribution of a member whose path is given, which has no unknown places. */
    Attribution attribution(TreePath path) {
        return attribution(path, path.getLeaf());
    }

    /** As above, of which only a part is going to be executed. */
    Attribution attribution(TreePath path, Tree part) {
        Fence.check(part);
        Attribution known = known(path);
        if (known != null) {
            return known;
        }
        Attribution attribution = frontend.attributor().attribute(path);
        for (Unknown unknown : attribution.unknowns()) {
            refuse(unknown, path.getCompilationUnit());
        }
        frontend.attributor().fault(path, attribution).ifPresent(fault -> {
            throw new Unresolved(fault.reason(), fault.tree());
        });
        frontend.used().accept(path.getCompilationUnit(), attribution);
        attributions.put(path, attribution);
        declare(attribution, path);
        return attribution;
    }

    private void declare(Attribution attribution, TreePath path) {
        attribution.declarations().forEach((element, tree) -> {
            declared.putIfAbsent(tree, element);
            paths.put(element, TreePath.getPath(path, tree));
        });
        attribution.declarations().forEach((element, tree) -> {
            if (tree instanceof ClassTree type) {
                around.put(type, attribution);
                classes.declare(element, Captures.of(type, attribution, declared));
            }
        });
    }

    /** What is known of a member: of that of a class in a body, what is known of the body. */
    private Attribution known(TreePath path) {
        for (TreePath each = path; each != null; each = each.getParentPath()) {
            if (around.containsKey(each.getLeaf())) {
                return around.get(each.getLeaf());
            }
        }
        return attributions.get(path);
    }

    private void refuse(Unknown unknown, CompilationUnitTree unit) {
        if (unknown.tree() instanceof ClassTree type) {
            throw Refusal.of(
                    Message.UNSUPPORTED,
                    type,
                    "The local class '" + type.getSimpleName() + "'",
                    "what it extends, or where it stands, keeps its members from being known",
                    "Declare it as a member of the class around it.");
        }
        String own = "\\b" + topLevel.getSimpleName() + "(_\\w+)?_Grad\\b";
        String text = unknown.tree().toString();
        Matcher name = Pattern.compile("^\\w+").matcher(text);
        Matcher qualified = Pattern.compile("^" + own).matcher(text);
        if (qualified.find()) {
            throw Refusal.of(Message.OWN_DERIVATIVE, unknown.tree(), qualified.group());
        } else if (name.find() && isImported(Pattern.compile(own + ".*\\b" + name.group() + "$"), unit)) {
            throw Refusal.of(Message.OWN_DERIVATIVE, unknown.tree(), name.group());
        }
        throw new Unresolved(unknown.reason(), unknown.tree());
    }

    private static boolean isImported(Pattern imported, CompilationUnitTree unit) {
        return unit.getImports().stream()
                .anyMatch(each -> imported.matcher(each.getQualifiedIdentifier().toString())
                        .find());
    }
}
