package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the pairs of values that an {@code if} yields, and puts its results together to bindings again. */
final class Merge {
    private final Builder builder;
    private final Value condition;
    private final Region then;
    private final Region otherwise;
    private final Set<Value> inside = new HashSet<>();
    private final List<Value> left = new ArrayList<>();
    private final List<Value> right = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** The merge of two regions, which have no results yet. */
    Merge(Builder builder, Value condition, Region then, Region otherwise) {
        this.builder = builder;
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
        for (Op op : then.ops()) {
            inside.addAll(op.results());
        }
        for (Op op : otherwise.ops()) {
            inside.addAll(op.results());
        }
    }

    /** A binding that is known as soon as the results of the {@code if} are. */
    interface Pending {
        Binding with(List<Value> results);
    }

    /** The first branch, yielding what was merged. */
    Region then() {
        return withResults(then, left);
    }

    /** The second branch, yielding what was merged. */
    Region otherwise() {
        return withResults(otherwise, right);
    }

    private static Region withResults(Region region, List<Value> results) {
        return region.terminated() ? region : Branches.withResults(region, results);
    }

    List<String> names() {
        return names;
    }

    /** Merges what both sides leave, of which one that never ends leaves nothing; constants for it are made outside. */
    Pending pair(Binding x, Binding y, String name) {
        if (then.terminated() || otherwise.terminated()) {
            return only(then.terminated() ? y : x, otherwise.terminated(), name);
        } else if (x.equals(y)) {
            return results -> x;
        } else if (x instanceof FunctionValue && y instanceof FunctionValue) {
            Pending f = only(x, true, null);
            Pending g = only(y, false, null);
            return results -> new FunctionValue.Choice(
                    condition, (FunctionValue) f.with(results), (FunctionValue) g.with(results));
        } else if (x instanceof FunctionValue || y instanceof FunctionValue) {
            return only(x instanceof FunctionValue ? x : y, x instanceof FunctionValue, null);
        } else if (x instanceof Binding.Aggregate || y instanceof Binding.Aggregate) {
            demandOneType(x, y);
            return components(x, y, name);
        }
        return result(scalar(x, y), scalar(y, x), name);
    }

    private Pending result(Value first, Value second, String name) {
        int position = left.size();
        left.add(first);
        right.add(second);
        names.add(name);
        return results -> new Binding.Scalar(results.get(position));
    }

    /** A variable of a common supertype may hold records of several types. */
    private void demandOneType(Binding x, Binding y) {
        boolean one = x instanceof Binding.Aggregate a && y instanceof Binding.Aggregate b && a.isOf(b.layout())
                || x instanceof Binding.Unset
                || y instanceof Binding.Unset;
        if (!one) {
            throw Refusal.of(
                    Message.UNSUPPORTED,
                    builder.origin().tree(),
                    "'" + builder.origin().text() + "'",
                    "which type of object a variable holds, or whether it is made here, is decided at run time",
                    "Use one record or class, or a switch around what is done with it.");
        }
    }

    private Pending components(Binding x, Binding y, String name) {
        Binding.Aggregate shape = (Binding.Aggregate) (x instanceof Binding.Aggregate ? x : y);
        List<Pending> parts = new ArrayList<>();
        for (int i = 0; i < shape.components().size(); i++) {
            parts.add(pair(component(x, i), component(y, i), name));
        }
        return aggregate(shape, parts);
    }

    private static Pending aggregate(Binding.Aggregate shape, List<Pending> parts) {
        return results -> new Binding.Aggregate(
                shape.layout(), parts.stream().map(part -> part.with(results)).toList());
    }

    private static Binding component(Binding binding, int i) {
        return binding instanceof Binding.Aggregate aggregate
                ? aggregate.components().get(i)
                : binding;
    }

    private Value scalar(Binding binding, Binding other) {
        if (binding instanceof Binding.Scalar scalar) {
            return scalar.value();
        } else if (binding instanceof Binding.Known known) {
            return builder.constant(known.taken());
        } else if (other instanceof Binding.Scalar scalar) {
            return builder.zero(scalar.value().type());
        }
        throw new IllegalStateException("nothing to merge " + binding + " and " + other + " to");
    }

    /** What one side leaves and the other has nothing for. */
    private Pending only(Binding binding, boolean fromThen, String name) {
        if (binding instanceof Binding.Scalar scalar && inside.contains(scalar.value())) {
            Value value = scalar.value();
            boolean alone = then.terminated() || otherwise.terminated();
            Value filler = alone ? value : builder.zero(value.type());
            return fromThen ? result(value, filler, name) : result(filler, value, name);
        } else if (binding instanceof Binding.Aggregate record) {
            List<Pending> parts = new ArrayList<>();
            record.components().forEach(part -> parts.add(only(part, fromThen, name)));
            return aggregate(record, parts);
        } else if (binding instanceof FunctionValue.Closure closure) {
            return captured(closure, fromThen);
        } else if (binding instanceof FunctionValue.Reference reference && reference.receiver() != null) {
            Pending receiver = only(reference.receiver(), fromThen, null);
            return results -> reference.withReceiver(receiver.with(results));
        } else if (binding instanceof FunctionValue.Choice choice) {
            Pending selector = only(new Binding.Scalar(choice.condition()), fromThen, null);
            Pending f = only(choice.then(), fromThen, null);
            Pending g = only(choice.otherwise(), fromThen, null);
            return results -> new FunctionValue.Choice(
                    ((Binding.Scalar) selector.with(results)).value(), (FunctionValue) f.with(results), (FunctionValue)
                            g.with(results));
        } else if (binding instanceof FunctionValue.Composite composite) {
            List<Pending> parts = new ArrayList<>();
            composite.parts().forEach(part -> parts.add(only(part, fromThen, null)));
            return results -> new FunctionValue.Composite(
                    composite.kind(),
                    parts.stream()
                            .map(part -> (FunctionValue) part.with(results))
                            .toList());
        }
        return results -> binding;
    }

    private Pending captured(FunctionValue.Closure closure, boolean fromThen) {
        List<Object> keys = new ArrayList<>(closure.captured().keys());
        List<Pending> bindings = new ArrayList<>();
        keys.forEach(key -> bindings.add(only(closure.captured().get(key), fromThen, Branches.nameOf(key))));
        return results -> {
            Environment environment = new Environment();
            for (int i = 0; i < keys.size(); i++) {
                environment.set(keys.get(i), bindings.get(i).with(results));
            }
            return new FunctionValue.Closure(closure.tree(), closure.definer(), environment);
        };
    }
}
