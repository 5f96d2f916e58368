package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Primal;
import java.util.List;

/** What Jacobians have in common whose rows or columns share one run of the primal. */
final class SharedRun {
    private SharedRun() {}

    /** Whether a primal runs to its end, can be run again, and consists of nothing that has derivatives of its own. */
    static boolean isPossible(Primal primal) {
        Function function = primal.function();
        return !function.body().terminated()
                && primal.helpers().isEmpty()
                && LinearSweep.isPossible(function.body())
                && PlainProducts.isRepeatable(primal)
                && WrittenParameters.references(function, List.of()).isEmpty();
    }

    /** The function that ends with what a builder has open now. */
    static Function function(Primal primal, List<Value> parameters, Builder builder, Value jacobian) {
        return new Function(
                primal.function().name() + "Jacobian",
                parameters,
                builder.close(List.of(jacobian)),
                List.of("jacobian"));
    }
}
