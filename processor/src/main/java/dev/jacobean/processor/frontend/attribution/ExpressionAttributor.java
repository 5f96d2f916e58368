package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types of expressions that do not depend on what is expected of them. */
final class ExpressionAttributor extends SimpleTreeVisitor<TypeMirror, Scope> {
    private final Body body;
    private final TypeOps ops;

    ExpressionAttributor(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    /** The type of an expression of which nothing is expected; null if unknown. */
    TypeMirror type(ExpressionTree tree, Scope scope) {
        return type(tree, scope, null);
    }

    /** @param target the type that is expected; null if there is none, or if it is unknown */
    TypeMirror type(ExpressionTree tree, Scope scope, TypeMirror target) {
        if (PolyExpressions.mayBePoly(PolyExpressions.withoutParentheses(tree))) {
            return body.polys.complete(body.polys.analyse(tree, scope), target, null);
        }
        return standalone(tree, scope);
    }

    /** The type of an expression that is no poly expression. */
    TypeMirror standalone(ExpressionTree tree, Scope scope) {
        TypeMirror type = visit(tree, scope);
        if (type != null) {
            body.result.type(tree, type);
        }
        return type;
    }

    private TypeMirror unknown(Tree tree, String reason) {
        body.result.unknown(tree, reason);
        return null;
    }

    private void constant(Tree tree, Object value) {
        if (value != null) {
            body.result.constant(tree, value);
        }
    }

    /** A constant as one of another type; null if that type has no constants. */
    Object coerce(Object value, TypeMirror type) {
        if (value instanceof String) {
            return ops.isString(type) ? value : null;
        }
        return ConstantFolder.coerce(value, type.getKind());
    }

    @Override
    protected TypeMirror defaultAction(Tree tree, Scope scope) {
        return unknown(tree, "this kind of expression is not known");
    }

    @Override
    public TypeMirror visitErroneous(ErroneousTree tree, Scope scope) {
        return unknown(tree, "this is no expression");
    }

    @Override
    public TypeMirror visitLiteral(LiteralTree tree, Scope scope) {
        constant(tree, tree.getValue());
        return switch (tree.getKind()) {
            case INT_LITERAL -> ops.primitive(TypeKind.INT);
            case LONG_LITERAL -> ops.primitive(TypeKind.LONG);
            case FLOAT_LITERAL -> ops.primitive(TypeKind.FLOAT);
            case DOUBLE_LITERAL -> ops.primitive(TypeKind.DOUBLE);
            case BOOLEAN_LITERAL -> ops.primitive(TypeKind.BOOLEAN);
            case CHAR_LITERAL -> ops.primitive(TypeKind.CHAR);
            case STRING_LITERAL -> ops.string;
            default -> ops.types.getNullType();
        };
    }

    @Override
    public TypeMirror visitIdentifier(IdentifierTree tree, Scope scope) {
        return value(tree, scope);
    }

    @Override
    public TypeMirror visitMemberSelect(MemberSelectTree tree, Scope scope) {
        return value(tree, scope);
    }

    private TypeMirror value(ExpressionTree tree, Scope scope) {
        Qualifier qualifier = body.names.qualifier(tree, scope);
        if (qualifier == null) {
            return null;
        }
        return qualifier.isType() ? unknown(tree, "`" + tree + "` is no value") : qualifier.type();
    }

    @Override
    public TypeMirror visitParenthesized(ParenthesizedTree tree, Scope scope) {
        TypeMirror type = type(tree.getExpression(), scope);
        constant(tree, body.result.constantOf(tree.getExpression()));
        return type;
    }

    @Override
    public TypeMirror visitUnary(UnaryTree tree, Scope scope) {
        TypeMirror operand = type(tree.getExpression(), scope);
        if (operand == null) {
            return null;
        }
        TypeMirror type = body.services().promotion.unary(tree.getKind(), operand);
        constant(tree, ConstantFolder.unary(tree.getKind(), body.result.constantOf(tree.getExpression())));
        return type == null ? unknown(tree, "the operator does not apply to `" + operand + "`") : type;
    }

    /** A long sum is a tree that is as deep as it is long, so its left side is not walked by recursion. */
    @Override
    public TypeMirror visitBinary(BinaryTree tree, Scope scope) {
        Deque<BinaryTree> spine = new ArrayDeque<>();
        ExpressionTree left = tree;
        while (left instanceof BinaryTree binary) {
            spine.push(binary);
            left = binary.getLeftOperand();
        }
        TypeMirror type = type(left, scope);
        for (BinaryTree each : spine) {
            type = binary(each, type, scope);
            if (type != null) {
                body.result.type(each, type);
            }
        }
        return type;
    }

    private TypeMirror binary(BinaryTree tree, TypeMirror left, Scope scope) {
        Scope inner = switch (tree.getKind()) {
            case CONDITIONAL_AND -> scope.with(body.bindings.whenTrue(tree.getLeftOperand()));
            case CONDITIONAL_OR -> scope.with(body.bindings.whenFalse(tree.getLeftOperand()));
            default -> scope;
        };
        TypeMirror right = type(tree.getRightOperand(), inner);
        if (left == null || right == null) {
            return null;
        }
        constant(
                tree,
                ConstantFolder.binary(
                        tree.getKind(),
                        body.result.constantOf(tree.getLeftOperand()),
                        body.result.constantOf(tree.getRightOperand())));
        TypeMirror type = body.services().promotion.binary(tree.getKind(), left, right);
        return type == null ? unknown(tree, "the operator does not apply to `" + left + "` and `" + right + "`") : type;
    }

    @Override
    public TypeMirror visitAssignment(AssignmentTree tree, Scope scope) {
        TypeMirror type = type(tree.getVariable(), scope);
        type(tree.getExpression(), scope, type);
        return type;
    }

    @Override
    public TypeMirror visitCompoundAssignment(CompoundAssignmentTree tree, Scope scope) {
        TypeMirror type = type(tree.getVariable(), scope);
        type(tree.getExpression(), scope);
        return type;
    }

    @Override
    public TypeMirror visitTypeCast(TypeCastTree tree, Scope scope) {
        TypeMirror type = body.typeNames.type(tree.getType(), scope);
        ExpressionTree operand = PolyExpressions.withoutParentheses(tree.getExpression());
        boolean function =
                operand.getKind() == Tree.Kind.LAMBDA_EXPRESSION || operand.getKind() == Tree.Kind.MEMBER_REFERENCE;
        type(tree.getExpression(), scope, function ? type : null);
        Object value = body.result.constantOf(tree.getExpression());
        if (type == null) {
            return null;
        }
        constant(tree, value == null ? null : coerce(value, type));
        return ops.capture(type);
    }

    @Override
    public TypeMirror visitInstanceOf(InstanceOfTree tree, Scope scope) {
        TypeMirror subject = type(tree.getExpression(), scope);
        if (tree.getPattern() == null) {
            body.typeNames.type(tree.getType(), scope);
        } else {
            body.bindings.expectPatterns();
            body.variables.pattern(tree.getPattern(), subject, scope);
        }
        return ops.primitive(TypeKind.BOOLEAN);
    }

    @Override
    public TypeMirror visitArrayAccess(ArrayAccessTree tree, Scope scope) {
        TypeMirror array = type(tree.getExpression(), scope);
        type(tree.getIndex(), scope, ops.primitive(TypeKind.INT));
        if (array == null) {
            return null;
        }
        return array instanceof ArrayType type
                ? ops.capture(type.getComponentType())
                : unknown(tree, "`" + array + "` is no array");
    }

    @Override
    public TypeMirror visitNewArray(NewArrayTree tree, Scope scope) {
        TypeMirror type = body.typeNames.type(tree.getType(), scope);
        for (ExpressionTree dimension : tree.getDimensions()) {
            type(dimension, scope, ops.primitive(TypeKind.INT));
            type = type == null ? null : ops.types.getArrayType(type);
        }
        if (tree.getInitializers() != null) {
            initializers(tree.getInitializers(), type, scope);
            type = type == null || !tree.getDimensions().isEmpty() ? type : ops.types.getArrayType(type);
        }
        return type;
    }

    /** An array initialiser without {@code new}, as in {@code double[] x = {1, 2}}. */
    TypeMirror initializer(NewArrayTree tree, TypeMirror target, Scope scope) {
        if (!(target instanceof ArrayType array)) {
            return target == null ? null : unknown(tree, "`" + target + "` is no array");
        }
        initializers(tree.getInitializers(), array.getComponentType(), scope);
        body.result.type(tree, target);
        return target;
    }

    private void initializers(List<? extends ExpressionTree> trees, TypeMirror component, Scope scope) {
        for (ExpressionTree each : trees) {
            valueOrInitializer(each, component, scope);
        }
    }

    /** An expression, or an array initialiser where one may stand. */
    TypeMirror valueOrInitializer(ExpressionTree tree, TypeMirror target, Scope scope) {
        return tree instanceof NewArrayTree array && array.getType() == null
                ? initializer(array, target, scope)
                : type(tree, scope, target);
    }
}
