package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which calls that make, transform and consume streams are known; nothing is executed. */
final class StreamCalls {
    private static final Set<String> TERMINAL = Set.of(
            "sum",
            "average",
            "min",
            "max",
            "count",
            "findFirst",
            "findAny",
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
            "sorted",
            "flatMapToDouble");

    /** Collectors that make lists. */
    private static final Set<String> LISTS = Set.of("toList", "toUnmodifiableList");

    private final Body body;

    StreamCalls(Body body) {
        this.body = body;
    }

    /** Whether a call of a stream's method ends a pipeline in a way that is known. */
    boolean isTerminal(MethodInvocationTree call, Symbol.Method method) {
        return TERMINAL.contains(nameOf(method)) || isCollected(call, method);
    }

    /** Whether a call puts the elements of a stream into a list that is taken apart. */
    boolean isCollected(MethodInvocationTree call, Symbol.Method method) {
        boolean list = nameOf(method).equals("toList")
                || nameOf(method).equals("collect")
                        && call.getArguments().size() == 1
                        && body.attribution.symbolOf(call.getArguments().get(0)) instanceof Symbol.Method collector
                        && ownerOf(collector).equals("java.util.stream.Collectors")
                        && LISTS.contains(nameOf(collector));
        return list && new Lists(body).isTakenApart(body.expressions.typeOf(call));
    }

    /** The first call in a pipeline that is neither a known source nor a known step or end; null if all are known. */
    MethodInvocationTree firstUnknown(ExpressionTree tree) {
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
                        && isTerminal(call, method)
                        && (before != null || isKnown(select.getExpression()));
        return before != null ? before : known ? null : call;
    }

    /** The call or the variable that a pipeline begins with. */
    ExpressionTree sourceOf(ExpressionTree tree) {
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

    static boolean isOfCollection(Symbol.Method method) {
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
}
