package dev.jacobean.samples.benchmarks.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.Check;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    static Iterable<String> names() {
        return Catalogue.small().keySet();
    }

    static Iterable<String> inUse() {
        return Catalogue.cases().keySet().stream()
                .filter(name -> !name.matches("rosenbrock-\\d{5,}|mlp-.*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void allContendersAgree(String name) {
        assertEquals(List.of(), Check.problems(Catalogue.small().get(name).get()));
    }

    @ParameterizedTest
    @MethodSource("inUse")
    void aCaseIsCalledAsItIsListed(String name) {
        Supplier<Case> maker = Catalogue.cases().get(name);
        assertEquals(name, maker.get().name());
    }
}
