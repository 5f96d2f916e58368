package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.FieldRef;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What generated code can name: it stands in the same package, but in another class. */
final class Visibility {
    private Visibility() {}

    /** Whether a member or a class is private or local, or stands in such a class. */
    static boolean isHidden(Element member) {
        return hiding(member).isPresent();
    }

    /** Whether a class is declared in a body. */
    static boolean isLocal(Element element) {
        return element instanceof TypeElement type && type.getNestingKind() == NestingKind.LOCAL;
    }

    /** Whether an element is, or belongs to, a class that is declared in a body. */
    static boolean isInBody(Element element) {
        Element each = element;
        while (each != null && !isLocal(each)) {
            each = each.getEnclosingElement();
        }
        return each != null;
    }

    /** That an object of a class, which is declared in a body, would have to exist. */
    static Refusal local(Element type, Tree tree) {
        return Refusal.of(
                Message.UNSUPPORTED,
                tree,
                "What is done here with the local class '" + type.getSimpleName() + "'",
                "generated code, which stands in another class, cannot name it",
                "Declare it as a member of the class around it.");
    }

    /** The private or local member or class, outermost last, because of which an element cannot be named. */
    private static Optional<Element> hiding(Element member) {
        for (Element e = member; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE) || isLocal(e)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    static FieldRef.Reach reach(VariableElement field) {
        if (isHidden(field.getEnclosingElement())) {
            return FieldRef.Reach.IN_NAMELESS_CLASS;
        } else if (!isHidden(field)) {
            return FieldRef.Reach.NAMED;
        }
        return isGeneric(field.getEnclosingElement()) ? FieldRef.Reach.IN_NAMELESS_CLASS : FieldRef.Reach.PRIVATE;
    }

    private static boolean isGeneric(Element type) {
        for (Element e = type; e instanceof TypeElement each; e = e.getEnclosingElement()) {
            if (!each.getTypeParameters().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A private class that is mentioned in a type. */
    static Optional<Element> hiddenIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hiddenIn(array.getComponentType());
        } else if (type instanceof WildcardType wildcard) {
            TypeMirror bound =
                    wildcard.getExtendsBound() == null ? wildcard.getSuperBound() : wildcard.getExtendsBound();
            return bound == null ? Optional.empty() : hiddenIn(bound);
        } else if (!(type instanceof DeclaredType)) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        Optional<Element> own = hiding(declared.asElement());
        return own.isPresent()
                ? own
                : declared.getTypeArguments().stream()
                        .flatMap(argument -> hiddenIn(argument).stream())
                        .findFirst();
    }

    /** Refuses what generated code would have to name but cannot. */
    static void demand(Element member, Tree tree) {
        if (member.getModifiers().contains(Modifier.PRIVATE) && !isInBody(member)) {
            boolean constant = member.getKind() == ElementKind.FIELD
                    && member.getModifiers().contains(Modifier.STATIC);
            throw refusal(member, tree, constant ? "" : ", or pass what it gives as a parameter");
        }
        if (member.getEnclosingElement() instanceof TypeElement owner) {
            hiding(owner).ifPresent(hidden -> {
                throw refusal(hidden, tree, "");
            });
        }
    }

    /** Refuses a type that generated code would have to name but cannot. */
    static void demand(TypeMirror type, Tree tree) {
        hiddenIn(type).ifPresent(hidden -> {
            throw refusal(hidden, tree, "");
        });
    }

    private static Refusal refusal(Element member, Tree tree, String proposal) {
        if (isInBody(member)) {
            return local(member, tree);
        }
        String name = member.getKind() == ElementKind.CONSTRUCTOR
                ? "The constructor of '" + member.getEnclosingElement().getSimpleName() + "'"
                : "'" + member.getSimpleName() + "'";
        return Refusal.of(Message.HIDDEN_MEMBER, tree, name, proposal);
    }
}
