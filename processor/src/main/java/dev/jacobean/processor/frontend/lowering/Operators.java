package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java's operators, with their promotions (JLS 5.6, 15.15 to 15.22). */
final class Operators {
    private final Body body;

    Operators(Body body) {
        this.body = body;
    }

    /** {@code + - ~ !} on an unboxed value. */
    Value unary(Tree.Kind kind, Value x) {
        if (kind == Tree.Kind.LOGICAL_COMPLEMENT) {
            return body.builder.not(x);
        }
        PrimitiveType own = (PrimitiveType) x.type();
        Value promoted = body.shared.conversions.primitive(Conversions.promote(own, own), x);
        return switch (kind) {
            case UNARY_PLUS -> promoted;
            case UNARY_MINUS -> body.builder.unary(UnaryOperator.NEGATE, promoted);
            case BITWISE_COMPLEMENT -> body.builder.unary(UnaryOperator.COMPLEMENT, promoted);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** A binary operator that evaluates both operands. */
    Binding binary(BinaryTree tree) {
        if (isReferences(tree)) {
            return new Binding.Scalar(compareReferences(tree));
        }
        if (tree.getKind() == Tree.Kind.PLUS && isString(body.typeOf(tree))) {
            Texts texts = new Texts(body);
            Value left = texts.part(tree.getLeftOperand());
            Value right = texts.part(tree.getRightOperand());
            return new Binding.Scalar(concatenate(left, right));
        }
        return new Binding.Scalar(chain(tree));
    }

    /** An operator on numbers, and those that are its left operand one in the other: a sum of a thousand terms is no recursion. */
    private Value chain(BinaryTree tree) {
        Deque<BinaryTree> operators = new ArrayDeque<>(List.of(tree));
        ExpressionTree left = tree.getLeftOperand();
        while (left instanceof BinaryTree binary && isChained(binary)) {
            operators.push(binary);
            left = binary.getLeftOperand();
        }
        Value value = body.expressions.number(left);
        for (BinaryTree each : operators) {
            value = binary(of(each.getKind()), value, body.expressions.number(each.getRightOperand()));
        }
        return value;
    }

    private boolean isChained(BinaryTree tree) {
        return switch (tree.getKind()) {
            case PLUS -> !isString(body.typeOf(tree)) && body.attribution.constantOf(tree) == null;
            case MINUS, MULTIPLY, DIVIDE -> body.attribution.constantOf(tree) == null;
            default -> false;
        };
    }

    /** An operator on unboxed values, which are promoted first. */
    Value binary(BinaryOperator operator, Value left, Value right) {
        PrimitiveType x = (PrimitiveType) left.type();
        PrimitiveType y = (PrimitiveType) right.type();
        PrimitiveType first = operator.isShift() ? Conversions.promote(x, x) : Conversions.promote(x, y);
        PrimitiveType second = operator.isShift() ? Conversions.promote(y, y) : first;
        return body.builder.binary(
                operator,
                body.shared.conversions.primitive(first, left),
                body.shared.conversions.primitive(second, right));
    }

    Value concatenate(Value left, Value right) {
        return body.builder.passive("{0} + {1}", Type.STRING, Effect.PURE, List.of(left, right));
    }

    static boolean isString(TypeMirror type) {
        return type != null && type.toString().equals("java.lang.String");
    }

    /** Whether {@code ==} or {@code !=} compares references: where neither operand is primitive. */
    private boolean isReferences(BinaryTree tree) {
        return (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO)
                && !isPrimitive(tree.getLeftOperand())
                && !isPrimitive(tree.getRightOperand());
    }

    private boolean isPrimitive(ExpressionTree tree) {
        return body.expressions.typeOf(tree).getKind().isPrimitive();
    }

    private Value compareReferences(BinaryTree tree) {
        Binding left = body.expressions.evaluate(tree.getLeftOperand());
        Binding right = body.expressions.evaluate(tree.getRightOperand());
        boolean equal = tree.getKind() == Tree.Kind.EQUAL_TO;
        if (isNumber(left) || isNumber(right)) {
            if (isNull(tree.getLeftOperand()) || isNull(tree.getRightOperand())) {
                return body.builder.constant(!equal);
            }
            throw noIdentity(tree);
        }
        if (isNull(tree.getLeftOperand()) && !(right instanceof Binding.Scalar)) {
            return isNull(right, equal, tree);
        } else if (isNull(tree.getRightOperand()) && !(left instanceof Binding.Scalar)) {
            return isNull(left, equal, tree);
        } else if (left instanceof Binding.Aggregate x && right instanceof Binding.Aggregate y) {
            return sameObject(x, y, equal, tree);
        } else if (left instanceof Binding.Union || right instanceof Binding.Union) {
            return sameOfSeveral(left, right, equal, tree);
        }
        if (left instanceof Binding.Scalar x && right instanceof Binding.Scalar y) {
            Boolean same = same(x.value(), y.value());
            if (same != null) {
                return body.builder.constant(same == equal);
            }
            String template = equal ? "{0} == {1}" : "{0} != {1}";
            return body.builder.passive(template, Type.BOOLEAN, Effect.PURE, List.of(x.value(), y.value()));
        }
        throw noIdentity(tree);
    }

    /** Whether a box is held as a number. */
    private static boolean isNumber(Binding box) {
        return box instanceof Binding.Scalar scalar && scalar.value().type() instanceof PrimitiveType;
    }

    Refusal noIdentity(Tree tree) {
        return body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "objects that are taken apart have no identity",
                "Compare what they hold.");
    }

    private Value sameOfSeveral(Binding left, Binding right, boolean equal, BinaryTree tree) {
        Binding.Union x = new Unions(body.shared).of(left);
        Binding.Union y = new Unions(body.shared).of(right);
        if (x == null || y == null) {
            throw noIdentity(tree);
        }
        Value same = new UnionObjects(body).same(x, y, tree);
        return equal ? same : body.builder.not(same);
    }

    private Value isNull(Binding subject, boolean equal, BinaryTree tree) {
        if (subject instanceof Binding.Union object) {
            Value there = new UnionObjects(body).isThere(object);
            return equal ? negated(there) : there;
        }
        if (!(subject instanceof Binding.Aggregate object) || !object.layout().isReference()) {
            if (subject instanceof Binding.Aggregate object && body.shared.classes.wantNullElements(object.type())) {
                throw noIdentity(tree);
            }
            return body.builder.constant(!equal);
        }
        Value there = body.members.isThere(object);
        return equal ? body.builder.not(there) : there;
    }

    private Value negated(Value x) {
        return x.constant() instanceof Boolean known ? body.builder.constant(!known) : body.builder.not(x);
    }

    /** Objects whose fields are all in cells are the same if these are. */
    Value sameObject(Binding.Aggregate x, Binding.Aggregate y, boolean equal, Tree tree) {
        if (areOfOtherClasses(x, y)) {
            return body.builder.constant(!equal);
        }
        boolean comparable = isIdentified(x.layout()) && isIdentified(y.layout());
        if (!comparable) {
            List.of(x, y).forEach(each -> {
                if (each.type() instanceof DeclaredType type) {
                    body.shared.classes.wantNull(type.asElement());
                }
            });
            throw noIdentity(tree);
        }
        String template = equal ? "{0} == {1}" : "{0} != {1}";
        return body.builder.passive(
                template, Type.BOOLEAN, Effect.PURE, List.of(Records.part(x, 0), Records.part(y, 0)));
    }

    private static boolean areOfOtherClasses(Binding.Aggregate x, Binding.Aggregate y) {
        return x.type() instanceof DeclaredType one
                && y.type() instanceof DeclaredType other
                && !one.asElement().equals(other.asElement())
                && Unions.isObject(x)
                && Unions.isObject(y);
    }

    private static boolean isIdentified(Layout layout) {
        return layout.isReference()
                || layout.type() instanceof ArrayType
                || Lists.isList(layout)
                || LocalEnums.isLocal(layout.type());
    }

    /** Whether two references are equal, where one is null and the other is known to be null or not; else null. */
    private static Boolean same(Value x, Value y) {
        if (Conversions.isNull(x) && Conversions.isNull(y)) {
            return true;
        }
        return Conversions.isNull(x) && isFresh(y) || Conversions.isNull(y) && isFresh(x) ? Boolean.FALSE : null;
    }

    private static boolean isFresh(Value value) {
        return value.definition() != null && value.definition().code().effect() == Effect.ALLOCATE;
    }

    private boolean isNull(ExpressionTree tree) {
        return body.expressions.typeOf(tree).getKind() == TypeKind.NULL;
    }

    /** The operator of a binary expression or a compound assignment. */
    static BinaryOperator of(Tree.Kind kind) {
        return switch (kind) {
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> BinaryOperator.MULTIPLY;
            case DIVIDE, DIVIDE_ASSIGNMENT -> BinaryOperator.DIVIDE;
            case REMAINDER, REMAINDER_ASSIGNMENT -> BinaryOperator.REMAINDER;
            case PLUS, PLUS_ASSIGNMENT -> BinaryOperator.ADD;
            case MINUS, MINUS_ASSIGNMENT -> BinaryOperator.SUBTRACT;
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_LEFT;
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_RIGHT;
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
            case LESS_THAN -> BinaryOperator.LESS;
            case LESS_THAN_EQUAL -> BinaryOperator.LESS_EQUAL;
            case GREATER_THAN -> BinaryOperator.GREATER;
            case GREATER_THAN_EQUAL -> BinaryOperator.GREATER_EQUAL;
            case EQUAL_TO -> BinaryOperator.EQUAL;
            case NOT_EQUAL_TO -> BinaryOperator.NOT_EQUAL;
            case AND, AND_ASSIGNMENT -> BinaryOperator.AND;
            case XOR, XOR_ASSIGNMENT -> BinaryOperator.XOR;
            case OR, OR_ASSIGNMENT -> BinaryOperator.OR;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }
}
