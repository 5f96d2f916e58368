package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.LinearInputs;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Twins;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tangents of a function's operations, first to last, after the function itself has run: what is linear in the tangents,
 * and nothing else. It asks for values of the primal as the reverse sweep does, so that it can be run for many tangents. Where
 * all tangents that come into a loop are zero, those that come out are, and it is skipped.
 */
final class LinearSweep {
    private final Builder builder;
    private final Structure structure;
    private final Activity activity;
    private final Rules rules;
    private final Twins twins;
    private final Map<Op, Map<Integer, Value>> partials;
    private final PrimalValues primals;
    private final LinearInputs inputs;
    private final Map<Value, Value> dots = new HashMap<>();

    /**
     * @param inputs tells what a loop depends on; null where nothing is to be skipped
     */
    LinearSweep(
            Builder builder,
            Structure structure,
            Activity activity,
            Rules rules,
            Twins twins,
            Map<Op, Map<Integer, Value>> partials,
            PrimalValues primals,
            LinearInputs inputs) {
        this.twins = twins;
        this.builder = builder;
        this.structure = structure;
        this.activity = activity;
        this.rules = rules;
        this.partials = partials;
        this.primals = primals;
        this.inputs = inputs;
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
        set(parameter, dot);
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
                operation(op, scope);
            }
            builder.at(before);
        }
    }

    // ---------------------------------------------------------------- tangents

    private boolean isActive(Value value) {
        return value.type().isDifferentiable() && activity.isActive(value);
    }

    /** The tangent of a value; zero, or zeros of its shape, where it has none. */
    Value dot(Value value, Scope scope) {
        Value dot = dots.get(value);
        if (dot != null) {
            return dot;
        } else if (value.type() instanceof PrimitiveType || value.isConstant()) {
            return builder.zero(value.type());
        }
        return builder.zerosLike(primals.get(value, scope));
    }

    private void set(Value value, Value dot) {
        if (dot != null) {
            dot.suggestName(name(value));
            dots.put(value, dot);
        }
    }

    private static String name(Value value) {
        return value.name() == null ? null : value.name() + "Dot";
    }

    private void operation(Op op, Scope scope) {
        Opcode code = op.code();
        if (code instanceof Opcode.Store) {
            if (isActive(op.operand(0))) {
                Value index = primals.get(op.operand(1), scope);
                builder.store(dot(op.operand(0), scope), index, dot(op.operand(2), scope));
            }
        } else if (code instanceof Opcode.CopyRange) {
            if (isActive(op.operand(2))) {
                builder.copyRange(
                        dot(op.operand(0), scope),
                        primals.get(op.operand(1), scope),
                        dot(op.operand(2), scope),
                        primals.get(op.operand(3), scope),
                        primals.get(op.operand(4), scope));
            }
        } else if (op.results().size() == 1 && isActive(op.result())) {
            set(op.result(), result(op, scope));
        }
    }

    private Value result(Op op, Scope scope) {
        Opcode code = op.code();
        if (op.result().isConstant()) {
            return builder.zero(op.result().type());
        } else if (code instanceof Opcode.Load) {
            return builder.loadAgain(dot(op.operand(0), scope), primals.get(op.operand(1), scope));
        } else if (code instanceof Opcode.NewArray array) {
            return builder.newArray(
                    array.type(),
                    op.operands().stream().map(size -> primals.get(size, scope)).toList());
        } else if (code instanceof Opcode.ArrayLiteral literal) {
            return builder.arrayLiteral(
                    literal.type(),
                    op.operands().stream().map(value -> dot(value, scope)).toList());
        } else if (code instanceof Opcode.Clone) {
            return builder.cloneArray(dot(op.operand(0), scope));
        } else if (op.result().type() instanceof ArrayType) {
            return builder.zerosLike(primals.get(op.result(), scope));
        }
        return scalar(op, scope);
    }

    private Value scalar(Op op, Scope scope) {
        LocalDerivative local =
                new LocalDerivative(builder, rules, twins, value -> primals.get(value, scope), partials);
        Value sum = null;
        for (int position : Activity.differentiableOperands(op, rules)) {
            Value dot = dots.get(op.operand(position));
            if (dot != null) {
                PrimitiveType type = (PrimitiveType) op.result().type();
                sum = LocalDerivative.sum(builder, sum, local.times(op, position, builder.convert(type, dot)));
            }
        }
        return sum;
    }

    // ---------------------------------------------------------------- control

    private boolean isLinear(Op op) {
        boolean values = op.results().stream().anyMatch(this::isActive)
                || op.is(Opcode.Loop.class)
                        && op.region(0).parameters().stream().anyMatch(this::isActive);
        return values
                || op.code() instanceof Opcode.Store && isActive(op.operand(0))
                || op.code() instanceof Opcode.CopyRange && isActive(op.operand(2))
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
        List<Value> active = op.results().stream().filter(this::isActive).toList();
        if (then.terminated() || otherwise.terminated()) {
            // when this sweep runs at all, the other branch was taken
            Region taken = then.terminated() ? otherwise : then;
            Scope inner = new Scope(scope, Scope.Kind.BRANCH, taken, builder.depth());
            sweep(inner);
            active.forEach(result -> set(result, dot(taken.results().get(result.index()), inner)));
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
        values.forEach(value -> names.add(name(value)));
        return names;
    }

    private void assign(List<Value> values, List<Value> tangents) {
        for (int i = 0; i < values.size(); i++) {
            set(values.get(i), tangents.get(i));
        }
    }

    private void loop(Op op, Scope scope) {
        if (!isLinear(op) || op.region(1).terminated()) {
            // a loop whose body never ends has not been entered where this sweep runs at all
            op.results().stream()
                    .filter(this::isActive)
                    .forEach(result -> set(result, dot(op.operand(result.index()), scope)));
            return;
        }
        List<Value> active =
                op.region(0).parameters().stream().filter(this::isActive).toList();
        List<Value> results =
                active.stream().map(value -> op.results().get(value.index())).toList();
        List<Value> initial = active.stream()
                .map(value -> dot(op.operand(value.index()), scope))
                .toList();
        Optional<List<Value>> units = inputs == null ? Optional.empty() : inputs.of(op);
        if (units.isEmpty()) {
            assign(results, loop(op, active, initial, scope));
            return;
        }
        Value flows = anyNonZero(units.get(), scope);
        builder.open();
        List<Value> last = loop(op, active, initial, scope);
        Region run = builder.close(last);
        builder.open();
        Region skip = builder.close(initial);
        assign(results, builder.branch(flows, run, skip, names(active)));
    }

    private List<Value> loop(Op op, List<Value> active, List<Value> initial, Scope scope) {
        Region body = op.region(1);
        Induction counter = Induction.counter(op).orElseThrow();
        Value first = primals.get(counter.initial(), scope);
        Value exit = exit(counter, first, scope);
        Value count = new Value(Type.INT, counter.carried().name());
        List<Value> parameters = new ArrayList<>(List.of(count));
        for (Value value : active) {
            Value dot = new Value(value.type(), name(value));
            dots.put(value, dot);
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
        Optional<List<Value>> units = inputs == null ? Optional.empty() : inputs.of(body);
        if (units.isEmpty()) {
            sweep(scope);
            return active.stream()
                    .map(value -> dot(body.results().get(value.index()), scope))
                    .toList();
        }
        primals.enter(scope);
        Value flows = anyNonZero(units.get(), scope);
        builder.open();
        Scope inner = new Scope(scope.outer, Scope.Kind.BODY, body, builder.depth());
        inner.primals.putAll(scope.primals);
        operations(inner);
        Region run = builder.close(active.stream()
                .map(value -> dot(body.results().get(value.index()), inner))
                .toList());
        builder.open();
        return builder.branch(flows, run, builder.close(carried), names(active));
    }

    private Value exit(Induction counter, Value first, Scope scope) {
        if (counter.bound().isEmpty()) {
            return primals.get(counter.exit(), scope);
        }
        Induction.Bound bound = counter.bound().get();
        Value end = primals.get(bound.value(), scope);
        return CountedLoops.exit(builder, counter.step(), first, end, bound.inclusive());
    }

    // ---------------------------------------------------------------- zero tangents

    /** Whether one of the tangents that come in is not zero. */
    private Value anyNonZero(List<Value> units, Scope scope) {
        Value any = null;
        for (Value unit : units) {
            Value test = isNonZero(entering(unit, scope));
            any = any == null ? test : builder.binary(BinaryOperator.OR, any, test);
        }
        return any == null ? builder.constant(false) : any;
    }

    /** The tangent of a value that comes in, or of the row that is loaded there. */
    private Value entering(Value unit, Scope scope) {
        Op row = unit.definition();
        boolean later = !dots.containsKey(unit) && row != null && row.is(Opcode.Load.class);
        return later
                ? builder.loadAgain(entering(row.operand(0), scope), primals.get(row.operand(1), scope))
                : dot(unit, scope);
    }

    private Value isNonZero(Value dot) {
        return dot.type() instanceof ArrayType
                ? builder.invoke(Runtime.isNonZero(dot.type()), Effect.CALL, List.of(dot))
                : builder.binary(BinaryOperator.NOT_EQUAL, dot, builder.zero(dot.type()));
    }
}
