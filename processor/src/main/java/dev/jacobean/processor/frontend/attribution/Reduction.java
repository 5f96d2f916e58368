package dev.jacobean.processor.frontend.attribution;

import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reduces demands on types to bounds of the inference variables in them (JLS 18.2). */
final class Reduction {
    private final TypeOps ops;
    private final Types types;
    private final BoundSet bounds;

    Reduction(TypeOps ops, BoundSet bounds) {
        this.ops = ops;
        this.types = ops.types;
        this.bounds = bounds;
    }

    /** Demands that one type is a subtype of another (JLS 18.2.3). */
    boolean subtype(TypeMirror low, TypeMirror high) {
        if (low.getKind() == TypeKind.NULL) {
            return true;
        }
        InferenceVariable above = bounds.variable(low);
        InferenceVariable below = bounds.variable(high);
        if (above == null && below == null && !bounds.mentions(low) && !bounds.mentions(high)) {
            return types.isSubtype(low, high);
        }
        if (above != null) {
            bounds.add(above.upper, high);
        }
        if (below != null) {
            bounds.add(below.lower, low);
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
            if (!high.getTypeArguments().isEmpty()) {
                bounds.noteUnchecked();
            }
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
        InferenceVariable left = bounds.variable(first);
        InferenceVariable right = bounds.variable(second);
        boolean wild = first.getKind() == TypeKind.WILDCARD || second.getKind() == TypeKind.WILDCARD;
        if (wild && first.getKind() != second.getKind()) {
            return false;
        }
        if (left != null) {
            bounds.add(left.equal, second);
        }
        if (right != null) {
            bounds.add(right.equal, first);
        }
        if (left != null || right != null) {
            return true;
        }
        if (wild) {
            return equalWildcards((WildcardType) first, (WildcardType) second);
        }
        if (!bounds.mentions(first) && !bounds.mentions(second)) {
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

    /** Draws the conclusions from all bounds (JLS 18.3). */
    boolean incorporate() {
        boolean consistent = true;
        int rounds = 0;
        boolean changed;
        do {
            for (InferenceVariable variable : List.copyOf(bounds.variables())) {
                consistent &= incorporate(variable);
            }
            changed = bounds.hasChanged();
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
            if (!bounds.mentions(equal.get(i))) {
                bounds.replace(variable, equal.get(i));
            }
        }
        for (TypeMirror lower : List.copyOf(variable.lower)) {
            for (TypeMirror upper : List.copyOf(variable.upper)) {
                consistent &= subtype(lower, upper);
            }
        }
        return consistent;
    }
}
