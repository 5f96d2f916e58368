package dev.jacobean.processor.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A differentiable method and its generated derivatives, by reflection.
 *
 * @param base what the generated methods' names start with
 * @param written the positions of the array parameters that it writes
 * @param named the positions of the parameters that {@code wrt} names; empty where it is not given
 * @param fields the fields of an instance that stand before the parameters, as if they were some: an instance is made of
 *     them by the constructor of its class; empty where the instance itself is an argument, or there is none
 */
public record Subject(
        Method primal,
        Class<?> derivatives,
        String base,
        List<Integer> written,
        List<Integer> named,
        List<String> fields) {

    public Subject(Method primal, Class<?> derivatives, String base, List<Integer> written, List<Integer> named) {
        this(primal, derivatives, base, written, named, List.of());
    }

    /** A value and its derivative; null where there is none. */
    public record Result(Object value, List<Object> derivatives) {}

    public boolean returnsValue() {
        return primal.getReturnType() != void.class;
    }

    public boolean returnsScalar() {
        return primal.getReturnType() == double.class || primal.getReturnType() == float.class;
    }

    /** The positions of the active parameters: those that the gradient has a component for. */
    public List<Integer> active() {
        List<String> parameters = new ArrayList<>(fields.isEmpty() && !isStatic() ? List.of("self") : fields);
        Arrays.stream(primal.getParameters()).forEach(p -> parameters.add(p.getName()));
        List<Integer> active = new ArrayList<>();
        RecordComponent[] components = record("Gradient").getRecordComponents();
        for (int i = returnsValue() ? 1 : 0; i < components.length; i++) {
            active.add(parameters.indexOf(components[i].getName()));
        }
        return active;
    }

    /** The types of all arguments, the instance or its fields first where there is one. */
    public Class<?>[] argumentTypes() {
        List<Class<?>> types = new ArrayList<>();
        if (!fields.isEmpty()) {
            types.addAll(List.of(constructor().getParameterTypes()));
        } else if (!isStatic()) {
            types.add(primal.getDeclaringClass());
        }
        types.addAll(Arrays.asList(primal.getParameterTypes()));
        return types.toArray(Class<?>[]::new);
    }

    private Constructor<?> constructor() {
        return primal.getDeclaringClass().getDeclaredConstructors()[0];
    }

    private boolean isStatic() {
        return Modifier.isStatic(primal.getModifiers());
    }

    private Class<?> record(String suffix) {
        String name = base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1) + suffix;
        return Arrays.stream(derivatives.getDeclaredClasses())
                .filter(c -> c.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record " + name + " in " + derivatives));
    }

    /** Runs the primal, in place. */
    public Object run(Object... arguments) {
        Object[] all = withInstance(arguments);
        return isStatic() ? call(primal, null, all) : call(primal, all[0], Arrays.copyOfRange(all, 1, all.length));
    }

    /** The arguments with an instance in place of its fields. */
    private Object[] withInstance(Object[] arguments) {
        if (fields.isEmpty()) {
            return arguments;
        }
        Constructor<?> constructor = constructor();
        constructor.setAccessible(true);
        List<Object> all = new ArrayList<>(Arrays.asList(arguments).subList(fields.size(), arguments.length));
        try {
            all.add(0, constructor.newInstance(Arrays.copyOf(arguments, fields.size())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.toString(), e);
        }
        return all.toArray();
    }

    /** Updates the arguments and the tangents of the written ones in place. */
    public Result tangent(Object[] arguments, List<Object> tangents) {
        Object result = generated("Tangent", join(arguments, tangents));
        return returnsValue()
                ? new Result(
                        Data.components(result).get(0),
                        List.of(Data.components(result).get(1)))
                : new Result(null, List.of());
    }

    /** {@code seeds}: of the result if there is one, then of each written array's final content. */
    public Result adjoint(Object[] arguments, List<Object> seeds) {
        return gradient(generated("Adjoint", join(arguments, seeds)));
    }

    public Result gradient(Object... arguments) {
        return gradient(generated("Gradient", withInstance(arguments)));
    }

    private Result gradient(Object result) {
        List<Object> components = Data.components(result);
        return returnsValue()
                ? new Result(components.get(0), components.subList(1, components.size()))
                : new Result(null, components);
    }

    /** Whether the gradient can be written into arrays. */
    public boolean hasInPlaceGradient() {
        return Arrays.stream(derivatives.getDeclaredMethods())
                .anyMatch(m -> m.getName().equals(base + "Gradient") && m.getReturnType() == primal.getReturnType());
    }

    /** The value; {@code last} is a workspace, or nothing. */
    public Object inPlaceGradient(Object[] arguments, List<Object> into, Object... last) {
        List<Object> more = new ArrayList<>(into);
        more.addAll(Arrays.asList(last));
        return generated("Gradient", join(arguments, more));
    }

    public double[][] jacobian(Object... arguments) {
        return (double[][]) generated("Jacobian", withInstance(arguments));
    }

    private Object[] join(Object[] arguments, List<Object> more) {
        List<Object> all = new ArrayList<>(Arrays.asList(withInstance(arguments)));
        all.addAll(more);
        return all.toArray();
    }

    private Object generated(String suffix, Object... arguments) {
        Method method = Arrays.stream(derivatives.getDeclaredMethods())
                .filter(m -> m.getName().equals(base + suffix) && m.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + base + suffix + " of " + arguments.length + " parameters in " + derivatives));
        return call(method, null, arguments);
    }

    private static Object call(Method method, Object instance, Object... arguments) {
        method.setAccessible(true);
        try {
            return method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw Subject.<RuntimeException>thrown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    @SuppressWarnings("unchecked") // the compiler is to believe that it is unchecked
    private static <T extends Throwable> T thrown(Throwable cause) throws T {
        throw (T) cause;
    }

    @Override
    public String toString() {
        return primal.getDeclaringClass().getSimpleName() + "." + base;
    }
}
