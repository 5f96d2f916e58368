package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Iterators of lists that are taken apart: the list, and three cells with the position of the next element, the position of the
 * last one or -1, and the number of elements that there should be.
 */
final class ListIterators {
    private static final int NEXT = 0;
    private static final int LAST = 1;
    private static final int EXPECTED = 2;

    private final Body body;
    private final Lists lists;

    ListIterators(Body body) {
        this.body = body;
        this.lists = new Lists(body);
    }

    static boolean isIterator(Binding.Aggregate aggregate) {
        return aggregate.type() instanceof DeclaredType type
                && type.asElement().toString().equals("java.util.Iterator");
    }

    Binding make(Binding.Aggregate list) {
        Types types = body.shared.frontend.types();
        TypeMirror element = ((DeclaredType) list.type()).getTypeArguments().get(0);
        DeclaredType type =
                types.getDeclaredType(body.shared.frontend.elements().getTypeElement("java.util.Iterator"), element);
        Layout.Part cells = new Layout.Part("cursor", types.getArrayType(types.getPrimitiveType(TypeKind.INT)));
        Layout layout = new Layout(type, List.of(new Layout.Part("list", list.type()), cells), List.of());
        List<Value> start = List.of(body.builder.constant(0), body.builder.constant(-1), lists.size(list));
        Value cursor = body.builder.arrayLiteral(new ArrayType(Type.INT), start);
        return new Binding.Aggregate(layout, List.of(list, new Binding.Scalar(cursor)));
    }

    Binding call(Binding.Aggregate iterator, String name, List<Binding> arguments, Tree tree) {
        Binding.Aggregate list = (Binding.Aggregate) iterator.components().get(0);
        return switch (name) {
            case "hasNext" ->
                new Binding.Scalar(compared(BinaryOperator.NOT_EQUAL, get(iterator, NEXT), lists.size(list)));
            case "next" -> next(iterator, list);
            case "nextIndex" -> new Binding.Scalar(get(iterator, NEXT));
            case "remove" -> Lists.isGrowing(list.layout()) ? remove(iterator, list) : refuse(tree);
            case "set" -> {
                demandLast(iterator);
                new ListCalls(body).set(list, get(iterator, LAST), arguments.get(0), tree);
                yield LibraryCalls.NOTHING;
            }
            default -> refuse(tree);
        };
    }

    private Binding refuse(Tree tree) {
        throw lists.unknown(tree);
    }

    private Binding next(Binding.Aggregate iterator, Binding.Aggregate list) {
        Value position = get(iterator, NEXT);
        raiseIf(
                compared(BinaryOperator.NOT_EQUAL, lists.size(list), get(iterator, EXPECTED)),
                "java.util.ConcurrentModificationException");
        raiseIf(compared(BinaryOperator.GREATER_EQUAL, position, lists.size(list)), "java.util.NoSuchElementException");
        set(iterator, NEXT, body.builder.add(position, body.builder.constant(1)));
        set(iterator, LAST, position);
        return lists.load(list, position);
    }

    private Binding remove(Binding.Aggregate iterator, Binding.Aggregate list) {
        demandLast(iterator);
        Value last = get(iterator, LAST);
        new ListEnds(body).remove(list, last);
        set(iterator, NEXT, last);
        set(iterator, LAST, body.builder.constant(-1));
        set(iterator, EXPECTED, lists.size(list));
        return LibraryCalls.NOTHING;
    }

    private void demandLast(Binding.Aggregate iterator) {
        raiseIf(
                compared(BinaryOperator.LESS, get(iterator, LAST), body.builder.constant(0)),
                "java.lang.IllegalStateException");
    }

    private Value compared(BinaryOperator operator, Value x, Value y) {
        return body.builder.binary(operator, x, y);
    }

    private void raiseIf(Value condition, String exception) {
        body.branches.run(condition, () -> body.raise(new ObjectType(exception)), () -> {});
    }

    private Value get(Binding.Aggregate iterator, int cell) {
        return body.builder.load(Records.part(iterator, 1), body.builder.constant(cell));
    }

    private void set(Binding.Aggregate iterator, int cell, Value value) {
        body.builder.store(Records.part(iterator, 1), body.builder.constant(cell), value);
    }
}
