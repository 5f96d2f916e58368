package golden;

import dev.jacobean.Differentiable;

/** The least bodies with the greatest variety of signatures: what is generated around a body. */
public class Faces {
    public record Point(double x, double[] w, int n) {}

    double gain;

    @Differentiable
    public static double scalar(double x) {
        return x;
    }

    @Differentiable(wrt = "y")
    static float[] array(float[] x, float y) {
        return new float[] {x[0] * y};
    }

    @Differentiable
    static double written(double[][] a, double[] b, int[] order) {
        a[0][0] = b[order[0]];
        return b[0];
    }

    @Differentiable(wrt = {"gain", "value"})
    protected double instance(double value, String label) throws java.io.IOException {
        return gain * value;
    }

    @Differentiable
    static Point record(Point p) {
        return new Point(p.x(), new double[] {p.w()[0]}, p.n());
    }

    @Differentiable(name = "total")
    private static double sum(double... x) {
        return x[0] + x[1];
    }
}
