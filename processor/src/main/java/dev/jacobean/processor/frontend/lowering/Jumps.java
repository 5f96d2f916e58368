package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Name;

/** Where jumps go to, innermost first, and whether one is under way: that is kept in the environment. */
final class Jumps {
    /** Where a {@code return} goes. */
    final JumpTarget exit = JumpTarget.withValue("returned");

    private final Environment environment;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    Jumps(Environment environment) {
        this.environment = environment;
    }

    /**
     * A statement that jumps can leave.
     *
     * @param continues null where it is no loop
     * @param unlabelled whether a break without label means this statement
     */
    record Scope(Set<Name> labels, JumpTarget breaks, JumpTarget continues, boolean unlabelled, boolean yields) {}

    /** Executes a statement that jumps can leave; afterwards these have arrived. */
    void within(Scope scope, Runnable work) {
        scopes.push(scope);
        environment.set(scope.breaks(), new Binding.Known(false));
        if (scope.continues() != null) {
            environment.set(scope.continues(), new Binding.Known(false));
        }
        try {
            work.run();
        } finally {
            scopes.pop();
            environment.remove(scope.breaks());
            environment.remove(scope.continues());
        }
    }

    JumpTarget of(BreakTree jump) {
        return find(scope -> jump.getLabel() == null
                        ? scope.unlabelled()
                        : scope.labels().contains(jump.getLabel()))
                .breaks();
    }

    JumpTarget of(ContinueTree jump) {
        return find(scope -> scope.continues() != null
                        && (jump.getLabel() == null || scope.labels().contains(jump.getLabel())))
                .continues();
    }

    JumpTarget ofYield() {
        return find(Scope::yields).breaks();
    }

    private Scope find(Predicate<Scope> wanted) {
        return scopes.stream().filter(wanted).findFirst().orElseThrow();
    }

    void take(JumpTarget target) {
        environment.set(target, new Binding.Known(true));
    }

    /** Whether a jump is surely under way. */
    boolean isTaken() {
        return targets().stream().anyMatch(t -> new Binding.Known(true).equals(environment.get(t)));
    }

    /** The targets of jumps that may be under way. */
    List<JumpTarget> pending() {
        return targets().stream()
                .filter(t -> environment.get(t) instanceof Binding.Scalar)
                .toList();
    }

    /** All targets in scope. */
    List<JumpTarget> targets() {
        List<JumpTarget> targets = new ArrayList<>();
        for (Scope scope : scopes) {
            targets.add(scope.breaks());
            if (scope.continues() != null) {
                targets.add(scope.continues());
            }
        }
        targets.add(exit);
        return targets;
    }
}
