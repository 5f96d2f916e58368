package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Takes parameters and results apart into leaves, and puts them together again, as Java expressions. */
final class Slots {
    private Slots() {}

    /** The leaves of the slot whose whole is {@code root}: {@code p.x()}, {@code p.inner().y()}. */
    static List<CodeBlock> leaves(Slot slot, CodeBlock root) {
        List<CodeBlock> leaves = new ArrayList<>();
        collect(slot, root, leaves);
        return leaves;
    }

    private static void collect(Slot slot, CodeBlock access, List<CodeBlock> leaves) {
        if (slot instanceof Slot.Aggregate record) {
            for (Slot component : record.components()) {
                collect(component, CodeBlock.of("$L.$N()", access, component.name()), leaves);
            }
        } else {
            leaves.add(access);
        }
    }

    /** What messages call the leaves of {@code root}: {@code p.x}, {@code p.inner.y}. */
    static List<String> paths(Slot slot, String root) {
        List<String> paths = new ArrayList<>();
        path(slot, root, paths);
        return paths;
    }

    private static void path(Slot slot, String path, List<String> paths) {
        if (slot instanceof Slot.Aggregate record) {
            record.components().forEach(component -> path(component, path + "." + component.name(), paths));
        } else {
            paths.add(path);
        }
    }

    /** The slot's value from those of its leaves, which are taken from {@code leaves} in order. */
    static CodeBlock whole(Slot slot, Iterator<CodeBlock> leaves, TypeNames types) {
        if (slot instanceof Slot.Aggregate record) {
            List<CodeBlock> components = record.components().stream()
                    .map(component -> whole(component, leaves, types))
                    .toList();
            return CodeBlock.of("new $T($L)", types.of(record.type()), CodeBlock.join(components, ",$W"));
        }
        return leaves.next();
    }
}
