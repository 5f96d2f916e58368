package dev.jacobean.processor.ir;

import java.lang.reflect.Array;
import java.util.List;

/** Makes arrays of whatever stands for their elements. */
final class Allocation {
    private final Arithmetic arithmetic;

    Allocation(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** {@code new T[d0][d1]…[]…} */
    Object make(ArrayType type, int... dimensions) {
        Type component = type;
        for (int i = 0; i < dimensions.length; i++) {
            component = component.element();
        }
        Object array = Array.newInstance(arithmetic.classOf(component), dimensions);
        fill(array, dimensions.length, arithmetic.zero(component), 0);
        return array;
    }

    private static void fill(Object array, int rank, Object zero, int from) {
        for (int i = from; zero != null && i < Array.getLength(array); i++) {
            if (rank == 1) {
                Array.set(array, i, zero);
            } else {
                fill(Array.get(array, i), rank - 1, zero, 0);
            }
        }
    }

    Object literal(ArrayType type, List<Object> elements) {
        Object array = Array.newInstance(arithmetic.classOf(type.element()), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    /** A shallow copy of {@code length} elements, not filled up. */
    Object copy(Object array, int length) {
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, Math.min(length, Array.getLength(array)));
        return copy;
    }

    Object deepCopy(Object array) {
        if (array == null) {
            return null;
        }
        Object copy = copy(array, Array.getLength(array));
        for (int i = 0; array instanceof Object[] rows && i < rows.length; i++) {
            if (rows[i] != null && rows[i].getClass().isArray()) {
                ((Object[]) copy)[i] = deepCopy(rows[i]);
            }
        }
        return copy;
    }

    Object zerosLike(ArrayType type, Object array) {
        if (array == null) {
            return null;
        }
        Object zeros = make(type, Array.getLength(array));
        if (type.element() instanceof ArrayType inner) {
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(zeros, i, zerosLike(inner, Array.get(array, i)));
            }
        }
        return zeros;
    }

    Object grow(ArrayType type, Object tape, int index) {
        int length = Array.getLength(tape);
        if (index < length) {
            return tape;
        }
        Object longer = copy(tape, Math.max(2 * length, index + 1));
        fill(longer, 1, arithmetic.zero(type.element()), length);
        return longer;
    }
}
