package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.ArrayType;
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
    private final Unions unions;
    private final Value condition;
    private final Region then;
    private final Region otherwise;
    private final Set<Value> inside = new HashSet<>();
    private final List<Value> left = new ArrayList<>();
    private final List<Value> right = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** The merge of two regions, which have no results yet. */
    Merge(Shared shared, Value condition, Region then, Region otherwise) {
        this.builder = shared.builder;
        this.unions = new Unions(shared);
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
        } else if (x instanceof FunctionValue && y instanceof Binding.Unset) {
            return only(x, true, null);
        } else if (x instanceof Binding.Unset && y instanceof FunctionValue) {
            return only(y, false, null);
        } else if (x instanceof Binding.Union || y instanceof Binding.Union || isOther(x, y)) {
            return union(x, y, name);
        } else if (x instanceof Binding.Aggregate || y instanceof Binding.Aggregate) {
            demandOneType(x, y);
            return components(x, y, name);
        }
        return ofOneKind(scalar(x, y), scalar(y, x), name);
    }

    /** A variable of a type variable's type may hold a number here and an object there, or an array and null. */
    private Pending ofOneKind(Value first, Value second, String name) {
        if (Bindings.isOneKind(first.type(), second.type())) {
            return result(first, second, name);
        } else if (Conversions.isNull(first) && second.type() instanceof ArrayType) {
            return result(builder.constant(second.type(), null), second, name);
        } else if (Conversions.isNull(second) && first.type() instanceof ArrayType) {
            return result(first, builder.constant(first.type(), null), name);
        }
        throw undecided();
    }

    /** Whether two objects, of which none is unset, are of different classes, or one is not taken apart. */
    private boolean isOther(Binding x, Binding y) {
        return !(x instanceof Binding.Unset) && !(y instanceof Binding.Unset) && unions.differ(x, y);
    }

    /** An object of the classes of both: what one side has no object for, it has nothing for. */
    private Pending union(Binding x, Binding y, String name) {
        Binding.Union u = unionOf(x, y);
        Binding.Union v = unionOf(y, x);
        Pending kind = result(u.kind(), v.kind(), name == null ? null : Layouts.joined(name, "kind"));
        List<Integer> numbers = List.copyOf(Unions.numbers(u, v));
        List<Pending> objects = new ArrayList<>();
        for (int number : numbers) {
            objects.add(pair(orUnset(u.object(number)), orUnset(v.object(number)), name));
        }
        return results -> {
            List<Binding.Numbered> merged = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                merged.add(new Binding.Numbered(numbers.get(i), objects.get(i).with(results)));
            }
            Value number = ((Binding.Scalar) kind.with(results)).value();
            return new Binding.Union(number, u.nullable() || v.nullable(), merged);
        };
    }

    private static Binding orUnset(Binding object) {
        return object == null ? new Binding.Unset(null) : object;
    }

    private Binding.Union unionOf(Binding binding, Binding other) {
        if (binding instanceof Binding.Unset) {
            return new Binding.Union(unions.none().kind(), false, List.of());
        }
        Binding.Union union = unions.wantBoth(other, binding) ? null : unions.of(binding);
        if (union == null) {
            throw undecided();
        }
        return union;
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
            unions.wantElements(x);
            unions.wantElements(y);
            throw undecided();
        }
    }

    private Refusal undecided() {
        return Refusal.of(
                Message.UNSUPPORTED,
                builder.origin().tree(),
                "'" + builder.origin().text() + "'",
                "which of several functions or arrays of objects a variable holds is decided at run time",
                "Make objects of classes of this file, or use an if around what is done with them.");
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
        } else if (binding instanceof Binding.Union union) {
            Pending kind = only(new Binding.Scalar(union.kind()), fromThen, null);
            List<Pending> objects = new ArrayList<>();
            union.objects().forEach(each -> objects.add(only(each.object(), fromThen, name)));
            return results -> {
                List<Binding.Numbered> own = new ArrayList<>();
                for (int i = 0; i < objects.size(); i++) {
                    int number = union.objects().get(i).number();
                    own.add(new Binding.Numbered(number, objects.get(i).with(results)));
                }
                return new Binding.Union(((Binding.Scalar) kind.with(results)).value(), union.nullable(), own);
            };
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
