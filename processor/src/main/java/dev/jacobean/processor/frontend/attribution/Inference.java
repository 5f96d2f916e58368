package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Inference variables with their bounds (JLS 18). An inference variable is a type variable that no other type knows: that
 * of a fresh capture, since the language model cannot make any other.
 */
final class Inference {
    private final Services services;
    private final TypeOps ops;
    private final Types types;
    private final Map<Element, InferenceVariable> variables = new LinkedHashMap<>();
    private boolean unchecked;
    private boolean doubtful;
    private boolean spoiled;
    private boolean changed;

    Inference(Services services) {
        this.services = services;
        this.ops = services.ops;
        this.types = ops.types;
    }

    boolean isEmpty() {
        return variables.isEmpty();
    }

    /** Whether a raw type had to be converted to a parameterized one. */
    boolean isUnchecked() {
        return unchecked;
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
            variables.put(variable.asElement(), new InferenceVariable(variable));
        }
        Substitution substitution = new Substitution(types, fresh);
        for (TypeVariable parameter : parameters) {
            InferenceVariable variable = variable(fresh.get(parameter.asElement()));
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
        return (TypeVariable) ((DeclaredType) types.capture(wild)).getTypeArguments().get(0);
    }

    /** Adds the variables and bounds of an argument's own inference to this one. */
    void include(Inference nested) {
        spoiled |= nested.spoiled;
        nested.variables.forEach((element, variable) -> variables.putIfAbsent(element, variable.copy()));
    }

    boolean includes(Inference nested) {
        return variables.keySet().containsAll(nested.variables.keySet());
    }

    boolean mentions(TypeMirror type) {
        return !variables.isEmpty() && Substitution.mentions(variables, type);
    }

    boolean isVariable(TypeMirror type) {
        return variable(type) != null;
    }

    private InferenceVariable variable(TypeMirror type) {
        return type instanceof TypeVariable variable ? variables.get(variable.asElement()) : null;
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
        unchecked |= references && !types.isSubtype(from, to);
        return true;
    }

    private boolean variableTo(TypeMirror from, TypeMirror to) {
        if (!ops.isPrimitive(to)) {
            return subtype(ops.capture(from), to) && incorporate();
        }
        InferenceVariable variable = variable(from);
        if (variable == null) {
            return false;
        }
        boolean unboxable = variable.allBounds().anyMatch(bound -> !mentions(bound) && ops.unboxed(bound) != null);
        return unboxable || equal(from, ops.boxed(to)) && incorporate();
    }

    /** Demands that one type is a subtype of another (JLS 18.2.3). */
    boolean subtype(TypeMirror low, TypeMirror high) {
        if (low.getKind() == TypeKind.NULL) {
            return true;
        }
        InferenceVariable above = variable(low);
        InferenceVariable below = variable(high);
        if (above == null && below == null && !mentions(low) && !mentions(high)) {
            return types.isSubtype(low, high);
        }
        if (above != null) {
            changed |= add(above.upper, high);
        }
        if (below != null) {
            changed |= add(below.lower, low);
        }
        if (above != null || below != null) {
            return true;
        }
        if (high instanceof ArrayType array) {
            return low instanceof ArrayType lowArray
                    ? componentSubtype(lowArray.getComponentType(), array.getComponentType())
                    : ops.bounds(low).stream().anyMatch(bound -> subtype(bound, high));
        }
        if (high instanceof IntersectionType intersection) {
            return intersection.getBounds().stream().allMatch(bound -> subtype(low, bound));
        }
        if (high instanceof TypeVariable variable) {
            return variable.getLowerBound().getKind() != TypeKind.NULL && subtype(low, variable.getLowerBound());
        }
        return high.getKind() == TypeKind.DECLARED && subclass(low, (DeclaredType) high);
    }

    private boolean componentSubtype(TypeMirror low, TypeMirror high) {
        return ops.isPrimitive(low) || ops.isPrimitive(high) ? types.isSameType(low, high) : subtype(low, high);
    }

    private boolean subclass(TypeMirror low, DeclaredType high) {
        DeclaredType view = ops.asSuper(low, high.asElement());
        if (view == null) {
            return false;
        }
        if (view.getTypeArguments().isEmpty() || high.getTypeArguments().isEmpty()) {
            unchecked |= !high.getTypeArguments().isEmpty();
            return true;
        }
        boolean contained = true;
        for (int i = 0; i < view.getTypeArguments().size(); i++) {
            contained &= contains(
                    view.getTypeArguments().get(i), high.getTypeArguments().get(i));
        }
        return contained;
    }

    private boolean contains(TypeMirror inner, TypeMirror outer) {
        if (!(outer instanceof WildcardType wildcard)) {
            return equal(inner, outer);
        }
        if (wildcard.getExtendsBound() != null) {
            return subtype(ops.upperBound(inner), wildcard.getExtendsBound());
        }
        if (wildcard.getSuperBound() == null) {
            return true;
        }
        if (inner instanceof WildcardType lower) {
            return lower.getSuperBound() != null && subtype(wildcard.getSuperBound(), lower.getSuperBound());
        }
        return subtype(wildcard.getSuperBound(), inner);
    }

    /** Demands that two types are the same (JLS 18.2.4). */
    boolean equal(TypeMirror first, TypeMirror second) {
        InferenceVariable left = variable(first);
        InferenceVariable right = variable(second);
        boolean wild = first.getKind() == TypeKind.WILDCARD || second.getKind() == TypeKind.WILDCARD;
        if (wild && first.getKind() != second.getKind()) {
            return false;
        }
        if (left != null) {
            changed |= add(left.equal, second);
        }
        if (right != null) {
            changed |= add(right.equal, first);
        }
        if (left != null || right != null) {
            return true;
        }
        if (wild) {
            return equalWildcards((WildcardType) first, (WildcardType) second);
        }
        if (!mentions(first) && !mentions(second)) {
            return types.isSameType(first, second);
        }
        if (first instanceof ArrayType array && second instanceof ArrayType other) {
            return equal(array.getComponentType(), other.getComponentType());
        }
        return first instanceof DeclaredType declared
                && second instanceof DeclaredType other
                && declared.asElement().equals(other.asElement())
                && equalArguments(declared.getTypeArguments(), other.getTypeArguments());
    }

    private boolean equalWildcards(WildcardType first, WildcardType second) {
        return equalBounds(first.getExtendsBound(), second.getExtendsBound())
                && equalBounds(first.getSuperBound(), second.getSuperBound());
    }

    private boolean equalBounds(TypeMirror first, TypeMirror second) {
        return first == null || second == null ? first == second : equal(first, second);
    }

    private boolean equalArguments(List<? extends TypeMirror> first, List<? extends TypeMirror> second) {
        boolean equal = first.size() == second.size();
        for (int i = 0; i < first.size() && i < second.size(); i++) {
            equal &= equal(first.get(i), second.get(i));
        }
        return equal;
    }

    private boolean add(Collection<TypeMirror> bounds, TypeMirror bound) {
        if (bounds.stream().anyMatch(known -> known == bound || types.isSameType(known, bound))) {
            return false;
        }
        return bounds.add(bound);
    }

    /** Draws the conclusions from all bounds (JLS 18.3). */
    boolean incorporate() {
        boolean consistent = true;
        int rounds = 0;
        do {
            changed = false;
            for (InferenceVariable variable : List.copyOf(variables.values())) {
                consistent &= incorporate(variable);
            }
        } while (changed && consistent && ++rounds < 20);
        return consistent;
    }

    private boolean incorporate(InferenceVariable variable) {
        boolean consistent = true;
        List<TypeMirror> equal = List.copyOf(variable.equal);
        for (int i = 0; i < equal.size(); i++) {
            for (int j = i + 1; j < equal.size(); j++) {
                consistent &= equal(equal.get(i), equal.get(j));
            }
            for (TypeMirror lower : List.copyOf(variable.lower)) {
                consistent &= subtype(lower, equal.get(i));
            }
            for (TypeMirror upper : List.copyOf(variable.upper)) {
                consistent &= subtype(equal.get(i), upper);
            }
            if (!mentions(equal.get(i))) {
                replace(variable, equal.get(i));
            }
        }
        for (TypeMirror lower : List.copyOf(variable.lower)) {
            for (TypeMirror upper : List.copyOf(variable.upper)) {
                consistent &= subtype(lower, upper);
            }
        }
        return consistent;
    }

    /** Puts a variable's value into the bounds of the others. */
    private void replace(InferenceVariable variable, TypeMirror value) {
        Map<Element, TypeMirror> single = Map.of(variable.type.asElement(), value);
        Substitution substitution = new Substitution(types, single);
        for (InferenceVariable other : variables.values()) {
            if (other != variable) {
                for (List<TypeMirror> bounds : List.of(other.equal, other.lower, other.upper)) {
                    changed |= replace(bounds, single, substitution);
                }
            }
        }
    }

    private static boolean replace(List<TypeMirror> bounds, Map<Element, TypeMirror> single, Substitution substitution) {
        boolean replaced = false;
        for (int i = 0; i < bounds.size(); i++) {
            if (Substitution.mentions(single, bounds.get(i))) {
                bounds.set(i, substitution.apply(bounds.get(i)));
                replaced = true;
            }
        }
        return replaced;
    }

    /** Finds values for the variables that a type mentions. */
    void solve(TypeMirror type) {
        InferenceVariable next = Resolution.next(this, variables.values(), type);
        while (next != null) {
            TypeMirror value = Resolution.value(this, services, next);
            next.value = value;
            changed |= add(next.equal, value);
            incorporate();
            next = Resolution.next(this, variables.values(), type);
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
        variables.forEach((element, variable) -> {
            if (variable.value != null) {
                values.put(element, variable.value);
            }
        });
        return new Substitution(types, values).apply(type);
    }

    List<TypeMirror> instantiate(List<TypeMirror> list) {
        List<TypeMirror> result = new ArrayList<>();
        list.forEach(type -> result.add(instantiate(type)));
        return result;
    }
}
