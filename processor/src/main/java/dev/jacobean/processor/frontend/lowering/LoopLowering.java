package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Name;

/**
 * Lowers one loop. Where its condition only reads, the condition becomes the loop's own, together with the flags of the
 * jumps that leave it; else, and where the body comes first, a variable says whether to go on.
 */
final class LoopLowering {
    private final Body body;
    private final LoopPlan plan;
    private final Set<JumpTarget> exits = new LinkedHashSet<>();
    private final Set<Object> assigned = new LinkedHashSet<>();
    private final Map<Object, Integer> depths = new HashMap<>();

    /** What variables would have to hold before the loop, because of what they hold after an iteration. */
    private Map<Object, Binding> missing = Map.of();

    private Jumps.Scope scope;

    LoopLowering(Body body, LoopPlan plan) {
        this.body = body;
        this.plan = plan;
    }

    void run(Set<Name> labels) {
        scope = new Jumps.Scope(labels, JumpTarget.named("exited"), JumpTarget.named("continued"), true, false);
        body.jumps.within(scope, () -> {
            scan();
            do {
                missing = Map.of();
                if (plan.bodyFirst() || !withCondition()) {
                    withVariable();
                }
                missing.forEach(this::widen);
            } while (!missing.isEmpty());
        });
    }

    /** Gives a variable room for the objects that it holds later, before the loop is lowered again. */
    private void widen(Object key, Binding start) {
        int before = depths.computeIfAbsent(key, k -> Nesting.depth(start));
        if (Nesting.depth(start) > before + Nesting.MOST) {
            throw Refusal.of(Message.NESTED_OBJECTS, plan.tree(), Branches.nameOf(key), Unions.namesOf(start));
        }
        body.environment.set(key, start);
    }

    private void scan() {
        LoopScan scan = new LoopScan(body);
        plan.parts().forEach(part -> scan.scan(part, null));
        exits.addAll(scan.exits());
        exits.remove(scope.continues());
        assigned.addAll(scan.assigned());
        assigned.addAll(plan.hidden());
        for (JumpTarget exit : exits) {
            if (exit.slot() != null) {
                assigned.add(exit.slot());
            }
        }
        if (plan.isEndless() && exits.isEmpty()) {
            throw Refusal.of(Message.ENDLESS_LOOP, plan.tree());
        }
    }

    /** The variables of the environment that are assigned to, in the order of their declaration; then the flags. */
    private List<Object> keys(Set<JumpTarget> flags) {
        List<Object> keys = new ArrayList<>();
        for (Object key : body.environment.keys()) {
            if (assigned.contains(key)) {
                keys.add(key);
            }
        }
        keys.addAll(flags);
        return keys;
    }

    /** The form {@code while (!left && condition)}; gives up, without a trace, where the condition writes. */
    private boolean withCondition() {
        Environment before = body.environment.copy();
        Carry carry = new Carry(body, keys(exits));
        carry.enter();
        Environment entry = body.environment.copy();
        Region condition = conditionRegion(carry);
        if (condition.terminated() || !body.environment.sameAs(entry) || writes(condition)) {
            body.environment.become(before);
            return false;
        }
        Region iteration = region(() -> {
            forgetExits();
            plan.body().run();
            update();
        });
        finish(before, carry, condition, iteration);
        return true;
    }

    private Region conditionRegion(Carry carry) {
        body.builder.open(carry.parameters());
        List<Value> result = List.of();
        try {
            result = List.of(condition(new ArrayList<>(exits)));
        } catch (Unreachable e) {
            // the region is terminated, and says so itself
        }
        return body.builder.close(result);
    }

    private Value condition(List<JumpTarget> flags) {
        if (flags.isEmpty()) {
            return plan.isEndless()
                    ? body.builder.constant(true)
                    : plan.condition().get();
        }
        Binding.Scalar flag = (Binding.Scalar) body.environment.get(flags.get(0));
        Value stays = body.builder.not(flag.value());
        List<JumpTarget> others = flags.subList(1, flags.size());
        if (plan.isEndless()) {
            return others.isEmpty() ? stays : body.builder.binary(BinaryOperator.AND, stays, condition(others));
        }
        Binding all = body.branches.choose(
                stays,
                () -> new Binding.Scalar(condition(others)),
                () -> new Binding.Scalar(body.builder.constant(false)));
        return ((Binding.Scalar) all).value();
    }

    /** The form {@code boolean go = true; while (go) …}. */
    private void withVariable() {
        HiddenVariable go = new HiddenVariable("go");
        body.environment.set(go, new Binding.Known(true));
        assigned.add(go);
        Environment before = body.environment.copy();
        Set<JumpTarget> outer = new LinkedHashSet<>(exits);
        outer.remove(scope.breaks());
        Carry carry = new Carry(body, keys(outer));
        carry.enter();
        body.builder.open(carry.parameters());
        Region condition = body.builder.close(List.of(((Binding.Scalar) body.environment.get(go)).value()));
        Region iteration = region(() -> {
            forgetExits();
            if (plan.bodyFirst()) {
                plan.body().run();
                update();
                body.environment.set(go, again());
            } else {
                body.branches.run(
                        plan.condition().get(),
                        () -> {
                            plan.body().run();
                            update();
                            body.environment.set(go, stays());
                        },
                        () -> body.environment.set(go, new Binding.Known(false)));
            }
        });
        finish(before, carry, condition, iteration);
        body.environment.remove(go);
    }

    /** Whether a loop that tests at its end goes on. */
    private Binding again() {
        Binding stays = stays();
        if (plan.isEndless() || stays.equals(new Binding.Known(false))) {
            return stays;
        }
        if (stays instanceof Binding.Scalar scalar) {
            return body.branches.choose(
                    scalar.value(),
                    () -> new Binding.Scalar(plan.condition().get()),
                    () -> new Binding.Scalar(body.builder.constant(false)));
        }
        return new Binding.Scalar(plan.condition().get());
    }

    /** Whether no jump out of the loop is under way. */
    private Binding stays() {
        if (body.jumps.isTaken()) {
            return new Binding.Known(false);
        }
        Value stays = null;
        for (JumpTarget target : body.jumps.pending()) {
            Value not = body.builder.not(((Binding.Scalar) body.environment.get(target)).value());
            stays = stays == null ? not : body.builder.binary(BinaryOperator.AND, stays, not);
        }
        return stays == null ? new Binding.Known(true) : new Binding.Scalar(stays);
    }

    /** At the start of an iteration no jump is under way, or it would not be executed. */
    private void forgetExits() {
        exits.forEach(exit -> body.environment.set(exit, new Binding.Known(false)));
    }

    private void update() {
        body.environment.set(scope.continues(), new Binding.Known(false));
        if (body.jumps.isTaken()) {
            return;
        }
        List<JumpTarget> pending = body.jumps.pending();
        if (pending.isEmpty() || plan.updateIsLocal()) {
            plan.update().run();
        } else {
            body.statements.unlessTaken(pending, plan.update());
        }
    }

    private Region region(Runnable work) {
        body.builder.open();
        try {
            work.run();
        } catch (Unreachable e) {
            // the region is terminated, and says so itself
        }
        return body.builder.close(List.of());
    }

    private void finish(Environment before, Carry carry, Region condition, Region iteration) {
        missing = iteration.terminated() ? Map.of() : carry.missing(body.environment, plan.tree());
        if (!missing.isEmpty()) {
            body.environment.become(before);
            return;
        }
        Region whole = iteration.terminated()
                ? iteration
                : Branches.withResults(iteration, carry.next(body.environment, plan.tree()));
        List<Value> results = body.builder.loop(carry.initial(), condition, whole);
        body.environment.become(before);
        carry.leave(results);
        if (plan.isEndless() && exits.size() == 1) {
            body.environment.set(exits.iterator().next(), new Binding.Known(true));
        }
    }

    private static boolean writes(Region region) {
        for (Op op : region.ops()) {
            if (op.code().effect() == Effect.WRITE || op.regions().stream().anyMatch(LoopLowering::writes)) {
                return true;
            }
        }
        return false;
    }
}
