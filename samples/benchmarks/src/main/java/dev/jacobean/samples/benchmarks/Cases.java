package dev.jacobean.samples.benchmarks;

import dev.jacobean.samples.benchmarks.adbench.Adbench;
import dev.jacobean.samples.benchmarks.cases.Catalogue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** All cases, by name. */
final class Cases {
    private final Map<String, Supplier<Case>> cases = new LinkedHashMap<>();

    /** @param adbench where ADBench's files are, else its data are generated */
    Cases(Optional<Path> adbench) {
        cases.putAll(Adbench.cases(adbench));
        cases.putAll(Catalogue.cases());
    }

    Iterable<String> names() {
        return cases.keySet();
    }

    /** @throws NoSuchElementException if there is none of this name */
    Case named(String name) {
        Supplier<Case> maker = cases.get(name);
        if (maker == null) {
            throw new NoSuchElementException("no case is called " + name);
        }
        return maker.get();
    }
}
