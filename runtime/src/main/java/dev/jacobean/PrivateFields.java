package dev.jacobean;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** How generated classes get hold of private fields of the classes that they stand beside. */
public final class PrivateFields {
    private PrivateFields() {}

    /**
     * The value of a static final field. Its class is initialised if it is not yet, as by any other access.
     *
     * @param lookup of a class in the same module and the same package
     * @param owner the binary name of the class that declares the field
     * @return the value, boxed if it is primitive
     * @throws IllegalStateException if there is no such field, so that the generated class is older than its owner
     */
    public static Object get(MethodHandles.Lookup lookup, String owner, String name) {
        return handle(lookup, owner, name).get();
    }

    /**
     * Access to a field: a handle that takes the object, or nothing where the field is static.
     *
     * @param lookup of a class in the same module and the same package
     * @param owner the binary name of the class that declares the field
     * @throws IllegalStateException if there is no such field, so that the generated class is older than its owner
     */
    public static VarHandle handle(MethodHandles.Lookup lookup, String owner, String name) {
        try {
            Class<?> declaring = lookup.findClass(owner);
            return MethodHandles.privateLookupIn(declaring, lookup)
                    .unreflectVarHandle(declaring.getDeclaredField(name));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The field " + name + " of " + owner + " is gone. Compile both classes anew.", e);
        }
    }
}
