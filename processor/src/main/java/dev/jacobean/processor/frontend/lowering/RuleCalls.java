package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.rules.RulePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of primitives whose user declares their tangent and adjoint. */
final class RuleCalls {
    private final Body body;
    private final OutsideCalls outside;

    RuleCalls(Body body, OutsideCalls outside) {
        this.body = body;
        this.outside = outside;
    }

    /** The rules of a method; none where nothing that is passed can carry a derivative. */
    Optional<RulePair> rulesOf(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        boolean harmless =
                outside.areHarmless(arguments) && (receiver == null || outside.areHarmless(List.of(receiver)));
        return harmless || method.element().getKind() != ElementKind.METHOD
                ? Optional.empty()
                : body.shared.frontend.rules().pairOf(outside.reference(method), tree);
    }

    Binding call(RulePair rules, Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        ExecutableElement element = method.element();
        List<TypeMirror> types = new ArrayList<>(method.parameterTypes());
        if (receiver != null) {
            types.add(0, element.getEnclosingElement().asType());
        }
        TypeMirror result = method.returnType();
        Visibility.demand(element, tree);
        Visibility.demand(result, tree);
        types.forEach(type -> Visibility.demand(type, tree));
        List<Foreign.Argument> known = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            RulePair.Argument argument = rules.arguments().get(i);
            known.add(new Foreign.Argument(
                    body.records.shape(types.get(i)), argument.active(), argument.written(), argument.component()));
        }
        Foreign foreign = new Foreign(
                outside.reference(method),
                known,
                result.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(body.records.shape(result)),
                rules.tangent(),
                rules.adjoint());
        return new ForeignArguments(body, method, receiver, arguments, tree)
                .call(foreign, why -> Refusal.of(Message.INCOMPLETE_RULE, tree, OutsideCalls.nameOf(element), why));
    }
}
