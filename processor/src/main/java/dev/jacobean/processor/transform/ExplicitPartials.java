package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Partial;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the partial derivatives of calls beside them, as values of the primal: where many tangents pass, each partial is
 * computed once and kept like any other value. Those that nobody asks for are removed again.
 */
final class ExplicitPartials extends Rewriter {
    private final Rules rules;
    private final Map<Op, Map<Integer, Value>> partials = new HashMap<>();

    private ExplicitPartials(Rules rules) {
        this.rules = rules;
    }

    /**
     * A function with its partials.
     *
     * @param partials by call and argument; a partial that is the call's own result, or of an argument without one, is not
     *     among them
     */
    record Result(Function function, Map<Op, Map<Integer, Value>> partials) {}

    static Result of(Function function, Rules rules) {
        ExplicitPartials pass = new ExplicitPartials(rules);
        return new Result(pass.apply(function), pass.partials);
    }

    @Override
    protected void rewrite(Op op) {
        copy(op);
        if (op.code() instanceof Opcode.Invoke invoke && !op.results().isEmpty()) {
            List<Partial> known = rules.partialsOf(invoke.method()).orElse(List.of());
            if (!known.isEmpty()) {
                Op call = image(op.result()).definition();
                Map<Integer, Value> byArgument = new HashMap<>();
                known.stream()
                        .filter(partial -> !LocalDerivative.isResult(partial))
                        .forEach(partial -> byArgument.put(partial.operand(), value(op, partial)));
                partials.put(call, byArgument);
            }
        }
    }

    private Value value(Op op, Partial partial) {
        List<Value> arguments = new ArrayList<>(images(op.operands()));
        if (partial.takesResult()) {
            arguments.add(image(op.result()));
        }
        return builder.invoke(partial.method(), Effect.PURE, arguments);
    }
}
