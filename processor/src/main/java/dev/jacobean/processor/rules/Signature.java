package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The declaration of a rule for whole arguments. Plain data, which outlives a round of annotation processing.
 *
 * @param owner the canonical name of the class that declares the primitive
 * @param primitive the primitive's name
 * @param method the rule itself
 * @param parameters its parameters
 * @param components those of the record that it returns; empty where it returns none
 */
record Signature(
        String owner, String primitive, MethodRef method, List<Variable> parameters, List<Variable> components) {
    /**
     * A parameter or a component.
     *
     * @param active whether it can carry a derivative
     */
    record Variable(String name, Type type, boolean active) {
        boolean isNameKnown() {
            return !name.matches("arg\\d+");
        }
    }

    Signature {
        parameters = List.copyOf(parameters);
        components = List.copyOf(components);
    }

    boolean isNamed(MethodRef called) {
        return owner.equals(called.owner()) && primitive.equals(called.name());
    }

    /** The types of a primitive's arguments, the instance of an instance method first. */
    static List<Type> argumentsOf(MethodRef primitive) {
        List<Type> arguments = new ArrayList<>();
        if (primitive.kind() == MethodRef.Kind.INSTANCE) {
            arguments.add(new ObjectType(primitive.owner()));
        }
        arguments.addAll(primitive.parameters());
        return arguments;
    }

    /** Whether the rule's first parameters are those of a primitive. */
    boolean beginsLike(MethodRef called) {
        List<Type> arguments = argumentsOf(called);
        return isNamed(called)
                && method.parameters().size() >= arguments.size()
                && method.parameters().subList(0, arguments.size()).equals(arguments);
    }

    /** The parameters that stand for the primitive's arguments. */
    List<Variable> arguments(MethodRef called) {
        return parameters.subList(0, argumentsOf(called).size());
    }

    /** The parameters after those. */
    List<Variable> rest(MethodRef called) {
        return parameters.subList(argumentsOf(called).size(), parameters.size());
    }
}
