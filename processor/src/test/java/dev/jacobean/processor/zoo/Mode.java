package dev.jacobean.processor.zoo;

import java.util.List;

/** How the processor is run. */
enum Mode {
    ANALYSES_ON,
    ANALYSES_OFF;

    List<String> options() {
        return this == ANALYSES_ON ? List.of() : List.of("-Ajacobean.disable=all");
    }
}
