package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Draw;
import java.io.IOException;

/** The arguments of {@link GmmObjective#objective}. */
record GmmData(double[] alphas, double[][] means, double[][] icf, double[][] x, double gamma, int m) {
    /** As ADBench generates them: see its {@code data/gmm} and its paper. */
    static GmmData random(int d, int k, int n) {
        Draw draw = new Draw(101);
        return new GmmData(
                draw.gaussian(k),
                draw.uniform(0, 1, k, d),
                draw.gaussian(k, d * (d + 1) / 2),
                draw.gaussian(n, d),
                1,
                0);
    }

    static GmmData read(Numbers numbers) throws IOException {
        int d = numbers.nextInt();
        int k = numbers.nextInt();
        int n = numbers.nextInt();
        return new GmmData(
                numbers.row(k),
                numbers.rows(k, d),
                numbers.rows(k, d * (d + 1) / 2),
                numbers.rows(n, d),
                numbers.next(),
                numbers.nextInt());
    }
}
