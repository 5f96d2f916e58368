package golden;

import dev.jacobean.Differentiable;

/** A method that is split: of straight lines and a loop. */
final class Split {
    private Split() {}

    @Differentiable
    static double orbit(double radius, double speed, double[] weights) {
        double energy = speed * speed / 2 - 1 / radius;
        double momentum = radius * speed;
        double eccentricity = Math.sqrt(1 + 2 * energy * momentum * momentum);
        double axis = -1 / (2 * energy);
        double period = 2 * Math.PI * Math.sqrt(axis * axis * axis);
        double sum = 0;
        for (double weight : weights) {
            double anomaly = weight * period;
            for (int k = 0; k < 5; k++) {
                anomaly = weight * period + eccentricity * Math.sin(anomaly);
            }
            sum += weight * Math.cos(anomaly) * axis;
        }
        return sum + eccentricity * period;
    }
}
