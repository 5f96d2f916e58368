package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Zeros;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the reverse sweep comes by a value of the forward sweep: it still stands in a local variable, it is worth computing
 * again from others, or it must be saved. What is saved is a minimum cut between what cannot be computed again and what is
 * needed, weighted with how often each value is produced.
 */
public final class Recomputation {
    private static final Set<String> CHEAP =
            Set.of("abs", "max", "min", "sqrt", "signum", "floorMod", "floorDiv", "length");
    private static final long PER_LOOP = 16;

    private final Structure structure;
    private final Sweeps sweeps;
    private final StableLoads loads;
    private final Set<Value> used = new HashSet<>();
    private final Map<Value, Boolean> free = new HashMap<>();
    private final boolean running;

    /**
     * @param lent values that fused loops use before the rest is run backwards
     * @param byIndex whether elements of an array are told apart by their indices
     * @param running whether the sweep that needs the values runs loops backwards, and carries indices through them
     */
    public Recomputation(Function function, Sweeps sweeps, Set<Value> lent, boolean byIndex, boolean running) {
        this(function, sweeps, lent, byIndex, Set.of(), running);
    }

    /**
     * @param restored arrays that have their initial content again when values are computed again
     */
    public Recomputation(
            Function function, Sweeps sweeps, Set<Value> lent, boolean byIndex, Collection<Value> restored) {
        this(function, sweeps, lent, byIndex, Set.copyOf(restored), false);
    }

    private Recomputation(
            Function function, Sweeps sweeps, Set<Value> lent, boolean byIndex, Set<Value> restored, boolean running) {
        this.running = running;
        this.structure = sweeps.structure();
        this.sweeps = sweeps;
        this.loads = new StableLoads(function, sweeps, !sweeps.isSplit(), byIndex, restored);
        used.addAll(lent);
        collectUsed(function.body());
    }

    private void collectUsed(Region region) {
        used.addAll(region.results());
        for (Op op : region.ops()) {
            used.addAll(op.operands());
            op.regions().forEach(this::collectUsed);
        }
    }

    /**
     * What a value is computed from again; empty where it cannot be, or is too expensive.
     *
     * <p>A carried value that steps by a constant is computed from the counter of its loop, which the reverse sweep has; one
     * whose change is known, from its value on exit.
     */
    public Optional<List<Value>> ingredients(Value value) {
        if (value.loop() != null) {
            return induction(value).or(() -> running(value).map(run -> List.of(run.change(), run.exit())));
        }
        Op op = value.definition();
        if (op == null) {
            return Optional.empty();
        }
        Opcode code = op.code();
        if (code instanceof Opcode.ZerosLike && !used.contains(value)) {
            // a shadow that the forward sweep does nothing with: its zeros are as good when they are first needed
            return Optional.of(op.operands());
        }
        Optional<List<Value>> kept = kept(value).map(store -> List.of(store.operand(0), store.operand(1)));
        if (kept.isPresent()) {
            return kept;
        }
        Optional<Op> guarded = guarded(value).filter(this::isCheap);
        return guarded.isPresent()
                ? guarded.map(load -> List.of(op.operand(0), load.operand(0), load.operand(1)))
                : Optional.of(op.operands()).filter(operands -> isCheap(op));
    }

    /** Whether an operation may run again, once its operands are there. */
    private boolean isCheap(Op op) {
        Opcode code = op.code();
        return code instanceof Opcode.Load
                ? !sweeps.isSplit() && loads.isStable(op)
                : (code.effect() == Effect.PURE || code.effect() == Effect.CHECKED) && !isExpensive(code);
    }

    /** Whether nothing has to be saved to compute a value again. */
    private boolean isFree(Value value) {
        Boolean known = free.get(value);
        if (known == null) {
            Op op = value.definition();
            Optional<List<Value>> operands = value.loop() != null
                    ? induction(value)
                    : Optional.ofNullable(op).filter(this::isCheap).map(Op::operands);
            Region home = structure.home(value);
            known = operands.filter(values -> values.stream().allMatch(x -> sweeps.isInScope(x, home) || isFree(x)))
                    .isPresent();
            free.put(value, known);
        }
        return known;
    }

    /** A store of a value that is not to be had for nothing, where memory still has it in the end. */
    public Optional<Op> kept(Value value) {
        Op op = value.definition();
        boolean never = sweeps.isSplit() || op == null || op.code() instanceof Opcode.Load;
        return never || isFree(value) ? Optional.empty() : Optional.ofNullable(loads.storeOf(value));
    }

    /** The load of an element that is read under a condition, where the value is zero otherwise. */
    public static Optional<Op> guarded(Value value) {
        Op op = value.definition();
        if (op == null || !op.is(Opcode.If.class) || op.regions().stream().anyMatch(Region::terminated)) {
            return Optional.empty();
        }
        Op load = op.region(0).results().get(value.index()).definition();
        Value otherwise = op.region(1).results().get(value.index());
        boolean plain = load != null
                && load.is(Opcode.Load.class)
                && op.region(0).ops().equals(List.of(load))
                && otherwise.isConstant()
                && otherwise.constant().equals(Zeros.of(value.type()));
        return plain ? Optional.of(load) : Optional.empty();
    }

    private static boolean isCounter(Value value) {
        return value.loop() != null
                && Induction.counter(value.loop())
                        .filter(counter -> counter.carried() == value)
                        .isPresent();
    }

    private Optional<List<Value>> induction(Value carried) {
        if (isCounter(carried)) {
            return Optional.of(List.of());
        }
        Optional<Induction> counter = Induction.counter(carried.loop());
        return Induction.of(carried.loop(), carried.index())
                .filter(induction -> counter.isPresent())
                .map(induction -> List.of(induction.initial(), counter.get().initial()));
    }

    /** A carried value that a reversed loop carries too, where iterations need it. */
    private Optional<Running> running(Value carried) {
        return running ? Running.of(carried, structure) : Optional.empty();
    }

    private static boolean isExpensive(Opcode code) {
        return code instanceof Opcode.Invoke invoke && !isCheap(invoke.method());
    }

    private static boolean isCheap(MethodRef method) {
        return CHEAP.contains(method.name()) && method.owner().startsWith("java.lang.");
    }

    /**
     * The values to save, so that all of {@code needed} can be had where they are not in scope.
     *
     * @param recompute whether anything may be computed again; else all that is needed and not in scope is saved
     */
    public Collection<Value> saved(Collection<Value> needed, boolean recompute) {
        if (!recompute) {
            return needed.stream().filter(value -> !isCounter(value)).toList();
        }
        MinimumCut<Value> cut = new MinimumCut<>(this::weight);
        Set<Value> seen = new HashSet<>();
        for (Value value : needed) {
            visit(value, cut, seen);
            cut.sink(value);
        }
        return cut.solve();
    }

    private void visit(Value value, MinimumCut<Value> cut, Set<Value> seen) {
        if (!seen.add(value)) {
            return;
        }
        Optional<List<Value>> ingredients = ingredients(value);
        if (ingredients.isEmpty()) {
            cut.source(value);
            return;
        }
        for (Value ingredient : ingredients.get()) {
            if (!sweeps.isInScope(ingredient, structure.home(value))) {
                visit(ingredient, cut, seen);
                cut.edge(ingredient, value);
            }
        }
    }

    private long weight(Value value) {
        long weight = value.type().isFloating() || value.type() == Type.INT || value.type() == Type.BOOLEAN ? 2 : 3;
        Region home = structure.home(value);
        for (int depth = Math.min(10, sweeps.loopsAround(home).size()); depth > 0; depth--) {
            weight *= PER_LOOP;
        }
        return weight;
    }
}
