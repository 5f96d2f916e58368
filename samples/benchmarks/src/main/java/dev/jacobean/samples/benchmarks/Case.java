package dev.jacobean.samples.benchmarks;

import java.util.List;
import java.util.NoSuchElementException;

/** One function at one point, and the ways to differentiate it there. */
public interface Case {
    String name();

    /** The arrays that hold what is differentiated by; the contenders read them at each call. */
    List<double[]> parameters();

    /** A direction: arrays of the shapes of {@link #parameters()}. The tangent contender goes along it. */
    List<double[]> direction();

    List<Contender<?>> contenders();

    /**
     * The Jacobian times a vector.
     *
     * @param derivative what the contenders of the whole derivative deliver
     * @param vector an element per parameter
     */
    default double[] times(double[] derivative, double[] vector) {
        double[] product = new double[derivative.length / vector.length];
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += derivative[i * vector.length + j] * vector[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /** @throws NoSuchElementException if the case has none of this kind */
    default Contender<?> contender(Kind kind) {
        return contenders().stream()
                .filter(contender -> contender.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name() + " has no " + kind.title()));
    }

    default boolean has(Kind kind) {
        return contenders().stream().anyMatch(contender -> contender.kind() == kind);
    }
}
