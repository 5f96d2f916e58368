package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Which classes and records can be taken apart: those of which all is known, and whose parts are finite. */
final class ObjectCandidates {
    private final Trees trees;
    private final Types types;
    private final CompilationUnitTree unit;
    private final Predicate<Element> isInBody;
    private final Predicate<VariableElement> isWritten;

    /**
     * @param isInBody whether a class is declared in a body that is known
     * @param isWritten whether a field may be written after its object is made
     */
    ObjectCandidates(
            Trees trees,
            Types types,
            CompilationUnitTree unit,
            Predicate<Element> isInBody,
            Predicate<VariableElement> isWritten) {
        this.trees = trees;
        this.types = types;
        this.unit = unit;
        this.isInBody = isInBody;
        this.isWritten = isWritten;
    }

    /** Whether all of a class is known: it and its superclasses are of this file, and it does not hold objects of itself. */
    boolean isCandidate(TypeElement type) {
        return (type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT)
                        || type.getKind() == ElementKind.RECORD)
                && isKnown(type)
                && !containsItself(type, new HashSet<>())
                && ObjectClasses.chain(type, types).stream()
                        .flatMap(each -> ObjectClasses.fields(each).stream())
                        .allMatch(this::isStorable);
    }

    private boolean isKnown(TypeElement type) {
        if (type.getNestingKind() == NestingKind.ANONYMOUS) {
            return false;
        }
        Element superclass = types.asElement(type.getSuperclass());
        return (isInBody.test(type) || isInUnit(type))
                && superclass instanceof TypeElement parent
                && (parent.getQualifiedName().contentEquals("java.lang.Object")
                        || parent.getQualifiedName().contentEquals("java.lang.Record")
                        || isKnown(parent));
    }

    /** Whether a class is declared in the file. */
    boolean isInUnit(Element type) {
        TreePath path = trees.getPath(type);
        return path != null && path.getCompilationUnit() == unit;
    }

    /** An array of cells of a generic type cannot be made. */
    private boolean isStorable(VariableElement field) {
        TypeMirror type = field.asType();
        return type.getKind().isPrimitive()
                || type.getKind() == TypeKind.ARRAY
                || !isWritten.test(field)
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().isEmpty();
    }

    private boolean containsItself(TypeElement type, Set<Element> around) {
        if (!around.add(type)) {
            return true;
        }
        for (TypeElement each : ObjectClasses.chain(type, types)) {
            for (VariableElement field : ObjectClasses.fields(each)) {
                TypeMirror inner = field.asType();
                while (inner instanceof ArrayType array) {
                    inner = array.getComponentType();
                }
                if (types.asElement(inner) instanceof TypeElement element
                        && (element.getKind() == ElementKind.CLASS && isKnown(element)
                                || element.getKind() == ElementKind.RECORD)
                        && containsItself(element, around)) {
                    return true;
                }
            }
        }
        around.remove(type);
        return false;
    }
}
