package dev.jacobean;

import java.lang.reflect.Array;

/**
 * Shapes of arrays, for generated code: the checks of arguments, shadows of the same shape, and scalars in row-major
 * order.
 *
 * <p>The methods on {@code Object} take arrays of any rank; a null row stands for itself and contains no scalars.
 */
public final class Shapes {

    private Shapes() {}

    /**
     * Demands an argument.
     *
     * @param x the argument
     * @param name the name of the parameter
     * @param <T> its type
     * @return {@code x}
     * @throws NullPointerException if it is null; the message is {@code name}
     */
    public static <T> T nonNull(T x, String name) {
        if (x == null) {
            throw new NullPointerException(name);
        }
        return x;
    }

    /**
     * Demands that a tangent or an adjoint has the shape of its primal.
     *
     * @param name the name of the primal
     * @param array the primal
     * @param shadowName the name of the tangent or adjoint
     * @param shadow the tangent or adjoint
     * @throws NullPointerException if one is null; the message is its name
     * @throws IllegalArgumentException if the lengths differ; the message gives both names and lengths
     */
    public static void sameShape(String name, double[] array, String shadowName, double[] shadow) {
        sameLength(name, nonNull(array, name).length, shadowName, nonNull(shadow, shadowName).length);
    }

    /**
     * Demands that a tangent or an adjoint has the shape of its primal.
     *
     * @param name the name of the primal
     * @param array the primal
     * @param shadowName the name of the tangent or adjoint
     * @param shadow the tangent or adjoint
     * @throws NullPointerException if one is null; the message is its name
     * @throws IllegalArgumentException if the lengths differ; the message gives both names and lengths
     */
    public static void sameShape(String name, float[] array, String shadowName, float[] shadow) {
        sameLength(name, nonNull(array, name).length, shadowName, nonNull(shadow, shadowName).length);
    }

    /**
     * Demands that a tangent or an adjoint has the shape of its primal, row by row.
     *
     * @param name the name of the primal
     * @param array the primal, an array of any rank
     * @param shadowName the name of the tangent or adjoint
     * @param shadow the tangent or adjoint
     * @throws NullPointerException if one is null, or one of two corresponding rows; the message is its name, such as
     *     {@code w[2]}
     * @throws IllegalArgumentException if the types or two lengths differ; the message gives both names and lengths
     */
    public static void sameShape(String name, Object array, String shadowName, Object shadow) {
        nonNull(array, name);
        nonNull(shadow, shadowName);
        if (!isSame(array, shadow)) {
            complain(name, array, shadowName, shadow);
        }
    }

    /** The check, without making the names of the rows. */
    private static boolean isSame(Object array, Object shadow) {
        if (array instanceof double[] a && shadow instanceof double[] b) {
            return a.length == b.length;
        }
        if (array == null || shadow == null || array.getClass() != shadow.getClass()) {
            return array == shadow;
        }
        boolean same = Array.getLength(array) == Array.getLength(shadow);
        if (same && array instanceof Object[] rows) {
            Object[] shadows = (Object[]) shadow;
            for (int i = 0; same && i < rows.length; i++) {
                same = isSame(rows[i], shadows[i]);
            }
        }
        return same;
    }

    /** Says what is wrong, wherever it is. */
    private static void complain(String name, Object array, String shadowName, Object shadow) {
        nonNull(array, name);
        nonNull(shadow, shadowName);
        if (array.getClass() != shadow.getClass()) {
            throw new IllegalArgumentException(
                    shadowName + " is a " + shadow.getClass().getSimpleName() + ", but " + name + " is a "
                            + array.getClass().getSimpleName());
        }
        sameLength(name, Array.getLength(array), shadowName, Array.getLength(shadow));
        if (array instanceof Object[] rows) {
            Object[] shadows = (Object[]) shadow;
            for (int i = 0; i < rows.length; i++) {
                if (!isSame(rows[i], shadows[i])) {
                    complain(name + "[" + i + "]", rows[i], shadowName + "[" + i + "]", shadows[i]);
                }
            }
        }
    }

    private static void sameLength(String name, int length, String shadowName, int shadowLength) {
        if (length != shadowLength) {
            throw new IllegalArgumentException(
                    shadowName + " has length " + shadowLength + ", but " + name + " has length " + length);
        }
    }

    /**
     * Demands that two array arguments, of which one is written, have no element in common.
     *
     * @param nameA the name of the one
     * @param a the one, of any rank
     * @param nameB the name of the other
     * @param b the other, of any rank
     * @throws IllegalArgumentException if they are the same array, or a row of some depth occurs in both; the message
     *     gives both names
     */
    public static void distinct(String nameA, Object a, String nameB, Object b) {
        distinct(nameA, a, nameB, b, null);
    }

    static void distinct(String nameA, Object a, String nameB, Object b, RowSet known) {
        if (a != null && a == b) {
            throw new IllegalArgumentException(
                    nameA + " and " + nameB + " are the same array, but at least one of them is written");
        }
        if (Rows.shared(a, b, known)) {
            throw new IllegalArgumentException(
                    nameA + " and " + nameB + " share a row, but at least one of them is written");
        }
    }

    /**
     * Demands that no row occurs twice in an array argument that is written.
     *
     * @param name the name of the parameter
     * @param a the array, of any rank
     * @throws IllegalArgumentException if the same row, of some depth, occurs twice; the message gives the name
     */
    public static void distinctRows(String name, Object a) {
        distinctRows(name, a, null);
    }

    static void distinctRows(String name, Object a, RowSet known) {
        if (Rows.repeated(a, known)) {
            throw new IllegalArgumentException("the same row occurs twice in " + name + ", which is written");
        }
    }

    /**
     * A fresh array of zeros.
     *
     * @param array an array
     * @return an array of the same length, or null for null
     */
    public static double[] zerosLike(double[] array) {
        return array == null ? null : new double[array.length];
    }

    /**
     * A fresh array of zeros.
     *
     * @param array an array
     * @return an array of the same shape, every row of its own; null rows stay null
     */
    public static double[][] zerosLike(double[][] array) {
        if (array == null) {
            return null;
        }
        double[][] zeros = new double[array.length][];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = zerosLike(array[i]);
        }
        return zeros;
    }

    /**
     * A fresh array of zeros.
     *
     * @param array an array of any rank
     * @param <T> its type
     * @return an array of the same shape, every row of its own; null rows stay null
     */
    @SuppressWarnings("unchecked") // an array of the class of the argument
    public static <T> T zerosLike(T array) {
        if (array == null) {
            return null;
        }
        T zeros = (T) Array.newInstance(array.getClass().getComponentType(), Array.getLength(array));
        if (array instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                ((Object[]) zeros)[i] = zerosLike(rows[i]);
            }
        }
        return zeros;
    }

    /**
     * A fresh copy.
     *
     * @param array an array
     * @return its copy, or null for null
     */
    public static double[] copy(double[] array) {
        return array == null ? null : array.clone();
    }

    /**
     * A fresh, deep copy.
     *
     * @param array an array
     * @return its copy, every row of its own; null rows stay null
     */
    public static double[][] copy(double[][] array) {
        if (array == null) {
            return null;
        }
        double[][] copy = new double[array.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy(array[i]);
        }
        return copy;
    }

    /**
     * A fresh, deep copy.
     *
     * @param array an array of any rank
     * @param <T> its type
     * @return its copy, every row of its own; null rows stay null
     */
    @SuppressWarnings("unchecked") // an array of the class of the argument
    public static <T> T copy(T array) {
        if (array == null) {
            return null;
        }
        int length = Array.getLength(array);
        T copy = (T) Array.newInstance(array.getClass().getComponentType(), length);
        if (array instanceof Object[] rows) {
            for (int i = 0; i < length; i++) {
                ((Object[]) copy)[i] = copy(rows[i]);
            }
        } else {
            System.arraycopy(array, 0, copy, 0, length);
        }
        return copy;
    }

    /**
     * The number of scalars.
     *
     * @param array an array of any rank, or null
     * @return how many scalars it contains
     * @throws ArithmeticException if they are more than an {@code int} can count
     */
    public static int count(Object array) {
        if (array instanceof Object[] rows) {
            int count = 0;
            for (Object row : rows) {
                count = Math.addExact(count, count(row));
            }
            return count;
        }
        return array == null ? 0 : Array.getLength(array);
    }

    /**
     * Copies all scalars, row by row.
     *
     * @param array an array of {@code double} or {@code float}, of any rank, or null
     * @param into where to
     * @param offset the index in {@code into} of the first scalar
     * @return the index after the last
     */
    public static int flatten(Object array, double[] into, int offset) {
        int end = offset;
        if (array instanceof double[] row) {
            System.arraycopy(row, 0, into, offset, row.length);
            end += row.length;
        } else if (array instanceof float[] row) {
            for (float x : row) {
                into[end++] = x;
            }
        } else if (array != null) {
            for (Object row : (Object[]) array) {
                end = flatten(row, into, end);
            }
        }
        return end;
    }

    /**
     * Sets one scalar.
     *
     * @param array an array
     * @param index the position of the scalar
     * @param value its new value
     */
    public static void set(double[] array, int index, double value) {
        array[index] = value;
    }

    /**
     * Sets one scalar.
     *
     * @param array an array of {@code double} or {@code float}, of any rank
     * @param index the position of the scalar among all scalars, row by row
     * @param value its new value, rounded where the array is of {@code float}
     * @throws IndexOutOfBoundsException if there is no such scalar
     */
    public static void set(Object array, int index, double value) {
        if (index < 0 || setFrom(array, index, value) >= 0) {
            throw new IndexOutOfBoundsException(index);
        }
    }

    /** Returns a negative number if the scalar was set, else the index that remains for the arrays that follow. */
    private static int setFrom(Object array, int index, double value) {
        int rest = index;
        if (array instanceof double[] row) {
            if (rest < row.length) {
                row[rest] = value;
            }
            return rest - row.length;
        }
        if (array instanceof float[] row) {
            if (rest < row.length) {
                row[rest] = (float) value;
            }
            return rest - row.length;
        }
        Object[] rows = array == null ? new Object[0] : (Object[]) array;
        for (int i = 0; i < rows.length && rest >= 0; i++) {
            rest = setFrom(rows[i], rest, value);
        }
        return rest;
    }
}
