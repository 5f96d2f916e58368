package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.peers.Hipparchus;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** {@link Mlp#loss} in the number types of the peers; the parameters follow one another, weights row by row. */
record MlpPeers(int inputs, int units, int classes, double[][] x, int[] labels) {
    /** A {@link Hipparchus.Program}. */
    <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] p) {
        int b1 = units * inputs;
        int w2 = b1 + units;
        int b2 = w2 + classes * units;
        T total = p[0].newInstance(0);
        for (int n = 0; n < x.length; n++) {
            // an array of the right type and long enough; its content does not matter
            T[] hidden = p.clone();
            for (int i = 0; i < units; i++) {
                T s = p[b1 + i];
                for (int j = 0; j < inputs; j++) {
                    s = s.add(p[i * inputs + j].multiply(x[n][j]));
                }
                hidden[i] = s.tanh();
            }
            T[] scores = p.clone();
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                T s = p[b2 + k];
                for (int i = 0; i < units; i++) {
                    s = s.add(p[w2 + k * units + i].multiply(hidden[i]));
                }
                scores[k] = s;
                max = Math.max(max, s.getReal());
            }
            // the shift cancels in the derivative
            T sum = p[0].newInstance(0);
            for (int k = 0; k < classes; k++) {
                sum = sum.add(scores[k].subtract(max).exp());
            }
            total = total.add(sum.log()).add(max).subtract(scores[labels[n]]);
        }
        return List.of(total.divide(x.length));
    }

    /** finmath-lib has no tanh: by way of exp. */
    RandomVariable finmath(RandomVariable[] p) {
        int b1 = units * inputs;
        int w2 = b1 + units;
        int b2 = w2 + classes * units;
        RandomVariable total = null;
        for (int n = 0; n < x.length; n++) {
            RandomVariable[] hidden = new RandomVariable[units];
            for (int i = 0; i < units; i++) {
                RandomVariable s = p[b1 + i];
                for (int j = 0; j < inputs; j++) {
                    s = s.addProduct(p[i * inputs + j], x[n][j]);
                }
                hidden[i] = s.mult(2).exp().add(1).invert().mult(-2).add(1);
            }
            RandomVariable[] scores = new RandomVariable[classes];
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                RandomVariable s = p[b2 + k];
                for (int i = 0; i < units; i++) {
                    s = s.addProduct(p[w2 + k * units + i], hidden[i]);
                }
                scores[k] = s;
                max = Math.max(max, s.doubleValue());
            }
            RandomVariable sum = null;
            for (RandomVariable score : scores) {
                RandomVariable e = score.sub(max).exp();
                sum = sum == null ? e : sum.add(e);
            }
            RandomVariable loss = sum.log().add(max).sub(scores[labels[n]]);
            total = total == null ? loss : total.add(loss);
        }
        return total.div(x.length);
    }
}
