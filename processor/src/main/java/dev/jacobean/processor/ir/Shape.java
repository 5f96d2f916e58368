package dev.jacobean.processor.ir;

import java.util.List;

/** How values make up one argument or result of a Java method: a value as it is, or a record of such. */
public sealed interface Shape {
    /** The type in Java. */
    Type type();

    /** The types of the values. */
    List<Type> leaves();

    /** One value. */
    record Leaf(Type type) implements Shape {
        @Override
        public List<Type> leaves() {
            return List.of(type);
        }
    }

    /** A record with its canonical constructor; each component has an operation that reads it. */
    record Tuple(Type type, MethodRef constructor, List<Opcode> readings, List<Shape> components) implements Shape {
        public Tuple {
            readings = List.copyOf(readings);
            components = List.copyOf(components);
        }

        @Override
        public List<Type> leaves() {
            return components.stream().flatMap(c -> c.leaves().stream()).toList();
        }
    }
}
