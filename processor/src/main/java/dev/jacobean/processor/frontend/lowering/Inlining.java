package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of methods whose bodies are executed where they are called, or become functions if they call themselves. */
final class Inlining {
    private static final int DEEPEST = 100;

    private final Body body;

    Inlining(Body body) {
        this.body = body;
    }

    /** Executes the body of a method here. A boxed argument or result that is surely a number is one. */
    Binding call(Symbol.Method method, Sources.Source source, Binding receiver, List<Binding> arguments, Tree tree) {
        ExecutableElement element = method.element();
        List<? extends VariableTree> parameters = source.tree().getParameters();
        List<Binding> numbers = arguments.stream()
                .map(argument -> body.shared.conversions.bare(argument))
                .toList();
        BlockTree block = source.tree().getBody();
        Boxes boxes = Boxes.of(block, source.attribution(), body.shared, Boxes.numbers(parameters, numbers));
        TypeMirror returns = boxes.resultOf(block, resultOf(element));
        Binding result = body.shared.helpers.isNeededFor(element) && !isFinite(element, receiver, numbers)
                ? body.shared.helpers.call(body, method, source, receiver, numbers, boxes, tree)
                : nested(element, source, receiver, returns, numbers, boxes, tree);
        return result == null ? null : body.expressions.bare(result, method.returnType(), tree);
    }

    /**
     * Whether calls of itself end for certain: each is of an object that is part of the last one's, as the nodes of a tree are
     * that is known when the code is generated.
     */
    private boolean isFinite(ExecutableElement method, Binding receiver, List<Binding> arguments) {
        List<Binding> all = with(receiver, arguments);
        Integer around = body.shared.nesting.get(method);
        return around == null
                ? all.stream().anyMatch(each -> body.shared.classes.isNode(each))
                : Nesting.objects(all) < around;
    }

    private static List<Binding> with(Binding receiver, List<Binding> arguments) {
        List<Binding> all = new ArrayList<>(arguments);
        if (receiver != null) {
            all.add(receiver);
        }
        return all;
    }

    private Binding nested(
            ExecutableElement method,
            Sources.Source source,
            Binding receiver,
            TypeMirror returns,
            List<Binding> arguments,
            Boxes boxes,
            Tree tree) {
        Integer around = body.shared.nesting.get(method);
        int objects = Nesting.objects(with(receiver, arguments));
        if (body.chain.contains(method) && (around == null || objects >= around)) {
            throw recursion(method, tree);
        }
        body.shared.nesting.put(method, objects);
        try {
            return inlined(enter(method, source, receiver, returns, tree), source, arguments, boxes);
        } finally {
            body.shared.nesting.put(method, around);
        }
    }

    private Binding inlined(Body inner, Sources.Source source, List<Binding> arguments, Boxes boxes) {
        body.shared.inlined.add(source.tree().getName().toString());
        for (int i = 0; i < arguments.size(); i++) {
            VariableTree parameter = source.tree().getParameters().get(i);
            inner.assignments.declare(parameter, arguments.get(i));
        }
        Origin before = body.builder.origin();
        body.shared.depth++;
        try {
            return inner.run(source.tree().getBody(), boxes);
        } finally {
            body.shared.depth--;
            body.builder.at(before);
        }
    }

    /** The body of a constructor, ready to be executed here. */
    Body enter(ExecutableElement constructor, Sources.Source source, Tree tree) {
        if (body.chain.contains(constructor)) {
            throw recursion(constructor, tree);
        }
        return enter(constructor, source, null, resultOf(constructor), tree);
    }

    private Body enter(
            ExecutableElement method, Sources.Source source, Binding receiver, TypeMirror returns, Tree tree) {
        demandDepth(tree);
        List<Element> chain = new ArrayList<>(body.chain);
        chain.add(method);
        return new Body(body.shared, source.attribution(), new Environment(), receiver, chain, returns);
    }

    private TypeMirror resultOf(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? body.shared.frontend.types().getNoType(TypeKind.VOID)
                : method.getReturnType();
    }

    private Refusal recursion(ExecutableElement method, Tree tree) {
        List<String> path = new ArrayList<>();
        body.chain
                .subList(body.chain.indexOf(method), body.chain.size())
                .forEach(each -> path.add(each.getSimpleName().toString()));
        path.add(method.getSimpleName().toString());
        return Refusal.of(Message.RECURSION, tree, "'" + method.getSimpleName() + "'", String.join(" → ", path));
    }

    /** Functions that call each other as values can nest without end. */
    void demandDepth(Tree tree) {
        if (body.shared.depth > DEEPEST) {
            throw Refusal.of(Message.RECURSION, tree, "'" + body.text(tree) + "'", "through function values");
        }
    }
}
