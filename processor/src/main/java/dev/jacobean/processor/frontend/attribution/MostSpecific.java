package dev.jacobean.processor.frontend.attribution;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The most specific of several applicable methods (JLS 15.12.2.5). */
final class MostSpecific {
    private final Body body;
    private final TypeOps ops;

    MostSpecific(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    /** @return null if the call is ambiguous */
    Invocation of(List<Invocation> applicable) {
        if (applicable.size() == 1) {
            return applicable.get(0);
        }
        List<Invocation> best = applicable.stream()
                .filter(each -> applicable.stream().allMatch(other -> isMoreSpecific(each, other)))
                .toList();
        if (best.size() <= 1) {
            return best.isEmpty() ? null : best.get(0);
        }
        return preferred(best);
    }

    /** Of methods with the same signature the concrete one, else one whose result is as narrow as any. */
    private Invocation preferred(List<Invocation> same) {
        return same.stream()
                .filter(each -> !each.element().getModifiers().contains(Modifier.ABSTRACT))
                .findFirst()
                .or(() -> same.stream()
                        .filter(each -> same.stream().allMatch(other -> isNarrower(each.element(), other.element())))
                        .findFirst())
                .orElse(same.get(0));
    }

    private boolean isNarrower(ExecutableElement method, ExecutableElement other) {
        TypeMirror result = method.getReturnType();
        TypeMirror otherResult = other.getReturnType();
        return ops.types.isSameType(result, otherResult)
                || result.getKind() != TypeKind.VOID
                        && otherResult.getKind() != TypeKind.VOID
                        && ops.types.isSubtype(ops.types.erasure(result), ops.types.erasure(otherResult));
    }

    private boolean isMoreSpecific(Invocation first, Invocation second) {
        if (first == second) {
            return true;
        }
        Inference inference = new Inference(body.services());
        // the other method's own type parameters are inferred; those of the first are types like any other
        Invocation.Member other = second.member();
        List<TypeMirror> formals = inference.declare(other.typeParameters()).apply(other.formals());
        int count = Math.max(first.arguments().size(), Math.max(first.formals().size(), formals.size()));
        for (int i = 0; i < count; i++) {
            TypeMirror low = formal(first.member().formals(), i, first.varargs());
            TypeMirror high = formal(formals, i, second.varargs());
            Argument argument = i < first.arguments().size() ? first.arguments().get(i) : null;
            if (!isMoreSpecific(argument, low, high, inference)) {
                return false;
            }
        }
        return inference.incorporate();
    }

    private static TypeMirror formal(List<TypeMirror> formals, int index, boolean varargs) {
        return Invocation.formal(formals, varargs ? index : Math.min(index, formals.size() - 1), varargs);
    }

    private boolean isMoreSpecific(Argument argument, TypeMirror low, TypeMirror high, Inference inference) {
        if (argument instanceof Argument.Choice choice) {
            return choice.branches().stream().allMatch(branch -> isMoreSpecific(branch, low, high, inference));
        }
        boolean function = argument instanceof Argument.Lambda || argument instanceof Argument.Reference;
        if (function && areUnrelatedFunctions(low, high)) {
            return isMoreSpecificFunction(argument, low, high, inference);
        }
        return isSubtype(low, high, inference);
    }

    private boolean isSubtype(TypeMirror low, TypeMirror high, Inference inference) {
        if (ops.isPrimitive(low) || ops.isPrimitive(high)) {
            return ops.isPrimitive(low) && ops.isPrimitive(high) && ops.types.isSubtype(low, high);
        }
        return inference.subtype(low, high);
    }

    private boolean areUnrelatedFunctions(TypeMirror low, TypeMirror high) {
        FunctionalInterfaces functions = body.services().functions;
        if (functions.function(low, null) == null || functions.function(high, null) == null) {
            return false;
        }
        TypeMirror first = ops.types.erasure(low);
        TypeMirror second = ops.types.erasure(high);
        return !ops.types.isSubtype(first, second) && !ops.types.isSubtype(second, first);
    }

    private boolean isMoreSpecificFunction(Argument argument, TypeMirror low, TypeMirror high, Inference inference) {
        FunctionalInterfaces.Function first = body.services().functions.function(low, null);
        FunctionalInterfaces.Function second = body.services().functions.function(high, null);
        if (argument instanceof Argument.Lambda lambda && !lambda.isExplicit()
                || argument instanceof Argument.Reference reference && !body.references.isExact(reference)
                || first.parameters().size() != second.parameters().size()) {
            return false;
        }
        for (int i = 0; i < first.parameters().size(); i++) {
            if (!inference.equal(first.parameters().get(i), second.parameters().get(i))) {
                return false;
            }
        }
        if (second.isVoid() || first.isVoid()) {
            return second.isVoid();
        }
        if (ops.isPrimitive(first.result()) == ops.isPrimitive(second.result())) {
            return isSubtype(first.result(), second.result(), inference);
        }
        boolean primitive = ops.isPrimitive(first.result());
        return argument instanceof Argument.Lambda lambda
                ? body.lambdas.body(lambda, lambda.parameterTypes()).results().stream()
                        .allMatch(result -> isPrimitive(result) == primitive)
                : body.references.returnsPrimitive((Argument.Reference) argument) == primitive;
    }

    private boolean isPrimitive(Argument result) {
        return result instanceof Argument.Typed typed && typed.type() != null && ops.isPrimitive(typed.type());
    }
}
