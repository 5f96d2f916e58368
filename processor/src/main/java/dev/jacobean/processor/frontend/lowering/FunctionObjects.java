package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Functions that become objects, for methods of others that call them: to compare, to choose, to make what a map lacks. No
 * derivative goes through such an object. What it captures may be active where all that it gives is a truth or an integer,
 * which changes by steps only.
 */
final class FunctionObjects {
    private final Body body;

    FunctionObjects(Body body) {
        this.body = body;
    }

    /** What a function does with what it captures and its arguments. */
    interface Content {
        /** The result; null for none. */
        Binding execute(Body inner, List<Binding> captured, List<Binding> arguments);
    }

    /** A parameter of a function. */
    record Parameter(String name, TypeMirror type) {}

    /** The arguments of a call, with objects for functions. */
    List<Binding> arguments(List<Binding> arguments, List<TypeMirror> types, Tree tree) {
        List<Binding> objects = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean function = arguments.get(i) instanceof FunctionValue
                    && !Composites.isTable(arguments.get(i))
                    && types.get(i) instanceof DeclaredType type
                    && body.functions.functionOf(type) != null;
            objects.add(
                    function
                            ? new Binding.Scalar(
                                    of((FunctionValue) arguments.get(i), (DeclaredType) types.get(i), tree))
                            : arguments.get(i));
        }
        return objects;
    }

    private Value of(FunctionValue function, DeclaredType declared, Tree tree) {
        DeclaredType target = new Wildcards(body.shared.frontend.types()).without(targetOf(function, declared));
        ExecutableElement method = body.functions.functionOf(target);
        Visibility.demand(target, tree);
        ExecutableType signature = (ExecutableType) body.shared.frontend.types().asMemberOf(target, method);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < signature.getParameterTypes().size(); i++) {
            parameters.add(new Parameter(
                    nameOf(function, i), signature.getParameterTypes().get(i)));
        }
        TypeMirror returns = signature.getReturnType();
        ObjectType type = (ObjectType) body.shared.types.of(target);
        String name = method.getSimpleName().toString();
        Content call = (inner, captured, arguments) ->
                inner.functionCalls.call((FunctionValue) captured.get(0), arguments, tree);
        return make(name, type, List.of(function), parameters, returns, call, tree);
    }

    /** The most exact type that is known of a function. */
    private static DeclaredType targetOf(FunctionValue function, DeclaredType declared) {
        TypeMirror own = function instanceof FunctionValue.Closure closure && !closure.isObject()
                ? closure.definer().attribution.targetTypeOf(closure.tree())
                : function instanceof FunctionValue.Reference reference
                        ? reference.definer().attribution.targetTypeOf(reference.tree())
                        : null;
        return own instanceof DeclaredType type && type.asElement().equals(declared.asElement()) ? type : declared;
    }

    private static String nameOf(FunctionValue function, int parameter) {
        return function instanceof FunctionValue.Closure closure
                        && closure.tree() instanceof LambdaExpressionTree lambda
                ? lambda.getParameters().get(parameter).getName().toString()
                : String.valueOf((char) ('a' + parameter));
    }

    /**
     * An object of a functional interface.
     *
     * @param name of its method
     * @param captured what it uses
     */
    Value make(
            String name,
            ObjectType type,
            List<Binding> captured,
            List<Parameter> parameters,
            TypeMirror returns,
            Content content,
            Tree tree) {
        Shared outer = body.shared;
        Shared shared =
                new Shared(outer.frontend, outer.types, outer.classes, outer.sources, outer.origins, outer.helpers);
        shared.builder.open();
        shared.builder.at(body.builder.origin());
        Copies copies = new Copies(outer, shared);
        copies.self();
        List<Binding> own = new ArrayList<>();
        captured.forEach(each -> own.add(copies.of(each)));
        List<Value> values = new ArrayList<>(copies.values.values());
        Binding self = shared.self == null ? null : new Binding.Scalar(shared.self);
        Body inner = new Body(shared, body.attribution, new Environment(), self, body.chain, returns);
        List<Binding> arguments = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Value value = new Value(outer.types.of(parameter.type()), parameter.name());
            shared.active.parameter(value);
            values.add(value);
            arguments.add(inner.records.takenApart(value, parameter.type(), tree));
        }
        List<Value> results = new ArrayList<>();
        try {
            Binding result = content.execute(inner, own, arguments);
            if (returns.getKind() != TypeKind.VOID) {
                Binding converted = inner.expressions.convert(result, returns, tree);
                results.add(inner.expressions.asValue(converted, tree));
            }
        } catch (Unreachable e) {
            // it always throws
        }
        Region region = shared.builder.close(results);
        String unused = outer.helpers.reserve(name);
        Function function = new Function(unused, values, region, Collections.nCopies(results.size(), "value"));
        shared.demands.check(function, outer.frontend.rules(), shared.active.inputs());
        Function pruned = Pruner.prune(function);
        demandNothingWritten(pruned, copies.values.size(), tree);
        outer.helpers.add(pruned);
        demandPassive(copies.values.keySet(), returns, tree);
        return body.builder.lambda(unused, type, List.copyOf(copies.values.keySet()));
    }

    private void demandNothingWritten(Function function, int captured, Tree tree) {
        int written = WrittenParameters.of(function, body.shared.helpers.all()).nextSetBit(0);
        if (written >= 0 && written < captured) {
            String name = function.parameters().get(written).name();
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "a function that it is passed writes to "
                            + (name == null ? "what is around it" : "'" + name + "'")
                            + ", and when it is called is not known",
                    "Write a loop.");
        }
    }

    /** What a result may depend on must be passive, unless it changes by steps. */
    private void demandPassive(Iterable<Value> captured, TypeMirror returns, Tree tree) {
        if (mayCarry(returns)) {
            for (Value value : captured) {
                String name = value.name() == null ? "what it captures" : "'" + value.name() + "'";
                body.shared.demands.passive(value, () -> refusal(name, tree));
            }
        }
    }

    private Refusal refusal(String captured, Tree tree) {
        Tree stage = tree instanceof MethodInvocationTree call
                ? body.shared.unknownStages.get(new StreamCalls(body).sourceOf(call))
                : null;
        return stage != null
                ? Streams.unknown(stage, body)
                : body.shared.unsupported(
                        tree,
                        "'" + body.text(tree) + "'",
                        "it passes a function that depends on " + captured
                                + " to where it is called by what is not known, so that derivatives cannot follow",
                        "Write a loop.");
    }

    private boolean mayCarry(TypeMirror type) {
        Type unboxed = body.shared.types.unboxed(type);
        return type.getKind() != TypeKind.VOID
                && !Operators.isString(type)
                && (unboxed == null || unboxed.isDifferentiable());
    }

    /** What a function captures, as its parameters: one for each value. */
    private static final class Copies {
        private final Shared outer;
        private final Shared shared;
        private final Map<Value, Value> values = new LinkedHashMap<>();

        Copies(Shared outer, Shared shared) {
            this.outer = outer;
            this.shared = shared;
        }

        /** The instance whose method it is, and its fields that are inputs. */
        void self() {
            if (outer.self != null) {
                shared.self = ((Binding.Scalar) of(new Binding.Scalar(outer.self))).value();
                shared.activeElements.addAll(outer.activeElements);
                outer.activeFields.forEach((field, binding) -> shared.activeFields.put(field, of(binding)));
            }
        }

        Binding of(Binding binding) {
            List<Value> copies = new ArrayList<>();
            for (Value leaf : Bindings.leaves(binding)) {
                copies.add(
                        leaf.isConstant()
                                ? shared.builder.constant(leaf.type(), leaf.constant())
                                : values.computeIfAbsent(leaf, this::copy));
            }
            return Bindings.rebuild(binding, copies.iterator());
        }

        private Value copy(Value leaf) {
            Value copy = new Value(leaf.type(), leaf.name());
            shared.active.parameter(copy);
            if (outer.active.isActive(leaf)) {
                shared.active.activate(copy);
            }
            return copy;
        }
    }
}
