package dev.jacobean.processor.frontend.attribution;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which members may be used from inside a class (JLS 6.6). */
final class Access {
    private final TypeOps ops;
    private final TypeElement from;

    Access(TypeOps ops, TypeElement from) {
        this.ops = ops;
        this.from = from;
    }

    /**
     * @param member a field, a method, a constructor or a member class
     * @param site the class that it is selected from, a subclass of the member's own
     */
    boolean isAccessible(Element member, Element site) {
        Set<Modifier> modifiers = member.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return true;
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return outermost(member).equals(outermost(from))
                    && (site == null || site.equals(member.getEnclosingElement()));
        }
        if (MemberLookup.packageOf(member).equals(MemberLookup.packageOf(from))) {
            return true;
        }
        return modifiers.contains(Modifier.PROTECTED) && isSubclassOf(member.getEnclosingElement());
    }

    private boolean isSubclassOf(Element owner) {
        for (Element each = from; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (ops.types.isSubtype(ops.types.erasure(each.asType()), ops.types.erasure(owner.asType()))) {
                return true;
            }
        }
        return false;
    }

    private static Element outermost(Element element) {
        Element outer = element;
        while (outer.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            outer = outer.getEnclosingElement();
        }
        return outer;
    }
}
