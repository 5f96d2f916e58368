package dev.jacobean.processor.frontend.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.model.Primal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was lowered does what javac's code does, bit for bit, on random arguments. */
class LoweringTest {
    private static final int RUNS = 150;
    private static final List<String> FILES = List.of(
            "Jumps",
            "Operators",
            "Selections",
            "ArrayPrograms",
            "HelperPrograms",
            "StreamPrograms",
            "Recursions",
            "Styles",
            "ClassChoices",
            "Traps");

    static Stream<Arguments> programs() {
        return FILES.stream().flatMap(name -> {
            Programs programs = Programs.read(name);
            return programs.methods().stream().map(method -> Arguments.of(name + "." + method, programs, method));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void doesWhatJavaDoes(String name, Programs programs, String method) {
        Primal primal = programs.primal(method);
        Verifier.verify(primal.function());
        primal.helpers().forEach(Verifier::verify);
        for (int run = 0; run < RUNS; run++) {
            assertEquals("", programs.run(method, run), name + " with arguments " + run);
        }
        assertTrue(primal.leaves().size() == primal.function().parameters().size());
    }
}
