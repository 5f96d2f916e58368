package dev.jacobean.samples.network;

import java.text.DecimalFormat;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error: steps made, time, steps per second, the loss (smoothed over some 50 steps), the rate. */
final class TrainingBar implements Trainer.Watcher, AutoCloseable {
    private static final int SMOOTHING = 50;
    private static final int WIDTH = 79;

    private final ProgressBar bar;
    private double smooth;

    TrainingBar() {
        bar = new ProgressBarBuilder()
                // a consumer of our own: the library's default asks the terminal through native code
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .showSpeed(new DecimalFormat("0"))
                .build();
    }

    @Override
    public void stepped(int step, int steps, double loss, double rate) {
        smooth += (loss - smooth) / Math.min(step, SMOOTHING);
        bar.maxHint(steps);
        bar.stepTo(step);
        bar.setExtraMessage(String.format(Locale.ROOT, " loss %.4f, rate %.5f", smooth, rate));
    }

    @Override
    public void close() {
        bar.close();
    }
}
