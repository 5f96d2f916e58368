package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Inference variables with their bounds (JLS 18). An inference variable is a type variable that no other type knows: that
 * of a fresh capture, since the language model cannot make any other.
 */
final class Inference {
    private final Services services;
    private final TypeOps ops;
    private final Types types;
    private final BoundSet bounds;
    private final Reduction reduction;
    private boolean doubtful;
    private boolean spoiled;

    Inference(Services services) {
        this.services = services;
        this.ops = services.ops;
        this.types = ops.types;
        this.bounds = new BoundSet(types);
        this.reduction = new Reduction(ops, bounds);
    }

    boolean isEmpty() {
        return bounds.isEmpty();
    }

    /** Whether a raw type had to be converted to a parameterized one. */
    boolean isUnchecked() {
        return bounds.isUnchecked();
    }

    /** Says that the result of a lambda is unknown, so that another method may be the right one. */
    void doubt() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    /** Says that something is unknown that bears on the variables: whatever is inferred now may be wrong. */
    void spoil() {
        spoiled = true;
    }

    boolean isSpoiled() {
        return spoiled;
    }

    /** Makes an inference variable for each of these type parameters. */
    Substitution declare(List<? extends TypeVariable> parameters) {
        Map<Element, TypeMirror> fresh = new LinkedHashMap<>();
        for (TypeVariable parameter : parameters) {
            TypeVariable variable = freshVariable();
            fresh.put(parameter.asElement(), variable);
            bounds.declare(new InferenceVariable(variable));
        }
        Substitution substitution = new Substitution(types, fresh);
        for (TypeVariable parameter : parameters) {
            InferenceVariable variable = bounds.variable(fresh.get(parameter.asElement()));
            TypeMirror bound = parameter.getUpperBound();
            for (TypeMirror each :
                    bound instanceof IntersectionType ? ((IntersectionType) bound).getBounds() : List.of(bound)) {
                variable.upper.add(substitution.apply(each));
            }
        }
        return substitution;
    }

    private TypeVariable freshVariable() {
        TypeElement anyGeneric = ops.elements.getTypeElement("java.lang.Iterable");
        TypeMirror wild = types.getDeclaredType(anyGeneric, types.getWildcardType(null, null));
        return (TypeVariable)
                ((DeclaredType) types.capture(wild)).getTypeArguments().get(0);
    }

    /** Adds the variables and bounds of an argument's own inference to this one. */
    void include(Inference nested) {
        spoiled |= nested.spoiled;
        bounds.include(nested.bounds);
    }

    boolean includes(Inference nested) {
        return bounds.includes(nested.bounds);
    }

    boolean mentions(TypeMirror type) {
        return bounds.mentions(type);
    }

    boolean isVariable(TypeMirror type) {
        return bounds.variable(type) != null;
    }

    /** Demands that one type is a subtype of another (JLS 18.2.3). */
    boolean subtype(TypeMirror low, TypeMirror high) {
        return reduction.subtype(low, high);
    }

    /** Demands that two types are the same (JLS 18.2.4). */
    boolean equal(TypeMirror first, TypeMirror second) {
        return reduction.equal(first, second);
    }

    /** Draws the conclusions from all bounds (JLS 18.3). */
    boolean incorporate() {
        return reduction.incorporate();
    }

    /** Demands that a value of one type can be passed as another (JLS 18.2.2). */
    boolean compatible(TypeMirror from, TypeMirror to, boolean strict) {
        if (from.getKind() == TypeKind.VOID || to.getKind() == TypeKind.VOID) {
            return false;
        }
        if (!mentions(to)) {
            return mentions(from) ? variableTo(from, to) : properCompatible(from, to, strict);
        }
        if (ops.isPrimitive(from) && strict) {
            return false;
        }
        return subtype(ops.capture(ops.boxed(from)), to) && incorporate();
    }

    private boolean properCompatible(TypeMirror from, TypeMirror to, boolean strict) {
        if (strict && ops.isPrimitive(from) != ops.isPrimitive(to) || !types.isAssignable(from, to)) {
            return false;
        }
        boolean references = !ops.isPrimitive(from) && !ops.isPrimitive(to) && from.getKind() != TypeKind.NULL;
        if (references && !types.isSubtype(from, to)) {
            bounds.noteUnchecked();
        }
        return true;
    }

    private boolean variableTo(TypeMirror from, TypeMirror to) {
        if (!ops.isPrimitive(to)) {
            return subtype(ops.capture(from), to) && incorporate();
        }
        InferenceVariable variable = bounds.variable(from);
        if (variable == null) {
            return false;
        }
        boolean unboxable = variable.allBounds().anyMatch(bound -> !mentions(bound) && ops.unboxed(bound) != null);
        return unboxable || equal(from, ops.boxed(to)) && incorporate();
    }

    /** Finds values for the variables that a type mentions. */
    void solve(TypeMirror type) {
        InferenceVariable next = Resolution.next(this, bounds.variables(), type);
        while (next != null) {
            TypeMirror value = Resolution.value(this, services, next);
            next.value = value;
            bounds.add(next.equal, value);
            incorporate();
            next = Resolution.next(this, bounds.variables(), type);
        }
    }

    void solveAll() {
        solve(null);
    }

    /** The type with the values of all variables that have one. */
    TypeMirror instantiate(TypeMirror type) {
        if (!mentions(type)) {
            return type;
        }
        Map<Element, TypeMirror> values = new LinkedHashMap<>();
        for (InferenceVariable variable : bounds.variables()) {
            if (variable.value != null) {
                values.put(variable.type.asElement(), variable.value);
            }
        }
        return new Substitution(types, values).apply(type);
    }

    List<TypeMirror> instantiate(List<TypeMirror> list) {
        List<TypeMirror> result = new ArrayList<>();
        list.forEach(type -> result.add(instantiate(type)));
        return result;
    }
}
