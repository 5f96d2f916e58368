package dev.jacobean.processor.zoo;

import dev.jacobean.processor.transform.Options;
import java.util.List;
import java.util.Set;

/** How the processor is run. */
enum Mode {
    ANALYSES_ON,
    ANALYSES_OFF;

    /** What javac is told. */
    List<String> arguments() {
        return this == ANALYSES_ON ? List.of() : List.of("-Ajacobean.disable=all");
    }

    Options options() {
        return this == ANALYSES_ON ? Options.DEFAULT : new Options(Set.of("all"));
    }
}
