package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The classes of this top-level class that an object may be of, every class before those that it extends.
 *
 * @param isClosed whether it can be of no other
 * @param isCertain whether it is of the only one, or of a class that extends it, for certain
 */
record KnownClasses(List<TypeElement> classes, boolean isClosed, boolean isCertain) {
    private static final KnownClasses NONE = new KnownClasses(List.of(), false, false);

    /** Those that matter for a method; none where the object decides nothing, or where they are not known. */
    static KnownClasses of(Value object, Symbol.Method method, Shared shared) {
        TypeElement exact = classOf(object, shared);
        if (exact != null) {
            return new KnownClasses(List.of(exact), true, true);
        }
        TypeElement type = named(object.type(), shared);
        if (type == null) {
            return NONE;
        } else if (type.getKind() == ElementKind.ENUM) {
            boolean inherits = inheritsBody(
                    type,
                    Overrides.in((DeclaredType) type.asType(), method, shared).element());
            return inherits ? new KnownClasses(List.of(type), true, true) : NONE;
        }
        List<TypeElement> permitted = new ArrayList<>();
        if (type.getModifiers().contains(Modifier.SEALED) && collect(type, permitted, shared)) {
            return new KnownClasses(permitted, true, false);
        }
        Symbol.Method own = Overrides.in((DeclaredType) type.asType(), method, shared);
        boolean inherited = !own.element().getModifiers().contains(Modifier.ABSTRACT)
                && !Overrides.isUncertain(own.element(), shared);
        if (inherited && isConcrete(type) && !own.element().equals(method.element())) {
            return new KnownClasses(List.of(type), type.getModifiers().contains(Modifier.FINAL), true);
        }
        if (inherited || type.getModifiers().contains(Modifier.FINAL)) {
            return isConcrete(type) && type.getModifiers().contains(Modifier.FINAL)
                    ? new KnownClasses(List.of(type), true, true)
                    : NONE;
        }
        List<TypeElement> extending = new ArrayList<>();
        extending(shared.topLevel, type, extending, shared);
        extending.sort(Comparator.comparingInt(KnownClasses::depth).reversed());
        return new KnownClasses(extending, false, false);
    }

    /** Whether all constants of an enum do what an interface says by default. */
    static boolean inheritsBody(TypeElement type, ExecutableElement method) {
        return type.getModifiers().contains(Modifier.FINAL)
                && method.getEnclosingElement().getKind() == ElementKind.INTERFACE
                && !method.getModifiers().contains(Modifier.ABSTRACT);
    }

    private static boolean isConcrete(TypeElement type) {
        return !type.getModifiers().contains(Modifier.ABSTRACT)
                && (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD);
    }

    /** The class that an object has just been made of; null where that is not known. */
    private static TypeElement classOf(Value object, Shared shared) {
        Value origin = Conversions.withoutCasts(object);
        boolean isNew = origin.definition() != null
                && origin.definition().code() instanceof Opcode.Invoke invoke
                && invoke.method().kind() == MethodRef.Kind.CONSTRUCTOR;
        return isNew ? named(origin.type(), shared) : null;
    }

    private static TypeElement named(Type type, Shared shared) {
        TypeElement element = shared.frontend.elements().getTypeElement(type.javaName());
        return element != null && shared.sources.isHere(element) ? element : null;
    }

    /** Adds the classes that a sealed type permits, and itself; false where others may extend one of them. */
    private static boolean collect(TypeElement type, List<TypeElement> classes, Shared shared) {
        boolean sealed = type.getModifiers().contains(Modifier.SEALED);
        if (type.getKind() == ElementKind.ENUM
                || !sealed && !type.getModifiers().contains(Modifier.FINAL)) {
            return false;
        }
        for (TypeMirror permitted : type.getPermittedSubclasses()) {
            TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
            if (!shared.sources.isHere(element) || !collect(element, classes, shared)) {
                return false;
            }
        }
        if (isConcrete(type)) {
            classes.add(type);
        }
        return true;
    }

    /** Adds the classes within one that are subtypes of a type. */
    private static void extending(TypeElement within, TypeElement type, List<TypeElement> found, Shared shared) {
        boolean subtype = shared.frontend
                .types()
                .isSubtype(shared.types.erasure(within.asType()), shared.types.erasure(type.asType()));
        if (subtype && (isConcrete(within) || within.getKind() == ElementKind.ENUM)) {
            found.add(within);
        }
        ElementFilter.typesIn(within.getEnclosedElements()).forEach(inner -> extending(inner, type, found, shared));
    }

    /** How many classes it extends, one after the other. */
    private static int depth(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType above ? 1 + depth((TypeElement) above.asElement()) : 0;
    }
}
