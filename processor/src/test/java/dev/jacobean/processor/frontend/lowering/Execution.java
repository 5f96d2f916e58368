package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Interpreter;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.testing.Data;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Runs a method twice, as javac compiled it and as it was lowered. */
public final class Execution {
    private Execution() {}

    /** What differs between the two runs; empty where nothing does. {@code self} is null for a static method. */
    public static String difference(Primal primal, Method method, Object self, Object... arguments) {
        Object[] compiled = Data.copy(arguments);
        Object[] lowered = Data.copy(arguments);
        Object expected = outcomeOf(() -> call(method, self, compiled));
        Object found =
                outcomeOf(() -> interpret(primal, method.getDeclaringClass().getClassLoader(), self, lowered));
        if (expected instanceof Throwable x && found instanceof Throwable y) {
            boolean same = x.getClass() == y.getClass()
                    && (x instanceof RuntimeException || Objects.equals(x.getMessage(), y.getMessage()));
            return same && Data.same(compiled, lowered) ? "" : "throws " + y + " instead of " + x + trace(y);
        } else if (found instanceof Throwable y) {
            return "throws " + y + trace(y) + " instead of giving " + show(expected);
        }
        List<Object> value = new ArrayList<>();
        flatten(expected, value);
        if (expected instanceof Throwable || !Data.same(value.toArray(), ((List<?>) found).toArray())) {
            return "gives " + show(found) + " instead of " + show(expected);
        }
        return Data.same(compiled, lowered) ? "" : "leaves " + show(lowered) + " instead of " + show(compiled);
    }

    private static String trace(Throwable thrown) {
        return " at " + Arrays.stream(thrown.getStackTrace()).limit(6).toList();
    }

    private static String show(Object data) {
        return data instanceof List<?> list
                ? list.stream().map(Data::show).toList().toString()
                : Data.show(data);
    }

    private interface Run {
        Object get() throws Throwable;
    }

    private static Object outcomeOf(Run run) {
        try {
            return run.get();
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static Object call(Method method, Object self, Object[] arguments) throws Throwable {
        method.setAccessible(true);
        try {
            return method.invoke(self, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static List<Object> interpret(Primal primal, ClassLoader loader, Object self, Object[] arguments)
            throws ReflectiveOperationException {
        List<Object> leaves = new ArrayList<>();
        int next = 0;
        for (Parameter parameter : primal.parameters()) {
            switch (parameter.source()) {
                case SELF -> leaves.add(self);
                case FIELD -> add(parameter.slot(), field(self, parameter.name()), leaves);
                case ARGUMENT -> add(parameter.slot(), arguments[next++], leaves);
            }
        }
        return Interpreter.run(new Program(primal.function(), primal.helpers()), loader, leaves.toArray());
    }

    private static Object field(Object self, String name) throws ReflectiveOperationException {
        var field = self.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(self);
    }

    private static void add(Slot slot, Object argument, List<Object> into) {
        if (slot instanceof Slot.Aggregate record) {
            List<Object> components = Data.components(argument);
            for (int i = 0; i < components.size(); i++) {
                add(record.components().get(i), components.get(i), into);
            }
        } else {
            into.add(argument);
        }
    }

    private static void flatten(Object value, List<Object> into) {
        if (value instanceof Record) {
            Data.components(value).forEach(component -> flatten(component, into));
        } else if (value != null) {
            into.add(value);
        }
    }
}
