package dev.jacobean.processor.zoo;

import dev.jacobean.processor.transform.Options;
import java.util.List;

/** How the processor is run. */
enum Mode {
    ANALYSES_ON,
    ANALYSES_OFF("-Ajacobean.disable=all"),
    /** Every method is split into parts that are as small as they can be. */
    TINY_METHODS("-Ajacobean.split=60:2:12");

    private final List<String> arguments;

    Mode(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** What javac is told. */
    List<String> arguments() {
        return arguments;
    }

    Options options() {
        return this == ANALYSES_OFF ? Options.ALL_OFF : Options.DEFAULT;
    }
}
