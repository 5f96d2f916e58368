package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodInvocationTree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Streams whose elements are made one by one: {@code iterate} and {@code generate}. */
final class IteratedStreams {
    private final Body body;

    IteratedStreams(Body body) {
        this.body = body;
    }

    Streams.Pipeline source(MethodInvocationTree tree, Symbol.Method method) {
        List<Binding> arguments = body.calls.arguments(tree.getArguments(), method);
        List<FunctionValue> functions = new ArrayList<>();
        for (Binding argument : arguments) {
            if (argument instanceof FunctionValue function) {
                functions.add(function);
            }
        }
        boolean generated = method.element().getSimpleName().contentEquals("generate");
        if (functions.size() != arguments.size() - (generated ? 0 : 1)) {
            throw Streams.unknown(tree, body);
        } else if (generated) {
            return new Endless(tree, null, functions.get(0));
        }
        return functions.size() == 1
                ? new Endless(tree, arguments.get(0), functions.get(0))
                : whilst(tree, arguments.get(0), functions.get(0), functions.get(1));
    }

    /** A seed, and the next ones as long as a condition holds. */
    private Streams.Pipeline whilst(MethodInvocationTree tree, Binding seed, FunctionValue goesOn, FunctionValue next) {
        return (carried, work) -> {
            HiddenVariable current = new HiddenVariable("current");
            body.environment.set(current, seed);
            List<HiddenVariable> all = new ArrayList<>(carried);
            all.add(current);
            Supplier<Value> condition = () -> ((Binding.Scalar)
                            body.functionCalls.call(goesOn, List.of(body.environment.get(current)), tree))
                    .value();
            Runnable step = () -> body.environment.set(
                    current, body.functionCalls.call(next, List.of(body.environment.get(current)), tree));
            body.loops.whilst(tree, all, condition, () -> work.accept(body.environment.get(current)), step);
        };
    }

    /**
     * A stream without an end, of which only a first part can be taken.
     *
     * @param seed null if each element is made by itself
     */
    private final class Endless implements Streams.Pipeline {
        private final MethodInvocationTree tree;
        private final Binding seed;
        private final FunctionValue function;

        Endless(MethodInvocationTree tree, Binding seed, FunctionValue function) {
            this.tree = tree;
            this.seed = seed;
            this.function = function;
        }

        @Override
        public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
            throw endless();
        }

        private Refusal endless() {
            return Streams.unknown(tree, body);
        }

        @Override
        public Streams.Pipeline limited(Value number) {
            Value count = body.shared.conversions.primitive(PrimitiveType.INT, number);
            return new Streams.Pipeline() {
                @Override
                public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                    if (seed == null) {
                        body.loops.forEach(tree, carried, body.builder.constant(0), count, i -> work.accept(made()));
                        return;
                    }
                    HiddenVariable current = new HiddenVariable("current");
                    body.environment.set(current, seed);
                    List<HiddenVariable> all = new ArrayList<>(carried);
                    all.add(current);
                    body.loops.forEach(tree, all, body.builder.constant(0), count, i -> {
                        Value later = body.builder.binary(BinaryOperator.GREATER, i, body.builder.constant(0));
                        body.branches.run(later, () -> step(current), () -> {});
                        work.accept(body.environment.get(current));
                    });
                }

                @Override
                public Value size() {
                    return count;
                }
            };
        }

        private Binding made() {
            return body.functionCalls.call(function, List.of(), tree);
        }

        private void step(HiddenVariable current) {
            body.environment.set(
                    current, body.functionCalls.call(function, List.of(body.environment.get(current)), tree));
        }
    }
}
