package dev.jacobean.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A call of a method that has derivatives of its own: they were generated beside its class, or its user wrote them.
 * Transformations replace it by calls of these. Operands are the values of all arguments, results those of the result.
 *
 * @param arguments what is known of each argument, the instance of an instance method first
 * @param result empty for {@code void}
 */
public record Foreign(
        MethodRef primal, List<Argument> arguments, Optional<Shape> result, Tangent tangent, Adjoint adjoint)
        implements Opcode {
    /**
     * An argument.
     *
     * @param active whether the derivatives are by it
     * @param written whether it is an array that the method writes
     * @param component the name of its component in the adjoint's record; empty where the adjoint returns nothing else
     * @param fields of the instance, where derivatives are by these and not by the whole
     */
    public record Argument(Shape shape, boolean active, boolean written, String component, List<Field> fields) {
        public Argument {
            fields = List.copyOf(fields);
        }

        public Argument(Shape shape, boolean active, boolean written, String component) {
            this(shape, active, written, component, List.of());
        }

        /** Whether the derivatives are by one of the values that it is made of. */
        public boolean isActive(int leaf) {
            return active
                    || fields.stream()
                            .anyMatch(field -> field.isOperand()
                                    && leaf >= field.first()
                                    && leaf
                                            < field.first()
                                                    + field.shape().leaves().size());
        }

        /** What derivatives are by: the whole, or some fields, or nothing. */
        public List<Field> parts() {
            return active ? List.of(new Field(component, shape, 0)) : fields;
        }
    }

    /**
     * A field of the instance that derivatives are by.
     *
     * @param first the position of its first value among the instance's; negative where the instance is an object, whose
     *     fields carry no derivatives
     */
    public record Field(String component, Shape shape, int first) {
        public boolean isOperand() {
            return first >= 0;
        }
    }

    /**
     * The forward derivative: takes the arguments and the tangents of the active ones. What the primal writes, it writes.
     *
     * @param value the component of the record that it returns that has the primal's result
     * @param tangent the component that has its tangent; both empty where it returns the tangent alone, or nothing
     */
    public record Tangent(MethodRef method, String value, String tangent) {}

    /**
     * The reverse derivative: takes the arguments, the adjoint of the result, and those of the written arrays.
     *
     * @param takesResult whether the primal's result comes after the arguments
     */
    public record Adjoint(MethodRef method, boolean takesResult) {}

    public Foreign {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Effect effect() {
        return Effect.CALL;
    }

    /** The argument that an operand belongs to. */
    public Argument argumentOf(int operand) {
        int end = 0;
        for (Argument argument : arguments) {
            end += argument.shape().leaves().size();
            if (operand < end) {
                return argument;
            }
        }
        throw new IndexOutOfBoundsException(operand);
    }

    /** Whether the derivatives are by an operand. */
    public boolean isActive(int operand) {
        int first = 0;
        for (Argument argument : arguments) {
            int size = argument.shape().leaves().size();
            if (operand < first + size) {
                return argument.isActive(operand - first);
            }
            first += size;
        }
        throw new IndexOutOfBoundsException(operand);
    }

    public List<Type> resultTypes() {
        return result.map(Shape::leaves).orElse(List.of());
    }
}
