package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.type.TypeMirror;

/** What is done with an object of one of several classes: what each class does, chosen by the number of its class. */
final class UnionObjects {
    private final Body body;

    UnionObjects(Body body) {
        this.body = body;
    }

    /** The result of something that is done with the object, which must not be null. */
    Binding choose(Binding.Union object, Tree tree, Function<Binding, Binding> work) {
        Binding.Union there = demanded(object, tree);
        return choose(there, 0, work);
    }

    /** As above, without a result. */
    void run(Binding.Union object, Tree tree, Consumer<Binding> work) {
        choose(object, tree, each -> {
            work.accept(each);
            return new Binding.Known(true);
        });
    }

    private Binding choose(Binding.Union object, int i, Function<Binding, Binding> work) {
        Binding.Numbered each = object.objects().get(i);
        return i + 1 == object.objects().size()
                ? work.apply(each.object())
                : body.branches.choose(
                        isOf(object, each), () -> work.apply(each.object()), () -> choose(object, i + 1, work));
    }

    /** The object, which is not null from here on. */
    Binding.Union demanded(Binding.Union object, Tree tree) {
        return demanded(object, body.text(tree));
    }

    private Binding.Union demanded(Binding.Union object, String message) {
        ObjectType exception = new ObjectType("java.lang.NullPointerException");
        if (object.objects().isEmpty()) {
            body.raise(exception, message);
        } else if (object.nullable()) {
            body.branches.run(hasClass(object), () -> {}, () -> body.raise(exception, message));
        }
        return new Binding.Union(object.kind(), false, object.objects());
    }

    /** The object of the only class that it can be of, which holds nothing where it is null. */
    Binding orNothing(Binding.Union object, TypeMirror type) {
        return object.objects().isEmpty()
                ? body.records.zero(type)
                : object.objects().get(0).object();
    }

    /** A result, whose class is the only one that it can be of, and which must not be null. */
    Binding result(Binding.Union object) {
        return narrowed(demanded(object, "the result is null"), false, each -> each);
    }

    private Value isOf(Binding.Union object, Binding.Numbered each) {
        return compared(BinaryOperator.EQUAL, object.kind(), body.builder.constant(each.number()));
    }

    private Value compared(BinaryOperator operator, Value x, Value y) {
        return x.isConstant() && y.isConstant()
                ? body.builder.constant(x.constant().equals(y.constant()) == (operator == BinaryOperator.EQUAL))
                : body.builder.binary(operator, x, y);
    }

    private Value hasClass(Binding.Union object) {
        return object.nullable()
                ? compared(BinaryOperator.NOT_EQUAL, object.kind(), body.builder.constant(0))
                : body.builder.constant(true);
    }

    /** Whether an object is not null. */
    Value isThere(Binding.Union object) {
        return isAny(object, this::isThere);
    }

    private Value isThere(Binding each) {
        if (each instanceof Binding.Aggregate made) {
            return body.members.isThere(made);
        }
        return each instanceof Binding.Scalar outside && outside.value().type() instanceof ObjectType
                ? body.builder.passive("{0} != null", Type.BOOLEAN, Effect.PURE, List.of(outside.value()))
                : body.builder.constant(true);
    }

    /** Whether an object is not null, and what is asked of it holds, which has no effect. */
    Value isAny(Binding.Union object, Function<Binding, Value> asked) {
        List<Value> answers = object.objects().stream()
                .map(Binding.Numbered::object)
                .map(asked)
                .toList();
        if (answers.stream().allMatch(answer -> Boolean.TRUE.equals(answer.constant()))) {
            return hasClass(object);
        }
        Value any = body.builder.constant(false);
        for (int i = 0; i < answers.size(); i++) {
            any = either(any, both(isOf(object, object.objects().get(i)), answers.get(i)));
        }
        return any;
    }

    private Value both(Value x, Value y) {
        return x.isConstant() || y.isConstant()
                ? Boolean.FALSE.equals(x.constant()) || Boolean.FALSE.equals(y.constant())
                        ? body.builder.constant(false)
                        : x.isConstant() ? y : x
                : body.builder.binary(BinaryOperator.AND, x, y);
    }

    private Value either(Value x, Value y) {
        if (Boolean.FALSE.equals(x.constant()) || Boolean.FALSE.equals(y.constant())) {
            return Boolean.FALSE.equals(x.constant()) ? y : x;
        }
        return body.builder.binary(BinaryOperator.OR, x, y);
    }

    /** The object as what each can be that it surely is; {@code as} gives null for what it is not. */
    Binding narrowed(Binding.Union object, boolean nullable, UnaryOperator<Binding> as) {
        List<Binding.Numbered> fewer = new ArrayList<>();
        for (Binding.Numbered each : object.objects()) {
            Binding own = as.apply(each.object());
            if (own != null) {
                fewer.add(new Binding.Numbered(each.number(), own));
            }
        }
        boolean exact = fewer.size() == 1 && !nullable;
        return exact ? fewer.get(0).object() : new Binding.Union(object.kind(), nullable, fewer);
    }

    /** That an object is null, or what is asked of it holds, as a cast demands. */
    void demand(Binding.Union object, Function<Binding, Value> asked, Tree tree) {
        Value is = isAny(object, asked);
        if (!is.equals(hasClass(object))) {
            Value there = isThere(object);
            Value isNull = there.isConstant()
                    ? body.builder.constant(!there.constant().equals(true))
                    : body.builder.not(there);
            ObjectType exception = new ObjectType("java.lang.ClassCastException");
            body.branches.run(either(is, isNull), () -> {}, () -> body.raise(exception, "'" + body.text(tree) + "'"));
        }
    }

    /** Whether two objects are the same one; null where a class has no identity. */
    Value same(Binding.Union x, Binding.Union y, Tree tree) {
        Value same = compared(BinaryOperator.EQUAL, x.kind(), y.kind());
        for (Binding.Numbered each : x.objects()) {
            Binding other = y.object(each.number());
            if (other != null) {
                same = both(same, same(each.object(), other, tree));
            }
        }
        return same;
    }

    private Value same(Binding x, Binding y, Tree tree) {
        if (x instanceof Binding.Aggregate a && y instanceof Binding.Aggregate b) {
            return body.operators.sameObject(a, b, true, tree);
        } else if (x instanceof Binding.Scalar a && y instanceof Binding.Scalar b) {
            return body.builder.passive("{0} == {1}", Type.BOOLEAN, Effect.PURE, List.of(a.value(), b.value()));
        }
        throw body.operators.noIdentity(tree);
    }
}
