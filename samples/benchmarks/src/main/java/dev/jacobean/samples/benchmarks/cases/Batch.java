package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Kind;
import dev.jacobean.samples.benchmarks.peers.FiniteDifferences;
import dev.jacobean.samples.benchmarks.peers.Finmath;
import dev.jacobean.samples.benchmarks.peers.Hipparchus;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** A case for a small function, which is called at many points in turn so that the clock can see it. */
final class Batch {
    private final double[][] points;
    private final double[][] directions;
    private final int width;
    private final CaseBuilder builder;

    /**
     * @param points a row per call
     * @param directions of the same shape
     */
    Batch(String name, double[][] points, double[][] directions) {
        this.points = points;
        this.directions = directions;
        this.width = points[0].length;
        this.builder = new CaseBuilder(name, List.of(points), List.of(directions)).times(this::blockwise);
    }

    /** Writes the derivatives at a point into an array, from a position on. */
    @FunctionalInterface
    interface Writer {
        void write(double[] point, double[] out, int from);
    }

    Batch primal(ToDoubleFunction<double[]> function) {
        builder.add(
                Kind.PRIMAL,
                () -> {
                    double[] values = new double[points.length];
                    for (int i = 0; i < points.length; i++) {
                        values[i] = function.applyAsDouble(points[i]);
                    }
                    return values;
                },
                Function.identity());
        return differences(function);
    }

    Batch tangent(ToDoubleBiFunction<double[], double[]> function) {
        builder.add(
                Kind.TANGENT,
                () -> {
                    double[] tangents = new double[points.length];
                    for (int i = 0; i < points.length; i++) {
                        tangents[i] = function.applyAsDouble(points[i], directions[i]);
                    }
                    return tangents;
                },
                Function.identity());
        return this;
    }

    Batch derivative(Kind kind, Writer writer) {
        builder.add(
                kind,
                () -> {
                    double[] derivatives = new double[points.length * width];
                    for (int i = 0; i < points.length; i++) {
                        writer.write(points[i], derivatives, i * width);
                    }
                    return derivatives;
                },
                Function.identity());
        return this;
    }

    Batch hipparchus(Hipparchus.Program program) {
        peer(Kind.HIPPARCHUS_GRADIENT, point -> Hipparchus.gradient(program, point));
        peer(Kind.HIPPARCHUS_SPARSE, point -> Hipparchus.sparseGradient(program, point));
        return peer(Kind.HIPPARCHUS_STRUCTURE, point -> Hipparchus.derivativeStructure(program, point));
    }

    Batch finmath(Finmath.Program program) {
        return peer(Kind.FINMATH, point -> Finmath.gradient(program, point));
    }

    Case build() {
        return builder.build();
    }

    private Batch differences(ToDoubleFunction<double[]> function) {
        return peer(
                Kind.DIFFERENCES,
                point ->
                        FiniteDifferences.jacobian(() -> new double[] {function.applyAsDouble(point)}, List.of(point)));
    }

    private Batch peer(Kind kind, Function<double[], double[]> gradient) {
        return derivative(kind, (point, out, from) -> System.arraycopy(gradient.apply(point), 0, out, from, width));
    }

    /** Each value depends on its own point. */
    private double[] blockwise(double[] derivative, double[] vector) {
        double[] product = new double[points.length];
        for (int i = 0; i < vector.length; i++) {
            product[i / width] += derivative[i] * vector[i];
        }
        return product;
    }
}
