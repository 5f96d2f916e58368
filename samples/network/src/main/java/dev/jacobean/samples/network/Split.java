package dev.jacobean.samples.network;

/** What is learnt from, and what is only asked afterwards. */
record Split(Dataset train, Dataset test) {

    /**
     * Splits off every {@code n}-th sample for the test, class by class, beginning with the first: every class is divided
     * in the ratio of the whole, to within one sample. Nothing is left to chance, so runs with different seeds can be
     * compared.
     */
    static Split stratified(Dataset all, int n) {
        int[] test = new int[(all.size() + n - 1) / n];
        int[] train = new int[all.size() - test.length];
        int seen = 0;
        for (int label = 0; label < all.classes().size(); label++) {
            for (int place = 0; place < all.size(); place++) {
                if (all.labels()[place] == label) {
                    if (seen % n == 0) {
                        test[seen / n] = place;
                    } else {
                        train[seen - seen / n - 1] = place;
                    }
                    seen++;
                }
            }
        }
        return new Split(all.select(train), all.select(test));
    }

    /**
     * Both sets shifted by the training set's mean, feature by feature, and divided by its overall standard deviation.
     * One divisor for all features keeps the shape of the data, and pixels that are almost always blank stay quiet.
     */
    Split standardised() {
        double[][] inputs = train.inputs();
        int features = train.features();
        double[] mean = new double[features];
        for (double[] row : inputs) {
            for (int j = 0; j < features; j++) {
                mean[j] += row[j] / inputs.length;
            }
        }
        double squares = 0;
        for (double[] row : inputs) {
            for (int j = 0; j < features; j++) {
                squares += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
        }
        double deviation = Math.sqrt(squares / (inputs.length * features));
        return new Split(shifted(train, mean, deviation), shifted(test, mean, deviation));
    }

    private static Dataset shifted(Dataset data, double[] mean, double divisor) {
        double[][] inputs = new double[data.size()][mean.length];
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                inputs[i][j] = (data.inputs()[i][j] - mean[j]) / divisor;
            }
        }
        return new Dataset(data.classes(), inputs, data.labels());
    }
}
