package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacobean.processor.testing.Compilation;
import dev.jacobean.processor.transform.Pass;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What random programs have found with single passes switched off. */
class PassesOffTest {

    @ParameterizedTest
    @EnumSource(Pass.class)
    void derivativesAreRight(Pass pass) {
        Zoo.File file = Zoo.files().stream()
                .filter(each -> each.toString().equals("RandomFinds"))
                .findFirst()
                .orElseThrow();
        Compilation compilation = file.compiled(List.of("-Ajacobean.disable=" + pass.id()));
        assertEquals("", compilation.complaints());
        ClassLoader loader = compilation.loader();
        file.specimens().forEach(specimen -> Examination.EXACT.of(specimen, specimen.in(loader)));
    }
}
