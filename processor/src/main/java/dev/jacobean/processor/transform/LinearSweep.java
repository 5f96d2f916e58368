package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.LinearInputs;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tangents of a function's operations, first to last, after the function itself has run: what is linear in the tangents,
 * and nothing else. It asks for values of the primal as the reverse sweep does, so that it can be run for many tangents. Where
 * all tangents that come into a loop are zero, those that come out are, and it is skipped.
 */
final class LinearSweep {
    private final Builder builder;
    private final Structure structure;
    private final PrimalValues primals;
    private final LinearOperations tangents;
    private final IncomingTangents incoming;

    /**
     * @param tangents those of operations
     * @param inputs tells what a loop depends on; null where nothing is to be skipped
     */
    LinearSweep(
            Builder builder,
            Structure structure,
            PrimalValues primals,
            LinearOperations tangents,
            LinearInputs inputs) {
        this.builder = builder;
        this.structure = structure;
        this.primals = primals;
        this.tangents = tangents;
        this.incoming = new IncomingTangents(builder, structure, inputs, tangents, primals);
    }

    /** Whether a function consists of nothing that has no tangent of its own here. */
    static boolean isPossible(Region region) {
        return region.ops().stream()
                .allMatch(op -> !op.is(Foreign.class)
                        && !op.is(Opcode.Call.class)
                        && !op.is(Opcode.Grow.class)
                        && op.regions().stream().allMatch(LinearSweep::isPossible));
    }

    /** The tangent of a parameter. */
    void begin(Value parameter, Value dot) {
        tangents.set(parameter, dot);
    }

    /** The tangent of a value once the sweep has come to it; zero, or zeros of its shape, where it has none. */
    Value dot(Value value, Scope scope) {
        return tangents.dot(value, scope);
    }

    /** The sweep over the whole function, in the region that is open now. */
    Scope run() {
        Scope scope = new Scope(null, Scope.Kind.ROOT, structure.root(), builder.depth());
        sweep(scope);
        return scope;
    }

    private void sweep(Scope scope) {
        primals.enter(scope);
        operations(scope);
    }

    private void operations(Scope scope) {
        for (Op op : scope.home.ops()) {
            Origin before = builder.at(op.origin());
            if (op.is(Opcode.If.class)) {
                branch(op, scope);
            } else if (op.is(Opcode.Loop.class)) {
                loop(op, scope);
            } else {
                tangents.operation(op, scope);
            }
            builder.at(before);
        }
    }

    // ---------------------------------------------------------------- control

    private boolean isLinear(Op op) {
        boolean values = op.results().stream().anyMatch(tangents::isActive)
                || op.is(Opcode.Loop.class)
                        && op.region(0).parameters().stream().anyMatch(tangents::isActive);
        return values
                || op.code() instanceof Opcode.Store && tangents.isActive(op.operand(0))
                || op.code() instanceof Opcode.CopyRange && tangents.isActive(op.operand(2))
                || op.regions().stream().anyMatch(this::isLinear);
    }

    private boolean isLinear(Region region) {
        return region.ops().stream().anyMatch(this::isLinear);
    }

    private void branch(Op op, Scope scope) {
        Region then = op.region(0);
        Region otherwise = op.region(1);
        if (!isLinear(op) || then.terminated() && otherwise.terminated()) {
            return;
        }
        List<Value> active = op.results().stream().filter(tangents::isActive).toList();
        if (then.terminated() || otherwise.terminated()) {
            // when this sweep runs at all, the other branch was taken
            Region taken = then.terminated() ? otherwise : then;
            Scope inner = new Scope(scope, Scope.Kind.BRANCH, taken, builder.depth());
            sweep(inner);
            active.forEach(result -> tangents.set(result, dot(taken.results().get(result.index()), inner)));
            return;
        }
        Value condition = primals.get(op.operand(0), scope);
        List<Region> branches = new ArrayList<>();
        for (Region region : op.regions()) {
            builder.open();
            Scope inner = new Scope(scope, Scope.Kind.BRANCH, region, builder.depth());
            sweep(inner);
            branches.add(builder.close(active.stream()
                    .map(result -> dot(region.results().get(result.index()), inner))
                    .toList()));
        }
        assign(active, builder.branch(condition, branches.get(0), branches.get(1), names(active)));
    }

    private static List<String> names(List<Value> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(LinearOperations.name(value)));
        return names;
    }

    private void assign(List<Value> values, List<Value> dots) {
        for (int i = 0; i < values.size(); i++) {
            tangents.set(values.get(i), dots.get(i));
        }
    }

    private void loop(Op op, Scope scope) {
        if (!isLinear(op) || op.region(1).terminated()) {
            // a loop whose body never ends has not been entered where this sweep runs at all
            op.results().stream()
                    .filter(tangents::isActive)
                    .forEach(result -> tangents.set(result, dot(op.operand(result.index()), scope)));
            return;
        }
        List<Value> active =
                op.region(0).parameters().stream().filter(tangents::isActive).toList();
        List<Value> results =
                active.stream().map(value -> op.results().get(value.index())).toList();
        List<Value> initial = active.stream()
                .map(value -> dot(op.operand(value.index()), scope))
                .toList();
        Optional<Value> flows = incoming.flowInto(op, scope);
        if (flows.isEmpty()) {
            assign(results, loop(op, active, initial, scope));
            return;
        }
        builder.open();
        List<Value> last = loop(op, active, initial, scope);
        Region run = builder.close(last);
        builder.open();
        Region skip = builder.close(initial);
        assign(results, builder.branch(flows.get(), run, skip, names(active)));
    }

    private List<Value> loop(Op op, List<Value> active, List<Value> initial, Scope scope) {
        Region body = op.region(1);
        Induction counter = Induction.counter(op).orElseThrow();
        Value first = primals.get(counter.initial(), scope);
        Value exit = CountedLoops.exit(builder, counter, first, value -> primals.get(value, scope));
        Value count = new Value(Type.INT, counter.carried().name());
        List<Value> parameters = new ArrayList<>(List.of(count));
        for (Value value : active) {
            Value dot = new Value(value.type(), LinearOperations.name(value));
            tangents.set(value, dot);
            parameters.add(dot);
        }
        List<Value> entry = new ArrayList<>(List.of(first));
        entry.addAll(initial);
        builder.open(parameters);
        Value goesOn = builder.binary(counter.step() > 0 ? BinaryOperator.LESS : BinaryOperator.GREATER, count, exit);
        Region condition = builder.close(List.of(goesOn));

        builder.open();
        Scope inner = new Scope(scope, Scope.Kind.BODY, body, builder.depth());
        inner.primals.put(counter.carried(), count);
        List<Value> next = new ArrayList<>(List.of(builder.add(count, builder.constant(counter.step()))));
        next.addAll(body(body, active, parameters.subList(1, parameters.size()), inner));
        List<Value> results = builder.loop(entry, condition, builder.close(next));
        return results.subList(1, results.size());
    }

    /** An iteration, or nothing where no tangent comes in. */
    private List<Value> body(Region body, List<Value> active, List<Value> carried, Scope scope) {
        primals.enter(scope);
        Optional<Value> flows = incoming.flowInto(body, scope);
        if (flows.isEmpty()) {
            operations(scope);
            return active.stream()
                    .map(value -> dot(body.results().get(value.index()), scope))
                    .toList();
        }
        builder.open();
        Scope inner = new Scope(scope.outer, Scope.Kind.BODY, body, builder.depth());
        inner.primals.putAll(scope.primals);
        operations(inner);
        Region run = builder.close(active.stream()
                .map(value -> dot(body.results().get(value.index()), inner))
                .toList());
        builder.open();
        incoming.skip(body, scope);
        return builder.branch(flows.get(), run, builder.close(carried), names(active));
    }
}
