package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether values fit where they are put (JLS 5.2 and 5.5). In doubt they do: javac has the last word. */
final class Fits {
    private static final Set<TypeKind> PLAIN = Set.of(TypeKind.DECLARED, TypeKind.ARRAY, TypeKind.NULL);

    private final TypeOps ops;
    private final Attribution attribution;

    Fits(TypeOps ops, Attribution attribution) {
        this.ops = ops;
        this.attribution = attribution;
    }

    /** Whether an expression may be assigned to a variable of a type; null for a type that is not known. */
    boolean isAssignable(ExpressionTree tree, TypeMirror target) {
        ExpressionTree value = PolyExpressions.withoutParentheses(tree);
        if (value instanceof ConditionalExpressionTree conditional) {
            return isAssignable(conditional.getTrueExpression(), target)
                    && isAssignable(conditional.getFalseExpression(), target);
        }
        if (value instanceof NewArrayTree array && array.getType() == null) {
            return target == null || target.getKind() == TypeKind.ARRAY;
        }
        TypeMirror source = isPoly(value) ? null : attribution.typeOf(value);
        if (!isKnown(source) || !isKnown(target)) {
            return true;
        }
        return ops.types.isAssignable(source, target)
                || ops.types.isAssignable(ops.types.erasure(source), ops.types.erasure(target))
                || isSmallConstant(value, source, target);
    }

    private static boolean isPoly(Tree tree) {
        return tree instanceof LambdaExpressionTree
                || tree instanceof MemberReferenceTree
                || tree instanceof SwitchExpressionTree;
    }

    /** Type variables, wildcards and intersections are left to javac. */
    private boolean isKnown(TypeMirror type) {
        return type != null && (type.getKind().isPrimitive() || PLAIN.contains(type.getKind()));
    }

    /** A constant may be narrowed to a byte, a short or a char that it is in the range of. */
    private boolean isSmallConstant(ExpressionTree value, TypeMirror source, TypeMirror target) {
        PrimitiveType narrow = ops.unboxed(target);
        Object constant = value instanceof LiteralTree literal ? literal.getValue() : attribution.constantOf(value);
        if (narrow == null || constant == null || source.getKind() == TypeKind.LONG) {
            return false;
        }
        if (!(constant instanceof Character) && !(constant instanceof Number)) {
            return false;
        }
        long number = constant instanceof Character c ? c : ((Number) constant).longValue();
        boolean integral =
                constant instanceof Character || ((Number) constant).doubleValue() == number && isInt(source);
        return integral
                && switch (narrow.getKind()) {
                    case BYTE -> number == (byte) number;
                    case SHORT -> number == (short) number;
                    case CHAR -> number == (char) number;
                    default -> false;
                };
    }

    private static boolean isInt(TypeMirror type) {
        return type.getKind() == TypeKind.INT || type.getKind() == TypeKind.SHORT || type.getKind() == TypeKind.BYTE;
    }

    /** Whether a value may be cast to a type. */
    boolean isCastable(ExpressionTree tree, TypeMirror target) {
        TypeMirror source = isPoly(PolyExpressions.withoutParentheses(tree)) ? null : attribution.typeOf(tree);
        if (!isKnown(source) || !isKnown(target)) {
            return true;
        }
        boolean toPrimitive = target.getKind().isPrimitive();
        if (source.getKind().isPrimitive()) {
            boolean bool = source.getKind() == TypeKind.BOOLEAN;
            return toPrimitive
                    ? bool == (target.getKind() == TypeKind.BOOLEAN)
                    : ops.types.isSubtype(ops.boxed(source), ops.types.erasure(target));
        }
        return !toPrimitive || isUnboxable(source, target);
    }

    private boolean isUnboxable(TypeMirror source, TypeMirror target) {
        PrimitiveType unboxed = ops.unboxed(source);
        return unboxed == null
                ? ops.types.isSubtype(ops.boxed(target), ops.types.erasure(source))
                : ops.types.isAssignable(unboxed, target);
    }

    boolean isBoolean(ExpressionTree tree) {
        TypeMirror type = attribution.typeOf(PolyExpressions.withoutParentheses(tree));
        PrimitiveType unboxed = isKnown(type) ? ops.unboxed(type) : null;
        return !isKnown(type) || unboxed != null && unboxed.getKind() == TypeKind.BOOLEAN;
    }

    boolean isIndex(ExpressionTree tree) {
        TypeMirror type = attribution.typeOf(PolyExpressions.withoutParentheses(tree));
        PrimitiveType unboxed = isKnown(type) ? ops.unboxed(type) : null;
        return !isKnown(type) || unboxed != null && ops.types.isAssignable(unboxed, ops.primitive(TypeKind.INT));
    }
}
