package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;

/** What is done with an object of one of several classes: what each class does, chosen by the number of its class. */
final class UnionObjects {
    private final Body body;

    UnionObjects(Body body) {
        this.body = body;
    }

    /** The result of something that is done with the object, which must not be null. */
    Binding choose(Binding.Union object, Tree tree, Function<Binding.Aggregate, Binding> work) {
        Binding.Union there = demanded(object, tree);
        return choose(there, 0, work);
    }

    /** As above, without a result. */
    void run(Binding.Union object, Tree tree, Consumer<Binding.Aggregate> work) {
        choose(object, tree, each -> {
            work.accept(each);
            return new Binding.Known(true);
        });
    }

    private Binding choose(Binding.Union object, int i, Function<Binding.Aggregate, Binding> work) {
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
        return narrowed(demanded(object, "the result is null"), false, each -> true);
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
        return object.objects().stream().anyMatch(each -> each.object().layout().isReference())
                ? isAny(object, each -> true)
                : hasClass(object);
    }

    /** Whether an object is of one of the classes that are asked for, and not null. */
    Value isAny(Binding.Union object, Predicate<Binding.Aggregate> asked) {
        boolean all = object.objects().stream()
                .allMatch(each ->
                        asked.test(each.object()) && !each.object().layout().isReference());
        if (all) {
            return hasClass(object);
        }
        Value any = body.builder.constant(false);
        for (Binding.Numbered each : object.objects()) {
            if (asked.test(each.object())) {
                Value is = body.branches.both(isOf(object, each), () -> body.members.isThere(each.object()));
                any = any.isConstant() ? is : either(any, is);
            }
        }
        return any;
    }

    private Value either(Value x, Value y) {
        return y.isConstant() && y.constant().equals(false) ? x : body.builder.binary(BinaryOperator.OR, x, y);
    }

    /** The object as one of those classes that are asked for, of which it surely is. */
    Binding narrowed(Binding.Union object, boolean nullable, Predicate<Binding.Aggregate> asked) {
        List<Binding.Numbered> fewer = object.objects().stream()
                .filter(each -> asked.test(each.object()))
                .toList();
        boolean exact = fewer.size() == 1 && !nullable;
        return exact ? fewer.get(0).object() : new Binding.Union(object.kind(), nullable, fewer);
    }

    /** A cast to a type that some of the classes are of. */
    Binding cast(Binding.Union object, Predicate<Binding.Aggregate> asked, Tree tree) {
        boolean all = object.objects().stream().map(Binding.Numbered::object).allMatch(asked);
        if (!all) {
            Value is = isAny(object, asked);
            Value fits = object.nullable() ? either(is, body.builder.not(isThere(object))) : is;
            ObjectType exception = new ObjectType("java.lang.ClassCastException");
            body.branches.run(fits, () -> {}, () -> body.raise(exception, "'" + body.text(tree) + "'"));
        }
        return narrowed(object, object.nullable(), asked);
    }

    /** Whether two objects are the same one; null where a class has no identity. */
    Value same(Binding.Union x, Binding.Union y, Tree tree) {
        Value same = compared(BinaryOperator.EQUAL, x.kind(), y.kind());
        for (Binding.Numbered each : x.objects()) {
            Binding.Aggregate other = y.object(each.number());
            if (other != null) {
                Value one = body.operators.sameObject(each.object(), other, true, tree);
                same = body.builder.binary(BinaryOperator.AND, same, one);
            }
        }
        return same;
    }
}
