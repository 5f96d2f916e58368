package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a loop carries from one iteration to the next: variables, and the values that they consist of. */
final class Carry {
    private final Body body;
    private final List<Object> keys;
    private final List<Binding> starts = new ArrayList<>();
    private final List<Binding> carried = new ArrayList<>();
    private final List<Value> initial = new ArrayList<>();
    private final List<Value> parameters = new ArrayList<>();

    /** Takes the initial values from the environment; constants for them are made in the present region. */
    Carry(Body body, List<Object> keys) {
        this.body = body;
        this.keys = keys;
        for (Object key : keys) {
            Binding start = settled(body.environment.get(key));
            List<Value> leaves = leaves(start);
            List<Value> versions = new ArrayList<>();
            leaves.forEach(leaf -> versions.add(new Value(leaf.type(), null)));
            starts.add(start);
            initial.addAll(leaves);
            parameters.addAll(versions);
            Binding binding = rebuild(start, versions.iterator());
            Assignments.name(binding, Branches.nameOf(key));
            carried.add(binding);
        }
    }

    List<Value> initial() {
        return initial;
    }

    List<Value> parameters() {
        return parameters;
    }

    /** Lets the variables hold what they hold at the start of an iteration. */
    void enter() {
        for (int i = 0; i < keys.size(); i++) {
            body.environment.set(keys.get(i), carried.get(i));
        }
    }

    /**
     * What the variables need room for at the start, because of what they hold at the end of an iteration: nothing if they have
     * it.
     */
    Map<Object, Binding> missing(Environment end, Tree loop) {
        Unions unions = new Unions(body.shared);
        Map<Object, Binding> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Binding binding = settled(end.get(keys.get(i)));
            demandNothingWanted(starts.get(i), binding, loop, Branches.nameOf(keys.get(i)));
            Binding fitting = unions.withRoomFor(binding, carried.get(i));
            Binding start = fitting == null ? null : unions.withRoomFor(starts.get(i), binding);
            boolean fits = start == null || Bindings.haveOneShape(fitting, carried.get(i));
            // a number has no room for an object, however often one asks
            if (!fits && !Bindings.haveOneShape(start, starts.get(i))) {
                missing.put(keys.get(i), start);
            }
        }
        return missing;
    }

    /** What the variables hold now, at the end of an iteration. */
    List<Value> next(Environment end, Tree loop) {
        List<Value> next = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Binding held = settled(end.get(keys.get(i)));
            Binding fitting = new Unions(body.shared).withRoomFor(held, carried.get(i));
            Binding binding = fitting == null ? held : fitting;
            if (carried.get(i) instanceof FunctionValue && !binding.equals(carried.get(i))) {
                throw Refusal.of(Message.CHOSEN_FUNCTION, loop, String.valueOf(Branches.nameOf(keys.get(i))));
            }
            demandOneType(carried.get(i), binding, loop, Branches.nameOf(keys.get(i)));
            next.addAll(leaves(binding));
        }
        return next;
    }

    private void demandOneType(Binding before, Binding after, Tree loop, String name) {
        if (!Bindings.haveOneShape(before, after)) {
            new Unions(body.shared).wantElements(before);
            new Unions(body.shared).wantElements(after);
            throw undecided(loop, name);
        }
    }

    /** That an object which is made here does not meet one that could be taken apart too. */
    private void demandNothingWanted(Binding before, Binding after, Tree loop, String name) {
        Unions unions = new Unions(body.shared);
        if (unions.wantBoth(before, after) || unions.wantBoth(after, before)) {
            throw undecided(loop, name);
        }
    }

    private Refusal undecided(Tree loop, String name) {
        return body.shared.unsupported(
                loop,
                "'" + name + "'",
                "which of several functions or arrays of objects it holds changes in this loop",
                "Make objects of classes of this file, and make them by 'new' before the loop too.");
    }

    /** Lets the variables hold what they hold after the loop. */
    void leave(List<Value> results) {
        Iterator<Value> values = results.iterator();
        for (int i = 0; i < keys.size(); i++) {
            body.environment.set(keys.get(i), rebuild(carried.get(i), values));
        }
    }

    private Binding settled(Binding binding) {
        if (binding instanceof Binding.Known known) {
            return new Binding.Scalar(body.builder.constant(known.taken()));
        }
        return binding instanceof Binding.Unset unset ? body.records.zero(unset.type()) : binding;
    }

    /** Functions are not carried: they stay the same. */
    private static List<Value> leaves(Binding binding) {
        return binding instanceof FunctionValue ? List.of() : Bindings.leaves(binding);
    }

    private static Binding rebuild(Binding shape, Iterator<Value> values) {
        return shape instanceof FunctionValue ? shape : Bindings.rebuild(shape, values);
    }
}
