package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.Tree;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types of operators' results (JLS 5.6, 15.15 to 15.24). */
final class NumericPromotion {
    private final TypeOps ops;

    NumericPromotion(TypeOps ops) {
        this.ops = ops;
    }

    static boolean isNumeric(TypeMirror type) {
        return type != null && type.getKind().isPrimitive() && type.getKind() != TypeKind.BOOLEAN;
    }

    static boolean isIntegral(TypeMirror type) {
        return isNumeric(type) && type.getKind() != TypeKind.FLOAT && type.getKind() != TypeKind.DOUBLE;
    }

    /** @return null if the operand does not suit the operator */
    TypeMirror unary(Tree.Kind operator, TypeMirror operand) {
        PrimitiveType type = ops.unboxed(operand);
        if (type == null) {
            return null;
        }
        return switch (operator) {
            case LOGICAL_COMPLEMENT -> type.getKind() == TypeKind.BOOLEAN ? type : null;
            case BITWISE_COMPLEMENT -> isIntegral(type) ? promoted(type) : null;
            case UNARY_PLUS, UNARY_MINUS -> isNumeric(type) ? promoted(type) : null;
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                isNumeric(type) ? operand : null;
            default -> null;
        };
    }

    /** @return null if the operands do not suit the operator */
    TypeMirror binary(Tree.Kind operator, TypeMirror left, TypeMirror right) {
        return switch (operator) {
            case EQUAL_TO, NOT_EQUAL_TO, CONDITIONAL_AND, CONDITIONAL_OR -> ops.primitive(TypeKind.BOOLEAN);
            case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL ->
                arithmetic(left, right) == null ? null : ops.primitive(TypeKind.BOOLEAN);
            case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> shift(left, right);
            case AND, OR, XOR -> bitwise(left, right);
            case PLUS -> ops.isString(left) || ops.isString(right) ? ops.string : arithmetic(left, right);
            case MINUS, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(left, right);
            default -> null;
        };
    }

    private TypeMirror shift(TypeMirror left, TypeMirror right) {
        PrimitiveType value = ops.unboxed(left);
        return isIntegral(value) && isIntegral(ops.unboxed(right)) ? promoted(value) : null;
    }

    private TypeMirror bitwise(TypeMirror left, TypeMirror right) {
        PrimitiveType first = ops.unboxed(left);
        PrimitiveType second = ops.unboxed(right);
        if (first != null
                && second != null
                && first.getKind() == TypeKind.BOOLEAN
                && second.getKind() == TypeKind.BOOLEAN) {
            return first;
        }
        return isIntegral(first) && isIntegral(second) ? wider(first.getKind(), second.getKind()) : null;
    }

    private TypeMirror arithmetic(TypeMirror left, TypeMirror right) {
        PrimitiveType first = ops.unboxed(left);
        PrimitiveType second = ops.unboxed(right);
        return isNumeric(first) && isNumeric(second) ? wider(first.getKind(), second.getKind()) : null;
    }

    private PrimitiveType promoted(PrimitiveType type) {
        return wider(type.getKind(), TypeKind.INT);
    }

    private PrimitiveType wider(TypeKind first, TypeKind second) {
        for (TypeKind kind : new TypeKind[] {TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.LONG}) {
            if (first == kind || second == kind) {
                return ops.primitive(kind);
            }
        }
        return ops.primitive(TypeKind.INT);
    }
}
