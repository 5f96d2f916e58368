package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Expansions.Expansion;
import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives work arrays a row for each iteration of the loop that writes over them: the reverse sweep finds in them what it
 * would have to save element by element.
 */
final class ExpandedArrays extends Rewriter {
    private final Collection<Expansion> expansions;
    private final Map<Expansion, Value> rows = new HashMap<>();

    private ExpandedArrays(Collection<Expansion> expansions) {
        this.expansions = expansions;
    }

    /** The adjoints of all rows share one shadow: at the ends of an iteration they are zero. */
    static Shadows.Shadowed apply(Shadows.Shadowed shadowed, Collection<Expansion> expansions) {
        ExpandedArrays pass = new ExpandedArrays(expansions);
        return pass.images(shadowed, pass.apply(shadowed.function()));
    }

    private Shadows.Shadowed images(Shadows.Shadowed shadowed, Function function) {
        Set<Value> active = new HashSet<>();
        shadowed.active().stream().filter(this::hasImage).forEach(value -> active.add(image(value)));
        List<Shadows.Seed> seeds = new ArrayList<>();
        shadowed.finalSeeds()
                .forEach(seed ->
                        seeds.add(new Shadows.Seed(image(seed.array()), image(seed.shadow()), image(seed.given()))));
        return new Shadows.Shadowed(
                function,
                active,
                images(shadowed.shadows()),
                images(shadowed.initial()),
                images(shadowed.resultSeeds()),
                seeds,
                shadowed.foreigners(),
                shadowed.taken());
    }

    private Map<Value, Value> images(Map<Value, Value> map) {
        Map<Value, Value> images = new HashMap<>();
        map.forEach((key, value) -> {
            if (hasImage(key) && hasImage(value)) {
                images.put(image(key), image(value));
            }
        });
        return images;
    }

    @Override
    protected void rewrite(Op op) {
        for (Expansion expansion : expansions) {
            if (expansion.before() == op) {
                rows.put(expansion, makeRows(expansion));
            }
            boolean dropped = isNeverNegative(length(expansion));
            if (dropped && expansion.array().definition() == op) {
                return;
            }
            if (dropped && op.is(Opcode.ZerosLike.class) && op.operand(0) == expansion.array()) {
                Value shadow = builder.newArray((ArrayType) op.result().type(), List.of(atEntry(length(expansion))));
                shadow.suggestName(op.result().name());
                map(op.result(), shadow);
                return;
            }
        }
        copy(op);
    }

    /** Where it may be negative, the array is still made, to fail as it did. */
    private static boolean isNeverNegative(Value length) {
        return length.definition() != null && length.definition().is(Opcode.Length.class)
                || length.constant() instanceof Integer number && number >= 0;
    }

    private static Value length(Expansion expansion) {
        return expansion.array().definition().operand(0);
    }

    private Value makeRows(Expansion expansion) {
        Induction counter = counter(expansion);
        Induction.Bound bound = counter.bound().orElseThrow();
        Value initial = atEntry(counter.initial());
        Value exit = CountedLoops.exit(builder, counter.step(), initial, atEntry(bound.value()), bound.inclusive());
        Value trips = CountedLoops.ordinal(builder, counter.step(), initial, exit);
        Value length = atEntry(length(expansion));
        Value made = builder.newArray(new ArrayType(expansion.array().type()), List.of(trips, length));
        String name = expansion.array().name();
        made.suggestName(name == null ? "rows" : name + "Rows");
        return made;
    }

    /** A constant may be one of an inner loop's, which is not reached yet. */
    private Value atEntry(Value value) {
        return value.isConstant() ? builder.constant(value.type(), value.constant()) : image(value);
    }

    private static Induction counter(Expansion expansion) {
        return Induction.counter(expansion.loop()).orElseThrow();
    }

    @Override
    protected void enter(Region region) {
        for (Expansion expansion : expansions) {
            if (region == expansion.loop().region(1)) {
                Induction counter = counter(expansion);
                Value index = CountedLoops.ordinal(
                        builder, counter.step(), atEntry(counter.initial()), image(counter.carried()));
                Value row = builder.load(rows.get(expansion), index);
                row.suggestName(expansion.array().name());
                map(expansion.array(), row);
            }
        }
    }
}
