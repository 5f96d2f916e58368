package dev.jacobean;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * The memory of a gradient that is computed again and again: the arrays and tapes that {@code fGradient} needs between its
 * forward and its reverse sweep.
 *
 * <pre>{@code
 * Workspace workspace = new Workspace();
 * double[] gradient = new double[x.length];
 * for (…) {
 *     double value = Model_Grad.lossGradient(x, gradient, workspace);
 *     …
 * }
 * }</pre>
 *
 * <p>It grows at first use. A call whose arrays have the lengths that those of earlier calls had allocates nothing (as long as
 * a place in the program has not asked for more than some sixty different ones). One
 * workspace serves any number of methods, one after the other, but only one thread at a time. It keeps what it has until it
 * is itself forgotten, and it has no results: what comes back never refers to it.
 *
 * <p>All methods but the constructor are for generated code. Arrays are handed out in turn, and are taken again in the same
 * order by the next call.
 */
public final class Workspace {
    private static final int START = 16;

    private static final int LENGTHS = 64;
    private static final Object[] NONE = {};

    private Object[] taken = new Object[START];
    /** At each place, what was there before with other lengths: a loop's iterations may ask for arrays that grow. */
    private Object[][] others = new Object[START][];

    private int next;
    private final RowSet rows = new RowSet();

    /** An empty workspace. */
    public Workspace() {}

    /** Begins a call: all that was handed out before is free. */
    public void begin() {
        next = 0;
    }

    /** The present place, to {@linkplain #release return to}. */
    public int mark() {
        return next;
    }

    /**
     * Frees what was handed out since a place.
     *
     * @param mark what {@link #mark} returned
     */
    public void release(int mark) {
        next = mark;
    }

    /**
     * A vector of zeros.
     *
     * @param length its length
     * @return an array that nothing else uses until {@link #begin} or {@link #release}
     */
    public double[] doubles(int length) {
        double[] array = scratch(length);
        Arrays.fill(array, 0);
        return array;
    }

    /**
     * A vector whose every element that is read is written before.
     *
     * @param length its length
     * @return an array of any content
     */
    public double[] scratch(int length) {
        if (found() instanceof double[] array && array.length == length) {
            next++;
            return array;
        }
        return found(double[].class, length) instanceof double[] other ? taken(other) : taken(new double[length]);
    }

    /**
     * A matrix of zeros.
     *
     * @param rows the number of rows
     * @param columns the length of each
     * @return an array of fresh rows
     */
    public double[][] matrix(int rows, int columns) {
        double[][] matrix = array(double[][].class, rows);
        if (rows == 0 && columns < 0) {
            throw new NegativeArraySizeException(Integer.toString(columns));
        }
        for (int i = 0; i < rows; i++) {
            matrix[i] = doubles(columns);
        }
        return matrix;
    }

    /**
     * Matrices of zeros.
     *
     * @param planes the number of matrices
     * @param rows the number of rows of each
     * @param columns the length of each row
     * @return an array of fresh matrices
     */
    public double[][][] cube(int planes, int rows, int columns) {
        double[][][] cube = array(double[][][].class, planes);
        if (planes == 0 && (rows < 0 || columns < 0)) {
            throw new NegativeArraySizeException(Integer.toString(Math.min(rows, columns)));
        }
        for (int i = 0; i < planes; i++) {
            cube[i] = matrix(rows, columns);
        }
        return cube;
    }

    /**
     * An array of zeros, of false or of null.
     *
     * @param type the class of the array
     * @param length its length
     * @param <T> its type
     */
    public <T> T array(Class<T> type, int length) {
        Object found = fits(found(), type, length) ? found() : found(type, length);
        if (found == null) {
            return taken(type.cast(Array.newInstance(type.getComponentType(), length)));
        }
        clear(found);
        return taken(type.cast(found));
    }

    private static void clear(Object array) {
        if (array instanceof Object[] references) {
            Arrays.fill(references, null);
        } else if (array instanceof double[] numbers) {
            Arrays.fill(numbers, 0);
        } else if (array instanceof int[] numbers) {
            Arrays.fill(numbers, 0);
        } else if (array instanceof float[] numbers) {
            Arrays.fill(numbers, 0);
        } else if (array instanceof boolean[] truths) {
            Arrays.fill(truths, false);
        } else if (array instanceof long[] numbers) {
            Arrays.fill(numbers, 0);
        } else if (array instanceof byte[] numbers) {
            Arrays.fill(numbers, (byte) 0);
        } else if (array instanceof char[] numbers) {
            Arrays.fill(numbers, (char) 0);
        } else {
            Arrays.fill((short[]) array, (short) 0);
        }
    }

    /**
     * Zeros in the shape of an array.
     *
     * @param array an array of any rank
     * @param <T> its type
     * @return an array of the same shape, every row of its own; null rows stay null
     */
    @SuppressWarnings("unchecked") // an array of the class of the argument
    public <T> T zerosLike(T array) {
        if (array == null) {
            return null;
        }
        T zeros = array((Class<T>) array.getClass(), Array.getLength(array));
        if (array instanceof Object[] from) {
            Object[] to = (Object[]) zeros;
            for (int i = 0; i < from.length; i++) {
                to[i] = zerosLike(from[i]);
            }
        }
        return zeros;
    }

    /**
     * A copy of an array down to its numbers.
     *
     * @param array an array of any rank
     * @param <T> its type
     * @return an array of the same shape and content, every row of its own; null rows stay null
     */
    public <T> T copy(T array) {
        if (array == null) {
            return null;
        }
        T copy = shallowCopy(array);
        if (copy instanceof Object[] rowsOfCopy) {
            for (int i = 0; i < rowsOfCopy.length; i++) {
                rowsOfCopy[i] = copy(rowsOfCopy[i]);
            }
        }
        return copy;
    }

    /**
     * What {@code array.clone()} returns.
     *
     * @param array an array; the rows of the copy are its rows
     * @param <T> its type
     */
    @SuppressWarnings("unchecked") // an array of the class of the argument
    public <T> T shallowCopy(T array) {
        int length = Array.getLength(array);
        T copy = array instanceof double[] ? (T) scratch(length) : array((Class<T>) array.getClass(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** An empty tape. */
    public Tape tape() {
        Object found = found() instanceof Tape tape ? tape : found(Tape.class, 0);
        Tape tape = taken(found == null ? new Tape() : (Tape) found);
        tape.clear();
        return tape;
    }

    /** As {@link Shapes#distinct}. */
    public void distinct(String nameA, Object a, String nameB, Object b) {
        Shapes.distinct(nameA, a, nameB, b, rows);
    }

    /** As {@link Shapes#distinctRows}. */
    public void distinctRows(String name, Object a) {
        Shapes.distinctRows(name, a, rows);
    }

    private Object found() {
        return next < taken.length ? taken[next] : null;
    }

    private static boolean fits(Object object, Class<?> type, int length) {
        return object != null && object.getClass() == type && (!type.isArray() || Array.getLength(object) == length);
    }

    /** One of the others at this place; null where none is of this type and length. */
    private Object found(Class<?> type, int length) {
        Object[] known = next < others.length ? others[next] : null;
        if (known != null) {
            for (Object other : known) {
                if (fits(other, type, length)) {
                    return other;
                }
            }
        }
        return null;
    }

    private <T> T taken(T object) {
        if (next == taken.length) {
            taken = Arrays.copyOf(taken, 2 * next);
            others = Arrays.copyOf(others, 2 * next);
        }
        if (taken[next] != null && taken[next] != object) {
            keep(taken[next]);
        }
        taken[next++] = object;
        return object;
    }

    /** Keeps what was at this place, up to some number. */
    private void keep(Object before) {
        Object[] known = others[next] == null ? NONE : others[next];
        for (Object other : known) {
            if (other == before) {
                return;
            }
        }
        if (known.length < LENGTHS) {
            others[next] = Arrays.copyOf(known, known.length + 1);
            others[next][known.length] = before;
        }
    }
}
