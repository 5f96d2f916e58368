package dev.jacobean.processor.ir;

/** The default values of Java's types. */
public final class Zeros {
    private Zeros() {}

    /** The boxed default value of a primitive type; null for every other type. */
    public static Object of(Type type) {
        if (!(type instanceof PrimitiveType primitive)) {
            return null;
        }
        return switch (primitive) {
            case BOOLEAN -> false;
            case BYTE -> (byte) 0;
            case SHORT -> (short) 0;
            case CHAR -> (char) 0;
            case INT -> 0;
            case LONG -> 0L;
            case FLOAT -> 0f;
            case DOUBLE -> 0d;
        };
    }
}
