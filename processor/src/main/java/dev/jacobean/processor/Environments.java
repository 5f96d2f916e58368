package dev.jacobean.processor;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import javax.annotation.processing.ProcessingEnvironment;

/** Finds javac's own environment behind those that build tools put around it. */
final class Environments {
    private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";

    private Environments() {}

    /** Javac's environment, or the innermost that can be reached where the compiler is not javac. */
    static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        ProcessingEnvironment inner = environment;
        while (!isJavac(inner)) {
            ProcessingEnvironment next = unwrapIntelliJ(inner);
            if (next == null || next == inner) {
                next = unwrapGradle(inner);
            }
            if (next == null) {
                return inner;
            }
            inner = next;
        }
        return inner;
    }

    static boolean isJavac(ProcessingEnvironment environment) {
        return environment.getClass().getName().equals(JAVAC);
    }

    /** IntelliJ's build wraps in a dynamic proxy, and has a method for those who need what is inside. */
    private static ProcessingEnvironment unwrapIntelliJ(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers =
                    environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
            return (ProcessingEnvironment) wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException
                | NullPointerException notIntelliJ) {
            return null;
        }
    }

    /** Gradle decorates the environment of incremental processors; the original is in a field. */
    private static ProcessingEnvironment unwrapGradle(ProcessingEnvironment environment) {
        for (Class<?> type = environment.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field delegate = type.getDeclaredField("delegate");
                delegate.setAccessible(true);
                return delegate.get(environment) instanceof ProcessingEnvironment inner ? inner : null;
            } catch (NoSuchFieldException notHere) {
                continue;
            } catch (IllegalAccessException | RuntimeException notAllowed) {
                return null;
            }
        }
        return null;
    }
}
