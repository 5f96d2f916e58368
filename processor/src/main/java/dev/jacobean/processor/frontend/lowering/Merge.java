package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/** Collects the pairs of values that an {@code if} yields, and puts its results together to bindings again. */
final class Merge {
    private final Builder builder;
    private final Value condition;
    private final List<Value> left = new ArrayList<>();
    private final List<Value> right = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Merge(Builder builder, Value condition) {
        this.builder = builder;
        this.condition = condition;
    }

    /** A binding that is known as soon as the results of the {@code if} are. */
    interface Pending {
        Binding with(List<Value> results);
    }

    List<Value> left() {
        return left;
    }

    List<Value> right() {
        return right;
    }

    List<String> names() {
        return names;
    }

    /** Merges what both sides leave; constants for it are made outside of them. */
    Pending pair(Binding x, Binding y, String name) {
        if (x.equals(y)) {
            return results -> x;
        }
        if (x instanceof FunctionValue f && y instanceof FunctionValue g) {
            return results -> new FunctionValue.Choice(condition, f, g);
        }
        if (x instanceof Binding.Aggregate a || y instanceof Binding.Aggregate) {
            return components(x, y, name);
        }
        if (x instanceof FunctionValue || y instanceof FunctionValue) {
            return results -> x instanceof FunctionValue ? x : y;
        }
        Value one = scalar(x, y);
        Value other = scalar(y, x);
        int position = left.size();
        left.add(one);
        right.add(other);
        names.add(name);
        return results -> new Binding.Scalar(results.get(position));
    }

    private Pending components(Binding x, Binding y, String name) {
        Binding.Aggregate shape = (Binding.Aggregate) (x instanceof Binding.Aggregate ? x : y);
        DeclaredType type = shape.type();
        List<Pending> parts = new ArrayList<>();
        for (int i = 0; i < shape.components().size(); i++) {
            parts.add(pair(component(x, i), component(y, i), name));
        }
        return results -> new Binding.Aggregate(
                type, parts.stream().map(part -> part.with(results)).toList());
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
}
