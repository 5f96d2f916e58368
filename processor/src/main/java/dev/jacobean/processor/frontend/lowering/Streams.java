package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Sequential streams that are made, transformed and consumed in one expression: they become loops. */
final class Streams {
    private static final Set<String> TERMINAL = Set.of(
            "sum",
            "average",
            "min",
            "max",
            "count",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "reduce",
            "toArray",
            "forEach",
            "forEachOrdered");

    private static final Set<String> SOURCES = Set.of("range", "rangeClosed", "of");
    private static final Set<String> STEPS = Set.of(
            "map",
            "mapToDouble",
            "mapToInt",
            "mapToLong",
            "mapToObj",
            "asDoubleStream",
            "asLongStream",
            "boxed",
            "sequential",
            "filter",
            "limit",
            "skip",
            "flatMapToDouble");

    private final Body body;
    private final StreamSteps steps;
    private final Reductions reductions;

    Streams(Body body) {
        this.body = body;
        this.steps = new StreamSteps(body);
        this.reductions = new Reductions(body);
    }

    /** What a pipeline does for each element that reaches its end. */
    interface Pipeline {
        void run(List<HiddenVariable> carried, Consumer<Binding> work);

        /** The number of elements where it is known beforehand, else null. */
        default Value size() {
            return null;
        }
    }

    /** The result of a call that ends a pipeline; null if it is none, or the pipeline is not known. */
    Binding call(MethodInvocationTree tree, Symbol.Method method) {
        if (!isOfStream(method)
                || !TERMINAL.contains(nameOf(method))
                || !isKnown(((MemberSelectTree) tree.getMethodSelect()).getExpression())) {
            return null;
        }
        Pipeline pipeline = pipeline(((MemberSelectTree) tree.getMethodSelect()).getExpression());
        List<Binding> arguments = body.calls.arguments(tree.getArguments(), method);
        Binding result = reductions.reduce(pipeline, tree, method, arguments);
        if (result == null) {
            throw unknown(tree, body);
        }
        return result;
    }

    /** The refusal of a stream that is not one of these. */
    static Refusal unknown(Tree tree, Body body) {
        return body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "of streams, only ranges, arrays and collections with map, filter, limit, skip, sum, average, min, max, count,"
                        + " anyMatch and its like, reduce, toArray and forEach are known",
                "Write a loop.");
    }

    static String nameOf(Symbol.Method method) {
        return method.element().getSimpleName().toString();
    }

    /** Whether an expression is a pipeline of known steps; nothing is executed. */
    private boolean isKnown(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return isKnown(inner.getExpression());
        }
        if (!(tree instanceof MethodInvocationTree call)
                || !(body.attribution.symbolOf(call) instanceof Symbol.Method method)) {
            return false;
        }
        if (method.element().getModifiers().contains(Modifier.STATIC)) {
            boolean ofArray =
                    ownerOf(method).equals("java.util.Arrays") && nameOf(method).equals("stream");
            return ofArray || isOfStream(method) && SOURCES.contains(nameOf(method)) && !isLongRange(method);
        }
        return isOfCollection(method)
                || isOfStream(method)
                        && STEPS.contains(nameOf(method))
                        && isKnown(((MemberSelectTree) call.getMethodSelect()).getExpression());
    }

    private static boolean isOfCollection(Symbol.Method method) {
        return ownerOf(method).equals("java.util.Collection") && nameOf(method).equals("stream");
    }

    private static boolean isLongRange(Symbol.Method method) {
        return nameOf(method).startsWith("range") && ownerOf(method).endsWith("LongStream");
    }

    static String ownerOf(Symbol.Method method) {
        return ((TypeElement) method.element().getEnclosingElement())
                .getQualifiedName()
                .toString();
    }

    static boolean isOfStream(Symbol.Method method) {
        return ownerOf(method).matches("java\\.util\\.stream\\.(Base|Double|Int|Long)?Stream");
    }

    /** The pipeline that an expression of known steps stands for. */
    private Pipeline pipeline(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return pipeline(inner.getExpression());
        }
        MethodInvocationTree call = (MethodInvocationTree) tree;
        Symbol.Method method = (Symbol.Method) body.attribution.symbolOf(call);
        if (isOfCollection(method)) {
            return collection(((MemberSelectTree) call.getMethodSelect()).getExpression());
        }
        if (method.element().getModifiers().contains(Modifier.STATIC)) {
            return source(call, method);
        }
        Pipeline before = pipeline(((MemberSelectTree) call.getMethodSelect()).getExpression());
        return steps.step(before, call, method);
    }

    // ---------------------------------------------------------------- sources

    private Pipeline source(MethodInvocationTree tree, Symbol.Method method) {
        List<Binding> arguments = body.calls.arguments(tree.getArguments(), method);
        Value first = ((Binding.Scalar) arguments.get(0)).value();
        if (nameOf(method).startsWith("range")) {
            Value last = ((Binding.Scalar) arguments.get(1)).value();
            boolean closed = nameOf(method).equals("rangeClosed");
            return range(tree, first, closed ? body.builder.add(last, body.builder.constant(1)) : last);
        } else if (!(first.type() instanceof ArrayType)) {
            return single(arguments.get(0));
        } else if (arguments.size() > 1) {
            Value from = ((Binding.Scalar) arguments.get(1)).value();
            Value to = ((Binding.Scalar) arguments.get(2)).value();
            body.arrays.demandRange(first, from, to, "java.lang.ArrayIndexOutOfBoundsException");
            return elements(tree, first, method, from, to);
        }
        return elements(tree, first, method, body.builder.constant(0), body.builder.length(first));
    }

    private Pipeline range(MethodInvocationTree tree, Value first, Value end) {
        return new Pipeline() {
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

    private Pipeline elements(MethodInvocationTree tree, Value array, Symbol.Method method, Value from, Value to) {
        TypeMirror type =
                ((javax.lang.model.type.ArrayType) method.parameterTypes().get(0)).getComponentType();
        return new Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                body.loops.forEach(
                        tree,
                        carried,
                        from,
                        to,
                        i -> work.accept(body.records.takenApart(body.builder.load(array, i), type, tree)));
            }

            @Override
            public Value size() {
                return body.builder.subtract(to, from);
            }
        };
    }

    private Pipeline collection(ExpressionTree tree) {
        Value iterable = body.expressions.value(tree);
        TypeMirror type = body.expressions.typeOf(tree);
        return (carried, work) -> body.loops.forEach(tree, carried, iterable, type, work);
    }

    private Pipeline single(Binding element) {
        return new Pipeline() {
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

    /** The accumulators of a reduction, as variables. */
    static List<HiddenVariable> variables(String... names) {
        List<HiddenVariable> variables = new ArrayList<>();
        for (String name : names) {
            variables.add(new HiddenVariable(name));
        }
        return variables;
    }
}
