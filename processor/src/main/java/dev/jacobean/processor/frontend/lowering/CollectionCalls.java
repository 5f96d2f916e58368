package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** The methods of {@code java.util.Collections}, of lists that are taken apart. */
final class CollectionCalls {
    private final Body body;
    private final Lists lists;

    CollectionCalls(Body body) {
        this.body = body;
        this.lists = new Lists(body);
    }

    /** The result of a method; null if it is not of such a list. */
    Binding call(String name, List<Binding> arguments, Tree tree) {
        if (arguments.isEmpty() || !Lists.isList(arguments.get(0))) {
            return null;
        }
        Binding.Aggregate list = (Binding.Aggregate) arguments.get(0);
        boolean byIndex = !Lists.isStack(list.layout());
        FunctionValue order = new Comparisons(body).order(arguments, 1);
        Binding done = null;
        if (name.equals("sort") && byIndex && order != null) {
            done = new ListCalls(body).sort(list, order, tree);
        } else if (name.equals("reverse") && byIndex) {
            done = reverse(list, tree);
        } else if (name.equals("swap") && byIndex) {
            done = swap(list, index(list, arguments.get(1)), index(list, arguments.get(2)), tree);
        } else if ((name.equals("max") || name.equals("min")) && byIndex && order != null) {
            done = extremum(list, order, name.equals("max") ? BinaryOperator.GREATER : BinaryOperator.LESS, tree);
        }
        if (done == null) {
            throw lists.unknown(tree);
        }
        return done;
    }

    private Value index(Binding.Aggregate list, Binding index) {
        return lists.checked(((Binding.Scalar) index).value(), list);
    }

    private Binding swap(Binding.Aggregate list, Value i, Value j, Tree tree) {
        Binding first = lists.load(list, i);
        Binding second = lists.load(list, j);
        store(list, i, second, tree);
        store(list, j, first, tree);
        return LibraryCalls.NOTHING;
    }

    private void store(Binding.Aggregate list, Value index, Binding element, Tree tree) {
        TypeMirror type = lists.elementOf(list.layout());
        List<Value> values = new Storage(body).values(element, type, tree);
        for (int k = 0; k < values.size(); k++) {
            body.builder.store(lists.items(list, k), index, values.get(k));
        }
    }

    private Binding reverse(Binding.Aggregate list, Tree tree) {
        Value size = lists.size(list);
        Value last = body.builder.subtract(size, body.builder.constant(1));
        Value half = body.builder.binary(BinaryOperator.DIVIDE, size, body.builder.constant(2));
        body.loops.forEach(
                tree,
                List.of(),
                body.builder.constant(0),
                half,
                i -> swap(list, i, body.builder.subtract(last, i), tree));
        return LibraryCalls.NOTHING;
    }

    /** The first of those elements that no other comes after, or before. */
    private Binding extremum(Binding.Aggregate list, FunctionValue order, BinaryOperator better, Tree tree) {
        Value zero = body.builder.constant(0);
        Value none = body.builder.binary(BinaryOperator.EQUAL, lists.size(list), zero);
        body.branches.run(none, () -> body.raise(new ObjectType("java.util.NoSuchElementException")), () -> {});
        List<HiddenVariable> carried = Streams.variables("best");
        HiddenVariable best = carried.get(0);
        body.environment.set(best, new Binding.Scalar(zero));
        body.loops.forEach(tree, carried, body.builder.constant(1), lists.size(list), i -> {
            Binding next = lists.load(list, i);
            Value sofar = ((Binding.Scalar) body.environment.get(best)).value();
            Value compared = new Comparisons(body).compare(order, next, lists.load(list, sofar), tree);
            Value isBetter = body.builder.binary(better, compared, body.builder.constant(0));
            body.environment.set(
                    best, body.branches.choose(isBetter, () -> new Binding.Scalar(i), () -> new Binding.Scalar(sofar)));
        });
        return lists.load(list, ((Binding.Scalar) body.environment.get(best)).value());
    }
}
