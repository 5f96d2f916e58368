package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** What the methods of a list that is taken apart do. */
final class ListCalls {
    /** What is thrown where there is no element. */
    private static final String NONE = "java.util.NoSuchElementException";

    private final Body body;
    private final Lists lists;
    private final ListEnds ends;

    ListCalls(Body body) {
        this.body = body;
        this.lists = new Lists(body);
        this.ends = new ListEnds(body);
    }

    /** The result of a method of a list. */
    Binding call(Binding.Aggregate list, ExecutableElement method, List<Binding> arguments, Tree tree) {
        String name = method.getSimpleName().toString();
        switch (name) {
            case "size":
                return new Binding.Scalar(lists.size(list));
            case "isEmpty", "empty":
                return new Binding.Scalar(
                        body.builder.binary(BinaryOperator.EQUAL, lists.size(list), body.builder.constant(0)));
            case "iterator", "listIterator":
                if (Lists.isStack(list.layout()) || !arguments.isEmpty()) {
                    throw lists.unknown(tree);
                }
                return new ListIterators(body).make(list);
            case "forEach":
                return forEach(list, arguments.get(0), tree);
            default:
                break;
        }
        Binding done = null;
        if (Lists.isStack(list.layout())) {
            done = ofStack(list, name, arguments, tree);
        } else {
            done = read(list, name, arguments, tree);
            if (done == null && Lists.isGrowing(list.layout())) {
                done = change(list, name, method, arguments, tree);
            }
        }
        if (done == null) {
            throw lists.unknown(tree);
        }
        return done;
    }

    private Binding ofStack(Binding.Aggregate list, String name, List<Binding> arguments, Tree tree) {
        return switch (name) {
            case "push", "addFirst" -> {
                append(list, arguments.get(0), tree);
                yield LibraryCalls.NOTHING;
            }
            case "add", "addLast", "offer", "offerLast" -> {
                append(list, arguments.get(0), tree);
                insert(list, body.builder.constant(0), ends.removeLast(list, NONE), tree);
                yield name.equals("addLast") ? LibraryCalls.NOTHING : new Binding.Scalar(body.builder.constant(true));
            }
            case "pop", "removeFirst" -> ends.removeLast(list, NONE);
            case "remove" -> arguments.isEmpty() ? ends.removeLast(list, NONE) : null;
            case "poll", "pollFirst" -> ends.orNull(list, () -> ends.removeLast(list, NONE), tree);
            case "getFirst", "element" -> ends.last(list, NONE);
            case "peek", "peekFirst" -> ends.orNull(list, () -> ends.last(list, NONE), tree);
            case "removeLast" -> ends.removeFirst(list, NONE);
            case "pollLast" -> ends.orNull(list, () -> ends.removeFirst(list, NONE), tree);
            case "getLast" -> ends.first(list, NONE);
            case "peekLast" -> ends.orNull(list, () -> ends.first(list, NONE), tree);
            case "clear" -> clear(list);
            default -> null;
        };
    }

    private Binding read(Binding.Aggregate list, String name, List<Binding> arguments, Tree tree) {
        return switch (name) {
            case "get", "elementAt" -> lists.load(list, lists.checked(index(arguments), list));
            case "set" -> set(list, lists.checked(index(arguments), list), arguments.get(1), tree);
            case "getFirst", "firstElement", "element" -> ends.first(list, NONE);
            case "getLast", "lastElement" -> ends.last(list, NONE);
            case "replaceAll" -> replaceAll(list, arguments.get(0), tree);
            case "sort" -> {
                FunctionValue order = new Comparisons(body).order(arguments, 0);
                yield order == null ? null : sort(list, order, tree);
            }
            default -> null;
        };
    }

    private Binding change(
            Binding.Aggregate list, String name, ExecutableElement method, List<Binding> arguments, Tree tree) {
        boolean byIndex = !method.getParameters().isEmpty()
                && method.getParameters().get(0).asType().getKind().isPrimitive();
        return switch (name) {
            case "add", "addElement", "addLast", "offer", "offerLast" -> {
                if (arguments.size() > 1) {
                    insert(list, insertion(list, index(arguments)), arguments.get(1), tree);
                } else {
                    append(list, arguments.get(0), tree);
                }
                yield returned(method);
            }
            case "addAll" -> {
                if (arguments.size() > 1
                        || !Lists.isList(arguments.get(0))
                        || Lists.isStack(((Binding.Aggregate) arguments.get(0)).layout())) {
                    yield null;
                }
                addAll(list, (Binding.Aggregate) arguments.get(0), tree);
                yield new Binding.Scalar(body.builder.binary(
                        BinaryOperator.GREATER,
                        lists.size((Binding.Aggregate) arguments.get(0)),
                        body.builder.constant(0)));
            }
            case "push" -> {
                if (!ofStackClass(method)) {
                    yield null;
                }
                append(list, arguments.get(0), tree);
                yield arguments.get(0);
            }
            case "pop" -> ofStackClass(method) ? ends.removeLast(list, "java.util.EmptyStackException") : null;
            case "peek" ->
                ofStackClass(method)
                        ? ends.last(list, "java.util.EmptyStackException")
                        : ends.orNull(list, () -> ends.first(list, NONE), tree);
            case "peekFirst" -> ends.orNull(list, () -> ends.first(list, NONE), tree);
            case "peekLast" -> ends.orNull(list, () -> ends.last(list, NONE), tree);
            case "poll", "pollFirst" -> ends.orNull(list, () -> ends.removeFirst(list, NONE), tree);
            case "pollLast" -> ends.orNull(list, () -> ends.removeLast(list, NONE), tree);
            case "removeFirst" -> ends.removeFirst(list, NONE);
            case "removeLast" -> ends.removeLast(list, NONE);
            case "remove" ->
                arguments.isEmpty()
                        ? ends.removeFirst(list, NONE)
                        : byIndex ? ends.remove(list, lists.checked(index(arguments), list)) : null;
            case "clear" -> clear(list);
            default -> null;
        };
    }

    private static boolean ofStackClass(ExecutableElement method) {
        return method.getEnclosingElement().toString().startsWith("java.util.Stack");
    }

    private Binding returned(ExecutableElement method) {
        return method.getReturnType().getKind().isPrimitive()
                ? new Binding.Scalar(body.builder.constant(true))
                : LibraryCalls.NOTHING;
    }

    private static Value index(List<Binding> arguments) {
        return ((Binding.Scalar) arguments.get(0)).value();
    }

    private Binding forEach(Binding.Aggregate list, Binding function, Tree tree) {
        Value size = lists.size(list);
        body.loops.forEach(
                tree,
                List.of(),
                body.builder.constant(0),
                size,
                i -> body.functionCalls.call((FunctionValue) function, List.of(lists.next(list, i, size)), tree));
        return LibraryCalls.NOTHING;
    }

    // ---------------------------------------------------------------- changes

    private List<Value> values(Binding.Aggregate list, Binding element, Tree tree) {
        TypeMirror type = lists.elementOf(list.layout());
        return new Storage(body).values(lists.number(element, type, tree), type, tree);
    }

    /** Adds an element at the end. */
    void append(Binding.Aggregate list, Binding element, Tree tree) {
        List<Value> values = values(list, element, tree);
        Value size = lists.size(list);
        Value full = body.builder.binary(BinaryOperator.EQUAL, size, body.builder.length(lists.items(list, 0)));
        body.branches.run(full, () -> grow(list, size), () -> {});
        for (int i = 0; i < values.size(); i++) {
            body.builder.store(lists.items(list, i), size, values.get(i));
        }
        lists.setSize(list, body.builder.add(size, body.builder.constant(1)));
    }

    /** Twice as many cells, and one more, for there may be none. */
    private void grow(Binding.Aggregate list, Value size) {
        Value zero = body.builder.constant(0);
        Value more = body.builder.add(body.builder.add(size, size), body.builder.constant(1));
        for (int i = 0; i < lists.parts(list); i++) {
            Value items = lists.items(list, i);
            Value longer = body.builder.newArray((ArrayType) items.type(), List.of(more));
            body.builder.copyRange(items, zero, longer, zero, size);
            body.builder.store(Records.part(list, i), zero, longer);
        }
    }

    /** Adds the elements of a collection that exists as an object. */
    void addAll(Binding.Aggregate list, Value collection, TypeMirror type, ExpressionTree tree) {
        body.loops.forEach(tree, List.of(), collection, type, element -> append(list, element, tree));
    }

    void addAll(Binding.Aggregate list, Binding.Aggregate other, Tree tree) {
        body.loops.forEach(
                tree,
                List.of(),
                body.builder.constant(0),
                lists.size(other),
                i -> append(list, lists.load(other, i), tree));
    }

    Binding set(Binding.Aggregate list, Value index, Binding element, Tree tree) {
        Binding before = lists.load(list, index);
        List<Value> values = values(list, element, tree);
        for (int i = 0; i < values.size(); i++) {
            body.builder.store(lists.items(list, i), index, values.get(i));
        }
        return before;
    }

    /** Where an element is inserted: behind the last one, too. */
    private Value insertion(Binding.Aggregate list, Value index) {
        Value end = body.builder.add(lists.size(list), body.builder.constant(1));
        return lists.checked(index, end);
    }

    private void insert(Binding.Aggregate list, Value index, Binding element, Tree tree) {
        Value size = lists.size(list);
        append(list, element, tree);
        Value next = body.builder.add(index, body.builder.constant(1));
        List<Value> values = values(list, element, tree);
        for (int i = 0; i < lists.parts(list); i++) {
            Value items = lists.items(list, i);
            body.builder.copyRange(items, index, items, next, body.builder.subtract(size, index));
            body.builder.store(items, index, values.get(i));
        }
    }

    private Binding replaceAll(Binding.Aggregate list, Binding function, Tree tree) {
        body.loops.forEach(tree, List.of(), body.builder.constant(0), lists.size(list), i -> {
            Binding element = body.functionCalls.call((FunctionValue) function, List.of(lists.load(list, i)), tree);
            set(list, i, element, tree);
        });
        return LibraryCalls.NOTHING;
    }

    /** Sorts a list, as its own method does. */
    Binding sort(Binding.Aggregate list, FunctionValue order, Tree tree) {
        List<Value> arrays = new ArrayList<>();
        for (int i = 0; i < lists.parts(list); i++) {
            arrays.add(lists.items(list, i));
        }
        Sorting.Elements elements =
                (where, captured, index) -> new Lists(where).load((Binding.Aggregate) captured, index);
        new Sorting(body).elements(list, arrays, body.builder.constant(0), lists.size(list), order, elements, tree);
        return LibraryCalls.NOTHING;
    }

    private Binding clear(Binding.Aggregate list) {
        lists.setSize(list, body.builder.constant(0));
        return LibraryCalls.NOTHING;
    }
}
