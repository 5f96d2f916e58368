package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Method references (JLS 15.13). */
final class References {
    private final Body body;
    private final TypeOps ops;

    References(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    Argument analyse(ExpressionTree outer, MemberReferenceTree tree, Scope scope) {
        Qualifier qualifier = body.names.qualifier(tree.getQualifierExpression(), scope);
        if (qualifier == null) {
            return new Argument.Typed(outer, null);
        }
        return new Argument.Reference(outer, tree, scope, qualifier);
    }

    private static boolean isCreation(Argument.Reference reference) {
        return reference.reference().getMode() == MemberReferenceTree.ReferenceMode.NEW;
    }

    private static boolean isOfArray(Argument.Reference reference) {
        return reference.qualifier().type().getKind() == TypeKind.ARRAY;
    }

    private static boolean isArrayClone(Argument.Reference reference) {
        return isOfArray(reference)
                && !isCreation(reference)
                && reference.reference().getName().contentEquals("clone");
    }

    private List<Candidate> candidates(Argument.Reference reference) {
        TypeMirror type = reference.qualifier().type();
        if (isCreation(reference)) {
            return type.getKind() == TypeKind.DECLARED
                    ? body.calls.constructors((DeclaredType) type, false)
                    : List.of();
        }
        if (isArrayClone(reference)) {
            TypeElement object = (TypeElement) ops.object.asElement();
            return body.services().members.methods(object, "clone").stream()
                    .map(method -> new Candidate(method, ops.object))
                    .toList();
        }
        return body.calls.qualified(type, reference.reference().getName().toString());
    }

    /** Whether the method is known before the parameters are (JLS 15.13.1). */
    boolean isExact(Argument.Reference reference) {
        if (isCreation(reference) && isOfArray(reference)) {
            return true;
        }
        if (isArrayClone(reference)) {
            return false;
        }
        if (reference.qualifier().isType()
                && reference.qualifier().type() instanceof DeclaredType type
                && ops.isRaw(type)) {
            return false;
        }
        List<Candidate> candidates = candidates(reference);
        if (candidates.size() != 1) {
            return false;
        }
        ExecutableElement method = candidates.get(0).element();
        return !method.isVarArgs() && method.getTypeParameters().isEmpty();
    }

    boolean hasArityOf(Argument.Reference reference, FunctionalInterfaces.Function function) {
        int count = function.parameters().size();
        if (isCreation(reference) && isOfArray(reference)) {
            return count == 1;
        }
        return candidates(reference).stream()
                .map(Candidate::element)
                .anyMatch(method -> takes(method, count)
                        || reference.qualifier().isType()
                                && !isCreation(reference)
                                && !TypeOps.isStatic(method)
                                && takes(method, count - 1));
    }

    private static boolean takes(ExecutableElement method, int count) {
        int parameters = method.getParameters().size();
        return parameters == count || method.isVarArgs() && count >= parameters - 1;
    }

    /** What an exact reference says about inference variables. */
    boolean reduceExact(Argument.Reference reference, FunctionalInterfaces.Function function, Inference inference) {
        List<TypeMirror> parameters = function.parameters();
        if (isCreation(reference) && isOfArray(reference)) {
            return inference.compatible(parameters.get(0), ops.primitive(TypeKind.INT), false)
                    && returns(reference.qualifier().type(), function, inference);
        }
        Candidate candidate = candidates(reference).get(0);
        List<? extends TypeMirror> formals =
                body.overloads.memberType(candidate).getParameterTypes();
        int skipped = parameters.size() - formals.size();
        if (skipped == 1
                && !inference.compatible(
                        parameters.get(0), reference.qualifier().type(), false)) {
            return false;
        }
        if (skipped < 0 || skipped > 1) {
            return false;
        }
        for (int i = 0; i < formals.size(); i++) {
            if (!inference.compatible(parameters.get(i + skipped), formals.get(i), false)) {
                return false;
            }
        }
        TypeMirror result = isCreation(reference)
                ? reference.qualifier().type()
                : body.overloads.memberType(candidate).getReturnType();
        return returns(result, function, inference);
    }

    private boolean returns(TypeMirror result, FunctionalInterfaces.Function function, Inference inference) {
        return function.isVoid() || inference.compatible(ops.capture(result), function.result(), false);
    }

    boolean returnsPrimitive(Argument.Reference reference) {
        List<Candidate> candidates = candidates(reference);
        return !isCreation(reference)
                && candidates.size() == 1
                && ops.isPrimitive(candidates.get(0).element().getReturnType());
    }

    /** What a reference says about inference variables, once the types of the parameters are known. */
    void reduce(Argument.Reference reference, FunctionalInterfaces.Function function, Inference inference) {
        TypeMirror array = arrayOf(reference);
        Invocation chosen = array == null ? choose(reference, function.parameters()) : null;
        if (function.isVoid()) {
            return;
        }
        if (array == null && chosen == null) {
            inference.spoil();
        } else if (chosen != null && chosen.poly()) {
            // its own type arguments may follow from what the function has to return
            inference.include(chosen.inference());
            inference.compatible(chosen.result(), function.result(), false);
        } else {
            returns(chosen == null ? array : resolve(reference, chosen, null).returnType(), function, inference);
        }
    }

    private TypeMirror arrayOf(Argument.Reference reference) {
        return isCreation(reference) && isOfArray(reference)
                ? reference.qualifier().type()
                : null;
    }

    /** @return null if unknown */
    TypeMirror complete(Argument.Reference reference, TypeMirror target) {
        FunctionalInterfaces.Function function =
                target == null ? null : body.services().functions.function(target, null);
        if (function == null) {
            body.result.unknown(reference.tree(), "the function that this reference stands for is unknown");
            return null;
        }
        Invocation chosen = arrayOf(reference) == null ? choose(reference, function.parameters()) : null;
        if (chosen != null) {
            TypeMirror expected = function.isVoid() ? null : function.result();
            body.result.symbol(reference.reference(), resolve(reference, chosen, expected));
        } else if (arrayOf(reference) == null) {
            body.result.unknown(reference.tree(), "no method suits this reference");
            return null;
        }
        body.result.type(reference.reference(), function.target());
        body.result.function(reference.reference(), function.method());
        return function.target();
    }

    private Symbol.Method resolve(Argument.Reference reference, Invocation chosen, TypeMirror expected) {
        body.polys.infer(chosen, expected);
        Symbol.Method method = body.polys.finish(chosen, chosen.inference());
        return isArrayClone(reference)
                ? new Symbol.Method(
                        method.element(), List.of(), reference.qualifier().type(), false)
                : method;
    }

    /** The method that suits these arguments; null if there is none. */
    private Invocation choose(Argument.Reference reference, List<TypeMirror> parameters) {
        List<Candidate> candidates = candidates(reference);
        Invocation direct = choose(reference, candidates, parameters);
        if (!reference.qualifier().isType() || isCreation(reference) || parameters.isEmpty()) {
            return direct;
        }
        Invocation bound = choose(reference, receivers(reference, candidates, parameters.get(0)), tail(parameters));
        boolean useBound = bound != null
                && !TypeOps.isStatic(bound.element())
                && (direct == null || !TypeOps.isStatic(direct.element()));
        return useBound ? bound : direct;
    }

    private static List<TypeMirror> tail(List<TypeMirror> list) {
        return list.subList(1, list.size());
    }

    private Invocation choose(Argument.Reference reference, List<Candidate> candidates, List<TypeMirror> parameters) {
        List<Argument> arguments = parameters.stream()
                .<Argument>map(type -> new Argument.Typed(reference.tree(), type))
                .toList();
        List<TypeMirror> typeArguments = reference.reference().getTypeArguments() == null
                ? List.of()
                : body.typeNames.types(reference.reference().getTypeArguments(), reference.scope());
        boolean diamond = isCreation(reference)
                && reference.qualifier().type() instanceof DeclaredType created
                && ops.isRaw(created);
        return typeArguments == null
                ? null
                : body.overloads
                        .choose(candidates, arguments, typeArguments, diamond)
                        .invocation();
    }

    /** The candidates as members of the first parameter's type, if the reference's own type is raw. */
    private List<Candidate> receivers(Argument.Reference reference, List<Candidate> candidates, TypeMirror receiver) {
        TypeMirror type = reference.qualifier().type();
        if (!ops.types.isSubtype(ops.types.erasure(ops.boxed(receiver)), ops.types.erasure(type))) {
            return List.of();
        }
        if (!(type instanceof DeclaredType declared) || !ops.isRaw(declared)) {
            return candidates;
        }
        DeclaredType view = ops.asSuper(receiver, declared.asElement());
        return candidates.stream()
                .map(candidate -> new Candidate(
                        candidate.element(), view == null ? candidate.site() : (DeclaredType) ops.capture(view)))
                .toList();
    }
}
