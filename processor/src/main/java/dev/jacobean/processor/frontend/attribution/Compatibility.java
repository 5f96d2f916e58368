package dev.jacobean.processor.frontend.attribution;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether an argument can be passed as a parameter, and what that says about inference variables (JLS 18.2.1). */
final class Compatibility {
    private final Body body;
    private final FunctionalInterfaces functions;

    Compatibility(Body body) {
        this.body = body;
        this.functions = body.services().functions;
    }

    /** Whether an argument admits a method. What is not pertinent to that (JLS 15.12.2.2) is looked at only roughly. */
    boolean isApplicable(Argument argument, TypeMirror formal, Inference inference, boolean strict) {
        if (argument instanceof Argument.Lambda lambda) {
            return isApplicable(lambda, formal, inference);
        }
        if (argument instanceof Argument.Reference reference) {
            return isApplicable(reference, formal, inference);
        }
        if (argument instanceof Argument.Choice choice) {
            return choice.branches().stream().allMatch(branch -> isApplicable(branch, formal, inference, strict));
        }
        return accepts(argument, formal, inference, strict);
    }

    private boolean isApplicable(Argument.Lambda lambda, TypeMirror formal, Inference inference) {
        if (inference.isVariable(formal)) {
            return true;
        }
        FunctionalInterfaces.Function function = functions.function(formal, lambda.parameterTypes());
        if (function == null || !body.lambdas.hasShapeOf(lambda, function)) {
            return false;
        }
        return !lambda.isExplicit() || isApplicable(lambda, function, formal, inference);
    }

    private boolean isApplicable(
            Argument.Lambda lambda, FunctionalInterfaces.Function function, TypeMirror formal, Inference inference) {
        for (int i = 0; i < lambda.arity(); i++) {
            if (!inference.equal(
                    lambda.parameterTypes().get(i), function.parameters().get(i))) {
                return false;
            }
        }
        boolean target = !inference.mentions(formal) || inference.subtype(function.target(), formal);
        if (!target || !inference.incorporate()) {
            return false;
        }
        if (function.isVoid()) {
            return true;
        }
        return body.lambdas.body(lambda, lambda.parameterTypes()).results().stream()
                .allMatch(each -> resultFits(each, function.result(), inference));
    }

    private boolean resultFits(Argument result, TypeMirror type, Inference inference) {
        if (!result.isUnknown()) {
            return isApplicable(result, type, inference, false);
        }
        inference.doubt();
        if (inference.mentions(type)) {
            inference.spoil();
        }
        return true;
    }

    private boolean isApplicable(Argument.Reference reference, TypeMirror formal, Inference inference) {
        if (inference.isVariable(formal)) {
            return true;
        }
        FunctionalInterfaces.Function function = functions.function(formal, null);
        if (function == null || !body.references.hasArityOf(reference, function)) {
            return false;
        }
        return !body.references.isExact(reference) || body.references.reduceExact(reference, function, inference);
    }

    /** Whether an argument whose type does not hang on a function is compatible with a type. */
    boolean accepts(Argument argument, TypeMirror formal, Inference inference, boolean strict) {
        if (argument instanceof Argument.Typed typed) {
            return inference.compatible(typed.type(), formal, strict);
        }
        if (argument instanceof Argument.Call call) {
            Invocation invocation = call.invocation();
            inference.include(invocation.inference());
            TypeMirror result = invocation.inference().isUnchecked()
                    ? body.ops().types.erasure(invocation.result())
                    : invocation.result();
            return result.getKind() != TypeKind.VOID
                    && inference.compatible(body.ops().capture(result), formal, strict);
        }
        throw new IllegalArgumentException(argument.toString());
    }
}
