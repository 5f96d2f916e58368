package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a user may not have meant, though the derivative is right: what there is to be cautious about in a primal. */
public final class Dependence {
    /** The kinds of caution. */
    public enum Kind {
        /** No output depends on an active parameter. */
        INDEPENDENT,
        /** A floating value that varies with an active parameter is turned into an integer, whose derivative is zero. */
        CUT,
        /** A floating value that varies is rounded: a step, whose derivative is zero. */
        STEP,
        /** A branch is taken where a value that varies is equal to another: one point, whose derivative may be another. */
        EQUALITY
    }

    /**
     * One caution.
     *
     * @param leaf for {@code INDEPENDENT}, the position of the parameter among the primal's leaves; else -1
     * @param subject the parameter; else what varies, as far as it has a name, or ""
     * @param origin the statement; {@link Origin#NONE} for a parameter
     */
    public record Caution(Kind kind, int leaf, String subject, Origin origin) {}

    private static final Set<String> MATH = Set.of("java.lang.Math", "java.lang.StrictMath");
    private static final Set<String> TO_INTEGER = Set.of("round", "getExponent");
    private static final Set<String> STEPS = Set.of("floor", "ceil", "rint");

    private final Activity activity;
    private final Set<Value> guards = new HashSet<>();
    private final List<Caution> cautions = new ArrayList<>();

    private Dependence(Activity activity) {
        this.activity = activity;
    }

    /** The cautions of a primal: its parameters first, then its statements in order. */
    public static List<Caution> cautions(Primal primal, Rules rules) {
        Function function = primal.function();
        List<Slot.Leaf> leaves = primal.leaves();
        List<Value> inputs = new ArrayList<>();
        List<Value> outputs = new ArrayList<>(function.results());
        BitSet written = WrittenParameters.of(function, primal.helpers());
        for (int i = 0; i < leaves.size(); i++) {
            Value parameter = function.parameters().get(i);
            if (leaves.get(i).active()) {
                inputs.add(parameter);
            }
            if (written.get(i)) {
                outputs.add(parameter);
            }
        }
        AliasClasses aliases = new AliasClasses(function);
        Dependence dependence = new Dependence(new Activity(function, aliases, rules, inputs, outputs));
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).active()
                    && !dependence.activity.isActive(function.parameters().get(i))) {
                dependence.cautions.add(
                        new Caution(Kind.INDEPENDENT, i, leaves.get(i).name(), Origin.NONE));
            }
        }
        dependence.guards(function.body());
        dependence.visit(function.body());
        return dependence.cautions;
    }

    /** What only decides whether to throw is no branch of the function: there is no derivative on that side. */
    private void guards(Region region) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.If.class)
                    && (op.region(0).terminated() || op.region(1).terminated())) {
                guard(op.operand(0));
            }
            op.regions().forEach(this::guards);
        }
    }

    /** A condition, and the conditions that it is made of. */
    private void guard(Value condition) {
        Op definition = condition.definition();
        if (!guards.add(condition) || definition == null) {
            return;
        }
        if (definition.is(Opcode.Unary.class)) {
            guard(definition.operand(0));
        } else if (definition.is(Opcode.If.class)) {
            int position = definition.results().indexOf(condition);
            guard(definition.operand(0));
            definition.regions().forEach(region -> guard(region.results().get(position)));
        }
    }

    private void visit(Region region) {
        for (Op op : region.ops()) {
            if (isCut(op) && activity.isVaried(op.operand(0))) {
                add(Kind.CUT, op.operand(0), op);
            } else if (isMath(op, STEPS) && activity.isVaried(op.operand(0))) {
                add(Kind.STEP, op.operand(0), op);
            } else if (isEquality(op) && !guards.contains(op.result())) {
                op.operands().stream().filter(activity::isVaried).findFirst().ifPresent(v -> add(Kind.EQUALITY, v, op));
            }
            op.regions().forEach(this::visit);
        }
    }

    private void add(Kind kind, Value value, Op op) {
        cautions.add(new Caution(kind, -1, value.name() == null ? "" : value.name(), op.origin()));
    }

    private static boolean isCut(Op op) {
        return isMath(op, TO_INTEGER)
                || isOfArrays(op, "hashCode")
                || op.code() instanceof Opcode.Convert
                        && op.operand(0).type().isFloating()
                        && ((PrimitiveType) op.result().type()).isIntegral();
    }

    private static boolean isMath(Op op, Set<String> names) {
        return op.code() instanceof Opcode.Invoke invoke
                && MATH.contains(invoke.method().owner())
                && names.contains(invoke.method().name());
    }

    private static boolean isOfArrays(Op op, String name) {
        return op.code() instanceof Opcode.Invoke invoke
                && invoke.method().owner().equals("java.util.Arrays")
                && invoke.method().name().equals(name);
    }

    private static boolean isEquality(Op op) {
        return isOfArrays(op, "equals")
                || op.code() instanceof Opcode.Binary binary
                        && (binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL)
                        && op.operand(0) != op.operand(1);
    }
}
