package dev.jacobean.processor.ir;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * Executes a function with complex steps: all of its tangents, to rounding, by nothing but the function itself. This is
 * independent of every transformation and rule of the processor.
 */
public final class ComplexInterpreter {
    /** The results' values and tangents, and those of the arguments afterwards; a passive object has tangent null. */
    public record Outcome(List<Object> values, List<Object> tangents, List<Object> arguments, List<Object> written) {}

    private ComplexInterpreter() {}

    /**
     * Runs a program; the arguments themselves are not changed.
     *
     * @param tangents one for each argument, of its shape; null for zeros and for passive arguments
     */
    public static Outcome run(Program program, ClassLoader loader, List<Object> arguments, List<Object> tangents) {
        Function function = program.main();
        Reflection reflection = new Reflection(loader);
        Arithmetic arithmetic = new ComplexArithmetic(reflection);
        List<Object> lifted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            lifted.add(ComplexArithmetic.withTangent(arguments.get(i), tangents.get(i)));
        }
        List<Object> results = new Interpreter(arithmetic, reflection, program.helpers()).call(function, lifted);
        List<Type> types = function.results().stream().map(Value::type).toList();
        List<Type> parameters = function.parameters().stream().map(Value::type).toList();
        return new Outcome(
                parts(types, results, false),
                parts(types, results, true),
                parts(parameters, lifted, false),
                parts(parameters, lifted, true));
    }

    private static List<Object> parts(List<Type> types, List<Object> objects, boolean tangents) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            parts.add(part(types.get(i), objects.get(i), tangents));
        }
        return parts;
    }

    /** Only what is floating has a tangent; the identity of arrays is not kept. */
    private static Object part(Type type, Object object, boolean tangent) {
        if (object == null || !type.isDifferentiable()) {
            return tangent ? null : object;
        }
        if (object instanceof Complex z) {
            double part = tangent ? z.tangent() : z.re();
            return type == Type.FLOAT ? (Object) (float) part : (Object) part;
        }
        int length = Array.getLength(object);
        Object array = Array.newInstance(
                new Reflection(ComplexInterpreter.class.getClassLoader()).classOf(type.element()), length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, part(type.element(), Array.get(object, i), tangent));
        }
        return array;
    }
}
