package dev.jacobean.samples.benchmarks.adbench;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.CalculusFieldElement;

/** {@link GmmObjective} in the number types of Hipparchus; the parameters follow one another row by row. */
record GmmPeer(int k, int d, double[][] x, double gamma, int m) {
    <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] p) {
        int means = k;
        int icf = k + k * d;
        int rowLength = d * (d + 1) / 2;
        T prior = p[0].newInstance(0);
        List<T> sums = new ArrayList<>();
        T[] diagonal = p.clone();
        for (int c = 0; c < k; c++) {
            int row = icf + c * rowLength;
            T sum = p[0].newInstance(0);
            T frobenius = p[0].newInstance(0);
            for (int i = 0; i < rowLength; i++) {
                T entry = p[row + i];
                if (i < d) {
                    sum = sum.add(entry);
                    entry = entry.exp();
                    diagonal[c * d + i] = entry;
                }
                frobenius = frobenius.add(entry.multiply(entry));
            }
            sums.add(sum);
            prior = prior.add(frobenius.multiply(0.5 * gamma * gamma)).subtract(sum.multiply(m));
        }

        T total = prior;
        for (double[] point : x) {
            List<T> terms = new ArrayList<>();
            for (int c = 0; c < k; c++) {
                T[] q = p.clone();
                T[] centered = p.clone();
                for (int i = 0; i < d; i++) {
                    centered[i] = p[means + c * d + i].negate().add(point[i]);
                    q[i] = diagonal[c * d + i].multiply(centered[i]);
                }
                int index = icf + c * rowLength + d;
                for (int i = 0; i < d; i++) {
                    for (int j = i + 1; j < d; j++) {
                        q[j] = q[j].add(p[index].multiply(centered[i]));
                        index++;
                    }
                }
                T square = q[0].multiply(q[0]);
                for (int i = 1; i < d; i++) {
                    square = square.add(q[i].multiply(q[i]));
                }
                terms.add(p[c].add(sums.get(c)).subtract(square.multiply(0.5)));
            }
            total = total.add(logSumExp(terms));
        }
        // the terms that depend on nothing are left out: the derivative does not see them
        return List.of(total.subtract(logSumExp(List.of(p).subList(0, k)).multiply(x.length)));
    }

    /** The shift by the largest cancels in the derivative. */
    private static <T extends CalculusFieldElement<T>> T logSumExp(List<T> v) {
        double max = v.stream().mapToDouble(T::getReal).max().orElseThrow();
        T sum = v.get(0).newInstance(0);
        for (T element : v) {
            sum = sum.add(element.subtract(max).exp());
        }
        return sum.log().add(max);
    }
}
