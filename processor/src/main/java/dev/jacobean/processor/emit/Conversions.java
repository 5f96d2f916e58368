package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;

/** Java's conversions between primitive types. */
final class Conversions {
    private Conversions() {}

    /** Whether Java converts without a cast. */
    static boolean isWidening(Type from, PrimitiveType to) {
        if (!(from instanceof PrimitiveType small) || small == PrimitiveType.BOOLEAN || small == to) {
            return false;
        }
        return switch (to) {
            case BOOLEAN, BYTE, CHAR -> false;
            case SHORT -> small == PrimitiveType.BYTE;
            default -> small.compareTo(to) < 0;
        };
    }
}
