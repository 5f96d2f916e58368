package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The entries of a map that is taken apart: their keys, and the positions of their values. */
final class MapEntries {
    private final Body body;
    private final Maps maps;
    private final Lists lists;

    MapEntries(Body body) {
        this.body = body;
        this.maps = new Maps(body);
        this.lists = new Lists(body);
    }

    static boolean isEntry(Binding binding) {
        return binding instanceof Binding.Aggregate entry
                && Maps.nameOf(entry.type()).equals(Maps.ENTRY);
    }

    /** Whether something is the set of the entries of a map. */
    static boolean isEntries(Binding binding) {
        return binding instanceof Binding.Aggregate entries
                && Maps.nameOf(entries.type()).equals("java.util.Set");
    }

    /** The set of all entries of a map. */
    Binding all(Binding.Aggregate map) {
        Layout layout = new Layout(maps.allEntriesOf(map), List.of(new Layout.Part("map", map.type())), List.of());
        return new Binding.Aggregate(layout, List.of(map));
    }

    /** Does something with each entry of the set of all. */
    LoopPlan over(Binding.Aggregate entries, Tree tree, List<Tree> parts, Consumer<Binding> work) {
        Binding.Aggregate map = (Binding.Aggregate) entries.components().get(0);
        TypeMirror type = maps.entryOf(map);
        TypeMirror integer = body.shared.frontend.types().getPrimitiveType(TypeKind.INT);
        Layout layout = new Layout(
                type,
                List.of(
                        new Layout.Part("map", map.type()),
                        new Layout.Part("key", body.shared.types.declared("java.lang.Object")),
                        new Layout.Part("position", integer)),
                List.of());
        return body.loops.iterated(
                tree,
                parts,
                List.of(),
                maps.passiveEntries(map),
                maps.allEntriesOf(map),
                entry -> work.accept(new Binding.Aggregate(
                        layout,
                        List.of(
                                map,
                                new Binding.Scalar(maps.ofEntry(entry, "getKey", maps.keyOf(map))),
                                new Binding.Scalar(maps.position(entry))))));
    }

    /** The result of a method of an entry. */
    Binding call(Binding.Aggregate entry, String name, List<Binding> arguments, Tree tree) {
        Binding.Aggregate map = (Binding.Aggregate) entry.components().get(0);
        Value position = Records.part(entry, 2);
        return switch (name) {
            case "getKey" -> entry.components().get(1);
            case "getValue" -> lists.load(Maps.values(map), position);
            case "setValue" -> new ListCalls(body).set(Maps.values(map), position, arguments.get(0), tree);
            default -> throw maps.unknown(tree);
        };
    }
}
