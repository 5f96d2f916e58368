package dev.jacobean.processor.ir;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Finds the classes, methods and fields that the intermediate representation names. */
final class Reflection {
    private final ClassLoader loader;

    Reflection(ClassLoader loader) {
        this.loader = loader;
    }

    Class<?> classOf(Type type) {
        if (type instanceof ArrayType array) {
            return Array.newInstance(classOf(array.element()), 0).getClass();
        } else if (type instanceof PrimitiveType primitive) {
            return switch (primitive) {
                case BOOLEAN -> boolean.class;
                case BYTE -> byte.class;
                case SHORT -> short.class;
                case CHAR -> char.class;
                case INT -> int.class;
                case LONG -> long.class;
                case FLOAT -> float.class;
                case DOUBLE -> double.class;
            };
        }
        return classOf(type.javaName().replaceAll("<.*", ""));
    }

    /** By canonical name: the last dots of a nested class's are dollars. */
    private Class<?> classOf(String canonicalName) {
        String name = canonicalName;
        while (true) {
            try {
                return Class.forName(name, true, loader);
            } catch (ClassNotFoundException e) {
                int dot = name.lastIndexOf('.');
                if (dot < 0) {
                    throw new IllegalArgumentException(canonicalName, e);
                }
                name = name.substring(0, dot) + "$" + name.substring(dot + 1);
            }
        }
    }

    /** Calls; what the method throws comes out as it is. */
    Object invoke(MethodRef ref, List<Object> operands) {
        Class<?>[] parameters = ref.parameters().stream().map(this::classOf).toArray(Class<?>[]::new);
        Class<?> owner = classOf(ref.owner());
        try {
            if (ref.kind() == MethodRef.Kind.CONSTRUCTOR) {
                Constructor<?> constructor = owner.getDeclaredConstructor(parameters);
                constructor.setAccessible(true);
                return constructor.newInstance(operands.toArray());
            }
            Method method = owner.getDeclaredMethod(ref.name(), parameters);
            if (!owner.getName().startsWith("java.")) {
                method.setAccessible(true);
            }
            boolean isStatic = ref.kind() == MethodRef.Kind.STATIC;
            return method.invoke(
                    isStatic ? null : operands.get(0),
                    (isStatic ? operands : operands.subList(1, operands.size())).toArray());
        } catch (InvocationTargetException e) {
            throw Reflection.<RuntimeException>sneaky(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(ref.toString(), e);
        }
    }

    Object read(FieldRef ref, List<Object> receiver) {
        try {
            Field field = classOf(ref.owner()).getDeclaredField(ref.name());
            if (!ref.owner().startsWith("java.")) {
                field.setAccessible(true);
            }
            return field.get(ref.isStatic() ? null : receiver.get(0));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(ref.toString(), e);
        }
    }

    @SuppressWarnings("unchecked") // the compiler is to believe that it is unchecked
    static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
