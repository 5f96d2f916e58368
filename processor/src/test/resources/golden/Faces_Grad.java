package golden;

import dev.jacobean.Adjoints;
import dev.jacobean.JacobeanGenerated;
import dev.jacobean.Shapes;
import dev.jacobean.Strong;
import dev.jacobean.Vectors;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@link Faces}.
 */
@Generated("dev.jacobean.processor.JacobeanProcessor")
@JacobeanGenerated
@SuppressWarnings({"auxiliaryclass", "deprecation", "removal"})
public final class Faces_Grad {
    private Faces_Grad() {
    }

    /**
     * The Jacobian of {@code scalar} times a vector, in forward mode.
     *
     * @param x as for {@code scalar}
     * @param xDot the tangent of {@code x}
     * @return the value and its tangent
     */
    public static ScalarTangent scalarTangent(double x, double xDot) {
        return new ScalarTangent(x, xDot);
    }

    /**
     * A vector times the Jacobian of {@code scalar}, in reverse mode.
     *
     * @param x as for {@code scalar}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code x}
     */
    public static ScalarGradient scalarAdjoint(double x, double valueBar) {
        return new ScalarGradient(x, valueBar);
    }

    /**
     * The gradient of {@code scalar}.
     *
     * @param x as for {@code scalar}
     * @return the value and the derivatives by {@code x}
     */
    public static ScalarGradient scalarGradient(double x) {
        return scalarAdjoint(x, 1);
    }

    /**
     * The Jacobian of {@code array} times a vector, in forward mode.
     *
     * @param x as for {@code array}
     * @param y as for {@code array}
     * @param yDot the tangent of {@code y}
     * @return the value and its tangent
     */
    static ArrayTangent arrayTangent(float[] x, float y, float yDot) {
        Shapes.nonNull(x, "x");
        // return new float[] {x[0] * y};
        float x0 = x[0];
        float[] value = {x0 * y};
        float[] valueDot = {Strong.times(yDot, x0)};
        return new ArrayTangent(value, valueDot);
    }

    /**
     * A vector times the Jacobian of {@code array}, in reverse mode.
     *
     * @param x as for {@code array}
     * @param y as for {@code array}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code y}
     */
    static ArrayGradient arrayAdjoint(float[] x, float y, float[] valueBar) {
        Shapes.nonNull(x, "x");
        Shapes.nonNull(valueBar, "valueBar");
        float x0 = x[0];
        float[] value = {x0 * y};
        float[] zeros = new float[value.length];
        Shapes.sameShape("value", value, "valueBar", valueBar);
        Adjoints.add(zeros, valueBar);

        // return new float[] {x[0] * y};
        float yBar = Strong.times(zeros[0], x0);
        return new ArrayGradient(value, yBar);
    }

    /**
     * The Jacobian of {@code array}.
     *
     * @param x as for {@code array}
     * @param y as for {@code array}
     * @return a row for each scalar of the result, a column for each scalar of {@code y}
     */
    static double[][] arrayJacobian(float[] x, float y) {
        int columns = 1;
        float[] first = arrayTangent(x, y, 0).value();
        int valueCount = Shapes.count(first);
        int rows = valueCount;
        double[][] jacobian = new double[rows][columns];
        if (columns <= rows) {
            for (int j = 0; j < columns; j++) {
                double[] seed = Vectors.oneHot(columns, j);
                float[] sweep = arrayTangent(x, y, (float) seed[0]).tangent();
                double[] column = new double[rows];
                Shapes.flatten(sweep, column, 0);
                Vectors.setColumn(jacobian, j, column);
            }
        } else {
            for (int i = 0; i < rows; i++) {
                double[] seed = Vectors.oneHot(rows, i);
                ArrayGradient sweep = arrayAdjoint(x, y, Vectors.cut(first, seed, 0));
                jacobian[i][0] = sweep.y();
            }
        }
        return jacobian;
    }

    /**
     * The Jacobian of {@code written} times a vector, in forward mode.
     *
     * <p>{@code a}, and the tangents with them, are updated in place as {@code written} does.
     *
     * @param a as for {@code written}
     * @param b as for {@code written}
     * @param order as for {@code written}
     * @param aDot the tangent of {@code a}
     * @param bDot the tangent of {@code b}
     * @return the value and its tangent
     */
    static WrittenTangent writtenTangent(double[][] a, double[] b, int[] order, double[][] aDot,
            double[] bDot) {
        Shapes.nonNull(order, "order");
        Shapes.sameShape("a", a, "aDot", aDot);
        Shapes.sameShape("b", b, "bDot", bDot);
        Shapes.distinctRows("a", a);
        Shapes.distinct("a", a, "b", b);
        Shapes.distinctRows("aDot", aDot);
        Shapes.distinct("a", a, "aDot", aDot);
        Shapes.distinct("b", b, "aDot", aDot);
        Shapes.distinct("a", a, "bDot", bDot);
        Shapes.distinct("aDot", aDot, "bDot", bDot);
        // a[0][0] = b[order[0]];
        double[] a0 = a[0];
        double[] a0Dot = aDot[0];
        int order0 = order[0];
        double bElement = b[order0];
        double bElementDot = bDot[order0];
        a0[0] = bElement;
        a0Dot[0] = bElementDot;
        // return b[0];
        double value = b[0];
        double valueDot = bDot[0];
        return new WrittenTangent(value, valueDot);
    }

    /**
     * A vector times the Jacobian of {@code written}, in reverse mode.
     *
     * <p>{@code a} are updated in place as {@code written} does; their components are the adjoints of their initial contents.
     *
     * @param a as for {@code written}
     * @param b as for {@code written}
     * @param order as for {@code written}
     * @param valueBar the adjoint of the result
     * @param aBarFinal the adjoint of the final content of {@code a}; it is left alone
     * @return the value and the adjoints of {@code a} and {@code b}
     */
    static WrittenGradient writtenAdjoint(double[][] a, double[] b, int[] order, double valueBar,
            double[][] aBarFinal) {
        Shapes.nonNull(order, "order");
        Shapes.nonNull(a, "a");
        Shapes.nonNull(b, "b");
        Shapes.sameShape("a", a, "aBarFinal", aBarFinal);
        Shapes.distinctRows("a", a);
        Shapes.distinct("a", a, "b", b);
        Shapes.distinct("a", a, "aBarFinal", aBarFinal);
        double[][] aBar = Shapes.copy(aBarFinal);
        double[] bBar = new double[b.length];
        double[] a0 = a[0];
        double[] a0Bar = aBar[0];
        int order0 = order[0];
        a0[0] = b[order0];
        double value = b[0];

        // return b[0];
        bBar[0] += valueBar;
        // a[0][0] = b[order[0]];
        double a00Bar = a0Bar[0];
        a0Bar[0] = 0;
        bBar[order0] += a00Bar;
        return new WrittenGradient(value, aBar, bBar);
    }

    /**
     * The gradient of {@code written}.
     *
     * @param a as for {@code written}
     * @param b as for {@code written}
     * @param order as for {@code written}
     * @return the value and the derivatives by {@code a} and {@code b}
     */
    static WrittenGradient writtenGradient(double[][] a, double[] b, int[] order) {
        return writtenAdjoint(a, b, order, 1, Shapes.zerosLike(a));
    }

    /**
     * The gradient of {@code written}, into arrays of the caller's.
     *
     * <p>The arrays are overwritten; what they contain before does not matter.
     *
     * @param a as for {@code written}
     * @param b as for {@code written}
     * @param order as for {@code written}
     * @param aBar where the derivatives by {@code a} go, of its shape
     * @param bBar where the derivatives by {@code b} go, of its shape
     * @return the value
     */
    static double writtenGradient(double[][] a, double[] b, int[] order, double[][] aBar,
            double[] bBar) {
        Shapes.nonNull(order, "order");
        Shapes.sameShape("a", a, "aBar", aBar);
        Shapes.sameShape("b", b, "bBar", bBar);
        Shapes.distinctRows("a", a);
        Shapes.distinct("a", a, "b", b);
        Shapes.distinctRows("aBar", aBar);
        Shapes.distinct("a", a, "aBar", aBar);
        Shapes.distinct("b", b, "aBar", aBar);
        Shapes.distinct("a", a, "bBar", bBar);
        Shapes.distinct("b", b, "bBar", bBar);
        Shapes.distinct("aBar", aBar, "bBar", bBar);
        WrittenGradient gradient = writtenAdjoint(a, b, order, 1, Shapes.zerosLike(a));
        Vectors.overwrite(aBar, gradient.a());
        Vectors.overwrite(bBar, gradient.b());
        return gradient.value();
    }

    /**
     * The Jacobian of {@code written}.
     *
     * @param a as for {@code written}
     * @param b as for {@code written}
     * @param order as for {@code written}
     * @return a row for each scalar of the result and {@code a}, a column for each scalar of {@code a} and {@code b}
     */
    static double[][] writtenJacobian(double[][] a, double[] b, int[] order) {
        Shapes.nonNull(a, "a");
        Shapes.nonNull(b, "b");
        double[][] aInitial = Shapes.copy(a);
        int aCount = Shapes.count(aInitial);
        int bCount = Shapes.count(b);
        int columns = aCount + bCount;
        double first = writtenTangent(a, b, order, Shapes.zerosLike(a),
                Shapes.zerosLike(b)).value();
        int aFinalCount = Shapes.count(aInitial);
        int rows = aFinalCount + 1;
        double[][] jacobian = new double[rows][columns];
        if (columns <= rows) {
            for (int j = 0; j < columns; j++) {
                double[] seed = Vectors.oneHot(columns, j);
                double[][] aDot = Vectors.cut(aInitial, seed, 0);
                double sweep = writtenTangent(Shapes.copy(aInitial), b, order, aDot,
                        Vectors.cut(b, seed, aCount)).tangent();
                double[] column = new double[rows];
                column[0] = sweep;
                Shapes.flatten(aDot, column, 1);
                Vectors.setColumn(jacobian, j, column);
            }
        } else {
            for (int i = 0; i < rows; i++) {
                double[] seed = Vectors.oneHot(rows, i);
                WrittenGradient sweep = writtenAdjoint(Shapes.copy(aInitial), b, order, seed[0],
                        Vectors.cut(aInitial, seed, 1));
                Shapes.flatten(sweep.a(), jacobian[i], 0);
                Shapes.flatten(sweep.b(), jacobian[i], aCount);
            }
        }
        return jacobian;
    }

    /**
     * The Jacobian of {@code instance} times a vector, in forward mode.
     *
     * @param self the instance of {@code instance}
     * @param value as for {@code instance}
     * @param label as for {@code instance}
     * @param gainDot the tangent of {@code gain}
     * @param valueDot the tangent of {@code value}
     * @return the value and its tangent
     * @throws java.io.IOException as {@code instance}
     */
    protected static InstanceTangent instanceTangent(Faces self, double value, String label,
            double gainDot, double valueDot) throws IOException {
        Shapes.nonNull(self, "self");
        double gain = self.gain;
        // return gain * value;
        double value2 = gain * value;
        double valueDot2 = Strong.times(gainDot, value) + Strong.times(valueDot, gain);
        return new InstanceTangent(value2, valueDot2);
    }

    /**
     * A vector times the Jacobian of {@code instance}, in reverse mode.
     *
     * @param self the instance of {@code instance}
     * @param value as for {@code instance}
     * @param label as for {@code instance}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code gain} and {@code value}
     * @throws java.io.IOException as {@code instance}
     */
    protected static InstanceGradient instanceAdjoint(Faces self, double value, String label,
            double valueBar) throws IOException {
        Shapes.nonNull(self, "self");
        double gain = self.gain;
        double value2 = gain * value;

        // return gain * value;
        double gainBar = Strong.times(valueBar, value);
        double valueBar2 = Strong.times(valueBar, gain);
        return new InstanceGradient(value2, gainBar, valueBar2);
    }

    /**
     * The gradient of {@code instance}.
     *
     * @param self the instance of {@code instance}
     * @param value as for {@code instance}
     * @param label as for {@code instance}
     * @return the value and the derivatives by {@code gain} and {@code value}
     * @throws java.io.IOException as {@code instance}
     */
    protected static InstanceGradient instanceGradient(Faces self, double value, String label)
            throws IOException {
        return instanceAdjoint(self, value, label, 1);
    }

    /**
     * The Jacobian of {@code record} times a vector, in forward mode.
     *
     * @param p as for {@code record}
     * @param pDot the tangent of {@code p}
     * @return the value and its tangent
     */
    static RecordTangent recordTangent(Faces.Point p, Faces.Point pDot) {
        Shapes.nonNull(p, "p");
        double pX = p.x();
        double[] pW = p.w();
        int pN = p.n();
        Shapes.nonNull(pDot, "pDot");
        double pDotX = pDot.x();
        double[] pDotW = pDot.w();
        Shapes.sameShape("p.w", pW, "pDot.w", pDotW);
        // return new Point(p.x(), new double[] {p.w()[0]}, p.n());
        double pW0 = pW[0];
        double w0Dot = pDotW[0];
        double[] w = {pW0};
        double[] wDot = {w0Dot};
        return new RecordTangent(new Faces.Point(pX, w, pN), new Faces.Point(pDotX, wDot, pN));
    }

    /**
     * A vector times the Jacobian of {@code record}, in reverse mode.
     *
     * @param p as for {@code record}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code p}
     */
    static RecordGradient recordAdjoint(Faces.Point p, Faces.Point valueBar) {
        Shapes.nonNull(p, "p");
        double pX = p.x();
        double[] pW = p.w();
        int pN = p.n();
        Shapes.nonNull(valueBar, "valueBar");
        double valueBarX = valueBar.x();
        double[] valueBarW = valueBar.w();
        Shapes.nonNull(pW, "p.w");
        Shapes.nonNull(valueBarW, "valueBar.w");
        double[] pWBar = new double[pW.length];
        double[] w = {pW[0]};
        double[] zeros = new double[w.length];
        Shapes.sameShape("w", w, "wBar", valueBarW);
        Adjoints.add(zeros, valueBarW);

        // return new Point(p.x(), new double[] {p.w()[0]}, p.n());
        pWBar[0] += zeros[0];
        return new RecordGradient(new Faces.Point(pX, w, pN), new Faces.Point(valueBarX, pWBar,
                p.n()));
    }

    /**
     * The Jacobian of {@code record}.
     *
     * @param p as for {@code record}
     * @return a row for each scalar of the result, a column for each scalar of {@code p}
     */
    static double[][] recordJacobian(Faces.Point p) {
        Shapes.nonNull(p, "p");
        int pWCount = Shapes.count(p.w());
        int columns = pWCount + 1;
        Faces.Point first = recordTangent(p, new Faces.Point(0, Shapes.zerosLike(p.w()),
                p.n())).value();
        int valueWCount = Shapes.count(first.w());
        int rows = valueWCount + 1;
        double[][] jacobian = new double[rows][columns];
        if (columns <= rows) {
            for (int j = 0; j < columns; j++) {
                double[] seed = Vectors.oneHot(columns, j);
                Faces.Point sweep = recordTangent(p, new Faces.Point(seed[0],
                        Vectors.cut(p.w(), seed, 1), p.n())).tangent();
                double[] column = new double[rows];
                column[0] = sweep.x();
                Shapes.flatten(sweep.w(), column, 1);
                Vectors.setColumn(jacobian, j, column);
            }
        } else {
            for (int i = 0; i < rows; i++) {
                double[] seed = Vectors.oneHot(rows, i);
                RecordGradient sweep = recordAdjoint(p, new Faces.Point(seed[0],
                        Vectors.cut(first.w(), seed, 1), first.n()));
                jacobian[i][0] = sweep.p().x();
                Shapes.flatten(sweep.p().w(), jacobian[i], 1);
            }
        }
        return jacobian;
    }

    /**
     * The Jacobian of {@code sum} times a vector, in forward mode.
     *
     * @param x as for {@code sum}
     * @param xDot the tangent of {@code x}
     * @return the value and its tangent
     */
    static TotalTangent totalTangent(double[] x, double[] xDot) {
        Shapes.sameShape("x", x, "xDot", xDot);
        // return x[0] + x[1];
        double x0Dot = xDot[0];
        double x1Dot = xDot[1];
        double value = x[0] + x[1];
        double valueDot = x0Dot + x1Dot;
        return new TotalTangent(value, valueDot);
    }

    /**
     * A vector times the Jacobian of {@code sum}, in reverse mode.
     *
     * @param x as for {@code sum}
     * @param valueBar the adjoint of the result
     * @return the value and the adjoints of {@code x}
     */
    static TotalGradient totalAdjoint(double[] x, double valueBar) {
        Shapes.nonNull(x, "x");
        double[] xBar = new double[x.length];
        double value = x[0] + x[1];

        // return x[0] + x[1];
        xBar[1] += valueBar;
        xBar[0] += valueBar;
        return new TotalGradient(value, xBar);
    }

    /**
     * The gradient of {@code sum}.
     *
     * @param x as for {@code sum}
     * @return the value and the derivatives by {@code x}
     */
    static TotalGradient totalGradient(double... x) {
        return totalAdjoint(x, 1);
    }

    /**
     * The gradient of {@code sum}, into arrays of the caller's.
     *
     * <p>The arrays are overwritten; what they contain before does not matter.
     *
     * @param x as for {@code sum}
     * @param xBar where the derivatives by {@code x} go, of its shape
     * @return the value
     */
    static double totalGradient(double[] x, double[] xBar) {
        Shapes.sameShape("x", x, "xBar", xBar);
        Shapes.distinct("x", x, "xBar", xBar);
        TotalGradient gradient = totalAdjoint(x, 1);
        Vectors.overwrite(xBar, gradient.x());
        return gradient.value();
    }

    /**
     * The value and the tangent of {@code scalar}.
     *
     * @param value what {@code scalar} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    public record ScalarTangent(double value, double tangent) {
    }

    /**
     * The value of {@code scalar} and the adjoints of {@code x}.
     *
     * @param value what {@code scalar} returns
     * @param x the adjoint of {@code x}
     */
    public record ScalarGradient(double value, double x) {
    }

    /**
     * The value and the tangent of {@code array}.
     *
     * @param value what {@code array} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record ArrayTangent(float[] value, float[] tangent) {
    }

    /**
     * The value of {@code array} and the adjoints of {@code y}.
     *
     * @param value what {@code array} returns
     * @param y the adjoint of {@code y}
     */
    record ArrayGradient(float[] value, float y) {
    }

    /**
     * The value and the tangent of {@code written}.
     *
     * @param value what {@code written} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record WrittenTangent(double value, double tangent) {
    }

    /**
     * The value of {@code written} and the adjoints of {@code a} and {@code b}.
     *
     * @param value what {@code written} returns
     * @param a the adjoint of {@code a}, of the same shape
     * @param b the adjoint of {@code b}, of the same shape
     */
    record WrittenGradient(double value, double[][] a, double[] b) {
    }

    /**
     * The value and the tangent of {@code instance}.
     *
     * @param value what {@code instance} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    protected record InstanceTangent(double value, double tangent) {
    }

    /**
     * The value of {@code instance} and the adjoints of {@code gain} and {@code value}.
     *
     * @param result what {@code instance} returns
     * @param gain the adjoint of {@code gain}
     * @param value the adjoint of {@code value}
     */
    protected record InstanceGradient(double result, double gain, double value) {
    }

    /**
     * The value and the tangent of {@code record}.
     *
     * @param value what {@code record} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record RecordTangent(Faces.Point value, Faces.Point tangent) {
    }

    /**
     * The value of {@code record} and the adjoints of {@code p}.
     *
     * @param value what {@code record} returns
     * @param p the adjoint of {@code p}
     */
    record RecordGradient(Faces.Point value, Faces.Point p) {
    }

    /**
     * The value and the tangent of {@code sum}.
     *
     * @param value what {@code sum} returns
     * @param tangent its derivative in the direction of the given tangents
     */
    record TotalTangent(double value, double tangent) {
    }

    /**
     * The value of {@code sum} and the adjoints of {@code x}.
     *
     * @param value what {@code sum} returns
     * @param x the adjoint of {@code x}, of the same shape
     */
    record TotalGradient(double value, double[] x) {
    }
}
