package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What memory still holds once the function, or an iteration of a fused loop, has run to its end: the loads that would read the same, for nothing is stored
 * there after them, and the values that stand where they were stored.
 */
public final class StableLoads {
    /** A write to an array, or through an array that was passed to a method: {@code target} is null then. */
    private record Write(Value target, AliasClasses.Node node, Type type, Op op) {}

    private final List<Write> writes = new ArrayList<>();
    private final Map<Value, List<Op>> stores = new HashMap<>();
    private final Sweeps sweeps;
    private final Structure structure;
    private final AliasClasses aliases;
    private final FreshArrays fresh;
    private final LaterStores later;
    private final boolean byIndex;
    private final BuiltArrays built;
    private final Set<Value> restored;

    /**
     * @param distinctParameters whether the array parameters are different arrays
     * @param byIndex whether elements of an array are told apart by their indices
     */
    public StableLoads(Function function, Sweeps sweeps, boolean distinctParameters, boolean byIndex) {
        this(function, sweeps, distinctParameters, byIndex, Set.of());
    }

    /**
     * @param restored arrays that only the function writes, and that have their initial content again when loads are repeated
     */
    StableLoads(Function function, Sweeps sweeps, boolean distinctParameters, boolean byIndex, Set<Value> restored) {
        this.byIndex = byIndex;
        this.restored = restored;
        this.sweeps = sweeps;
        this.structure = sweeps.structure();
        this.aliases = new AliasClasses(function, distinctParameters);
        this.fresh = new FreshArrays(structure, aliases);
        this.later = new LaterStores(sweeps, fresh, array -> writes.stream().anyMatch(write -> mayBe(write, array)));
        this.built = new BuiltArrays(function, structure);
        collect(function.body());
    }

    private void collect(Region region) {
        for (Op op : region.ops()) {
            Opcode code = op.code();
            if (code instanceof Opcode.Store) {
                write(op.operand(0), op);
                stores.computeIfAbsent(op.operand(2), value -> new ArrayList<>())
                        .add(op);
            } else if (code instanceof Opcode.CopyRange) {
                write(op.operand(2), op);
            } else if (code.effect() == Effect.CALL) {
                op.operands().forEach(operand -> writeThrough(operand, op));
            }
            op.regions().forEach(this::collect);
        }
    }

    private void write(Value array, Op op) {
        writes.add(new Write(array, aliases.of(array), array.type(), op));
    }

    private void writeThrough(Value array, Op op) {
        if (array.type() instanceof ArrayType) {
            AliasClasses.Node node = aliases.of(array);
            for (Type type = array.type(); type instanceof ArrayType; type = type.element()) {
                writes.add(new Write(null, node, type, op));
                node = aliases.elements(node);
            }
        }
    }

    private boolean mayBe(Write write, Value array) {
        return write.target() != null
                ? aliases.mayAlias(write.target(), array)
                : aliases.mayBe(write.node(), write.type(), array);
    }

    /** Whether a load would read the same at the end. */
    public boolean isStable(Op load) {
        return writes.stream()
                .noneMatch(write -> mayBe(write, load.operand(0))
                        && mayChange(write.op(), load)
                        && !isRestoredFor(load, write)
                        && !built.isHarmless(write.target(), write.op(), load));
    }

    /** Whether a write comes after a load in any case, and is undone when the load is repeated. */
    private boolean isRestoredFor(Op load, Write write) {
        return write.target() != null && restored.contains(write.target()) && !mayFollow(write.op(), load);
    }

    /** A store of the value that is not overwritten, made wherever the value is; null where there is none. */
    Op storeOf(Value value) {
        return stores.getOrDefault(value, List.of()).stream()
                .filter(store -> structure.place(store) == structure.home(value))
                .filter(store -> !restored.contains(store.operand(0)))
                .filter(this::isKept)
                .findFirst()
                .orElse(null);
    }

    /** Whether a loop may write what a load in it reads. */
    public boolean isWrittenIn(Op load, Op loop) {
        return writes.stream()
                .anyMatch(write -> mayBe(write, load.operand(0))
                        && loop.regions().stream()
                                .anyMatch(region -> structure.encloses(region, structure.place(write.op()))));
    }

    /** Whether what a loop reads in an array may be overwritten after it, in the same sweep. */
    boolean isWrittenAfter(Value array, Op loop) {
        Region sweep = sweeps.root(structure.place(loop));
        return writes.stream()
                .anyMatch(write -> mayBe(write, array)
                        && structure.position(write.op()) > structure.position(loop)
                        && structure.encloses(sweep, structure.place(write.op()))
                        && !structure.encloses(loop.region(1), structure.place(write.op())));
    }

    private boolean isKept(Op store) {
        boolean others = writes.stream()
                .filter(write -> write.op() != store)
                .anyMatch(write -> mayBe(write, store.operand(0)) && mayChange(write.op(), store));
        return !others
                && (sweeps.loopsAround(structure.place(store)).stream()
                                .allMatch(loop ->
                                        isSteppedBy(store.operand(1), loop) || fresh.isFresh(store.operand(0), loop))
                        || !mayOverwrite(store, store));
    }

    /** Whether every iteration of the loop uses another index. */
    private static boolean isSteppedBy(Value index, Op loop) {
        return index.loop() == loop && Induction.of(loop, index.index()).isPresent();
    }

    /** Whether a write may change what an access found or left. */
    private boolean mayChange(Op write, Op access) {
        return mayFollow(access, write) && !(write.is(Opcode.Store.class) && !mayOverwrite(access, write));
    }

    private boolean mayOverwrite(Op access, Op store) {
        return !byIndex || later.mayOverwrite(access, store);
    }

    /** A write follows a load in its sweep: later in the program, or in a later iteration of a loop that both are in. */
    private boolean mayFollow(Op load, Op write) {
        if (!structure.encloses(sweeps.root(structure.place(load)), structure.place(write))) {
            return false;
        }
        if (structure.position(write) > structure.position(load)) {
            return true;
        }
        List<Op> around = structure.loopsAround(structure.place(write));
        return sweeps.loopsAround(structure.place(load)).stream()
                .filter(around::contains)
                .anyMatch(loop -> !fresh.isFresh(load.operand(0), loop));
    }
}
