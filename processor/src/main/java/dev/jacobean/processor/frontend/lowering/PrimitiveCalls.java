package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Partial;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;

/** Calls of primitives that have a rule. */
final class PrimitiveCalls {
    private final Body body;
    private final OutsideCalls outside;

    PrimitiveCalls(Body body, OutsideCalls outside) {
        this.body = body;
        this.outside = outside;
    }

    boolean hasRule(Symbol.Method method) {
        return method.element().getKind() == ElementKind.METHOD
                && body.shared
                        .frontend
                        .rules()
                        .partialsOf(outside.reference(method))
                        .isPresent();
    }

    Binding call(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        Visibility.demand(method.element(), tree);
        Effect effect = PureMethods.effectOf(method.element(), Effect.CHECKED);
        TypeMirror type = method.returnType();
        List<Value> operands = outside.values(method.element(), receiver, arguments, tree);
        demandPartials(method, operands, tree);
        return outside.result(outside.reference(method, type), type, method, effect, operands, tree);
    }

    /** What carries a derivative needs a partial: without one it would pass for a constant. */
    private void demandPartials(Symbol.Method method, List<Value> operands, Tree tree) {
        Set<Integer> known = body.shared.frontend.rules().partialsOf(outside.reference(method)).orElseThrow().stream()
                .map(Partial::operand)
                .collect(Collectors.toSet());
        for (int i = 0; i < operands.size(); i++) {
            Value operand = operands.get(i);
            if (!known.contains(i)) {
                String why = "there is no @PartialOf by '" + outside.spelling(operand, tree)
                        + "', which carries a derivative here";
                body.shared.demands.passive(
                        operand,
                        () -> Refusal.of(Message.INCOMPLETE_RULE, tree, OutsideCalls.nameOf(method.element()), why));
            }
        }
    }
}
