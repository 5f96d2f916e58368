package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.testing.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The differentiable methods of one source file, compiled and lowered. */
final class Programs {
    private final Class<?> owner;
    private final LoweringProcessor lowered;

    private Programs(String name, String text) {
        this.lowered = new LoweringProcessor();
        Compilation compilation = Compilation.of(Map.of("lowering." + name, text), List.of(lowered));
        String complaints = compilation.complaints()
                + lowered.refusals().values().stream()
                        .map(p -> p.text() + " at " + p.place())
                        .toList()
                + lowered.unresolved().values().stream()
                        .map(u -> u.getMessage() + " at " + u.place())
                        .toList();
        if (!complaints.equals("[][]")) {
            throw new IllegalStateException(name + ": " + complaints, compilation.crash());
        }
        try {
            ClassLoader loader = compilation.loader();
            loader.setDefaultAssertionStatus(Programs.class.desiredAssertionStatus());
            this.owner = Class.forName("lowering." + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of the resources. */
    static Programs read(String name) {
        try (InputStream in =
                Objects.requireNonNull(Programs.class.getResourceAsStream("/lowering/" + name + ".java"))) {
            return new Programs(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> methods() {
        return lowered.primals().values().stream().map(Primal::name).toList();
    }

    Primal primal(String method) {
        return lowered.primals().get("lowering." + owner.getSimpleName() + "." + method);
    }

    /** What differs when a method is run on the arguments that a seed stands for; empty where nothing does. */
    String run(String name, long seed) {
        Method method = Arrays.stream(owner.getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments(name))
                .findFirst()
                .orElseThrow();
        RandomArguments random = new RandomArguments(seed);
        Object self = Modifier.isStatic(method.getModifiers()) ? null : instance(random);
        return Execution.difference(primal(name), method, self, random.of(method.getParameterTypes()));
    }

    private long arguments(String name) {
        return primal(name).parameters().stream()
                .filter(p -> p.source() == Parameter.Source.ARGUMENT)
                .count();
    }

    private Object instance(RandomArguments random) {
        Constructor<?> constructor = owner.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(random.of(constructor.getParameterTypes()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
