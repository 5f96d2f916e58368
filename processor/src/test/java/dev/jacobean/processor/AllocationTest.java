package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The face for hot loops: by the JVM's own count, a call allocates nothing once the workspace has grown. */
class AllocationTest {
    private static final int CALLS = 200;
    private static final ThreadMXBean COUNTER = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String CLASS = "allocation.Programs";

    private static Compiled compiled;

    @BeforeAll
    static void compile() throws IOException {
        try (InputStream stream = AllocationTest.class.getResourceAsStream("/programs/Allocations.java")) {
            compiled = Compiled.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "squares",
                "sines",
                "root",
                "layer",
                "runge",
                "heat",
                "planes",
                "floats",
                "records",
                "branches",
                "matrices",
                "counts",
                "triangle"
            })
    void allocatesNothing(String program) throws Exception {
        DoubleSupplier gradient = supplier(program);
        double expected = gradient.getAsDouble();
        for (int i = 0; i < CALLS; i++) {
            gradient.getAsDouble();
        }
        long before = allocated();
        double value = 0;
        for (int i = 0; i < CALLS; i++) {
            value = gradient.getAsDouble();
        }
        long bytes = allocated() - before;

        assertThat(value).isEqualTo(expected);
        // the counter's own calls, and what the virtual machine does besides, are no more than a few bytes a call
        assertWithMessage("bytes in %s calls of %s", CALLS, program).that(bytes).isLessThan(16L * CALLS);
    }

    /** Each program has a class that calls its gradient on arrays of its own. */
    private static DoubleSupplier supplier(String program) throws Exception {
        Class<?> type = compiled.load(CLASS + "$" + program.substring(0, 1).toUpperCase() + program.substring(1));
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (DoubleSupplier) constructor.newInstance();
    }

    private static long allocated() {
        return COUNTER.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
