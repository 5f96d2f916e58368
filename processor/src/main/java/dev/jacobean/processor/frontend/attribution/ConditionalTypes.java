package dev.jacobean.processor.frontend.attribution;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The type of a conditional or a switch expression that has no target (JLS 15.25, 15.28.1). */
final class ConditionalTypes {
    /** @param constant the constant value of this branch; null if it has none */
    record Branch(TypeMirror type, Object constant) {}

    private static final List<TypeKind> BY_WIDTH = List.of(
            TypeKind.BYTE,
            TypeKind.CHAR,
            TypeKind.SHORT,
            TypeKind.INT,
            TypeKind.LONG,
            TypeKind.FLOAT,
            TypeKind.DOUBLE,
            TypeKind.BOOLEAN);

    private final TypeOps ops;
    private final Lub lub;

    ConditionalTypes(TypeOps ops, Lub lub) {
        this.ops = ops;
        this.lub = lub;
    }

    /** @return null if a branch is unknown or of type void */
    TypeMirror unify(List<Branch> branches) {
        if (branches.isEmpty() || branches.stream().anyMatch(branch -> branch.type == null)) {
            return null;
        }
        TypeMirror first = branches.get(0).type;
        if (branches.stream().allMatch(branch -> ops.types.isSameType(first, branch.type))) {
            return first;
        }
        TypeMirror numeric = numeric(branches);
        return numeric == null ? reference(branches) : numeric;
    }

    private TypeMirror numeric(List<Branch> branches) {
        List<PrimitiveType> unboxed =
                branches.stream().map(branch -> ops.unboxed(branch.type)).collect(Collectors.toList());
        if (unboxed.contains(null)) {
            return null;
        }
        for (int i = 0; i < branches.size(); i++) {
            if (isNarrow(unboxed.get(i).getKind()) && othersAreConstantsOf(branches, unboxed, i)) {
                return unboxed.get(i);
            }
        }
        return BY_WIDTH.stream()
                .map(ops::primitive)
                .filter(type -> unboxed.stream().allMatch(each -> ops.types.isSubtype(each, type)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNarrow(TypeKind kind) {
        return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.CHAR;
    }

    /** Whether all branches of other types are int constants that the narrow type of one branch can hold. */
    private boolean othersAreConstantsOf(List<Branch> branches, List<PrimitiveType> unboxed, int index) {
        TypeKind narrow = unboxed.get(index).getKind();
        boolean variable = branches.get(index).constant == null;
        for (int i = 0; i < branches.size(); i++) {
            boolean same = i == index
                    || variable
                            && branches.get(i).constant == null
                            && unboxed.get(i).getKind() == narrow;
            if (!same && !isConstantOf(branches.get(i), narrow)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConstantOf(Branch branch, TypeKind narrow) {
        return branch.type.getKind() == TypeKind.INT
                && branch.constant instanceof Integer value
                && value.equals(ConstantFolder.coerce(ConstantFolder.coerce(value, narrow), TypeKind.INT));
    }

    private TypeMirror reference(List<Branch> branches) {
        if (branches.stream().anyMatch(branch -> branch.type.getKind() == TypeKind.VOID)) {
            return null;
        }
        List<TypeMirror> boxed = branches.stream()
                .map(branch -> ops.boxed(branch.type))
                .filter(type -> type.getKind() != TypeKind.NULL)
                .toList();
        return lub.lub(boxed);
    }
}
