package dev.jacobean.samples.benchmarks.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryCompilerTest {
    private final MemoryCompiler compiler = new MemoryCompiler();

    @AfterEach
    void close() throws IOException {
        compiler.close();
    }

    @Test
    void derivativesAreCompiledWithTheClass() {
        String text = Sources.inClass(Sources.differentiated(1));
        int with = compiler.compile(Sources.CLASS_NAME, text, true);
        int without = compiler.compile(Sources.CLASS_NAME, text, false);
        assertTrue(with > 2 * without, with + " bytes with, " + without + " without");
    }

    @Test
    void nothingIsGeneratedWithoutAnAnnotation() {
        String text = Sources.PLAIN_METHODS.text();
        assertEquals(
                compiler.compile(Sources.CLASS_NAME, text, false), compiler.compile(Sources.CLASS_NAME, text, true));
    }

    @Test
    void anErrorIsNotTimed() {
        var error =
                assertThrows(IllegalStateException.class, () -> compiler.compile("A", "class A { int a = b; }", true));
        assertTrue(error.getMessage().contains("cannot find symbol"), error.getMessage());
    }
}
