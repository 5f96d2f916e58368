package dev.jacobean.processor.emit;

import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.List;
import java.util.stream.Collectors;

/** Documentation comments: what is what, in which shape. */
final class Javadoc {
    private final StringBuilder text = new StringBuilder();

    private Javadoc(String summary) {
        text.append(summary).append('\n');
    }

    static Javadoc summary(String format, Object... arguments) {
        return new Javadoc(String.format(format, arguments));
    }

    Javadoc paragraph(String format, Object... arguments) {
        text.append("\n<p>").append(String.format(format, arguments)).append('\n');
        return this;
    }

    /** Lines as they stand, if there are any. */
    Javadoc lines(List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n<pre>\n");
            lines.forEach(line -> text.append(escaped(line)).append('\n'));
            text.append("</pre>\n");
        }
        return this;
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }

    Javadoc param(String name, String what) {
        return tag("param " + name, what);
    }

    Javadoc returns(String what) {
        return tag("return", what);
    }

    /** Documents the parameters that the generated method has in common with its primal. */
    Javadoc arguments(Signature signature, Scope scope) {
        for (Parameter parameter : signature.arguments()) {
            boolean self = parameter.source() == Parameter.Source.SELF;
            param(scope.argument(parameter), (self ? "the instance of " : "as for ") + name(signature));
        }
        return this;
    }

    Javadoc exceptions(Signature signature) {
        signature.primal().exceptions().forEach(exception -> tag("throws " + exception, "as " + name(signature)));
        return this;
    }

    private Javadoc tag(String tag, String what) {
        if (text.indexOf("\n@") < 0) {
            text.append('\n');
        }
        text.append('@').append(tag).append(' ').append(what).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    /** The primal, as a comment calls it. */
    static String name(Signature signature) {
        return code(signature.primal().name());
    }

    static String code(String name) {
        return "{@code " + name + "}";
    }

    /** "a, b and c". */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? names.isEmpty() ? "nothing" : names.get(0)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String active(Signature signature) {
        return list(signature.active().stream().map(p -> code(p.name())).toList());
    }

    /** The arrays that the primal writes. */
    static String written(Signature signature) {
        List<Slot.Leaf> leaves = signature.primal().leaves();
        return signature.writtenActive().stream()
                .map(i -> code(leaves.get(i).name()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Javadoc::list));
    }

    static String tangentRecord(Signature signature) {
        return summary("The value and the tangent of %s.", name(signature))
                .param("value", "what " + name(signature) + " returns")
                .param("tangent", "its derivative in the direction of the given tangents")
                .text();
    }

    static String gradientRecord(Signature signature) {
        boolean returns = signature.result().isPresent();
        Javadoc text = summary(
                returns ? "The value of %s and the adjoints of %s." : "What %s makes of adjoints: those of %s.",
                name(signature),
                active(signature));
        if (returns) {
            text.param(signature.valueComponent(), "what " + name(signature) + " returns");
        }
        for (Parameter parameter : signature.active()) {
            text.param(signature.component(parameter), "the adjoint of " + code(parameter.name()) + shape(parameter));
        }
        return text.text();
    }

    private static String shape(Parameter parameter) {
        return parameter.slot().type().isFloatingArray() ? ", of the same shape" : "";
    }
}
