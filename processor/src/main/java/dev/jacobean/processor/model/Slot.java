package dev.jacobean.processor.model;

import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import java.util.List;

/**
 * A parameter, a field or a result as derivatives see it: a leaf, which is one value of the IR function, or a record,
 * which is taken apart into its components.
 */
public sealed interface Slot {
    String name();

    /** The type in the user's source. */
    Type type();

    /** Whether it carries a derivative. A record is active when one of its components is. */
    boolean active();

    /** The values of the IR function that it consists of, in order. */
    List<Leaf> leaves();

    /** One value. */
    record Leaf(String name, Type type, boolean active) implements Slot {
        @Override
        public List<Leaf> leaves() {
            return List.of(this);
        }
    }

    /** A record; each component's name is its accessor. */
    record Aggregate(String name, ObjectType type, List<Slot> components) implements Slot {
        public Aggregate {
            components = List.copyOf(components);
        }

        @Override
        public boolean active() {
            return components.stream().anyMatch(Slot::active);
        }

        @Override
        public List<Leaf> leaves() {
            return components.stream().flatMap(c -> c.leaves().stream()).toList();
        }
    }
}
