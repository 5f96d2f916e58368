package dev.jacobean.processor.zoo;

import dev.jacobean.processor.testing.Subject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A method of the zoo, as its source says.
 *
 * @param owner the binary name of its class
 * @param types the simple names of the parameters' types
 * @param base the name of what is generated
 * @param named the names in {@code wrt}
 * @param trap what is known to go wrong here, or empty
 */
record Specimen(
        String owner,
        String method,
        List<String> types,
        List<String> parameters,
        String base,
        List<String> named,
        List<String> written,
        List<Point> points,
        String trap) {

    Subject in(ClassLoader loader) {
        try {
            Class<?> type = Class.forName(owner, true, loader);
            Method primal = Arrays.stream(type.getDeclaredMethods())
                    .filter(m -> m.getName().equals(method) && types.equals(simpleNames(m)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(this + " was not found by reflection"));
            Class<?> derivatives = Class.forName(owner.replace('$', '_') + "_Grad", true, loader);
            List<String> fields = parameters.containsAll(named) ? List.of() : fields(type);
            List<String> names = fields.isEmpty() ? parameters : arguments(fields);
            return new Subject(primal, derivatives, base, positions(written, names), positions(named, names), fields);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(this + " has no derivatives", e);
        }
    }

    private static List<String> simpleNames(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
    }

    /** The fields of an instance, where derivatives are taken by some: its constructor takes them in their order. */
    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .toList();
    }

    /** The parameters with the fields in place of the instance. */
    private List<String> arguments(List<String> fields) {
        List<String> names = new ArrayList<>(fields);
        names.addAll(parameters.subList(1, parameters.size()));
        return names;
    }

    private static List<Integer> positions(List<String> chosen, List<String> names) {
        return chosen.stream().map(names::indexOf).toList();
    }

    @Override
    public String toString() {
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + base + (trap.isEmpty() ? "" : " (" + trap + ")");
    }
}
