package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;

/** Functions that are made of others: combined, or put into an array or a list. */
final class Composites {
    private static final String FUNCTIONS = "java.util.function.";

    private final Body body;

    Composites(Body body) {
        this.body = body;
    }

    static String ownerOf(ExecutableElement method) {
        return ((QualifiedNameable) method.getEnclosingElement())
                .getQualifiedName()
                .toString();
    }

    private static Binding of(FunctionValue.Kind kind, FunctionValue... parts) {
        return new FunctionValue.Composite(kind, List.of(parts));
    }

    /** What a static method of the JDK makes of functions; null if it is none of these. */
    Binding make(ExecutableElement method, List<Binding> arguments) {
        String owner = ownerOf(method);
        String name = method.getSimpleName().toString();
        if (owner.startsWith(FUNCTIONS) && name.equals("identity")) {
            return of(FunctionValue.Kind.IDENTITY);
        } else if (owner.equals(FUNCTIONS + "Predicate")
                && name.equals("not")
                && arguments.get(0) instanceof FunctionValue function) {
            return of(FunctionValue.Kind.NOT, function);
        }
        Binding comparator = Comparisons.make(owner, name, arguments);
        if (comparator != null) {
            return comparator;
        }
        boolean list = owner.equals("java.util.List") && name.equals("of")
                || owner.equals("java.util.Arrays") && name.equals("asList");
        if (list && arguments.size() == 1 && isTable(arguments.get(0))) {
            return arguments.get(0);
        }
        return list ? table(arguments) : null;
    }

    static boolean isTable(Binding binding) {
        return binding instanceof FunctionValue.Composite composite && composite.kind() == FunctionValue.Kind.TABLE;
    }

    /** An array of functions; null if these are not all functions. */
    static Binding table(List<? extends Binding> elements) {
        if (elements.isEmpty() || !elements.stream().allMatch(each -> each instanceof FunctionValue)) {
            return null;
        }
        return new FunctionValue.Composite(
                FunctionValue.Kind.TABLE,
                elements.stream().map(each -> (FunctionValue) each).toList());
    }

    /** What a method that is not abstract does with the function that it is called on; null if it is not known. */
    Binding combine(FunctionValue function, ExecutableElement method, List<Binding> arguments) {
        String name = method.getSimpleName().toString();
        if (isTable(function)) {
            return ofTable(((FunctionValue.Composite) function).parts(), name, arguments);
        }
        Binding comparator = Comparisons.combine(function, method, arguments);
        if (comparator != null) {
            return comparator;
        } else if (!ownerOf(method).startsWith(FUNCTIONS)) {
            return null;
        } else if (name.equals("negate")) {
            return of(FunctionValue.Kind.NOT, function);
        }
        if (arguments.size() != 1 || !(arguments.get(0) instanceof FunctionValue other)) {
            return null;
        }
        return switch (name) {
            case "andThen" -> {
                boolean consumer = ownerOf(method).endsWith("Consumer");
                yield of(consumer ? FunctionValue.Kind.BOTH : FunctionValue.Kind.CHAIN, function, other);
            }
            case "compose" -> of(FunctionValue.Kind.CHAIN, other, function);
            case "and" -> of(FunctionValue.Kind.AND, function, other);
            case "or" -> of(FunctionValue.Kind.OR, function, other);
            default -> null;
        };
    }

    private Binding ofTable(List<FunctionValue> functions, String name, List<Binding> arguments) {
        return switch (name) {
            case "size" -> new Binding.Scalar(body.builder.constant(functions.size()));
            case "get" ->
                element(functions, ((Binding.Scalar) arguments.get(0)).value(), "java.lang.IndexOutOfBoundsException");
            default -> null;
        };
    }

    FunctionValue element(FunctionValue table, Value index) {
        return element(((FunctionValue.Composite) table).parts(), index, "java.lang.ArrayIndexOutOfBoundsException");
    }

    /** The function at an index, which need not be constant; {@code exception} is thrown where there is none. */
    private FunctionValue element(List<FunctionValue> functions, Value index, String exception) {
        if (index.constant() instanceof Integer i && i >= 0 && i < functions.size()) {
            return functions.get(i);
        }
        Value below = body.builder.binary(BinaryOperator.LESS, index, body.builder.constant(0));
        Value size = body.builder.constant(functions.size());
        Value above = body.builder.binary(BinaryOperator.GREATER_EQUAL, index, size);
        Value outside = body.builder.binary(BinaryOperator.OR, below, above);
        body.branches.run(outside, () -> body.raise(new ObjectType(exception), outOfBounds(index, size)), () -> {});
        FunctionValue chosen = functions.get(functions.size() - 1);
        for (int i = functions.size() - 2; i >= 0; i--) {
            Value here = body.builder.binary(BinaryOperator.EQUAL, index, body.builder.constant(i));
            chosen = new FunctionValue.Choice(here, functions.get(i), chosen);
        }
        return chosen;
    }

    /** The message of the JVM. */
    private Value outOfBounds(Value index, Value size) {
        return body.builder.passive(
                "\"Index \" + {0} + \" out of bounds for length \" + {1}",
                Type.STRING, Effect.PURE, List.of(index, size));
    }

    Binding call(FunctionValue.Composite composite, List<Binding> arguments, Tree tree) {
        List<FunctionValue> parts = composite.parts();
        return switch (composite.kind()) {
            case IDENTITY -> arguments.get(0);
            case CHAIN -> body.functionCalls.call(parts.get(1), List.of(first(composite, arguments, tree)), tree);
            case BOTH -> {
                first(composite, arguments, tree);
                yield body.functionCalls.call(parts.get(1), arguments, tree);
            }
            case NOT -> new Binding.Scalar(body.builder.not(truth(first(composite, arguments, tree))));
            case AND ->
                body.branches.choose(
                        truth(first(composite, arguments, tree)),
                        () -> body.functionCalls.call(parts.get(1), arguments, tree),
                        () -> new Binding.Scalar(body.builder.constant(false)));
            case OR ->
                body.branches.choose(
                        truth(first(composite, arguments, tree)),
                        () -> new Binding.Scalar(body.builder.constant(true)),
                        () -> body.functionCalls.call(parts.get(1), arguments, tree));
            case NATURAL, COMPARING, REVERSED, THEN_COMPARING ->
                new Comparisons(body).call(composite, arguments.get(0), arguments.get(1), tree);
            case TABLE -> throw new IllegalStateException("a list is not called");
        };
    }

    private Binding first(FunctionValue.Composite composite, List<Binding> arguments, Tree tree) {
        return body.functionCalls.call(composite.parts().get(0), arguments, tree);
    }

    private static Value truth(Binding binding) {
        return ((Binding.Scalar) binding).value();
    }
}
