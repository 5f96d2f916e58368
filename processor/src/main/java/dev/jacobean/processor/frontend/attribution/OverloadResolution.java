package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Chooses the method of a call in the three phases of JLS 15.12.2: strict, loose, variable arity. */
final class OverloadResolution {
    private enum Phase {
        STRICT,
        LOOSE,
        VARARGS
    }

    /** @param ambiguous whether several methods are applicable, and none of them is the most specific */
    record Choice(Invocation invocation, boolean ambiguous) {}

    private final Services services;
    private final TypeOps ops;
    private final Compatibility compatibility;
    private final MostSpecific mostSpecific;

    OverloadResolution(Body body) {
        this.services = body.services();
        this.ops = body.ops();
        this.compatibility = new Compatibility(body);
        this.mostSpecific = new MostSpecific(body);
    }

    Compatibility compatibility() {
        return compatibility;
    }

    /**
     * @param typeArguments the explicit ones; empty if there are none
     * @param diamond whether the type arguments of a constructor's class are to be inferred
     */
    Choice choose(
            List<Candidate> candidates, List<Argument> arguments, List<TypeMirror> typeArguments, boolean diamond) {
        for (Phase phase : Phase.values()) {
            List<Invocation> applicable = new ArrayList<>();
            for (Candidate candidate : candidates) {
                Invocation invocation = invocation(candidate, arguments, typeArguments, diamond, phase);
                if (invocation != null) {
                    applicable.add(invocation);
                }
            }
            if (!applicable.isEmpty()) {
                boolean doubtful = applicable.size() > 1
                        && applicable.stream().anyMatch(each -> each.inference().isDoubtful());
                Invocation best = doubtful ? null : mostSpecific.of(applicable);
                return new Choice(best, best == null);
            }
        }
        return new Choice(null, false);
    }

    private static boolean fits(ExecutableElement method, int count, Phase phase) {
        int parameters = method.getParameters().size();
        return phase == Phase.VARARGS ? method.isVarArgs() && count >= parameters - 1 : count == parameters;
    }

    /** @return null if the method is not applicable in this phase */
    private Invocation invocation(
            Candidate candidate,
            List<Argument> arguments,
            List<TypeMirror> typeArguments,
            boolean diamond,
            Phase phase) {
        ExecutableElement method = candidate.element();
        if (!fits(method, arguments.size(), phase)) {
            return null;
        }
        ExecutableType type = diamond ? (ExecutableType) method.asType() : memberType(candidate);
        List<TypeVariable> parameters = typeParameters(method, type, diamond);
        Inference inference = new Inference(services);
        boolean explicit = !parameters.isEmpty() && parameters.size() == typeArguments.size();
        Substitution substitution = explicit ? explicit(parameters, typeArguments) : inference.declare(parameters);
        List<TypeMirror> declared = List.copyOf(type.getParameterTypes());
        List<TypeMirror> formals = substitution.apply(declared);
        TypeMirror result = substitution.apply(result(candidate, type, diamond));
        boolean varargs = phase == Phase.VARARGS;
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror formal = Invocation.formal(formals, i, varargs);
            if (!compatibility.isApplicable(arguments.get(i), formal, inference, phase == Phase.STRICT)) {
                return null;
            }
        }
        boolean poly = inference.mentions(result);
        Invocation.Member member = new Invocation.Member(method, parameters, declared);
        return new Invocation(member, formals, result, arguments, varargs, poly, inference);
    }

    /** The type of a method as a member of the type that it was selected from. */
    ExecutableType memberType(Candidate candidate) {
        ExecutableElement method = candidate.element();
        boolean generic = candidate.site() != null && !TypeOps.isStatic(method);
        return (ExecutableType) (generic ? ops.types.asMemberOf(candidate.site(), method) : method.asType());
    }

    private static List<TypeVariable> typeParameters(ExecutableElement method, ExecutableType type, boolean diamond) {
        List<TypeVariable> own = List.copyOf(type.getTypeVariables());
        if (!diamond) {
            return own;
        }
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return Stream.concat(
                        owner.getTypeParameters().stream()
                                .map(TypeParameterElement::asType)
                                .map(TypeVariable.class::cast),
                        own.stream())
                .toList();
    }

    private Substitution explicit(List<TypeVariable> parameters, List<TypeMirror> arguments) {
        Map<Element, TypeMirror> values = IntStream.range(0, parameters.size())
                .boxed()
                .collect(Collectors.toMap(i -> parameters.get(i).asElement(), arguments::get));
        return new Substitution(ops.types, values);
    }

    private static TypeMirror result(Candidate candidate, ExecutableType type, boolean diamond) {
        if (candidate.element().getKind() != ElementKind.CONSTRUCTOR) {
            return type.getReturnType();
        }
        return diamond ? candidate.element().getEnclosingElement().asType() : candidate.site();
    }
}
