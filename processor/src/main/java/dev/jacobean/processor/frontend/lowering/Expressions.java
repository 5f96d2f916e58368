package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.PatternTrees;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Value;
import java.util.Locale;
import java.util.function.Supplier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Evaluates expressions, in the order that Java does. */
final class Expressions extends SimpleTreeVisitor<Binding, Void> {
    private final Body body;

    Expressions(Body body) {
        this.body = body;
    }

    /** What an expression yields; null for the call of a void method. */
    Binding evaluate(ExpressionTree tree) {
        Object constant = body.attribution.constantOf(tree);
        if (constant != null) {
            return new Binding.Scalar(body.builder.constant(body.irTypeOf(tree), constant));
        }
        return tree.accept(this, null);
    }

    /** What an expression yields, where a number that stands for a box is made one. */
    Binding object(ExpressionTree tree) {
        return asObject(evaluate(tree), tree);
    }

    /** As above, of an expression that has been evaluated. */
    Binding asObject(Binding binding, ExpressionTree tree) {
        TypeMirror type = body.typeOf(tree);
        boolean bare = binding instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof PrimitiveType
                && type != null
                && !type.getKind().isPrimitive();
        return bare
                ? convert(new Binding.Scalar(boxed(((Binding.Scalar) binding).value(), type, tree)), type, tree)
                : binding;
    }

    private Value boxed(Value number, TypeMirror type, Tree tree) {
        return type.getKind() == TypeKind.TYPEVAR ? body.shared.conversions.boxed(number, tree) : number;
    }

    /** The value of an expression that is no function; a record is made an object, which must be passive. */
    Value value(ExpressionTree tree) {
        return asValue(evaluate(tree), tree);
    }

    Value asValue(Binding binding, Tree tree) {
        if (binding instanceof Binding.Scalar scalar) {
            return scalar.value();
        } else if (binding instanceof Binding.Aggregate record) {
            return body.records.object(record, tree);
        } else if (binding instanceof Binding.Union union && Unions.isOfBoxes(union)) {
            Binding box = new UnionObjects(body)
                    .choose(
                            union,
                            tree,
                            each -> new Binding.Scalar(body.shared.conversions.unbox(((Binding.Scalar) each).value())));
            return ((Binding.Scalar) box).value();
        } else if (binding instanceof Binding.Union) {
            throw Refusal.of(Message.OBJECT_IN_PARTS, tree, body.text(tree), Unions.namesOf(binding));
        }
        throw body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "a lambda or method reference is inlined where it is called, so it cannot become an object",
                "Pass it to a method of the same class, or call it directly.");
    }

    /** The value of a primitive or boxed expression, unboxed. */
    Value number(ExpressionTree tree) {
        return body.shared.conversions.unbox(value(tree));
    }

    /** The expression's value in assignment to a type. */
    Binding assigned(ExpressionTree tree, TypeMirror target) {
        return convert(evaluate(tree), target, tree);
    }

    Binding convert(Binding binding, TypeMirror target, Tree tree) {
        if (binding instanceof Binding.Union union && target.getKind().isPrimitive() && Unions.isOfBoxes(union)) {
            return convert(new Binding.Scalar(asValue(binding, tree)), target, tree);
        } else if (!(binding instanceof Binding.Scalar)) {
            return binding;
        }
        Value converted = body.shared.conversions.to(target, ((Binding.Scalar) binding).value(), tree);
        return body.records.takenApart(converted, target, tree);
    }

    /** As above, of what a variable holds, or a method gives: a number stands for a box there, where boxes are numbers. */
    Binding held(ExpressionTree tree, TypeMirror target) {
        Binding binding = evaluate(tree);
        return isNumberForBox(binding, target) ? binding : convert(binding, target, tree);
    }

    private boolean isNumberForBox(Binding binding, TypeMirror target) {
        return body.shared.classes.unboxes()
                && body.shared.types.isFloatingBox(target)
                && binding instanceof Binding.Scalar number
                && number.value().type() == body.shared.types.unboxed(target);
    }

    /** Converts to a type, but does not box a number where that is all that conversion would do. */
    Binding bare(Binding binding, TypeMirror type, Tree tree) {
        boolean stays = binding instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof PrimitiveType
                && body.shared.types.isFloatingBox(type);
        return convert(binding, stays ? body.shared.types.unboxedMirror(type) : type, tree);
    }

    TypeMirror typeOf(Tree tree) {
        TypeMirror type = body.typeOf(tree);
        if (type == null) {
            throw new Unresolved("its type is not known", tree);
        }
        return type;
    }

    @Override
    protected Binding defaultAction(Tree tree, Void none) {
        String kind = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "Jacobean does not know this construct (" + kind + ")",
                "Write it in simpler terms.");
    }

    @Override
    public Binding visitLiteral(LiteralTree tree, Void none) {
        return new Binding.Scalar(body.builder.constant(body.irTypeOf(tree), tree.getValue()));
    }

    @Override
    public Binding visitParenthesized(ParenthesizedTree tree, Void none) {
        return evaluate(tree.getExpression());
    }

    @Override
    public Binding visitIdentifier(IdentifierTree tree, Void none) {
        return body.members.identifier(tree);
    }

    @Override
    public Binding visitMemberSelect(MemberSelectTree tree, Void none) {
        return body.members.select(tree);
    }

    @Override
    public Binding visitUnary(UnaryTree tree, Void none) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                body.assignments.step(tree);
            default -> new Binding.Scalar(body.operators.unary(tree.getKind(), number(tree.getExpression())));
        };
    }

    @Override
    public Binding visitBinary(BinaryTree tree, Void none) {
        return switch (tree.getKind()) {
            case CONDITIONAL_AND -> shortCircuit(tree, () -> condition(tree.getRightOperand()), () -> constant(false));
            case CONDITIONAL_OR -> shortCircuit(tree, () -> constant(true), () -> condition(tree.getRightOperand()));
            default -> body.operators.binary(tree);
        };
    }

    /** What the right operand binds is seen after it. */
    private Binding shortCircuit(BinaryTree tree, Supplier<Binding> then, Supplier<Binding> otherwise) {
        boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
        body.patterns.declare(PatternTrees.boundWhen(tree.getRightOperand(), and));
        return body.branches.choose(number(tree.getLeftOperand()), then, otherwise);
    }

    private Binding condition(ExpressionTree tree) {
        return new Binding.Scalar(number(tree));
    }

    private Binding constant(boolean value) {
        return new Binding.Scalar(body.builder.constant(value));
    }

    @Override
    public Binding visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
        TypeMirror type = body.evaluatedType(tree, typeOf(tree));
        return body.branches.choose(
                number(tree.getCondition()),
                () -> held(tree.getTrueExpression(), type),
                () -> held(tree.getFalseExpression(), type));
    }

    @Override
    public Binding visitSwitchExpression(SwitchExpressionTree tree, Void none) {
        return body.switches.expression(tree);
    }

    @Override
    public Binding visitAssignment(AssignmentTree tree, Void none) {
        return body.assignments.assign(tree);
    }

    @Override
    public Binding visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
        return body.assignments.compound(tree);
    }

    @Override
    public Binding visitTypeCast(TypeCastTree tree, Void none) {
        Binding subject = evaluate(tree.getExpression());
        if (subject instanceof Binding.Aggregate object && object.type() instanceof DeclaredType) {
            return body.patterns.cast(object, typeOf(tree), tree);
        } else if (subject instanceof Binding.Union object) {
            return body.patterns.cast(object, typeOf(tree), tree);
        }
        Visibility.demand(typeOf(tree), tree);
        return convert(subject, typeOf(tree), tree.getExpression());
    }

    @Override
    public Binding visitInstanceOf(InstanceOfTree tree, Void none) {
        return body.patterns.instanceOf(tree);
    }

    @Override
    public Binding visitArrayAccess(ArrayAccessTree tree, Void none) {
        return body.arrays.element(tree);
    }

    @Override
    public Binding visitNewArray(NewArrayTree tree, Void none) {
        return body.arrays.make(tree, typeOf(tree));
    }

    @Override
    public Binding visitNewClass(NewClassTree tree, Void none) {
        return body.calls.construct(tree);
    }

    @Override
    public Binding visitMethodInvocation(MethodInvocationTree tree, Void none) {
        return body.calls.call(tree);
    }

    @Override
    public Binding visitLambdaExpression(LambdaExpressionTree tree, Void none) {
        return body.functions.lambda(tree);
    }

    @Override
    public Binding visitMemberReference(MemberReferenceTree tree, Void none) {
        return body.functions.reference(tree);
    }
}
