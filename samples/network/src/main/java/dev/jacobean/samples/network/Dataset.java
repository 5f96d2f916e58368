package dev.jacobean.samples.network;

import java.util.List;
import java.util.Random;

/**
 * Labelled samples.
 *
 * @param classes the names of the classes; a label is an index into them
 * @param inputs a row per sample, all of one length
 * @param labels the class of each sample
 */
record Dataset(List<String> classes, double[][] inputs, int[] labels) {
    Dataset {
        classes = List.copyOf(classes);
        if (inputs.length != labels.length) {
            throw new IllegalArgumentException(inputs.length + " inputs, but " + labels.length + " labels");
        }
    }

    int size() {
        return inputs.length;
    }

    int features() {
        return inputs[0].length;
    }

    /** The samples at the given places, in that order; the rows are shared, not copied. */
    Dataset select(int[] places) {
        double[][] rows = new double[places.length][];
        int[] chosen = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            rows[i] = inputs[places[i]];
            chosen[i] = labels[places[i]];
        }
        return new Dataset(classes, rows, chosen);
    }

    /** The mean input of each class. */
    double[][] means() {
        double[][] means = new double[classes.size()][features()];
        int[] counts = new int[classes.size()];
        for (int i = 0; i < size(); i++) {
            double[] mean = means[labels[i]];
            double weight = 1.0 / ++counts[labels[i]];
            for (int j = 0; j < mean.length; j++) {
                mean[j] += (inputs[i][j] - mean[j]) * weight;
            }
        }
        return means;
    }

    /** The numbers 0 … size - 1 in random order. */
    static int[] permutation(int size, Random random) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            places[i] = places[j];
            places[j] = i;
        }
        return places;
    }
}
