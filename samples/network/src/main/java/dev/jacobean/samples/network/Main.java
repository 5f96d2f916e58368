package dev.jacobean.samples.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: reads the data, trains a network, reports. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        version = "Jacobean sample: network",
        sortOptions = false,
        description = "Trains a multilayer perceptron with a gradient that was generated at compile time:"
                + " on Fisher's 150 irises, or with --data on handwritten digits.")
final class Main implements Callable<Integer> {
    static final Trainer.Settings IRIS = new Trainer.Settings(16, 8, 100, 10, 0.005, 0.1);
    static final Trainer.Settings DIGITS = new Trainer.Settings(64, 32, 40, 16, 0.003, 0.2);

    /** A third of the irises is kept back for the test. */
    static final int TEST_EVERY = 3;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder with " + DigitsData.TRAIN + " and " + DigitsData.TEST
                    + " in the format of the UCI repository: 64 counts and a digit a row.")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/network",
            description = "Where the pictures go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides the first weights and the order of the samples;"
                    + " the same seed gives the same bits (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "How often every sample is seen (default: 100 for the irises, 40 for the digits).")
    private Integer epochs;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Exits with 0, with 1 if the data cannot be read or the pictures not written, with 2 for a wrong option. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        int code = commandLine().execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof DataException) {
                command.getErr().println("error: " + exception.getMessage());
            } else if (exception instanceof IOException) {
                command.getErr().println("error: cannot write the pictures (" + exception + ")");
            } else {
                throw exception;
            }
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    @Override
    public Integer call() throws IOException {
        boolean irises = data == null;
        Trainer.Settings settings = settings(irises ? IRIS : DIGITS);
        Split split = irises ? Split.stratified(IrisData.read(), TEST_EVERY) : DigitsData.read(data);
        run(irises ? "irises" : "digits", split.standardised(), settings, new Pictures(out));
        return 0;
    }

    private Trainer.Settings settings(Trainer.Settings usual) {
        if (epochs == null) {
            return usual;
        }
        if (epochs < 1) {
            throw new ParameterException(spec.commandLine(), "Invalid value for option '--epochs': must be positive");
        }
        return new Trainer.Settings(
                usual.hidden1(), usual.hidden2(), epochs, usual.batchSize(), usual.rate(), usual.decay());
    }

    private void run(String name, Split split, Trainer.Settings settings, Pictures pictures) throws IOException {
        Random random = new Random(seed);
        int classes = split.train().classes().size();
        Network network =
                Network.random(split.train().features(), settings.hidden1(), settings.hidden2(), classes, random);
        PrintWriter console = spec.commandLine().getOut();
        console.printf(
                Locale.ROOT,
                "%s: %d to learn from, %d to be tested on; a network of %d-%d-%d-%d units, seed %d%n",
                name,
                split.train().size(),
                split.test().size(),
                split.train().features(),
                settings.hidden1(),
                settings.hidden2(),
                classes,
                seed);
        console.flush();

        Trainer.History history;
        try (TrainingBar bar = new TrainingBar()) {
            history = new Trainer(settings, bar).train(network, split, random);
        }

        ConfusionMatrix test = ConfusionMatrix.of(network::classify, split.test());
        console.println(accuracy("training set", ConfusionMatrix.of(network::classify, split.train())));
        console.println(accuracy("test set", test));
        console.printf("%nconfusion matrix of the test set (row: the true class, column: the answer)%n%s%n%n", test);
        console.flush();

        console.println("loss curve:       " + pictures.lossCurve(history).toAbsolutePath());
        console.println(
                "decision regions: " + pictures.decisionRegions(network, split).toAbsolutePath());
        console.flush();
    }

    private static String accuracy(String name, ConfusionMatrix matrix) {
        return String.format(
                Locale.ROOT,
                "%-13s %d of %d right (%.2f %%)",
                name + ":",
                matrix.correct(),
                matrix.total(),
                100 * matrix.accuracy());
    }
}
