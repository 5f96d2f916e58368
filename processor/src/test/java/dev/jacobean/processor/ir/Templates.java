package dev.jacobean.processor.ir;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few passive expressions that the interpreter can evaluate: concatenation, comparison of references, casts. */
final class Templates {
    private static final Pattern COMPARISON = Pattern.compile("\\(?\\{0\\} (==|!=) (\\{1\\}|null)\\)?");
    private static final Pattern CAST = Pattern.compile("(\\(.*\\) )+\\{0\\}");
    private static final Pattern INSTANCE = Pattern.compile("\\{0\\} instanceof ([\\w.]+)");
    private static final Pattern TERM = Pattern.compile("\\{(\\d+)\\}|\"([^\"\\\\]*)\"");

    private Templates() {}

    static Object evaluate(String template, List<Object> operands) {
        Matcher comparison = COMPARISON.matcher(template);
        if (comparison.matches()) {
            Object right = comparison.group(2).equals("null") ? null : operands.get(1);
            return comparison.group(1).equals("==") == (operands.get(0) == right);
        }
        if (template.endsWith(".class.desiredAssertionStatus()")) {
            return Templates.class.desiredAssertionStatus(); // of the programs too
        }
        if (template.endsWith(".class")) {
            return type(template.substring(0, template.length() - ".class".length()));
        }
        if (CAST.matcher(template).matches()) {
            return operands.get(0);
        }
        Matcher instance = INSTANCE.matcher(template);
        if (instance.matches()) {
            return operands.get(0) != null && isOf(operands.get(0).getClass(), instance.group(1));
        }
        if (!TERM.matcher(template).replaceAll("").replaceAll("[+() ]", "").isEmpty()) {
            throw new UnsupportedOperationException(template);
        }
        StringBuilder text = new StringBuilder();
        Matcher term = TERM.matcher(template);
        while (term.find()) {
            text.append(term.group(1) == null ? term.group(2) : operands.get(Integer.parseInt(term.group(1))));
        }
        return text.toString();
    }

    /** Whether a class, or one above it, has a name as source code spells it. */
    private static boolean isOf(Class<?> type, String name) {
        return type != null
                && (name.equals(type.getCanonicalName())
                        || isOf(type.getSuperclass(), name)
                        || Arrays.stream(type.getInterfaces()).anyMatch(each -> isOf(each, name)));
    }

    private static Class<?> type(String name) {
        try {
            return name.equals("float[]") ? float[].class : Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new UnsupportedOperationException(name, e);
        }
    }
}
