package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.Twins;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The adjoint of every single operation. */
final class OperationAdjoints {
    /** Takes a flow into the adjoint of a value. */
    interface Contributions {
        void add(Scope scope, Value value, Value flow);
    }

    private final Builder builder;
    private final Shadows.Shadowed function;
    private final Rules rules;
    private final PrimalValues primals;
    private final Contributions contributions;
    private final Twins twins;

    OperationAdjoints(
            Builder builder,
            Shadows.Shadowed function,
            Rules rules,
            Options options,
            PrimalValues primals,
            Contributions contributions) {
        this.builder = builder;
        this.function = function;
        this.rules = rules;
        this.primals = primals;
        this.contributions = contributions;
        this.twins = options.twins(function.function());
    }

    /**
     * Appends the adjoint of an operation.
     *
     * @param bar the adjoint of its scalar result; null for zero, or where it has none
     */
    void reverse(Op op, Value bar, Scope scope) {
        Opcode code = op.code();
        if (code instanceof Opcode.Store) {
            store(op, scope);
        } else if (code instanceof Opcode.CopyRange) {
            copyRange(op, scope);
        } else if (op.results().isEmpty()) {
            return;
        } else if (code instanceof Opcode.Load && bar != null) {
            load(op, bar, scope);
        } else if (code instanceof Opcode.Clone && isActiveVector(op.result()) && isActiveVector(op.operand(0))) {
            addAll((ArrayType) op.result().type(), shadow(op.operand(0), scope), shadow(op.result(), scope));
        } else if (code instanceof Opcode.ArrayLiteral && isActiveVector(op.result())) {
            literal(op, scope);
        } else if (bar != null) {
            scalar(op, bar, scope);
        }
    }

    /**
     * Calls the reverse sweep that belongs to a forward sweep; called whenever that one was, for it empties the tape.
     *
     * @param bars the adjoints of the results, null for zero
     */
    void call(Op op, List<Value> bars, Scope scope) {
        String reverse = Shadows.reverseOf(((Opcode.Call) op.code()).function());
        List<Value> operands = new ArrayList<>();
        function.taken().getOrDefault(reverse, new BitSet()).stream()
                .forEach(i -> operands.add(primals.get(op.operand(i), scope)));
        for (int i = 0; i < bars.size(); i++) {
            Type type = op.results().get(i).type();
            if (type.isFloating()) {
                operands.add(bars.get(i) == null ? builder.zero(type) : bars.get(i));
            }
        }
        operands.add(primals.tape());
        List<Value> scalars = op.operands().stream()
                .filter(operand -> operand.type().isFloating())
                .toList();
        List<Type> types = scalars.stream().map(Value::type).toList();
        List<String> names = new ArrayList<>();
        scalars.forEach(operand -> names.add(operand.name() == null ? null : operand.name() + "Bar"));
        List<Value> flows = builder.call(reverse, operands, types, names);
        for (int i = 0; i < flows.size(); i++) {
            contributions.add(scope, scalars.get(i), flows.get(i));
        }
    }

    /**
     * Calls the adjoint of a method that has one of its own, and passes on what it returns.
     *
     * @param bars the adjoints of the scalar results, null for zero
     */
    void foreign(Op op, Foreign foreign, List<Value> bars, Scope scope) {
        if (!isReached(op, foreign, bars)) {
            return;
        }
        List<Value> passed = new ArrayList<>();
        function.foreigners().passed(op).forEach(value -> passed.add(primals.get(value, scope)));
        List<Value> operands = new ArrayList<>(Foreigners.arguments(builder, foreign, passed));
        foreign.result().ifPresent(shape -> {
            if (foreign.adjoint().takesResult()) {
                Stream<Value> results = function.foreigners().returned(op).stream();
                operands.add(Foreigners.assembled(
                        builder,
                        shape,
                        results.map(value -> primals.get(value, scope)).iterator()));
            }
            List<Value> seeds = new ArrayList<>();
            for (int i = 0; i < bars.size(); i++) {
                seeds.add(seed(op.results().get(i), bars.get(i), scope));
            }
            operands.add(Foreigners.assembled(builder, shape, seeds.iterator()));
        });
        for (int i = 0; i < op.operands().size(); i++) {
            if (foreign.argumentOf(i).written()) {
                operands.add(shadowOrZeros(op.operand(i), scope));
            }
        }
        Value gradient = builder.invoke(foreign.adjoint().method(), Effect.CALL, operands);
        int first = 0;
        for (Foreign.Argument argument : foreign.arguments()) {
            List<Value> leaves = op.operands()
                    .subList(first, first + argument.shape().leaves().size());
            first += leaves.size();
            for (Foreign.Field part : argument.parts()) {
                if (part.isOperand()) {
                    component(leaves, argument.written(), part, gradient, scope);
                }
            }
        }
    }

    /** Whether an adjoint comes to a call, and goes on from it. */
    private boolean isReached(Op op, Foreign foreign, List<Value> bars) {
        boolean comes = bars.stream().anyMatch(Objects::nonNull)
                || op.results().stream().anyMatch(function.shadows()::containsKey);
        boolean goes = false;
        for (int i = 0; i < op.operands().size(); i++) {
            Foreign.Argument argument = foreign.argumentOf(i);
            comes |= argument.written() && function.shadows().containsKey(op.operand(i));
            goes |= foreign.isActive(i) && function.active().contains(op.operand(i));
        }
        return comes && goes;
    }

    private Value seed(Value result, Value bar, Scope scope) {
        if (!result.type().isDifferentiable()) {
            return primals.get(result, scope);
        } else if (result.type() instanceof ArrayType) {
            return shadowOrZeros(result, scope);
        }
        return bar == null ? builder.zero(result.type()) : bar;
    }

    private void component(List<Value> leaves, boolean written, Foreign.Field part, Value gradient, Scope scope) {
        List<Value> own = leaves.subList(
                part.first(), part.first() + part.shape().leaves().size());
        if (own.stream().noneMatch(function.active()::contains)) {
            return;
        }
        Value whole = part.component().isEmpty()
                ? gradient
                : Foreigners.component(
                        builder, gradient, part.component(), part.shape().type());
        List<Value> flows = Foreigners.parts(builder, part.shape(), whole);
        for (int i = 0; i < own.size(); i++) {
            Value operand = own.get(i);
            if (!function.active().contains(operand)) {
                continue;
            } else if (!(operand.type() instanceof ArrayType array)) {
                contributions.add(scope, operand, flows.get(i));
            } else if (written) {
                builder.invoke(Runtime.setAll(array), Effect.CALL, List.of(shadow(operand, scope), flows.get(i)));
            } else {
                addAll(array, shadow(operand, scope), flows.get(i));
            }
        }
    }

    private Value shadowOrZeros(Value array, Scope scope) {
        return function.shadows().containsKey(array)
                ? shadow(array, scope)
                : builder.zerosLike(primals.get(array, scope));
    }

    /** Adds one shadow to another of the same shape. */
    void addAll(ArrayType type, Value target, Value source) {
        builder.invoke(Runtime.addAll(type), Effect.CALL, List.of(target, source));
    }

    private void scalar(Op op, Value bar, Scope scope) {
        LocalDerivative local = new LocalDerivative(builder, rules, twins, value -> primals.get(value, scope));
        for (int i : Activity.differentiableOperands(op, rules)) {
            Value operand = op.operand(i);
            if (function.active().contains(operand)) {
                Value flow = local.times(op, i, bar);
                contributions.add(
                        scope, operand, flow == null ? null : builder.convert((PrimitiveType) operand.type(), flow));
            }
        }
    }

    private void load(Op op, Value bar, Scope scope) {
        if (!function.active().contains(op.operand(0))) {
            return;
        }
        Value shadow = shadow(op.operand(0), scope);
        Value index = primals.get(op.operand(1), scope);
        builder.store(shadow, index, LocalDerivative.sum(builder, builder.loadAgain(shadow, index), bar));
    }

    private void store(Op op, Scope scope) {
        if (!isActiveVector(op.operand(0))) {
            return;
        }
        Value shadow = shadow(op.operand(0), scope);
        Value index = primals.get(op.operand(1), scope);
        if (function.active().contains(op.operand(2))) {
            contributions.add(scope, op.operand(2), builder.loadAgain(shadow, index));
        }
        builder.store(shadow, index, builder.zero(op.operand(2).type()));
    }

    private void copyRange(Op op, Scope scope) {
        Value source = op.operand(0);
        Value target = op.operand(2);
        if (!isActiveVector(target)) {
            return;
        }
        Value from = primals.get(op.operand(1), scope);
        Value to = primals.get(op.operand(3), scope);
        Value length = primals.get(op.operand(4), scope);
        // a passive source has no shadow: what flows there is dropped
        Value origin = function.active().contains(source)
                ? shadow(source, scope)
                : builder.zerosLike(primals.get(source, scope));
        builder.invoke(
                Runtime.copyRange(target.type()),
                Effect.CALL,
                List.of(origin, from, shadow(target, scope), to, length));
    }

    private void literal(Op op, Scope scope) {
        Value shadow = shadow(op.result(), scope);
        for (int i = 0; i < op.operands().size(); i++) {
            if (function.active().contains(op.operand(i))) {
                contributions.add(scope, op.operand(i), builder.loadAgain(shadow, builder.constant(i)));
            }
        }
    }

    private boolean isActiveVector(Value array) {
        return array.type() instanceof ArrayType type
                && !(type.element() instanceof ArrayType)
                && function.active().contains(array);
    }

    private Value shadow(Value array, Scope scope) {
        return primals.get(function.shadows().get(array), scope);
    }
}
