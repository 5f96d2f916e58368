package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.jacobean.processor.testing.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes from another package: rules that a package names, inherited protected members, overridden methods. */
class PackagesTest {
    private static Compilation compile(String... classes) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : classes) {
            try (InputStream file = PackagesTest.class.getResourceAsStream("/packages/" + name + ".txt")) {
                sources.put(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Compilation.of(sources, List.of(new JacobeanProcessor()), "-Xlint:none");
    }

    @Test
    void worksAcrossPackages() throws Exception {
        Compilation compilation = compile("lib.Base", "rules.Special", "app.package-info", "app.Sub", "app.Use");
        assertThat(compilation.complaints()).isEmpty();
        Class.forName("app.Use", true, compilation.loader())
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[0]);
    }

    @Test
    void refusesProtectedMethodsOfOtherPackages() throws IOException {
        Compilation compilation = compile("lib.Base", "app.Hidden");
        assertThat(compilation.complaints()).contains("[unsupported] 'passive(2)'");
        assertThat(compilation
                        .complaints()
                        .lines()
                        .filter(line -> line.contains("["))
                        .count())
                .isEqualTo(1);
    }
}
