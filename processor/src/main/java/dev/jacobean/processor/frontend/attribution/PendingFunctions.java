package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * The lambdas and method references among a call's arguments, nested calls' included, that say something about inference
 * variables only when the types of their parameters are known (JLS 18.5.2.2).
 */
final class PendingFunctions {
    private record Pending(Argument argument, TypeMirror formal) {}

    private final Body body;
    private final Inference inference;
    private final FunctionalInterfaces functions;
    private final Deque<Pending> queue = new ArrayDeque<>();

    PendingFunctions(Body body, Inference inference) {
        this.body = body;
        this.inference = inference;
        this.functions = body.services().functions;
    }

    void resolve(Invocation invocation) {
        collect(invocation);
        while (!queue.isEmpty()) {
            Pending next = queue.stream().filter(this::isReady).findFirst().orElse(queue.peek());
            queue.remove(next);
            resolve(next);
            inference.incorporate();
        }
    }

    private void collect(Invocation invocation) {
        List<Argument> arguments = invocation.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            collect(arguments.get(i), invocation.formal(i));
        }
    }

    private void collect(Argument argument, TypeMirror formal) {
        if (argument instanceof Argument.Call call) {
            collect(call.invocation());
        } else if (argument instanceof Argument.Choice choice) {
            choice.branches().forEach(branch -> collect(branch, formal));
        } else if (!(argument instanceof Argument.Typed) && inference.mentions(formal)) {
            queue.add(new Pending(argument, formal));
        }
    }

    /** Whether the types of the parameters are known without guessing. */
    private boolean isReady(Pending pending) {
        FunctionalInterfaces.Function function = function(pending);
        return function != null
                && (pending.argument instanceof Argument.Lambda lambda && lambda.isExplicit()
                        || function.parameters().stream().noneMatch(inference::mentions));
    }

    private FunctionalInterfaces.Function function(Pending pending) {
        List<TypeMirror> explicit = pending.argument instanceof Argument.Lambda lambda ? lambda.parameterTypes() : null;
        return functions.function(inference.instantiate(pending.formal), explicit);
    }

    private void resolve(Pending pending) {
        if (inference.isVariable(pending.formal) && !inference.isSpoiled()) {
            inference.solve(pending.formal);
        }
        FunctionalInterfaces.Function function = function(pending);
        if (function == null) {
            inference.spoil();
            return;
        }
        boolean explicit = pending.argument instanceof Argument.Lambda lambda && lambda.isExplicit();
        if (!explicit && function.parameters().stream().anyMatch(inference::mentions)) {
            if (inference.isSpoiled()) {
                return;
            }
            function.parameters().forEach(inference::solve);
            function = function(pending);
        }
        if (pending.argument instanceof Argument.Lambda lambda) {
            resolve(lambda, function);
        } else {
            body.references.reduce((Argument.Reference) pending.argument, function, inference);
        }
    }

    private void resolve(Argument.Lambda lambda, FunctionalInterfaces.Function function) {
        if (lambda.arity() != function.parameters().size() || function.isVoid()) {
            return;
        }
        List<TypeMirror> parameters = lambda.isExplicit() ? lambda.parameterTypes() : function.parameters();
        for (Argument result : body.lambdas.body(lambda, parameters).results()) {
            reduce(result, function.result());
        }
    }

    private void reduce(Argument result, TypeMirror target) {
        if (result instanceof Argument.Choice choice) {
            choice.branches().forEach(branch -> reduce(branch, target));
        } else if (result instanceof Argument.Lambda || result instanceof Argument.Reference) {
            collect(result, target);
        } else if (result.isUnknown()) {
            if (inference.mentions(target)) {
                inference.spoil();
            }
        } else {
            body.overloads.compatibility().accepts(result, target, inference, false);
            collect(result, target);
        }
    }
}
