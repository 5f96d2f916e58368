package dev.jacobean.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.analysis.Dependence;
import dev.jacobean.processor.analysis.Dependence.Caution;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Problem;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** Warns of what the user may not have meant, though the derivative of it is right. */
final class Cautions {
    private final Request request;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private Cautions(Request request) {
        this.request = request;
    }

    static List<Problem> of(Request request, Primal primal, Rules rules) {
        Cautions cautions = new Cautions(request);
        if (primal.function().body().terminated()) {
            return List.of(); // it never returns anything that could depend on anything
        }
        List<Caution> found = Dependence.cautions(primal, rules);
        boolean independent = cautions.independent(primal, found);
        found.forEach(caution -> cautions.statement(caution, independent));
        return List.copyOf(cautions.problems);
    }

    /** Warns of the parameters that do not matter in any of their parts. */
    private boolean independent(Primal primal, List<Caution> found) {
        List<Integer> leaves = found.stream().map(Caution::leaf).toList();
        boolean any = false;
        int leaf = 0;
        for (Parameter parameter : primal.parameters()) {
            List<Integer> active = new ArrayList<>();
            for (Slot.Leaf each : parameter.slot().leaves()) {
                if (each.active()) {
                    active.add(leaf);
                }
                leaf++;
            }
            if (!active.isEmpty() && leaves.containsAll(active)) {
                problems.add(Problem.of(
                        Message.INDEPENDENT_PARAMETER, place(parameter), request.methodName(), parameter.name()));
                any = true;
            }
        }
        return any;
    }

    /** Where {@code wrt} names the parameter, else its declaration. */
    private Object place(Parameter parameter) {
        for (AnnotationValue value : request.wrt()) {
            if (parameter.name().equals(value.getValue())) {
                return request.at(value);
            }
        }
        for (VariableElement each : request.method().getParameters()) {
            if (each.getSimpleName().contentEquals(parameter.name())) {
                return each;
            }
        }
        return request.method();
    }

    /** A cut is worth a warning where it may be the reason for an independent parameter. */
    private void statement(Caution caution, boolean independent) {
        switch (caution.kind()) {
            case CUT -> rounding(independent ? Message.INTEGER_CUT : Message.STEP, caution);
            case STEP -> rounding(Message.STEP, caution);
            case EQUALITY -> equality(caution);
            case INDEPENDENT -> {
                // by parameter, above
            }
        }
    }

    private void rounding(Message message, Caution caution) {
        Optional<ExpressionTree> culprit = tree(caution).flatMap(Culprits::rounding);
        String subject = caution.subject().isEmpty() ? "A value that varies" : "'" + caution.subject() + "'";
        problems.add(Problem.of(message, place(caution, culprit), subject));
    }

    private void equality(Caution caution) {
        Optional<BinaryTree> culprit = tree(caution).flatMap(tree -> Culprits.equality(tree, caution.subject()));
        String variable = culprit.map(comparison -> comparison.getLeftOperand().toString())
                .orElse(caution.subject());
        String subject = variable.isEmpty() ? "a value that varies" : "'" + variable + "'";
        problems.add(Problem.of(Message.EQUALITY_BRANCH, place(caution, culprit), subject));
    }

    private static Optional<Tree> tree(Caution caution) {
        return Optional.ofNullable((Tree) caution.origin().tree());
    }

    private Object place(Caution caution, Optional<? extends Tree> culprit) {
        return culprit.isPresent()
                ? culprit.get()
                : tree(caution).<Object>map(tree -> tree).orElse(request.method());
    }
}
