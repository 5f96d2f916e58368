package dev.jacobean.processor;

import dev.jacobean.processor.analysis.OperationCounts;
import dev.jacobean.processor.emit.Derivatives;
import dev.jacobean.processor.ir.Program;
import java.util.ArrayList;
import java.util.List;

/** What the comments of generated methods say where {@code jacobean.explain} is on. */
final class Explanations {
    private Explanations() {}

    /**
     * The lines for both modes.
     *
     * @param inlined the names of the methods whose bodies stand in the primal
     * @param savings what the adjoint saves and computes again
     */
    static Derivatives.Explanation of(
            List<String> inlined, Program primal, Program tangent, Program adjoint, List<String> savings) {
        List<String> common = new ArrayList<>();
        if (!inlined.isEmpty()) {
            common.add("inlined: " + String.join(", ", inlined));
        }
        List<String> counts = OperationCounts.of(primal, "operations of the method");
        List<String> ofTangent = new ArrayList<>(common);
        ofTangent.addAll(counts);
        ofTangent.addAll(OperationCounts.of(tangent, "operations of the tangent"));
        List<String> ofAdjoint = new ArrayList<>(common);
        ofAdjoint.addAll(savings);
        ofAdjoint.addAll(counts);
        ofAdjoint.addAll(OperationCounts.of(adjoint, "operations of the adjoint"));
        return new Derivatives.Explanation(ofTangent, ofAdjoint);
    }
}
