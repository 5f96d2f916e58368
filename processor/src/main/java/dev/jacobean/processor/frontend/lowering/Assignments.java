package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Value;
import javax.lang.model.type.TypeMirror;

/** Assignments to locals and array elements; each place is evaluated once (JLS 15.26). */
final class Assignments {
    private final Body body;

    Assignments(Body body) {
        this.body = body;
    }

    /** Something to assign to, its array and index already evaluated. */
    interface Place {
        Binding read();

        void write(Binding binding);
    }

    Binding assign(AssignmentTree tree) {
        Place place = place(tree.getVariable());
        TypeMirror type = storedType(tree.getVariable());
        Binding value = place instanceof Variable
                ? body.expressions.held(tree.getExpression(), type)
                : body.expressions.assigned(tree.getExpression(), type);
        place.write(value);
        return value;
    }

    Binding compound(CompoundAssignmentTree tree) {
        TypeMirror type = storedType(tree.getVariable());
        Place place = place(tree.getVariable());
        Value old = body.expressions.asValue(place.read(), tree.getVariable());
        Value result;
        if (Operators.isString(type)) {
            result = body.operators.concatenate(old, new Texts(body).part(tree.getExpression()));
        } else {
            Value unboxed = body.shared.conversions.unbox(old);
            Value operand = body.expressions.number(tree.getExpression());
            TypeMirror stored =
                    place instanceof Variable && body.shared.classes.unboxes() ? new Lists(body).plain(type) : type;
            result = narrowed(body.operators.binary(Operators.of(tree.getKind()), unboxed, operand), stored, tree);
        }
        Binding binding = new Binding.Scalar(result);
        place.write(binding);
        return binding;
    }

    /** {@code ++} and {@code --}, before and after their operand. */
    Binding step(UnaryTree tree) {
        TypeMirror type = storedType(tree.getExpression());
        Place place = place(tree.getExpression());
        Binding old = place.read();
        Value x = body.shared.conversions.unbox(body.expressions.asValue(old, tree.getExpression()));
        boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        BinaryOperator operator = up ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
        Value stepped = body.operators.binary(operator, x, body.builder.constant(1));
        Binding next = new Binding.Scalar(narrowed(stepped, type, tree));
        place.write(next);
        boolean prefix = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
        return prefix ? next : old;
    }

    /** The cast that is implied in a compound assignment; a boxed variable's value is narrowed, then boxed. */
    private Value narrowed(Value x, TypeMirror type, Tree tree) {
        PrimitiveType primitive = body.shared.types.unboxed(type);
        return body.shared.conversions.to(type, body.shared.conversions.primitive(primitive, x), tree);
    }

    private TypeMirror storedType(ExpressionTree place) {
        TypeMirror type = body.expressions.typeOf(place);
        if (body.unfinished != null && body.attribution.symbolOf(place) instanceof Symbol.Field field) {
            return body.unfinished
                    .layout()
                    .field(field.element())
                    .map(Layout.Field::type)
                    .orElse(type);
        }
        return body.attribution.symbolOf(place) instanceof Symbol.Local local
                ? body.storedType(local.declaration(), type)
                : type;
    }

    Place place(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return place(inner.getExpression());
        }
        if (tree instanceof ArrayAccessTree access) {
            Binding accessed = body.expressions.evaluate(access.getExpression());
            if (accessed instanceof Binding.Aggregate objects) {
                return new ObjectArrays(body).place(objects, body.arrays.index(access.getIndex()), tree);
            }
            Value array = body.expressions.asValue(accessed, access.getExpression());
            Value index = body.arrays.index(access.getIndex());
            return body.arrays.place(array, index, body.expressions.typeOf(tree), tree);
        }
        if (body.attribution.symbolOf(tree) instanceof Symbol.Local local) {
            return new Variable(local.declaration());
        }
        Place field = body.members.fieldPlace(tree);
        if (field == null) {
            throw Refusal.of(Message.STATE_WRITE, tree, "'" + body.text(tree) + "'");
        }
        return field;
    }

    /** Lets a variable hold a value, which takes its name. */
    void declare(VariableTree variable, Binding binding) {
        name(binding, variable.getName().toString());
        body.environment.set(variable, binding);
    }

    static void name(Binding binding, String name) {
        if (binding instanceof Binding.Scalar scalar && !scalar.value().isConstant()) {
            scalar.value().suggestName(name);
        } else if (binding instanceof Binding.Union object) {
            name(new Binding.Scalar(object.kind()), Layouts.joined(name, "kind"));
            for (Binding.Numbered each : object.objects()) {
                boolean made = each.object() instanceof Binding.Aggregate;
                String type = made
                        ? Unions.classOf((Binding.Aggregate) each.object())
                                .getSimpleName()
                                .toString()
                        : "object";
                name(each.object(), Layouts.joined(name, type));
            }
        } else if (binding instanceof Binding.Aggregate record && !Optionals.isOptional(record)) {
            for (int i = 0; i < record.components().size(); i++) {
                String part = record.layout().parts().get(i).name();
                name(record.components().get(i), Layouts.joined(name, part));
            }
        }
    }

    private final class Variable implements Place {
        private final VariableTree variable;

        Variable(VariableTree variable) {
            this.variable = variable;
        }

        @Override
        public Binding read() {
            return body.environment.get(variable);
        }

        @Override
        public void write(Binding binding) {
            declare(variable, binding);
        }
    }
}
