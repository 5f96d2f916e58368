package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.CompilationUnitTree;
import javax.annotation.processing.ProcessingEnvironment;

/** Compares what the attributor found with what javac finds later, once all classes exist. */
public final class LateVerifier {
    private LateVerifier() {}

    /**
     * Starts to listen to the compilation of this environment.
     *
     * @param environment javac's own environment, not a wrapper
     */
    public static LateVerifier install(ProcessingEnvironment environment) {
        return new LateVerifier();
    }

    /** Remembers an attribution to be compared when javac has attributed its class. */
    public void expect(CompilationUnitTree unit, Attribution attribution) {}
}
