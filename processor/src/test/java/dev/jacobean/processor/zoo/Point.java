package dev.jacobean.processor.zoo;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a method of the zoo is checked, as its source says.
 *
 * @param arguments as text, one for each parameter
 * @param kink whether the method is not differentiable there, or not on both sides
 * @param jacobian the exact scalars of the Jacobian, as text; empty if they are not given
 * @param exception the simple name of what is thrown there, else null
 */
record Point(List<String> arguments, boolean kink, List<String> jacobian, String exception) {

    /** Null where the line is no point. */
    static Point parse(String line) {
        if (!line.startsWith("at:") && !line.startsWith("at kink:")) {
            return null;
        }
        String text = line.substring(line.indexOf(':') + 1);
        String exception = null;
        List<String> jacobian = List.of();
        if (text.contains(" throws ")) {
            exception = text.substring(text.indexOf(" throws ") + " throws ".length())
                    .trim();
            text = text.substring(0, text.indexOf(" throws "));
        } else if (text.contains("->")) {
            jacobian = Literals.split(text.substring(text.indexOf("->") + 2));
            text = text.substring(0, text.indexOf("->"));
        }
        return new Point(Literals.split(text), line.startsWith("at kink:"), jacobian, exception);
    }

    /** The arguments; {@code =a} is the argument for the parameter named a. */
    Object[] arguments(Class<?>[] types, List<String> names) {
        if (types.length != arguments.size()) {
            throw new IllegalArgumentException(arguments + " for " + names);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            String text = arguments.get(i);
            values.add(
                    text.startsWith("=")
                            ? values.get(names.indexOf(text.substring(1)))
                            : Literals.parse(types[i], text));
        }
        return values.toArray();
    }

    /** With the fields of the instance, which is the first argument, in place of it. */
    Point withFields() {
        String instance = arguments.get(0);
        List<String> fields = new ArrayList<>(Literals.split(instance.substring(1, instance.length() - 1)));
        fields.addAll(arguments.subList(1, arguments.size()));
        return new Point(fields, kink, jacobian, exception);
    }
}
