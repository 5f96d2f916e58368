package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Executes both sides of a condition, and merges what they leave in the environment. */
final class Branches {
    private final Body body;

    Branches(Body body) {
        this.body = body;
    }

    /** What one side leaves: its region without results, what it yields, and its environment. */
    private record Side(Region region, Binding yield, Environment after) {}

    /** An {@code if} statement. */
    void run(Value condition, Runnable then, Runnable otherwise) {
        choose(condition, yieldNothing(then), yieldNothing(otherwise));
    }

    private static Supplier<Binding> yieldNothing(Runnable side) {
        return () -> {
            side.run();
            return new Binding.Known(true);
        };
    }

    /** An expression that is one of two, both of one type. */
    Binding choose(Value condition, Supplier<Binding> then, Supplier<Binding> otherwise) {
        if (condition.constant() instanceof Boolean decided) {
            return decided ? then.get() : otherwise.get();
        }
        Environment before = body.environment.copy();
        Side left = side(then);
        body.environment.become(before);
        Side right = side(otherwise);
        body.environment.become(before);
        if (left.region.terminated() && right.region.terminated()) {
            body.builder.branch(condition, left.region, right.region, List.of());
            throw new Unreachable();
        }
        return merge(condition, before, left, right);
    }

    /** A condition, and another that is evaluated only where it holds. */
    Value both(Value condition, Supplier<Value> other) {
        Binding both = choose(
                condition,
                () -> new Binding.Scalar(other.get()),
                () -> new Binding.Scalar(body.builder.constant(false)));
        return ((Binding.Scalar) both).value();
    }

    private Side side(Supplier<Binding> work) {
        body.builder.open();
        Binding yield = null;
        try {
            yield = work.get();
        } catch (Unreachable e) {
            // the region is terminated, and says so itself
        }
        return new Side(body.builder.close(List.of()), yield, body.environment.copy());
    }

    private Binding merge(Value condition, Environment before, Side left, Side right) {
        Merge merge = new Merge(body.shared, condition, left.region, right.region);
        Merge.Pending yield = merge.pair(left.yield, right.yield, null);
        List<Object> keys = new ArrayList<>();
        List<Merge.Pending> changed = new ArrayList<>();
        for (Object key : before.keys()) {
            Binding x = left.after.get(key);
            Binding y = right.after.get(key);
            boolean changes = !left.region.terminated() && !before.get(key).equals(x)
                    || !right.region.terminated() && !before.get(key).equals(y);
            if (changes) {
                keys.add(key);
                changed.add(merge.pair(x, y, nameOf(key)));
            }
        }
        List<Value> results = body.builder.branch(condition, merge.then(), merge.otherwise(), merge.names());
        for (int i = 0; i < keys.size(); i++) {
            body.environment.set(keys.get(i), changed.get(i).with(results));
        }
        return yield.with(results);
    }

    static Region withResults(Region region, List<Value> results) {
        return new Region(region.parameters(), region.ops(), results, region.terminated());
    }

    /** What values of a variable, or a flag, are called. */
    static String nameOf(Object key) {
        if (key instanceof VariableTree variable) {
            return variable.getName().toString();
        } else if (key instanceof HiddenVariable hidden) {
            return hidden.name();
        }
        return key instanceof JumpTarget target ? target.name() : null;
    }
}
