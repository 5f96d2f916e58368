package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodInvocationTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.lang.model.type.TypeMirror;

/** What streams are transformed by, element after element. */
final class StreamSteps {
    private final Body body;

    StreamSteps(Body body) {
        this.body = body;
    }

    /** The pipeline with one step more. */
    Streams.Pipeline step(Streams.Pipeline before, MethodInvocationTree tree, Symbol.Method method) {
        switch (StreamCalls.nameOf(method)) {
            case "asDoubleStream":
                return mapped(before, x -> converted(PrimitiveType.DOUBLE, x));
            case "asLongStream":
                return mapped(before, x -> converted(PrimitiveType.LONG, x));
            case "boxed":
                return mapped(before, x -> body.expressions.bare(x, boxOf(x), tree));
            case "peek":
                FunctionValue watcher = function(tree, method);
                return mapped(before, x -> {
                    body.functionCalls.call(watcher, List.of(x), tree);
                    return x;
                });
            case "sequential", "unordered":
                return before;
            case "filter":
                return filtered(before, function(tree, method), tree);
            case "limit", "skip":
                return cut(before, tree, method);
            case "sorted":
                FunctionValue order = new Comparisons(body).order(body.calls.arguments(tree.getArguments(), method), 0);
                if (order == null) {
                    throw Streams.unknown(tree, body);
                }
                return new SortedStreams(body).of(before, tree, method, order);
            case "flatMapToDouble":
                return flattened(before, function(tree, method), tree);
            default:
                FunctionValue mapping = function(tree, method);
                return mapped(before, x -> body.functionCalls.call(mapping, List.of(x), tree));
        }
    }

    private FunctionValue function(MethodInvocationTree tree, Symbol.Method method) {
        List<Binding> arguments = body.calls.arguments(tree.getArguments(), method);
        if (arguments.get(0) instanceof FunctionValue function) {
            return function;
        }
        throw Streams.unknown(tree, body);
    }

    private static Value value(Binding binding) {
        return ((Binding.Scalar) binding).value();
    }

    private Binding converted(PrimitiveType type, Binding element) {
        return new Binding.Scalar(body.shared.conversions.primitive(type, value(element)));
    }

    private TypeMirror boxOf(Binding element) {
        return body.shared.types.boxed((PrimitiveType) value(element).type());
    }

    private static Streams.Pipeline mapped(Streams.Pipeline before, UnaryOperator<Binding> mapping) {
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                before.run(carried, x -> work.accept(mapping.apply(x)));
            }

            @Override
            public Value size() {
                return before.size();
            }

            @Override
            public Value bound() {
                return before.bound();
            }

            @Override
            public Streams.Pipeline limited(Value number) {
                Streams.Pipeline limited = before.limited(number);
                return limited == null ? null : mapped(limited, mapping);
            }
        };
    }

    private Streams.Pipeline filtered(Streams.Pipeline before, FunctionValue filter, MethodInvocationTree tree) {
        return selected(
                (carried, work) -> before.run(carried, x -> {
                    Value keep = value(body.functionCalls.call(filter, List.of(x), tree));
                    body.branches.run(keep, () -> work.accept(x), () -> {});
                }),
                before);
    }

    /** Some of the elements of another pipeline. */
    private static Streams.Pipeline selected(Streams.Pipeline some, Streams.Pipeline all) {
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                some.run(carried, work);
            }

            @Override
            public Value bound() {
                return all.bound();
            }
        };
    }

    /** The first elements only, or all but these. */
    private Streams.Pipeline cut(Streams.Pipeline before, MethodInvocationTree tree, Symbol.Method method) {
        Value number = value(body.calls.arguments(tree.getArguments(), method).get(0));
        Value zero = body.builder.zero(Type.LONG);
        boolean first = StreamCalls.nameOf(method).equals("limit");
        demandNotNegative(number, zero);
        Streams.Pipeline limited = first ? before.limited(number) : null;
        if (limited != null) {
            return limited;
        }
        Streams.Pipeline some = (carried, work) -> {
            HiddenVariable position = new HiddenVariable("position");
            body.environment.set(position, new Binding.Scalar(zero));
            List<HiddenVariable> all = new ArrayList<>(carried);
            all.add(position);
            before.run(all, x -> {
                Value here = value(body.environment.get(position));
                BinaryOperator kept = first ? BinaryOperator.LESS : BinaryOperator.GREATER_EQUAL;
                body.branches.run(body.builder.binary(kept, here, number), () -> work.accept(x), () -> {});
                Value next = body.builder.add(here, body.builder.constant(Type.LONG, 1L));
                body.environment.set(position, new Binding.Scalar(next));
            });
        };
        return selected(some, before);
    }

    /** As the JDK does, whose message is the number. */
    private void demandNotNegative(Value number, Value zero) {
        MethodRef text = MethodRef.ofStatic("java.lang.Long", "toString", Type.STRING, Type.LONG);
        body.branches.run(
                body.builder.binary(BinaryOperator.LESS, number, zero),
                () -> body.raise(
                        new ObjectType("java.lang.IllegalArgumentException"),
                        body.builder.invoke(text, Effect.PURE, List.of(number))),
                () -> {});
    }

    /** The elements of arrays, one after the other. */
    private Streams.Pipeline flattened(Streams.Pipeline before, FunctionValue function, MethodInvocationTree tree) {
        boolean ofArrays = function instanceof FunctionValue.Reference reference
                && reference.method() != null
                && reference.receiver() == null
                && (StreamCalls.ownerOf(reference.method()).equals("java.util.Arrays")
                                && StreamCalls.nameOf(reference.method()).equals("stream")
                        || StreamCalls.ownerOf(reference.method()).equals("java.util.stream.DoubleStream")
                                && StreamCalls.nameOf(reference.method()).equals("of"));
        if (!ofArrays) {
            throw Streams.unknown(tree, body);
        }
        return (carried, work) -> before.run(carried, x -> {
            Value array = value(x);
            Value length = body.builder.length(array);
            body.loops.forEach(
                    tree,
                    carried,
                    body.builder.constant(0),
                    length,
                    i -> work.accept(new Binding.Scalar(body.builder.load(array, i))));
        });
    }
}
