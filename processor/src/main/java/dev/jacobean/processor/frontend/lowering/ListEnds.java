package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Value;
import java.util.function.Supplier;

/** The first and the last element of a list that is taken apart, and how elements are taken out of it. */
final class ListEnds {
    private final Body body;
    private final Lists lists;

    ListEnds(Body body) {
        this.body = body;
        this.lists = new Lists(body);
    }

    Binding remove(Binding.Aggregate list, Value index) {
        Binding removed = lists.load(list, index);
        Value one = body.builder.constant(1);
        Value size = body.builder.subtract(lists.size(list), one);
        Value next = body.builder.add(index, one);
        for (int i = 0; i < lists.parts(list); i++) {
            Value items = lists.items(list, i);
            body.builder.copyRange(items, next, items, index, body.builder.subtract(size, index));
        }
        lists.setSize(list, size);
        return removed;
    }

    private void demandElements(Binding.Aggregate list, String exception) {
        Value none = body.builder.binary(BinaryOperator.EQUAL, lists.size(list), body.builder.constant(0));
        body.branches.run(none, () -> body.raise(new ObjectType(exception)), () -> {});
    }

    /** An element, or null where there is none. */
    Binding orNull(Binding.Aggregate list, Supplier<Binding> element, Tree tree) {
        Value none = body.builder.binary(BinaryOperator.EQUAL, lists.size(list), body.builder.constant(0));
        Unions unions = new Unions(body.shared);
        return body.branches.choose(
                none, () -> unions.none(lists.elementOf(list.layout())), () -> lists.orNull(element.get(), tree));
    }

    Binding last(Binding.Aggregate list, String exception) {
        demandElements(list, exception);
        return lists.load(list, body.builder.subtract(lists.size(list), body.builder.constant(1)));
    }

    Binding first(Binding.Aggregate list, String exception) {
        demandElements(list, exception);
        return lists.load(list, body.builder.constant(0));
    }

    Binding removeFirst(Binding.Aggregate list, String exception) {
        demandElements(list, exception);
        return remove(list, body.builder.constant(0));
    }

    Binding removeLast(Binding.Aggregate list, String exception) {
        Binding last = last(list, exception);
        lists.setSize(list, body.builder.subtract(lists.size(list), body.builder.constant(1)));
        return last;
    }
}
