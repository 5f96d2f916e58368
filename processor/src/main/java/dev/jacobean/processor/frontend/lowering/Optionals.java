package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** {@code OptionalDouble} and its like, taken apart into whether there is a value, and the value. */
final class Optionals {
    private final Body body;

    Optionals(Body body) {
        this.body = body;
    }

    static Binding make(DeclaredType type, Value present, Value value) {
        return make(type, present, new Binding.Scalar(value));
    }

    static Binding make(DeclaredType type, Value present, Binding value) {
        return new Binding.Aggregate(
                new Layout(type, List.of(), List.of()), List.of(new Binding.Scalar(present), value));
    }

    static boolean isOptional(Binding.Aggregate aggregate) {
        return aggregate.type().toString().startsWith("java.util.Optional");
    }

    Binding call(Binding.Aggregate optional, ExecutableElement method, List<Binding> arguments, Tree tree) {
        Value present = ((Binding.Scalar) optional.components().get(0)).value();
        Binding value = optional.components().get(1);
        return switch (method.getSimpleName().toString()) {
            case "getAsDouble", "getAsInt", "getAsLong", "get" -> orThrow(present, value);
            case "orElseThrow" ->
                arguments.isEmpty() ? orThrow(present, value) : orThrow(present, value, arguments.get(0), tree);
            case "orElse" -> body.branches.choose(present, () -> value, () -> number(arguments.get(0)));
            case "orElseGet" ->
                body.branches.choose(present, () -> value, () -> called(arguments.get(0), List.of(), tree));
            case "map" -> map(present, value, arguments.get(0), tree);
            case "filter" ->
                make(
                        (DeclaredType) optional.type(),
                        body.branches.both(
                                present,
                                () -> ((Binding.Scalar) called(arguments.get(0), List.of(value), tree)).value()),
                        value);
            case "ifPresentOrElse" -> {
                body.branches.run(
                        present,
                        () -> execute(arguments.get(0), List.of(value), tree),
                        () -> execute(arguments.get(1), List.of(), tree));
                yield LibraryCalls.NOTHING;
            }
            case "ifPresent" -> {
                body.branches.run(present, () -> execute(arguments.get(0), List.of(value), tree), () -> {});
                yield LibraryCalls.NOTHING;
            }
            case "isPresent" -> new Binding.Scalar(present);
            case "isEmpty" -> new Binding.Scalar(body.builder.not(present));
            default ->
                throw body.shared.unsupported(
                        tree,
                        "'" + body.text(tree) + "'",
                        "of optional values only get, getAsDouble, orElse, orElseGet, orElseThrow, ifPresent, ifPresentOrElse, map,"
                                + " filter, isPresent and isEmpty are known",
                        "Use one of these.");
        };
    }

    /** What {@code OptionalDouble.of} and {@code empty} make; null for other methods. */
    Binding make(Symbol.Method method, List<Binding> arguments) {
        DeclaredType type =
                (DeclaredType) method.element().getEnclosingElement().asType();
        return switch (method.element().getSimpleName().toString()) {
            case "of" -> make(type, body.builder.constant(true), ((Binding.Scalar) arguments.get(0)).value());
            case "empty" -> make(type, body.builder.constant(false), body.builder.zero(Type.DOUBLE));
            default -> null;
        };
    }

    /** What {@code Optional.of} and {@code empty} make of what can carry derivatives; null where that stays an object. */
    Binding makeOfObject(Symbol.Method method, List<Binding> arguments) {
        String name = method.element().getSimpleName().toString();
        boolean makes = name.equals("of") || name.equals("empty");
        TypeMirror element = makes ? new Lists(body).candidate(method.returnType()) : null;
        if (element == null || !body.shared.classes.takesLists()) {
            return null;
        }
        DeclaredType type = (DeclaredType) method.returnType();
        boolean present = name.equals("of");
        return make(
                type,
                body.builder.constant(present),
                present ? number(arguments.get(0)) : body.records.zero(new Lists(body).plain(element)));
    }

    /** A number stays one, or nothing is known of it. */
    private Binding number(Binding binding) {
        return body.shared.conversions.bare(binding);
    }

    private Binding called(Binding function, List<Binding> arguments, Tree tree) {
        return number(execute(function, arguments, tree));
    }

    private Binding execute(Binding function, List<Binding> arguments, Tree tree) {
        if (function instanceof FunctionValue known) {
            return body.functionCalls.call(known, arguments, tree);
        }
        throw body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "the function that it is given is not known here",
                "Write it as a lambda.");
    }

    /** Of what the function gives where there is a value. */
    private Binding map(Value present, Binding value, Binding function, Tree tree) {
        DeclaredType type = (DeclaredType) body.typeOf(tree);
        TypeMirror element = new Lists(body).candidate(type);
        if (element == null) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "what it makes of a value that carries a derivative is an object",
                    "Use isPresent and an if.");
        }
        Binding none = body.records.zero(new Lists(body).plain(element));
        return make(
                type, present, body.branches.choose(present, () -> called(function, List.of(value), tree), () -> none));
    }

    private Binding orThrow(Value present, Binding value, Binding exception, Tree tree) {
        body.branches.run(present, () -> {}, () -> {
            Binding thrown = body.shared.demands.atTheEnd(() -> execute(exception, List.of(), tree));
            body.builder.raise(((Binding.Scalar) thrown).value());
            throw new Unreachable();
        });
        return value;
    }

    private Binding orThrow(Value present, Binding value) {
        body.branches.run(present, () -> {}, () -> {
            ObjectType exception = new ObjectType("java.util.NoSuchElementException");
            body.raise(exception, "No value present");
        });
        return value;
    }
}
