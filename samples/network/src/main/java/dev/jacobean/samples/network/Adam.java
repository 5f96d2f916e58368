package dev.jacobean.samples.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Adam (Kingma and Ba, ICLR 2015, algorithm 1) with decoupled weight decay (Loshchilov and Hutter, ICLR 2019, algorithm
 * 2).
 */
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final List<double[]> parameters;
    private final List<double[]> firstMoments = new ArrayList<>();
    private final List<double[]> secondMoments = new ArrayList<>();
    private final double decay;
    private double power1 = 1;
    private double power2 = 1;

    /**
     * An optimiser of the given arrays, which it updates in place.
     *
     * @param decay how much of a parameter is taken away in a step of rate 1
     */
    Adam(List<double[]> parameters, double decay) {
        this.parameters = List.copyOf(parameters);
        this.decay = decay;
        for (double[] row : parameters) {
            firstMoments.add(new double[row.length]);
            secondMoments.add(new double[row.length]);
        }
    }

    /**
     * One step against the gradient.
     *
     * @param gradient arrays of the shapes of the parameters
     */
    void step(List<double[]> gradient, double rate) {
        power1 *= BETA1;
        power2 *= BETA2;
        for (int r = 0; r < gradient.size(); r++) {
            update(parameters.get(r), gradient.get(r), firstMoments.get(r), secondMoments.get(r), rate);
        }
    }

    private void update(double[] x, double[] g, double[] m, double[] v, double rate) {
        double scale1 = 1 / (1 - power1);
        double scale2 = 1 / (1 - power2);
        for (int i = 0; i < x.length; i++) {
            m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
            v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
            x[i] -= rate * (m[i] * scale1 / (Math.sqrt(v[i] * scale2) + EPSILON) + decay * x[i]);
        }
    }
}
