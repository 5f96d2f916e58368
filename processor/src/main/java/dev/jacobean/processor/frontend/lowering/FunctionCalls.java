package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of functions, whose bodies are executed here. */
final class FunctionCalls {
    private final Body body;

    FunctionCalls(Body body) {
        this.body = body;
    }

    /** Calls a method of a function's type; null for void. */
    Binding invoke(FunctionValue function, Symbol.Method method, List<Binding> arguments, Tree tree) {
        ExecutableElement element = method.element();
        if (function instanceof FunctionValue.Choice choice) {
            Binding result = body.branches.choose(
                    choice.condition(),
                    () -> yielded(invoke(choice.then(), method, arguments, tree)),
                    () -> yielded(invoke(choice.otherwise(), method, arguments, tree)));
            return element.getReturnType().getKind() == TypeKind.VOID ? null : result;
        }
        if (function instanceof FunctionValue.Closure closure && closure.isObject()) {
            Binding result = new AnonymousObjects(body).call(closure, element, arguments, tree);
            if (result != null) {
                return result == LibraryCalls.NOTHING ? null : result;
            }
        } else if (element.getModifiers().contains(Modifier.ABSTRACT) && !Composites.isTable(function)) {
            return call(function, arguments, tree);
        }
        Binding combined = new Composites(body).combine(function, element, arguments);
        if (combined != null) {
            return combined;
        } else if (body.shared.sources.hasBody(element)) {
            return body.inlining.call(method, body.shared.sources.of(element), function, arguments, tree);
        }
        throw body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "functions can be called, passed on and combined with andThen and compose, but not so",
                "Write what it does as a lambda.");
    }

    private static Binding yielded(Binding result) {
        return result == null ? new Binding.Known(true) : result;
    }

    /** The result of a call of a function with arguments that have the types of its parameters; null for void. */
    Binding call(FunctionValue function, List<Binding> arguments, Tree tree) {
        if (function instanceof FunctionValue.Closure closure) {
            return closure.tree() instanceof LambdaExpressionTree lambda
                    ? callLambda(closure, lambda, arguments, tree)
                    : new AnonymousObjects(body).call(closure, arguments, tree);
        } else if (function instanceof FunctionValue.Reference reference) {
            return callReference(reference, arguments, tree);
        } else if (function instanceof FunctionValue.Composite composite) {
            return new Composites(body).call(composite, arguments, tree);
        }
        FunctionValue.Choice choice = (FunctionValue.Choice) function;
        Binding result = body.branches.choose(
                choice.condition(),
                () -> yielded(call(choice.then(), arguments, tree)),
                () -> yielded(call(choice.otherwise(), arguments, tree)));
        return result instanceof Binding.Known ? null : result;
    }

    private Binding callLambda(
            FunctionValue.Closure closure, LambdaExpressionTree lambda, List<Binding> arguments, Tree tree) {
        TypeMirror returns = returnType(closure.definer(), lambda);
        List<? extends VariableTree> parameters = lambda.getParameters();
        return execute(closure, closure.captured().copy(), parameters, lambda.getBody(), returns, arguments, tree);
    }

    /** Executes the body of a lambda, or of a method of an anonymous class. */
    Binding execute(
            FunctionValue.Closure closure,
            Environment environment,
            List<? extends VariableTree> parameters,
            Tree content,
            TypeMirror declared,
            List<Binding> arguments,
            Tree tree) {
        Body definer = closure.definer();
        body.inlining.demandDepth(tree);
        Boxes boxes = Boxes.of(content, definer.attribution, body.shared, Boxes.numbers(parameters, arguments));
        TypeMirror returns = boxes.resultOf(content, declared);
        Body inner = new Body(body.shared, definer.attribution, environment, definer.self, definer.chain, returns);
        for (int i = 0; i < arguments.size(); i++) {
            VariableTree parameter = parameters.get(i);
            TypeMirror type = boxes.typeOf(parameter, inner.expressions.typeOf(parameter));
            inner.assignments.declare(parameter, inner.expressions.convert(arguments.get(i), type, closure.tree()));
        }
        Origin before = body.builder.at(body.shared.origins.of(content));
        body.shared.depth++;
        try {
            if (content instanceof BlockTree block) {
                return inner.run(block, boxes);
            }
            inner.keep(boxes);
            ExpressionTree expression = (ExpressionTree) content;
            if (returns.getKind() == TypeKind.VOID) {
                inner.expressions.evaluate(expression);
                return null;
            }
            return inner.expressions.assigned(expression, returns);
        } finally {
            body.shared.depth--;
            body.builder.at(before);
        }
    }

    /** The arguments of a call, converted to the types of the function's parameters; numbers may stand for boxes. */
    List<Binding> arguments(List<? extends ExpressionTree> trees, List<TypeMirror> types) {
        List<Binding> arguments = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            arguments.add(body.expressions.bare(body.expressions.evaluate(trees.get(i)), types.get(i), trees.get(i)));
        }
        return arguments;
    }

    /** What the function that a lambda or reference implements returns, as a member of its target type. */
    private TypeMirror returnType(Body definer, Tree function) {
        ExecutableElement method = definer.attribution.functionOf(function);
        TypeMirror target = definer.attribution.targetTypeOf(function);
        if (method == null || target == null) {
            throw new Unresolved("the function that it implements is not known", function);
        }
        return ((ExecutableType) body.shared.frontend.types().asMemberOf((DeclaredType) target, method))
                .getReturnType();
    }

    private Binding callReference(FunctionValue.Reference reference, List<Binding> arguments, Tree tree) {
        Body definer = reference.definer();
        TypeMirror returns = returnType(definer, reference.tree());
        Symbol.Method method = reference.method();
        if (method == null) {
            ArrayType array = (ArrayType) body.shared.types.of(reference.qualifier());
            Binding.Scalar length = (Binding.Scalar) arguments.get(0);
            return new Binding.Scalar(body.builder.newArray(array, List.of(length.value())));
        }
        // what encloses the call need not enclose the reference: the method may be called there already
        Body there = new Body(body.shared, body.attribution, body.environment, body.self, definer.chain, body.returns);
        Binding result = method.element().getKind() == ElementKind.CONSTRUCTOR
                ? there.calls.construct((DeclaredType) reference.qualifier(), method, arguments, tree)
                : there.functionCalls.callMethod(reference, method, arguments, tree);
        return returns.getKind() == TypeKind.VOID ? null : body.expressions.bare(result, returns, reference.tree());
    }

    private Binding callMethod(
            FunctionValue.Reference reference, Symbol.Method method, List<Binding> arguments, Tree tree) {
        if (method.element().getModifiers().contains(Modifier.STATIC)) {
            return body.calls.invoke(method, null, arguments, tree);
        } else if (isCloneOfArray(method, arguments)) {
            return new Binding.Scalar(body.builder.cloneArray(((Binding.Scalar) arguments.get(0)).value()));
        } else if (reference.receiver() != null) {
            return body.calls.invoke(method, reference.receiver(), arguments, tree);
        }
        return body.calls.invoke(method, arguments.get(0), arguments.subList(1, arguments.size()), tree);
    }

    /** Whether a method is that of {@code double[]::clone}. */
    private static boolean isCloneOfArray(Symbol.Method method, List<Binding> arguments) {
        return method.element().getSimpleName().contentEquals("clone")
                && arguments.size() == 1
                && arguments.get(0) instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof ArrayType;
    }
}
