package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Partial;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a finite result of a function shows that every partial was finite with which its adjoint multiplies.
 *
 * <p>What is infinite or NaN stays so in sums, products, dividends and some functions. A value that goes into the result
 * through nothing else, and whenever it is computed, is therefore finite if the result is ({@code revealing}). An operation
 * with such a value has finite operands, hence finite partials, unless its rule says otherwise. Plain products with these are
 * strong ones, except where an adjoint has overflowed.
 */
public final class FinitePartials {
    /** Partials that are finite where the result of the operation is. */
    private static final Set<String> FINITE =
            Set.of("sin_x", "cos_x", "exp_x", "tanh_x", "atan_x", "abs_x", "max_a", "max_b", "min_a", "min_b");

    /** Functions that are infinite or NaN for an argument that is. */
    private static final Set<String> REVEALING = Set.of("sin", "cos", "sqrt", "abs", "log");

    private final Structure structure;
    private final Activity activity;
    private final Rules rules;
    private final Set<Value> revealing = new HashSet<>();

    private FinitePartials(Function function, Activity activity, Rules rules) {
        this.structure = new Structure(function);
        this.activity = activity;
        this.rules = rules;
        reveal(function.results().get(0), function.body(), revealing);
    }

    /**
     * Whether this is so.
     *
     * @param function its only result is a number
     */
    public static boolean of(Function function, Activity activity, Rules rules) {
        return function.results().size() == 1
                && function.results().get(0).type().isFloating()
                && new FinitePartials(function, activity, rules).holds(function.body());
    }

    // ---------------------------------------------------------------- what reveals itself in the result

    private boolean isInner(Value value, Region region) {
        return structure.home(value) == region;
    }

    /**
     * Adds a value of a region, and all of the region that it shows to be finite.
     *
     * @return the values from outside of the region that it shows to be finite, where the region is run
     */
    private Set<Value> reveal(Value first, Region home, Set<Value> into) {
        Set<Value> outer = new HashSet<>();
        Deque<Value> work = new ArrayDeque<>(List.of(first));
        while (!work.isEmpty()) {
            Value value = work.pop();
            if (!isInner(value, home)) {
                outer.add(value);
            } else if (into.add(value) && value.definition() != null) {
                Op op = value.definition();
                if (op.is(Opcode.If.class)) {
                    work.addAll(revealedByBranches(op, value.index(), into));
                } else if (!op.is(Opcode.Loop.class)) {
                    work.addAll(revealed(op));
                } else if (isKept(op, value.index(), into)) {
                    work.add(op.operand(value.index()));
                }
            }
        }
        return outer;
    }

    /** What both branches show. */
    private Set<Value> revealedByBranches(Op branch, int index, Set<Value> into) {
        Set<Value> both = null;
        for (Region region : branch.regions()) {
            if (!region.terminated()) {
                Set<Value> one = reveal(region.results().get(index), region, into);
                if (both == null) {
                    both = one;
                } else {
                    both.retainAll(one);
                }
            }
        }
        return both;
    }

    /** Whether an iteration's carried value shows itself in the next: then the last one shows those of all iterations. */
    private boolean isKept(Op loop, int index, Set<Value> into) {
        Region body = loop.region(1);
        if (body.terminated()) {
            return false;
        }
        Set<Value> inner = new HashSet<>();
        reveal(body.results().get(index), body, inner);
        boolean kept = inner.contains(loop.region(0).parameters().get(index));
        if (kept) {
            into.addAll(inner);
        }
        return kept;
    }

    /** The operands for which an operation is infinite or NaN if they are. */
    private static List<Value> revealed(Op op) {
        if (!op.result().type().isFloating()) {
            return List.of();
        } else if (op.code() instanceof Opcode.Binary binary) {
            return switch (binary.operator()) {
                case ADD, SUBTRACT, MULTIPLY -> op.operands();
                case DIVIDE -> List.of(op.operand(0));
                default -> List.of();
            };
        } else if (op.is(Opcode.Unary.class) || op.is(Opcode.Convert.class)) {
            return op.operands();
        } else if (op.code() instanceof Opcode.Invoke invoke) {
            boolean known = invoke.method().owner().equals("java.lang.Math")
                    && REVEALING.contains(invoke.method().name());
            return known ? op.operands() : List.of();
        }
        return List.of();
    }

    // ---------------------------------------------------------------- what the adjoint multiplies with

    private boolean holds(Region region) {
        return region.ops().stream()
                .allMatch(op -> holds(op) && op.regions().stream().allMatch(this::holds));
    }

    private boolean holds(Op op) {
        if (op.is(Opcode.If.class) || op.is(Opcode.Loop.class)) {
            return true;
        }
        boolean call = op.is(Opcode.Call.class) || op.code() instanceof Foreign;
        if (call || op.results().size() != 1 || !activity.isActive(op.result())) {
            return !call;
        }
        if (op.code() instanceof Opcode.Binary binary) {
            return switch (binary.operator()) {
                case ADD, SUBTRACT -> true;
                case MULTIPLY -> isFactor(op.operand(0)) || isFactor(op.operand(1)) || isRevealing(op.result());
                // an infinite divisor does not show itself, and divided by a tiny one, an adjoint overflows
                case DIVIDE -> isFactor(op.operand(1)) || isInteger(op.operand(1)) && isRevealing(op.result());
                default -> false;
            };
        } else if (op.code() instanceof Opcode.Invoke invoke) {
            return isRevealing(op.result())
                    && rules.partialsOf(invoke.method()).orElse(List.of()).stream()
                            .allMatch(FinitePartials::isFinite);
        }
        return !op.is(Opcode.Scale.class);
    }

    private static boolean isFinite(Partial partial) {
        return partial.method().owner().equals("dev.jacobean.MathRules")
                && FINITE.contains(partial.method().name());
    }

    private boolean isRevealing(Value value) {
        return revealing.contains(value);
    }

    private static boolean isInteger(Value value) {
        Op op = value.definition();
        return op != null
                && op.is(Opcode.Convert.class)
                && !op.operand(0).type().isFloating();
    }

    /** A number that is finite and not zero. */
    private static boolean isFactor(Value value) {
        return value.constant() instanceof Number number
                && Double.isFinite(number.doubleValue())
                && number.doubleValue() != 0;
    }
}
