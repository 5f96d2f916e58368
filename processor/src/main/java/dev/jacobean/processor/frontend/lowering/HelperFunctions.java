package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The methods that call themselves: each becomes a function of its own, one for each combination of functions that it is
 * called with. Its parameters are the instance and its active fields, if the differentiable method has one, then the
 * receiver and the arguments.
 */
final class HelperFunctions {
    private static final int MOST = 40;

    private final Frontend frontend;
    private final Sources sources;
    private final Origins origins;
    private final String baseName;
    private final Recursions recursions;
    private final Map<Key, String> names = new HashMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();

    HelperFunctions(Frontend frontend, Sources sources, Origins origins, String baseName) {
        this.frontend = frontend;
        this.sources = sources;
        this.origins = origins;
        this.baseName = baseName;
        this.recursions = new Recursions(sources);
    }

    private record Key(ExecutableElement method, boolean ofSelf, List<Object> shapes) {}

    /** A name for a function that is not used yet. */
    String reserve(String method) {
        String name = unused(method);
        names.put(new Key(null, false, List.of(name)), name);
        return name;
    }

    /** Adds a function that objects call. */
    void add(Function function) {
        functions.put(function.name(), function);
    }

    List<Function> all() {
        return List.copyOf(functions.values());
    }

    boolean isNeededFor(ExecutableElement method) {
        return recursions.isRecursive(method);
    }

    /** Calls the function that a method is, from a body of another function or of its own. */
    Binding call(
            Body body,
            Symbol.Method method,
            Sources.Source source,
            Binding receiver,
            List<Binding> arguments,
            Boxes boxes,
            Tree tree) {
        TypeMirror returns =
                boxes.resultOf(source.tree().getBody(), method.element().getReturnType());
        List<Binding> inputs = inputs(body.shared, receiver, arguments);
        Key key = new Key(
                method.element(),
                isSelf(body.shared, receiver),
                inputs.stream().map(Bindings::shapeOf).toList());
        String name = names.get(key);
        if (name == null) {
            if (names.size() >= MOST) {
                throw Refusal.of(Message.RECURSION, tree, "'" + body.text(tree) + "'", "with ever more functions");
            }
            name = unused(method.element().getSimpleName().toString());
            names.put(key, name);
            functions.put(
                    name, lower(name, body.shared, method.element(), source, receiver, arguments, boxes, returns));
        }
        List<Value> operands = new ArrayList<>();
        inputs.forEach(input -> operands.addAll(Bindings.leaves(input)));
        List<Type> types = body.shared.types.leavesOf(returns);
        List<Value> results = body.builder.call(name, operands, types, Collections.nCopies(types.size(), null));
        return returns.getKind() == TypeKind.VOID ? null : body.records.assembled(returns, results.iterator());
    }

    private String unused(String method) {
        String name = method.equals(baseName)
                ? method + "Recursive"
                : baseName + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        String candidate = name;
        for (int i = 2; names.containsValue(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    private static boolean isSelf(Shared shared, Binding receiver) {
        return shared.self != null && new Binding.Scalar(shared.self).equals(receiver);
    }

    private static List<Binding> inputs(Shared shared, Binding receiver, List<Binding> arguments) {
        List<Binding> inputs = new ArrayList<>();
        if (shared.self != null) {
            inputs.add(new Binding.Scalar(shared.self));
            inputs.addAll(shared.activeFields.values());
        }
        if (receiver != null && !isSelf(shared, receiver)) {
            inputs.add(receiver);
        }
        inputs.addAll(arguments);
        return inputs;
    }

    private Function lower(
            String name,
            Shared outer,
            ExecutableElement method,
            Sources.Source source,
            Binding receiver,
            List<Binding> arguments,
            Boxes boxes,
            TypeMirror returns) {
        Shared shared = new Shared(frontend, outer.types, outer.classes, sources, origins, this);
        List<Value> parameters = new ArrayList<>();
        if (outer.self != null) {
            shared.self =
                    ((Binding.Scalar) parameter(shared, new Binding.Scalar(outer.self), "self", parameters)).value();
            shared.activeElements.addAll(outer.activeElements);
            outer.activeFields.forEach(
                    (field, binding) -> shared.activeFields.put(field, parameter(shared, binding, field, parameters)));
        }
        Binding self = receiver == null
                ? null
                : isSelf(outer, receiver)
                        ? new Binding.Scalar(shared.self)
                        : parameter(shared, receiver, nameOfReceiver(method), parameters);
        shared.builder.open();
        shared.builder.at(origins.of(source.tree()));
        Body body = new Body(shared, source.attribution(), new Environment(), self, List.of(method), returns);
        for (int i = 0; i < arguments.size(); i++) {
            var variable = source.tree().getParameters().get(i);
            Binding shape = declared(shared, method.getParameters().get(i).asType(), arguments.get(i));
            Binding argument = parameter(shared, shape, variable.getName().toString(), parameters);
            body.assignments.declare(variable, argument);
        }
        List<Value> results = new ArrayList<>();
        try {
            Binding result = body.run(source.tree().getBody(), boxes);
            if (result != null) {
                demandDeclared(shared, result, returns, source.tree());
                boolean object = Unions.isObject(result) || outer.types.isTakenApart(method.getReturnType());
                results.addAll(
                        object
                                ? new Storage(body).values(result, method.getReturnType(), source.tree())
                                : Bindings.leaves(result));
            }
        } catch (Unreachable e) {
            // the helper always throws; its region says so itself
        }
        Region region = shared.builder.close(results);
        List<String> names = Collections.nCopies(results.size(), "value");
        Function function = new Function(name, parameters, region, names);
        shared.demands.check(function, frontend.rules(), parameters);
        return Pruner.prune(function);
    }

    /** That a generic method that calls itself gives an object: of what else it gives its calls of itself know nothing. */
    private static void demandDeclared(Shared shared, Binding result, TypeMirror returns, Tree tree) {
        boolean other = result instanceof Binding.Scalar scalar
                        && !Bindings.isOneKind(scalar.value().type(), shared.types.of(returns))
                || result instanceof Binding.Aggregate && !shared.types.isTakenApart(returns);
        if (other) {
            throw shared.unsupported(
                    tree,
                    "The result of a method that calls itself",
                    "it is a number, an array or a list here, and an object for its callers",
                    "Return it as a double, an array or a record.");
        }
    }

    private static String nameOfReceiver(ExecutableElement method) {
        String type =
                ((TypeElement) method.getEnclosingElement()).getSimpleName().toString();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    /** An object has the parameter's own type, for the function's calls of itself know no other. */
    private static Binding declared(Shared shared, TypeMirror type, Binding argument) {
        boolean object =
                argument instanceof Binding.Scalar scalar && scalar.value().type() instanceof ObjectType;
        return object ? new Binding.Scalar(new Value(shared.types.of(type), null)) : argument;
    }

    /** New parameters of the shape of a binding. */
    private static Binding parameter(Shared shared, Binding shape, String name, List<Value> into) {
        List<Value> values = new ArrayList<>();
        for (Value leaf : Bindings.leaves(shape)) {
            Value value = new Value(leaf.type(), null);
            shared.active.parameter(value);
            shared.active.activate(value);
            values.add(value);
        }
        into.addAll(values);
        Iterator<Value> iterator = values.iterator();
        Binding binding = Bindings.rebuild(shape, iterator);
        Assignments.name(binding, name);
        return binding;
    }
}
