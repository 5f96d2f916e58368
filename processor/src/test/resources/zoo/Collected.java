package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Streams that end in lists, and that objects are folded over. */
final class Collected {
    private Collected() {}

    record Joint(double length, double angle) {}

    record Pose(double x, double y, double phi) {
        Pose then(Joint joint) {
            double turned = phi + joint.angle();
            return new Pose(
                    x + joint.length() * Math.cos(turned), y + joint.length() * Math.sin(turned), turned);
        }
    }

    // at: {0.3, 0.5, -0.2}, {1.0, 0.8, 0.5}
    @Differentiable
    static double arm(double[] angles, double[] lengths) {
        List<Joint> joints = IntStream.range(0, angles.length)
                .mapToObj(i -> new Joint(lengths[i], angles[i]))
                .collect(Collectors.toList());
        Pose pose = new Pose(0, 0, 0);
        for (Joint joint : joints) {
            pose = pose.then(joint);
        }
        return pose.x() * pose.x() + 3 * pose.y() + pose.phi();
    }

    // at: {0.3, 0.5, -0.2}
    @Differentiable
    static double[] folded(double[] angles) {
        Pose end = Arrays.stream(angles)
                .mapToObj(angle -> new Joint(1.2, angle))
                .reduce(new Pose(0, 0, 0), Pose::then, (a, b) -> b);
        return new double[] {end.x(), end.y()};
    }

    // at: {0.3, 0.5, -0.2}
    @Differentiable
    static double numbers(double[] x) {
        List<Double> squares = Arrays.stream(x).boxed().map(v -> v * v).collect(Collectors.toList());
        List<Double> some = Arrays.stream(x).filter(v -> v > 0).boxed().toList();
        double total = squares.stream().reduce(0.0, Double::sum);
        double product = some.stream().mapToDouble(Double::doubleValue).reduce(1, (a, b) -> a * b);
        squares.set(0, total);
        return total * product + squares.get(0) * squares.get(2) + some.size();
    }

    // at: {0.3, 0.5, -0.2}
    @Differentiable
    static double passive(double[] x) {
        List<Integer> order = IntStream.range(0, x.length).boxed().collect(Collectors.toList());
        double s = 0;
        for (int i : order) {
            s += x[i] * x[i] * i;
        }
        return s;
    }
}
