package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Partial;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which values carry a derivative: those that vary with an active input and that an output depends on. The contents of
 * arrays that may be the same are active together.
 */
public final class Activity {
    private final AliasClasses aliases;
    private final Rules rules;
    private final Set<Object> varied = new HashSet<>();
    private final Set<Object> useful = new HashSet<>();
    private boolean changed;
    private boolean everything;

    /**
     * @param inputs the active ones among the function's parameters
     * @param outputs its results and the written array parameters
     */
    public Activity(
            Function function, AliasClasses aliases, Rules rules, Collection<Value> inputs, Collection<Value> outputs) {
        this.aliases = aliases;
        this.rules = rules;
        inputs.forEach(input -> mark(varied, input));
        do {
            changed = false;
            forward(function.body());
        } while (changed);
        outputs.forEach(output -> mark(useful, output));
        do {
            changed = false;
            backward(function.body());
        } while (changed);
    }

    private Activity(AliasClasses aliases, Rules rules) {
        this.aliases = aliases;
        this.rules = rules;
        this.everything = true;
    }

    /** The coarsest answer: every floating value is active. */
    public static Activity everything(AliasClasses aliases, Rules rules) {
        return new Activity(aliases, rules);
    }

    /** Whether a scalar, or the contents of an array, carry a derivative. */
    public boolean isActive(Value value) {
        return value.type().isDifferentiable()
                && (everything ? !value.isConstant() : is(varied, value) && is(useful, value));
    }

    /** Whether a value depends on an active input. */
    public boolean isVaried(Value value) {
        return value.type().isDifferentiable() && is(varied, value);
    }

    /** The positions of the operands that an operation's result is differentiable by, by the operation alone. */
    public static List<Integer> differentiableOperands(Op op, Rules rules) {
        Opcode code = op.code();
        if (code instanceof Opcode.Invoke invoke) {
            return rules.partialsOf(invoke.method()).orElse(List.of()).stream()
                    .map(Partial::operand)
                    .toList();
        } else if (code instanceof Opcode.Load || code instanceof Opcode.Clone || code instanceof Opcode.DeepCopy) {
            return List.of(0);
        } else if (code instanceof Opcode.Unary
                || code instanceof Opcode.Binary
                || code instanceof Opcode.Convert
                || code instanceof Opcode.Scale
                || code instanceof Opcode.ArrayLiteral
                || code instanceof Opcode.Grow) {
            return IntStream.range(0, op.operands().size()).boxed().toList();
        }
        return List.of();
    }

    private Object key(Value value) {
        return value.type().isFloatingArray() ? aliases.innermost(value) : value;
    }

    private boolean is(Set<Object> set, Value value) {
        return set.contains(key(value));
    }

    private void mark(Set<Object> set, Value value) {
        if (value.type().isDifferentiable() && !value.isConstant() && set.add(key(value))) {
            changed = true;
        }
    }

    private void forward(Region region) {
        region.ops().forEach(this::forward);
    }

    private void forward(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.If) {
            for (Region branch : op.regions()) {
                forward(branch);
                pass(varied, branch.results(), op.results());
            }
        } else if (code instanceof Opcode.Loop) {
            List<Value> carried = op.region(0).parameters();
            pass(varied, op.operands(), carried);
            forward(op.region(0));
            forward(op.region(1));
            pass(varied, op.region(1).results(), carried);
            pass(varied, carried, op.results());
        } else if (code instanceof Opcode.Store) {
            passOn(varied, op.operand(2), op.operand(0));
        } else if (code instanceof Opcode.CopyRange) {
            passOn(varied, op.operand(0), op.operand(2));
        } else if (code instanceof Opcode.Call || code instanceof Foreign) {
            if (op.operands().stream().anyMatch(operand -> isVaried(operand))) {
                op.results().forEach(result -> mark(varied, result));
                arrays(op).forEach(array -> mark(varied, array));
            }
        } else if (!op.results().isEmpty()) {
            differentiableOperands(op, rules).forEach(i -> passOn(varied, op.operand(i), op.result()));
        }
    }

    private void backward(Region region) {
        for (int i = region.ops().size() - 1; i >= 0; i--) {
            backward(region.ops().get(i));
        }
    }

    private void backward(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.If) {
            for (Region branch : op.regions()) {
                pass(useful, op.results(), branch.terminated() ? List.of() : branch.results());
                backward(branch);
            }
        } else if (code instanceof Opcode.Loop) {
            List<Value> carried = op.region(0).parameters();
            pass(useful, op.results(), carried);
            pass(useful, carried, op.region(1).results());
            backward(op.region(1));
            backward(op.region(0));
            pass(useful, carried, op.operands());
        } else if (code instanceof Opcode.Store) {
            passOn(useful, op.operand(0), op.operand(2));
        } else if (code instanceof Opcode.CopyRange) {
            passOn(useful, op.operand(2), op.operand(0));
        } else if (code instanceof Opcode.Call || code instanceof Foreign) {
            boolean matters = Stream.concat(op.results().stream(), arrays(op).stream())
                    .anyMatch(value -> value.type().isDifferentiable() && is(useful, value));
            if (matters) {
                op.operands().forEach(operand -> mark(useful, operand));
                op.results().forEach(result -> mark(useful, result));
            }
        } else if (!op.results().isEmpty()) {
            differentiableOperands(op, rules).forEach(i -> passOn(useful, op.result(), op.operand(i)));
        }
    }

    /** The arrays that a call may write to. */
    private static List<Value> arrays(Op call) {
        List<Value> arrays = new ArrayList<>();
        for (int i = 0; i < call.operands().size(); i++) {
            boolean written = !(call.code() instanceof Foreign foreign)
                    || foreign.argumentOf(i).written();
            if (written && call.operand(i).type().isFloatingArray()) {
                arrays.add(call.operand(i));
            }
        }
        return arrays;
    }

    private void pass(Set<Object> set, List<Value> from, List<Value> to) {
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            passOn(set, from.get(i), to.get(i));
        }
    }

    private void passOn(Set<Object> set, Value from, Value to) {
        if (from.type().isDifferentiable() && is(set, from)) {
            mark(set, to);
        }
    }
}
