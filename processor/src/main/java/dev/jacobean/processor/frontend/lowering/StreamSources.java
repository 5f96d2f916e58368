package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What streams are made of: ranges, arrays, collections, single elements. */
final class StreamSources {
    private final Body body;
    private final Function<ExpressionTree, Streams.Pipeline> pipelines;

    /** @param pipelines those of the streams that a stream is made of */
    StreamSources(Body body, Function<ExpressionTree, Streams.Pipeline> pipelines) {
        this.body = body;
        this.pipelines = pipelines;
    }

    Streams.Pipeline source(MethodInvocationTree tree, Symbol.Method method) {
        if (StreamCalls.nameOf(method).equals("concat")) {
            return concatenated(
                    pipelines.apply(tree.getArguments().get(0)),
                    pipelines.apply(tree.getArguments().get(1)));
        } else if (StreamCalls.nameOf(method).equals("iterate")
                || StreamCalls.nameOf(method).equals("generate")) {
            return new IteratedStreams(body).source(tree, method);
        }
        List<Binding> arguments = isOfBoxes(method)
                ? List.of(body.arrays.collect(tree.getArguments(), numbers(method)))
                : body.calls.arguments(tree.getArguments(), method);
        if (arguments.get(0) instanceof Binding.Aggregate objects
                && objects.type().getKind() == TypeKind.ARRAY) {
            Function<Value, Binding> load = i -> new ObjectArrays(body).load(objects, i, tree);
            return elements(tree, load, ObjectArrays.length(objects, body), arguments);
        } else if (!(arguments.get(0) instanceof Binding.Scalar)) {
            return single(arguments.get(0));
        }
        Value first = ((Binding.Scalar) arguments.get(0)).value();
        if (StreamCalls.nameOf(method).startsWith("range")) {
            Value last = ((Binding.Scalar) arguments.get(1)).value();
            return range(tree, first, StreamCalls.nameOf(method).equals("rangeClosed") ? successor(last) : last);
        } else if (!(first.type() instanceof ArrayType)) {
            return single(arguments.get(0));
        }
        TypeMirror type = isOfBoxes(method)
                ? ((javax.lang.model.type.ArrayType) numbers(method)).getComponentType()
                : ((javax.lang.model.type.ArrayType) method.parameterTypes().get(0)).getComponentType();
        Function<Value, Binding> load = i -> body.records.takenApart(body.builder.load(first, i), type, tree);
        return elements(tree, load, body.builder.length(first), arguments);
    }

    /** Whether a stream is of single boxes, which are numbers. */
    private boolean isOfBoxes(Symbol.Method method) {
        return method.varargsCall()
                && StreamCalls.nameOf(method).equals("of")
                && method.parameterTypes().get(0) instanceof javax.lang.model.type.ArrayType array
                && body.shared.types.isFloatingBox(array.getComponentType());
    }

    private TypeMirror numbers(Symbol.Method method) {
        TypeMirror box =
                ((javax.lang.model.type.ArrayType) method.parameterTypes().get(0)).getComponentType();
        return body.shared.frontend.types().getArrayType(body.shared.types.unboxedMirror(box));
    }

    /** The elements of an array, or of the range of it that further arguments give. */
    private Streams.Pipeline elements(
            MethodInvocationTree tree, Function<Value, Binding> load, Value length, List<Binding> arguments) {
        if (arguments.size() == 1) {
            return elements(tree, load, body.builder.constant(0), length);
        }
        Value from = ((Binding.Scalar) arguments.get(1)).value();
        Value to = ((Binding.Scalar) arguments.get(2)).value();
        body.arrays.demandRange(length, from, to, "java.lang.ArrayIndexOutOfBoundsException");
        return elements(tree, load, from, to);
    }

    /** One more, which the largest int does not have. */
    private Value successor(Value last) {
        Value one = body.builder.constant(1);
        return last.constant() instanceof Integer number && number < Integer.MAX_VALUE
                ? body.builder.add(last, one)
                : body.builder.invoke(
                        MethodRef.ofStatic("java.lang.Math", "addExact", Type.INT, Type.INT, Type.INT),
                        Effect.CHECKED,
                        List.of(last, one));
    }

    private Streams.Pipeline concatenated(Streams.Pipeline one, Streams.Pipeline other) {
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                one.run(carried, work);
                other.run(carried, work);
            }

            @Override
            public Value size() {
                return sum(one.size(), other.size());
            }

            @Override
            public Value bound() {
                return sum(one.bound(), other.bound());
            }
        };
    }

    private Value sum(Value x, Value y) {
        return x == null || y == null ? null : body.builder.add(x, y);
    }

    private Streams.Pipeline range(MethodInvocationTree tree, Value first, Value end) {
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                body.loops.forEach(tree, carried, first, end, i -> work.accept(new Binding.Scalar(i)));
            }

            @Override
            public Value size() {
                Value difference = body.builder.subtract(end, first);
                return body.arrays.maximum(difference, body.builder.constant(0));
            }
        };
    }

    private Streams.Pipeline elements(MethodInvocationTree tree, Function<Value, Binding> load, Value from, Value to) {
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                body.loops.forEach(tree, carried, from, to, i -> work.accept(load.apply(i)));
            }

            @Override
            public Value size() {
                return body.builder.subtract(to, from);
            }
        };
    }

    Streams.Pipeline collection(ExpressionTree tree) {
        Binding subject = body.expressions.evaluate(tree);
        if (subject instanceof Binding.Aggregate list && Lists.isList(list)) {
            return list(tree, list);
        }
        Value iterable = body.expressions.asValue(subject, tree);
        TypeMirror type = body.expressions.typeOf(tree);
        return (carried, work) -> body.loops.forEach(tree, carried, iterable, type, work);
    }

    private Streams.Pipeline list(ExpressionTree tree, Binding.Aggregate list) {
        Lists lists = new Lists(body);
        Value size = lists.size(list);
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                Value first = body.builder.constant(0);
                body.loops.forEach(tree, carried, first, size, i -> work.accept(lists.next(list, i, size)));
            }

            @Override
            public Value size() {
                return size;
            }
        };
    }

    private Streams.Pipeline single(Binding element) {
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                work.accept(element);
            }

            @Override
            public Value size() {
                return body.builder.constant(1);
            }
        };
    }
}
