package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Outputs;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Partial;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A primal made ready for many tangents: the initial contents of what it only writes are copied, to be put back while what
 * it has read is read again; and the partial derivatives of calls stand beside them, as values of the primal, so that each is
 * computed once and kept like any other value. Those that nobody asks for are removed again.
 */
final class ExplicitPartials extends Rewriter {
    private final Rules rules;
    private final Map<Op, Map<Integer, Value>> partials = new HashMap<>();
    private final Region root;
    private final Set<Value> outputs;
    private final Map<Value, Value> copies = new LinkedHashMap<>();

    private ExplicitPartials(Function function, Rules rules) {
        this.rules = rules;
        this.root = function.body();
        this.outputs = Outputs.of(function);
    }

    /**
     * A function with its partials.
     *
     * @param partials by call and argument; a partial that is the call's own result, or of an argument without one, is not
     *     among them
     * @param copies of the parameters that are only written: their initial contents
     */
    record Result(Function function, Map<Op, Map<Integer, Value>> partials, Map<Value, Value> copies) {}

    static Result of(Function function, Rules rules) {
        ExplicitPartials pass = new ExplicitPartials(function, rules);
        Function explicit = pass.apply(function);
        Map<Value, Value> copies = new LinkedHashMap<>();
        pass.copies.forEach((parameter, copy) -> copies.put(pass.image(parameter), copy));
        return new Result(explicit, pass.partials, copies);
    }

    @Override
    protected void enter(Region region) {
        if (region == root) {
            outputs.forEach(parameter -> {
                Value copy = builder.deepCopy(image(parameter));
                copy.suggestName(parameter.name() + "Before");
                copies.put(parameter, copy);
            });
        }
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
