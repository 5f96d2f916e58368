package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Draw;
import java.io.IOException;

/** The arguments of {@link LstmObjective#objective}. */
record LstmData(double[][] main, double[][] extra, double[][] state, double[][] sequence) {
    static LstmData random(int layers, int characters, int bits) {
        Draw draw = new Draw(103);
        double[][] sequence = new double[characters][bits];
        int[] codes = draw.below(1 << bits, characters);
        for (int t = 0; t < characters; t++) {
            for (int i = 0; i < bits; i++) {
                sequence[t][i] = codes[t] >>> i & 1;
            }
        }
        return new LstmData(
                draw.uniform(0, 1, 2 * layers, 4 * bits),
                draw.uniform(0, 1, 3, bits),
                draw.uniform(0, 1, 2 * layers, bits),
                sequence);
    }

    static LstmData read(Numbers numbers) throws IOException {
        int layers = numbers.nextInt();
        int characters = numbers.nextInt();
        int bits = numbers.nextInt();
        return new LstmData(
                numbers.rows(2 * layers, 4 * bits),
                numbers.rows(3, bits),
                numbers.rows(2 * layers, bits),
                numbers.rows(characters, bits));
    }
}
