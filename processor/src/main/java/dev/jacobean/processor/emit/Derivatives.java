package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.transform.InPlaceGradient;
import dev.jacobean.processor.transform.JacobianRows;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One differentiable method with its derivatives.
 *
 * @param varargs whether the primal's last parameter is of variable arity
 * @param accessors whether the instance is a record, whose fields are read through their accessors
 * @param written the positions, among the primal's leaves, of the arrays that it may write
 * @param rearranged the positions of those whose rows it may exchange for others, of other lengths
 * @param dereferenced the positions of arrays that the primal looks into in any case
 * @param tangent empty, like {@code adjoint}, for a method that could not be differentiated: its faces are generated
 *     nevertheless, lest every use of them be one more error
 * @param plainAdjoint the adjoint with Java's own products, to be tried first; empty where the method cannot be run twice
 * @param inPlaceGradient the gradient into arrays of the caller's, where it is by arrays only; with plain products, too
 * @param jacobianColumns the Jacobian by tangents that share a run of the primal, where that is possible
 * @param jacobianRows the Jacobian by adjoints that share a run of the primal, where it has few rows
 * @param explanation how they are computed
 */
public record Derivatives(
        Primal primal,
        boolean varargs,
        boolean accessors,
        BitSet written,
        BitSet rearranged,
        BitSet dereferenced,
        Optional<Program> tangent,
        Optional<Program> adjoint,
        Optional<Program> plainAdjoint,
        Optional<InPlaceGradient> inPlaceGradient,
        Optional<Program> jacobianColumns,
        Optional<JacobianRows.Result> jacobianRows,
        Explanation explanation) {
    /**
     * What comments say about how a derivative is computed, line by line; empty where nothing is asked for.
     */
    public record Explanation(List<String> tangent, List<String> adjoint) {
        public static final Explanation NONE = new Explanation(List.of(), List.of());

        public Explanation {
            tangent = List.copyOf(tangent);
            adjoint = List.copyOf(adjoint);
        }
    }
}
