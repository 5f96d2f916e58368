package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The classes, with names, that a body declares, and the members of these. */
public final class NamedClasses {
    private final Body body;

    NamedClasses(Body body) {
        this.body = body;
    }

    /** A declaration among statements. */
    void attribute(ClassTree tree, Scope scope) {
        TypeElement element = body.environment.localClasses.element(tree);
        scope.declareClass(tree.getSimpleName().toString(), element);
        if (element == null) {
            body.result.unknown(tree, "a class declared inside a body");
        } else {
            body.environment.localClasses.variablesAround(tree).forEach(each -> declare(each, scope));
            attribute(tree, element, scope);
        }
    }

    private void declare(VariableElement variable, Scope from) {
        for (Scope scope = from; scope != null && scope.level() == null; scope = scope.outer()) {
            Symbol.Local local = scope.local(variable.getSimpleName().toString());
            if (local != null) {
                body.result.declaration(variable, local.declaration());
                return;
            }
        }
    }

    private void attribute(ClassTree tree, TypeElement element, Scope outer) {
        body.result.declaration(element, tree);
        Scope.ClassLevel level = new Scope.ClassLevel((DeclaredType) element.asType(), null);
        Scope scope = Scope.ofClass(outer, level, element.getTypeParameters());
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                attribute(method, element, tree, scope);
            } else if (member instanceof VariableTree field) {
                find(element, field.getName().toString(), VariableElement.class).forEach(each -> {
                    body.result.declaration(each, field);
                    body.members.field(field, each, scope);
                });
            } else if (member instanceof BlockTree block) {
                body.members.block(block, scope);
            } else if (member instanceof ClassTree inner) {
                find(element, inner.getSimpleName().toString(), TypeElement.class)
                        .forEach(each -> attribute(inner, each, scope));
            }
        }
    }

    private void attribute(MethodTree tree, TypeElement owner, ClassTree around, Scope scope) {
        List<? extends VariableTree> components = components(owner, around);
        for (ExecutableElement each : find(owner, tree.getName().toString(), ExecutableElement.class)) {
            boolean compact = isCompact(tree);
            if (compact
                    ? each.getParameters().size() == components.size() && isCanonical(each, owner)
                    : fits(tree, each)) {
                body.result.declaration(each, tree);
                if (compact) {
                    body.members.compactConstructor(tree, each, components, scope);
                } else {
                    body.members.method(tree, each, scope);
                }
                return;
            }
        }
        body.result.unknown(tree, "this method is not found in its class");
    }

    /** Whether it is a constructor without a list of parameters: of this only the printed tree tells. */
    private static boolean isCompact(MethodTree tree) {
        String text = tree.toString();
        int name = text.indexOf("<init>");
        return name >= 0 && tree.getName().contentEquals("<init>") && !text.startsWith("(", name + "<init>".length());
    }

    /** The declarations of a record's components; none for other classes. */
    public static List<? extends VariableTree> components(TypeElement owner, ClassTree tree) {
        return tree.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> owner.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(field.getName())))
                .toList();
    }

    private static boolean isCanonical(ExecutableElement constructor, TypeElement record) {
        for (int i = 0; i < constructor.getParameters().size(); i++) {
            String type = constructor.getParameters().get(i).asType().toString();
            if (!type.equals(record.getRecordComponents().get(i).asType().toString())) {
                return false;
            }
        }
        return true;
    }

    private static <E extends Element> List<E> find(TypeElement owner, String name, Class<E> kind) {
        return owner.getEnclosedElements().stream()
                .filter(each -> kind.isInstance(each) && each.getKind() != ElementKind.RECORD_COMPONENT)
                .filter(each -> each.getSimpleName().contentEquals(name))
                .map(kind::cast)
                .toList();
    }

    /** Whether a method's parameters have the types that its element says, as far as these have names. */
    private static boolean fits(MethodTree tree, ExecutableElement element) {
        boolean fits = tree.getParameters().size() == element.getParameters().size();
        for (int i = 0; fits && i < tree.getParameters().size(); i++) {
            String written = tree.getParameters().get(i).getType().toString();
            fits = plain(written).equals(plain(element.getParameters().get(i).asType()));
        }
        return fits;
    }

    private static String plain(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR ? "" : plain(type.toString());
    }

    /** The simple name of a type, without annotations and arguments. */
    private static String plain(String type) {
        String bare = type.replaceAll("@\\w+(\\.\\w+)*(\\([^)]*\\))?\\s*", "");
        while (bare.contains("<")) {
            bare = bare.replaceAll("<[^<>]*>", "");
        }
        return bare.replace("...", "[]").replaceAll("\\w+\\.", "").replace(" ", "");
    }
}
