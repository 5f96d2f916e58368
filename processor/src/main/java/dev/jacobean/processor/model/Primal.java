package dev.jacobean.processor.model;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Program;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method to differentiate.
 *
 * @param owner the canonical name of its class
 * @param name the method's own name
 * @param baseName what the generated methods' names start with: the annotation's {@code name} or the method's
 * @param visibility how visible the primal is
 * @param parameters self, then active fields in declaration order, then the arguments: their leaves, in this order, are the
 *     parameters of {@code function}
 * @param result empty for {@code void}; its leaves are the results of {@code function}
 * @param named the names in {@code wrt}; empty where it is not given
 * @param exceptions the checked exceptions that the primal declares, as Java source spells them
 * @param order 1, or 2 with Hessians
 * @param function the body
 * @param helpers the functions that it calls
 * @param typeParameters of the method, and of generic classes that it is an instance method of
 * @param inherited the methods of the instance whose bodies were read, and which subclasses may override
 */
public record Primal(
        String owner,
        String name,
        String baseName,
        Visibility visibility,
        List<Parameter> parameters,
        Optional<Slot> result,
        List<String> named,
        List<String> exceptions,
        int order,
        Function function,
        List<Function> helpers,
        List<TypeParameter> typeParameters,
        List<MethodRef> inherited) {
    /** A primal's visibility; what is generated for a private one is package-private. */
    public enum Visibility {
        PUBLIC,
        PROTECTED,
        PACKAGE,
        PRIVATE
    }

    public Primal {
        parameters = List.copyOf(parameters);
        named = List.copyOf(named);
        exceptions = List.copyOf(exceptions);
        helpers = List.copyOf(helpers);
        typeParameters = List.copyOf(typeParameters);
        inherited = List.copyOf(inherited);
    }

    /** The functions that have derivatives: all but those that objects of functional interfaces call. */
    public List<Function> differentiated() {
        Set<String> lambdas = new Program(function, helpers).lambdas().keySet();
        return helpers.stream()
                .filter(helper -> !lambdas.contains(helper.name()))
                .toList();
    }

    /** A primal whose body calls no function of its own. */
    public Primal(
            String owner,
            String name,
            String baseName,
            Visibility visibility,
            List<Parameter> parameters,
            Optional<Slot> result,
            List<String> named,
            List<String> exceptions,
            int order,
            Function function) {
        this(
                owner,
                name,
                baseName,
                visibility,
                parameters,
                result,
                named,
                exceptions,
                order,
                function,
                List.of(),
                List.of(),
                List.of());
    }

    /** The leaves of all parameters: slot by slot what {@code function.parameters()} are value by value. */
    public List<Slot.Leaf> leaves() {
        return parameters.stream().flatMap(p -> p.slot().leaves().stream()).toList();
    }

    /** Whether the result is a scalar and all that carries a derivative is an array: then the gradient is one of arrays. */
    public boolean hasArrayGradient() {
        List<Slot.Leaf> active = leaves().stream().filter(Slot.Leaf::active).toList();
        return result.filter(slot -> slot.type().isFloating()).isPresent()
                && !active.isEmpty()
                && active.stream().allMatch(leaf -> leaf.type() instanceof ArrayType);
    }
}
