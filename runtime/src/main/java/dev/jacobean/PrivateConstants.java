package dev.jacobean;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** How generated classes get hold of private constants of the classes that they stand beside. */
public final class PrivateConstants {
    private PrivateConstants() {}

    /**
     * The value of a static final field. Its class is initialised if it is not yet, as by any other access.
     *
     * @param lookup of a class in the same module and the same package
     * @param owner the binary name of the class that declares the field
     * @param type the field's own type
     * @return the value, boxed if it is primitive
     * @throws IllegalStateException if there is no such field, so that the generated class is older than its owner
     */
    public static Object get(MethodHandles.Lookup lookup, String owner, String name, Class<?> type) {
        return handle(lookup, owner, name, type, true).get();
    }

    /**
     * Access to a final instance field of an enum's constants.
     *
     * @param lookup of a class in the same module and the same package
     * @param owner the binary name of the enum
     * @param type the field's own type
     * @return a handle that takes the constant
     * @throws IllegalStateException if there is no such field
     */
    public static VarHandle field(MethodHandles.Lookup lookup, String owner, String name, Class<?> type) {
        return handle(lookup, owner, name, type, false);
    }

    private static VarHandle handle(
            MethodHandles.Lookup lookup, String owner, String name, Class<?> type, boolean isStatic) {
        try {
            Class<?> declaring = lookup.findClass(owner);
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(declaring, lookup);
            return isStatic
                    ? inside.findStaticVarHandle(declaring, name, type)
                    : inside.findVarHandle(declaring, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The constant " + name + " of " + owner + " is gone. Compile both classes anew.", e);
        }
    }
}
