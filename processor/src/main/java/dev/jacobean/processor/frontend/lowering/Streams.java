package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
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

    private static final Set<String> SOURCES = Set.of("range", "rangeClosed", "of", "iterate", "generate", "concat");
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
            "unordered",
            "peek",
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

        /** No fewer elements than there are, where that is known beforehand, else null. */
        default Value bound() {
            return size();
        }

        /** The first elements of a stream that has no end by itself; null for all others. */
        default Pipeline limited(Value number) {
            return null;
        }
    }

    /** The result of a call that ends a pipeline; null if it is none, or the pipeline is not known. */
    Binding call(MethodInvocationTree tree, Symbol.Method method) {
        if (isForEach(tree, method)) {
            return forEach(tree, method);
        }
        if (!isOfStream(method) || !(tree.getMethodSelect() instanceof MemberSelectTree)) {
            return null;
        }
        MethodInvocationTree unknown = firstUnknown(tree);
        if (unknown != null) {
            body.shared.unknownStages.putIfAbsent(sourceOf(tree), unknown);
            return null;
        }
        if (!TERMINAL.contains(nameOf(method))) {
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
                "of streams, only ranges, arrays, collections, iterate and generate with map, filter, limit, skip, sum, average, min, max, count,"
                        + " anyMatch and its like, reduce, toArray and forEach are known",
                "Write a loop.");
    }

    /** {@code forEach} of a collection, with a function that is executed here. */
    private boolean isForEach(MethodInvocationTree tree, Symbol.Method method) {
        return ownerOf(method).equals("java.lang.Iterable")
                && nameOf(method).equals("forEach")
                && tree.getMethodSelect() instanceof MemberSelectTree
                && FunctionScan.containsFunction(tree.getArguments().get(0));
    }

    private Binding forEach(MethodInvocationTree tree, Symbol.Method method) {
        Pipeline elements = collection(((MemberSelectTree) tree.getMethodSelect()).getExpression());
        return reductions.reduce(elements, tree, method, body.calls.arguments(tree.getArguments(), method));
    }

    /** The refusal of a stream that is not one of these, at the first step that is not known. */
    Refusal unknown(MethodInvocationTree tree) {
        MethodInvocationTree stage = firstUnknown(tree);
        return unknown(stage == null ? tree : stage, body);
    }

    /** The first call in a pipeline that is neither a known source nor a known step or end; null if all are known. */
    private MethodInvocationTree firstUnknown(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return firstUnknown(inner.getExpression());
        }
        if (!(tree instanceof MethodInvocationTree call)
                || !(body.attribution.symbolOf(call) instanceof Symbol.Method method)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return null;
        }
        boolean isSource = method.element().getModifiers().contains(Modifier.STATIC) || isOfCollection(method);
        MethodInvocationTree before = isSource ? null : firstUnknown(select.getExpression());
        boolean known = isKnown(call)
                || isOfStream(method)
                        && TERMINAL.contains(nameOf(method))
                        && (before != null || isKnown(select.getExpression()));
        return before != null ? before : known ? null : call;
    }

    /** The call or the variable that a pipeline begins with. */
    private ExpressionTree sourceOf(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return sourceOf(inner.getExpression());
        }
        return tree instanceof MethodInvocationTree call
                        && body.attribution.symbolOf(call) instanceof Symbol.Method method
                        && isOfStream(method)
                        && !method.element().getModifiers().contains(Modifier.STATIC)
                ? sourceOf(((MemberSelectTree) call.getMethodSelect()).getExpression())
                : tree;
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
            return ofArray
                    || isOfStream(method)
                            && SOURCES.contains(nameOf(method))
                            && !isLongRange(method)
                            && (!nameOf(method).equals("concat")
                                    || call.getArguments().stream().allMatch(this::isKnown));
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
        if (nameOf(method).equals("concat")) {
            return concatenated(
                    pipeline(tree.getArguments().get(0)),
                    pipeline(tree.getArguments().get(1)));
        } else if (nameOf(method).equals("iterate") || nameOf(method).equals("generate")) {
            return new IteratedStreams(body).source(tree, method);
        }
        List<Binding> arguments = body.calls.arguments(tree.getArguments(), method);
        if (arguments.get(0) instanceof Binding.Aggregate objects
                && objects.type().getKind() == TypeKind.ARRAY) {
            Function<Value, Binding> load = i -> new ObjectArrays(body).load(objects, i, tree);
            return elements(tree, load, ObjectArrays.length(objects, body), arguments);
        } else if (!(arguments.get(0) instanceof Binding.Scalar)) {
            return single(arguments.get(0));
        }
        Value first = ((Binding.Scalar) arguments.get(0)).value();
        if (nameOf(method).startsWith("range")) {
            Value last = ((Binding.Scalar) arguments.get(1)).value();
            return range(tree, first, nameOf(method).equals("rangeClosed") ? successor(last) : last);
        } else if (!(first.type() instanceof ArrayType)) {
            return single(arguments.get(0));
        }
        TypeMirror type =
                ((javax.lang.model.type.ArrayType) method.parameterTypes().get(0)).getComponentType();
        Function<Value, Binding> load = i -> body.records.takenApart(body.builder.load(first, i), type, tree);
        return elements(tree, load, body.builder.length(first), arguments);
    }

    /** The elements of an array, or of the range of it that further arguments give. */
    private Pipeline elements(
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

    private Pipeline concatenated(Pipeline one, Pipeline other) {
        return new Pipeline() {
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

    private Pipeline elements(MethodInvocationTree tree, Function<Value, Binding> load, Value from, Value to) {
        return new Pipeline() {
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

    private Pipeline collection(ExpressionTree tree) {
        Binding subject = body.expressions.evaluate(tree);
        if (subject instanceof Binding.Aggregate list && Lists.isList(list)) {
            return list(tree, list);
        }
        Value iterable = body.expressions.asValue(subject, tree);
        TypeMirror type = body.expressions.typeOf(tree);
        return (carried, work) -> body.loops.forEach(tree, carried, iterable, type, work);
    }

    private Pipeline list(ExpressionTree tree, Binding.Aggregate list) {
        Lists lists = new Lists(body);
        Value size = lists.size(list);
        return new Pipeline() {
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
