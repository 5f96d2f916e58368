package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the values that are variables, and finds where each is in use: the innermost place around all of it. */
final class Extents {
    private final Needs needs;
    private final Schedule schedule;
    private final Uses uses;
    private final Inlining inlining;
    private final Leaves leaves;
    private final Counters counters;
    private final List<Value> variables = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, BitSet> free = new HashMap<>();

    Extents(Function function, Needs needs, Schedule schedule, Uses uses, Inlining inlining) {
        this.needs = needs;
        this.schedule = schedule;
        this.uses = uses;
        this.inlining = inlining;
        this.leaves = new Leaves(inlining);
        this.counters = new Counters(needs, inlining);
        Place root = uses.of(function.body());
        function.parameters().forEach(parameter -> define(parameter, root));
        region(function.body());
        function.results().forEach(result -> read(result, root));
    }

    /** In the order of their definitions. */
    List<Value> variables() {
        return variables;
    }

    boolean isVariable(Value value) {
        return numbers.containsKey(value);
    }

    int number(Value variable) {
        return numbers.get(variable);
    }

    Place place(int number) {
        return places.get(number);
    }

    /** The variables that are defined outside a loop and read in it. */
    BitSet free(Op loop) {
        return free.computeIfAbsent(uses.ofLoop(loop), place -> new BitSet());
    }

    private void region(Region region) {
        Place place = uses.of(region);
        for (Op op : schedule.ops(region)) {
            if (op.is(Opcode.Loop.class)) {
                loop(op, place);
            } else if (op.is(Opcode.If.class) && !inlining.isChoice(op)) {
                branch(op, place);
            } else if (op.results().stream().noneMatch(inlining::isInlined)) {
                leaves.operands(op, Choices.result(op, needs), leaf -> use(leaf, place));
                results(op, place);
            }
        }
    }

    private void results(Op op, Place place) {
        for (Value result : op.results()) {
            boolean call = op.is(Opcode.Invoke.class) || op.is(Opcode.Call.class);
            if (needs.needs(result) || op.regions().isEmpty() && !call) {
                define(result, place);
            }
        }
    }

    private void branch(Op op, Place place) {
        read(op.operand(0), place);
        for (Region region : op.regions()) {
            region(region);
            Copy.atEnd(region, op.results(), needs).forEach(copy -> read(copy.source(), uses.of(region)));
        }
        results(op, place);
        for (Region region : op.regions()) {
            Copy.atEnd(region, op.results(), needs).forEach(copy -> use(copy.target(), uses.of(region)));
        }
    }

    private void loop(Op op, Place place) {
        Value counter = counters.of(op);
        for (Copy copy : Copy.initial(op, needs)) {
            read(copy.source(), place);
            boolean inHead = copy.target() == counter && counters.isLocal(counter);
            define(copy.target(), inHead ? uses.ofLoop(op) : place);
        }
        region(op.region(0));
        read(op.region(0).results().get(0), uses.of(op.region(0)));
        region(op.region(1));
        Copy.next(op, needs).forEach(copy -> read(copy.source(), uses.of(op.region(1))));
        results(op, place);
    }

    private void define(Value value, Place place) {
        numbers.put(value, variables.size());
        variables.add(value);
        places.add(place);
    }

    private void read(Value value, Place place) {
        leaves.of(value, leaf -> use(leaf, place));
    }

    private void use(Value value, Place place) {
        int number = number(value);
        places.set(number, places.get(number).common(place));
        Place home = uses.home(value);
        for (Place loop = place.innermostLoop(); loop != null && !loop.contains(home); loop = loop.loopAround()) {
            free.computeIfAbsent(loop, l -> new BitSet()).set(number);
        }
    }
}
