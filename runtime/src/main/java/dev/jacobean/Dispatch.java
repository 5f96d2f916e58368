package dev.jacobean;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether an object does what a generated class was told that its class does: which methods subclasses override. */
public final class Dispatch {
    private static final ClassValue<Map<Called, Boolean>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Called, Boolean> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private record Called(Class<?> owner, String name, List<Class<?>> parameters) {}

    private Dispatch() {}

    /**
     * Demands that a call of a method of an object executes the body that a class declares, and not one of a subclass.
     *
     * @param owner the class or interface that declares the method
     * @param parameters the erasures of the types of its parameters
     * @throws UnsupportedOperationException if a subclass overrides it
     */
    public static void demand(Object object, Class<?> owner, String name, Class<?>... parameters) {
        if (object.getClass() != owner && !inherits(object, owner, name, parameters)) {
            throw new UnsupportedOperationException(object.getClass().getName() + " overrides " + owner.getSimpleName()
                    + "." + name + ", whose body the derivative is made of");
        }
    }

    /**
     * Whether a call of a method of an object executes the body that a class declares, and not one of a subclass.
     *
     * @param owner the class or interface that declares the method
     * @param parameters the erasures of the types of its parameters
     */
    public static boolean inherits(Object object, Class<?> owner, String name, Class<?>... parameters) {
        Class<?> type = object.getClass();
        return type == owner
                || KNOWN.get(type)
                        .computeIfAbsent(
                                new Called(owner, name, Arrays.asList(parameters)),
                                called -> !isOverridden(type, called) && !isOverriddenInInterfaces(type, called));
    }

    private static boolean isOverridden(Class<?> type, Called called) {
        for (Class<?> each = type; each != null && each != called.owner; each = each.getSuperclass()) {
            if (declares(each, called)) {
                return true;
            }
        }
        return false;
    }

    /** Interfaces that extend the owner, where that is an interface too. */
    private static boolean isOverriddenInInterfaces(Class<?> type, Called called) {
        if (!called.owner.isInterface() || type == null) {
            return false;
        }
        for (Class<?> each : type.getInterfaces()) {
            boolean between = each != called.owner && called.owner.isAssignableFrom(each);
            if (between && (declares(each, called) || isOverriddenInInterfaces(each, called))) {
                return true;
            }
        }
        return isOverriddenInInterfaces(type.getSuperclass(), called);
    }

    private static boolean declares(Class<?> type, Called called) {
        for (Method method : type.getDeclaredMethods()) {
            boolean instance = !Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers());
            if (instance
                    && method.getName().equals(called.name)
                    && Arrays.asList(method.getParameterTypes()).equals(called.parameters)) {
                return true;
            }
        }
        return false;
    }
}
