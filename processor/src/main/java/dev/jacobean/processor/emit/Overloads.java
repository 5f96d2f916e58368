package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.MethodRef;
import java.util.Set;

/** Where Java finds the same method if an argument is converted by the call itself, instead of by a cast. */
final class Overloads {
    /** Methods of {@code Math} with several versions; of all others there is one, of {@code double}s. */
    private static final Set<String> SEVERAL = Set.of(
            "abs",
            "max",
            "min",
            "clamp",
            "round",
            "signum",
            "copySign",
            "ulp",
            "scalb",
            "fma",
            "nextUp",
            "nextDown",
            "nextAfter",
            "getExponent",
            "floorDiv",
            "floorMod",
            "ceilDiv",
            "ceilMod");

    private Overloads() {}

    /** Whether an argument of a call needs no cast. In {@code Strong} the first argument says which version is meant. */
    static boolean converts(MethodRef method, int argument) {
        return switch (method.owner()) {
            case "java.lang.Math", "java.lang.StrictMath", "dev.jacobean.MathRules" -> hasOneVersion(method.name());
            case "dev.jacobean.Strong" -> argument > 0;
            default -> false;
        };
    }

    /** The partials of {@code exp} are named {@code exp_x}. */
    private static boolean hasOneVersion(String name) {
        int underscore = name.indexOf('_');
        String primal = underscore < 0 ? name : name.substring(0, underscore);
        return !SEVERAL.contains(primal) && !primal.endsWith("Exact");
    }
}
