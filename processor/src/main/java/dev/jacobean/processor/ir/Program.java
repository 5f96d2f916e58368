package dev.jacobean.processor.ir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function and those that it calls.
 *
 * @param helpers named by {@link Opcode.Call} and {@link Opcode.Lambda}; they may call each other and themselves
 */
public record Program(Function main, List<Function> helpers) {
    public Program {
        helpers = List.copyOf(helpers);
    }

    /** The helpers that objects of functional interfaces call, by name, with the operation that makes the object. */
    public Map<String, Op> lambdas() {
        Map<String, Op> lambdas = new LinkedHashMap<>();
        collect(main.body(), lambdas);
        helpers.forEach(helper -> collect(helper.body(), lambdas));
        return lambdas;
    }

    private static void collect(Region region, Map<String, Op> into) {
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Lambda lambda) {
                into.put(lambda.function(), op);
            }
            op.regions().forEach(inner -> collect(inner, into));
        }
    }

    /** The helper of a name. */
    public static Function find(List<Function> helpers, String name) {
        return helpers.stream()
                .filter(helper -> helper.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no function " + name));
    }
}
