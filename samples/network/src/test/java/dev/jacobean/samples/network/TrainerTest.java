package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
    private static final Trainer.Settings SETTINGS = Main.IRIS;

    private final Split irises =
            Split.stratified(IrisData.read(), Main.TEST_EVERY).standardised();

    private record Run(Network network, Trainer.History history) {}

    private Run run(long seed) {
        Random random = new Random(seed);
        Network network = Network.random(4, SETTINGS.hidden1(), SETTINGS.hidden2(), 3, random);
        Trainer.Watcher nobody = (step, steps, loss, rate) -> {};
        return new Run(network, new Trainer(SETTINGS, nobody).train(network, irises, random));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void atLeast48OfTheFiftyTestFlowersAreRight(long seed) {
        Run run = run(seed);
        ConfusionMatrix matrix = ConfusionMatrix.of(run.network()::classify, irises.test());
        assertEquals(50, matrix.total());
        assertTrue(matrix.correct() >= 48, () -> "only " + matrix.correct() + " right");
    }

    @Test
    void theHistoryEndsWithTheLossOfTheTrainedNetwork() {
        Run run = run(1);
        int last = SETTINGS.epochs() - 1;
        assertEquals(run.network().loss(irises.train()), run.history().train()[last]);
        assertEquals(run.network().loss(irises.test()), run.history().test()[last]);
        assertTrue(run.history().train()[last] < run.history().train()[0] / 5);
    }

    @Test
    void sameSeedSameBits() {
        Run one = run(7);
        Run two = run(7);
        assertArrayEquals(one.history().train(), two.history().train());
        assertArrayEquals(one.history().test(), two.history().test());
        List<double[]> weights = one.network().parameters();
        for (int r = 0; r < weights.size(); r++) {
            assertArrayEquals(weights.get(r), two.network().parameters().get(r));
        }
        assertFalse(Arrays.equals(one.history().train(), run(8).history().train()));
    }

    @Test
    void theWatcherSeesEveryStepAndTheFallingRate() {
        List<Integer> seen = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        Trainer.Watcher watcher = (step, steps, loss, rate) -> {
            seen.add(step);
            rates.add(rate);
            // 100 samples in batches of 30: the last batch of an epoch is smaller
            assertEquals(8, steps);
            assertTrue(loss > 0);
        };
        Network network = Network.random(4, 3, 3, 3, new Random(1));
        new Trainer(new Trainer.Settings(3, 3, 2, 30, 0.1, 0), watcher).train(network, irises, new Random(1));

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), seen);
        assertEquals(0.1, rates.get(0));
        assertEquals(0.05, rates.get(4), 1e-15);
        for (int k = 1; k < rates.size(); k++) {
            assertTrue(rates.get(k) < rates.get(k - 1));
        }
    }
}
