package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Sequential streams that are made, transformed and consumed in one expression: they become loops. */
final class Streams {
    private final Body body;
    private final StreamCalls calls;
    private final StreamSources sources;
    private final StreamSteps steps;
    private final Reductions reductions;

    Streams(Body body) {
        this.body = body;
        this.calls = new StreamCalls(body);
        this.sources = new StreamSources(body, this::pipeline);
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
        if (!StreamCalls.isOfStream(method) || !(tree.getMethodSelect() instanceof MemberSelectTree)) {
            return null;
        }
        MethodInvocationTree unknown = calls.firstUnknown(tree);
        if (unknown != null) {
            body.shared.unknownStages.putIfAbsent(calls.sourceOf(tree), unknown);
            return null;
        }
        if (!calls.isTerminal(tree, method)) {
            return null;
        }
        Pipeline pipeline = pipeline(((MemberSelectTree) tree.getMethodSelect()).getExpression());
        if (calls.isCollected(tree, method)) {
            Lists lists = new Lists(body);
            return new ListCreation(body).collected(pipeline, lists.candidate(body.expressions.typeOf(tree)), tree);
        }
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
        return StreamCalls.ownerOf(method).equals("java.lang.Iterable")
                && StreamCalls.nameOf(method).equals("forEach")
                && tree.getMethodSelect() instanceof MemberSelectTree
                && FunctionScan.containsFunction(tree.getArguments().get(0));
    }

    private Binding forEach(MethodInvocationTree tree, Symbol.Method method) {
        Pipeline elements = sources.collection(((MemberSelectTree) tree.getMethodSelect()).getExpression());
        return reductions.reduce(elements, tree, method, body.calls.arguments(tree.getArguments(), method));
    }

    /** The pipeline that an expression of known steps stands for. */
    private Pipeline pipeline(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return pipeline(inner.getExpression());
        }
        MethodInvocationTree call = (MethodInvocationTree) tree;
        Symbol.Method method = (Symbol.Method) body.attribution.symbolOf(call);
        if (StreamCalls.isOfCollection(method)) {
            return sources.collection(((MemberSelectTree) call.getMethodSelect()).getExpression());
        }
        if (method.element().getModifiers().contains(Modifier.STATIC)) {
            return sources.source(call, method);
        }
        Pipeline before = pipeline(((MemberSelectTree) call.getMethodSelect()).getExpression());
        return steps.step(before, call, method);
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
