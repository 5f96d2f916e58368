package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as Java expressions. */
final class Expressions {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");
    private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");
    private static final ClassName STRONG = ClassName.get("dev.jacobean", "Strong");
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");

    private final Inlining inlining;
    private final Map<Value, Variable> variables;
    private final TypeNames types;
    private final Function<String, CallTarget> calls;
    private final Operators operators = new Operators(this);

    Expressions(
            Inlining inlining, Map<Value, Variable> variables, TypeNames types, Function<String, CallTarget> calls) {
        this.inlining = inlining;
        this.variables = variables;
        this.types = types;
        this.calls = calls;
    }

    boolean isInlined(Value value) {
        return inlining.isInlined(value);
    }

    /** The variable that a value lives in; null where it is an expression. */
    Variable variable(Value value) {
        return variables.get(value);
    }

    /** An expression of the value's very type. */
    Expression of(Value value) {
        if (value.isConstant()) {
            return Literals.of(value.type(), value.constant());
        }
        return inlining.isInlined(value) ? definition(value) : Expression.primary(variable(value));
    }

    /** An expression that Java converts to the value's type where that is assigned or returned. */
    Expression assigned(Value value) {
        Expression literal = value.isConstant() ? Literals.asInt(value.type(), value.constant()) : null;
        if (literal != null) {
            return literal;
        }
        Value widened = widened(value);
        return widened == null ? of(value) : of(widened);
    }

    /** The operand of a widening conversion that is printed in place; null if the value is something else. */
    Value widened(Value value) {
        return isInlined(value) && !value.isConstant() ? widenedDefinition(value) : null;
    }

    private static Value widenedDefinition(Value value) {
        Op op = value.definition();
        boolean widening = op.code() instanceof Opcode.Convert convert
                && Conversions.isWidening(op.operand(0).type(), convert.to());
        return widening ? op.operand(0) : null;
    }

    /** What a variable is set to by the operation that defines its value. */
    Expression assignedDefinition(Value value) {
        Value widened = value.definition().regions().isEmpty() ? widenedDefinition(value) : null;
        return widened == null ? definition(value) : of(widened);
    }

    /** The operation behind a value. */
    Expression definition(Value value) {
        Op op = value.definition();
        Opcode code = op.code();
        if (code instanceof Opcode.Unary unary) {
            return operators.unary(unary.operator(), op.operand(0));
        } else if (code instanceof Opcode.Binary binary) {
            return operators.binary(binary.operator(), op.operand(0), op.operand(1));
        } else if (code instanceof Opcode.Convert convert) {
            return cast(convert.to(), of(op.operand(0)));
        } else if (code instanceof Opcode.Scale) {
            return scale(op.operand(0), op.operand(1));
        } else if (code instanceof Opcode.If) {
            return operators.choice(op, value);
        } else if (code instanceof Opcode.Passive passive) {
            return passive(passive.template(), op.operands());
        } else if (code instanceof Opcode.Invoke || code instanceof Opcode.Call || code instanceof Opcode.Lambda) {
            return call(op);
        } else if (code instanceof Opcode.Field field) {
            return field(field.field(), op.operands());
        }
        return memory(op);
    }

    private Expression cast(Type type, Expression operand) {
        return Expression.of(Expression.UNARY, "(", types.of(type), ") ", operand.atLeast(Expression.UNARY));
    }

    private Expression scale(Value derivative, Value partial) {
        boolean narrow = derivative.type() != Type.DOUBLE && partial.type() == Type.DOUBLE;
        if (isPlainProduct(derivative, partial)) {
            return operators.binary(BinaryOperator.MULTIPLY, derivative, partial);
        }
        Expression second = narrow ? of(partial) : assigned(partial);
        Expression product = Expression.primary(
                STRONG, ".times(", of(derivative).compact(), ",", Expression.Space.HERE, second.compact(), ")");
        return narrow ? cast(derivative.type(), product) : product;
    }

    /** Whether the strong-zero product of two values is the product. */
    static boolean isPlainProduct(Value derivative, Value partial) {
        return derivative.type() == partial.type() && FinitePartials.isFinite(partial);
    }

    /** Operands stand in parentheses; so must the whole, for nobody knows its operators. */
    private Expression passive(String template, List<Value> operands) {
        Expression text = Expression.of(NAME.matcher(template).matches() ? Expression.PRIMARY : Expression.LOWEST);
        Matcher matcher = PLACEHOLDER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            Value operand = operands.get(Integer.parseInt(matcher.group(1)));
            text = Expression.of(
                    text.precedence(),
                    text,
                    template.substring(end, matcher.start()),
                    of(operand).atLeast(Expression.PRIMARY));
            end = matcher.end();
        }
        return Expression.of(text.precedence(), text, template.substring(end));
    }

    /** A call, or the creation of an object. */
    Expression call(Op op) {
        if (op.code() instanceof Opcode.Call) {
            return call(target(op), op);
        } else if (op.code() instanceof Opcode.Lambda lambda) {
            return call(calls.apply(lambda.function()), op);
        }
        MethodRef method = ((Opcode.Invoke) op.code()).method();
        return switch (method.kind()) {
            case STATIC ->
                Expression.primary(
                        types.ofClass(method.owner()),
                        "." + method.name() + "(",
                        arguments(op.operands(), i -> Overloads.converts(method, i)),
                        ")");
            case INSTANCE ->
                Expression.primary(
                        receiver(op.operand(0)),
                        "." + method.name() + "(",
                        arguments(op.operands().subList(1, op.operands().size()), i -> false),
                        ")");
            case CONSTRUCTOR ->
                Expression.primary(
                        "new ", types.of(op.result().type()), "(", arguments(op.operands(), i -> false), ")");
        };
    }

    private Expression call(CallTarget target, Op op) {
        return Expression.primary(target.method() + "(", arguments(op.operands(), i -> true), ")");
    }

    /** The method behind a call of a function. */
    CallTarget target(Op call) {
        return calls.apply(((Opcode.Call) call.code()).function());
    }

    /** Java chooses among overloads by the types of the arguments, so most are exact; null needs a cast. */
    private Expression arguments(List<Value> arguments, IntPredicate converts) {
        Expression list = Expression.of(Expression.LOWEST);
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i);
            Expression one = (converts.test(i) ? assigned(argument) : of(argument)).compact();
            if (one.is("null")) {
                one = cast(argument.type(), one);
            }
            list = list.parts().isEmpty()
                    ? one
                    : Expression.of(Expression.LOWEST, list, ",", Expression.Space.HERE, one);
        }
        return list;
    }

    private Expression receiver(Value value) {
        Expression object = value.isConstant() && value.constant() == null ? cast(value.type(), of(value)) : of(value);
        return object.atLeast(Expression.PRIMARY);
    }

    private Expression field(FieldRef field, List<Value> receiver) {
        if (field.hidden()) {
            return HiddenFields.access(
                    field, types, receiver.isEmpty() ? Expression.of(Expression.LOWEST) : of(receiver.get(0)));
        }
        return field.isStatic()
                ? Expression.primary(types.ofClass(field.owner()), "." + field.name())
                : Expression.primary(receiver(receiver.get(0)), "." + field.name());
    }

    private Expression memory(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Length) {
            return Expression.primary(receiver(op.operand(0)), ".length");
        } else if (code instanceof Opcode.Load) {
            return element(op.operand(0), op.operand(1));
        } else if (code instanceof Opcode.NewArray fresh) {
            return newArray(fresh.type(), op.operands());
        } else if (code instanceof Opcode.ArrayLiteral literal) {
            return Expression.of(
                    Expression.CREATION, "new ", types.of(literal.type()), " ", initialiser(op.operands()));
        } else if (code instanceof Opcode.Clone) {
            return Expression.primary(receiver(op.operand(0)), ".clone()");
        }
        Value array = op.operand(0);
        boolean flat = !(array.type().element() instanceof ArrayType);
        if (code instanceof Opcode.DeepCopy) {
            return flat
                    ? Expression.primary(receiver(array), ".clone()")
                    : Expression.primary(SHAPES, ".copy(", of(array), ")");
        } else if (code instanceof Opcode.ZerosLike) {
            return flat
                    ? Expression.of(
                            Expression.CREATION,
                            "new ",
                            types.of(array.type().element()),
                            "[",
                            receiver(array),
                            ".length]")
                    : Expression.primary(SHAPES, ".zerosLike(", of(array), ")");
        }
        throw new IllegalStateException("not an expression: " + op);
    }

    /** {@code a[i]}. */
    Expression element(Value array, Value index) {
        return Expression.primary(receiver(array), "[", of(index), "]");
    }

    private Expression newArray(ArrayType type, List<Value> dimensions) {
        Expression result = Expression.of(Expression.CREATION, "new ", types.of(type.scalar()));
        for (int i = 0; i < type.rank(); i++) {
            result = i < dimensions.size()
                    ? Expression.of(Expression.CREATION, result, "[", of(dimensions.get(i)), "]")
                    : Expression.of(Expression.CREATION, result, "[]");
        }
        return result;
    }

    /** <code>{a, b}</code>. */
    Expression initialiser(List<Value> elements) {
        Expression list = Expression.of(Expression.LOWEST);
        for (Value element : elements) {
            Expression one = assigned(element).compact();
            list = list.parts().isEmpty()
                    ? one
                    : Expression.of(Expression.LOWEST, list, ",", Expression.Space.HERE, one);
        }
        return Expression.primary("{", list, "}");
    }
}
