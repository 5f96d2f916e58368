package dev.jacobean.samples.network;

import java.util.Arrays;
import java.util.Random;

/** Trains a network on mini-batches with Adam; the rate falls along half a cosine from its start to zero. */
final class Trainer {
    private final Settings settings;
    private final Watcher watcher;

    Trainer(Settings settings, Watcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
    }

    /**
     * How to train.
     *
     * @param hidden1 units of the first hidden layer
     * @param hidden2 units of the second hidden layer
     * @param epochs how often every sample is seen
     * @param batchSize samples per step
     * @param rate the rate of the first step
     * @param decay see {@link Adam}
     */
    record Settings(int hidden1, int hidden2, int epochs, int batchSize, double rate, double decay) {}

    /** The mean cross-entropy of both sets after each epoch. */
    record History(double[] train, double[] test) {}

    /** Is told of every step. */
    interface Watcher {
        /** Step {@code step} of {@code steps} was made, at that rate, from a mini-batch of that loss. */
        void stepped(int step, int steps, double loss, double rate);
    }

    /** Trains in place. The test set is only looked at, for the history. */
    History train(Network network, Split data, Random random) {
        Dataset train = data.train();
        Adam adam = new Adam(network.parameters(), settings.decay());
        History history = new History(new double[settings.epochs()], new double[settings.epochs()]);
        int batches = (train.size() + settings.batchSize() - 1) / settings.batchSize();
        int steps = settings.epochs() * batches;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            int[] order = Dataset.permutation(train.size(), random);
            for (int batch = 0; batch < batches; batch++) {
                int from = batch * settings.batchSize();
                int to = Math.min(from + settings.batchSize(), order.length);
                Network.Gradient gradient = network.gradient(train.select(Arrays.copyOfRange(order, from, to)));
                int step = epoch * batches + batch;
                double rate = settings.rate() * (1 + Math.cos(Math.PI * step / steps)) / 2;
                adam.step(gradient.rows(), rate);
                watcher.stepped(step + 1, steps, gradient.loss(), rate);
            }
            history.train()[epoch] = network.loss(train);
            history.test()[epoch] = network.loss(data.test());
        }
        return history;
    }
}
