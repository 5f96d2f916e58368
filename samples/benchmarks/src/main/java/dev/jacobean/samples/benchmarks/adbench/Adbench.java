package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The cases of ADBench, on generated data or on its own files. */
public final class Adbench {
    private final Path data;

    /**
     * @param directory of a copy of ADBench, where {@code data} is
     */
    public Adbench(Path directory) {
        data = directory.resolve("data");
    }

    /** Cases by name, made when they are asked for. */
    public static Map<String, Supplier<Case>> cases(Optional<Path> directory) {
        Map<String, Supplier<Case>> cases = new LinkedHashMap<>();
        Optional<Adbench> files = directory.map(Adbench::new);
        for (int[] size : new int[][] {{2, 5}, {10, 5}, {10, 25}, {32, 25}}) {
            String name = "gmm-d" + size[0] + "-k" + size[1];
            cases.put(
                    name,
                    () -> GmmCase.of(
                            name,
                            files.map(f -> f.gmm(size[0], size[1]))
                                    .orElseGet(() -> GmmData.random(size[0], size[1], 1000))));
        }
        for (int layers : new int[] {2, 4}) {
            String name = "lstm-l" + layers + "-c1024";
            cases.put(
                    name,
                    () -> LstmCase.of(
                            name, files.map(f -> f.lstm(layers)).orElseGet(() -> LstmData.random(layers, 1024, 14))));
        }
        cases.put("ba", () -> BaCase.of("ba", files.map(Adbench::ba).orElseGet(() -> BaData.random(49, 7776, 31843))));
        cases.put(
                "hand",
                () -> HandCase.of("hand", files.map(Adbench::hand).orElseGet(() -> HandData.random(22, 544, 100))));
        return cases;
    }

    /** The same functions on few numbers, for tests. */
    static Map<String, Supplier<Case>> small() {
        Map<String, Supplier<Case>> cases = new LinkedHashMap<>();
        cases.put("gmm-small", () -> GmmCase.of("gmm-small", GmmData.random(2, 3, 4)));
        cases.put("lstm-small", () -> LstmCase.of("lstm-small", LstmData.random(2, 5, 3)));
        cases.put("ba-small", () -> BaCase.of("ba-small", BaData.random(2, 3, 4)));
        cases.put("hand-small", () -> HandCase.of("hand-small", HandData.random(22, 7, 3)));
        return cases;
    }

    GmmData gmm(int dimension, int components) {
        String size = "d" + dimension + "_K" + components;
        return read(
                file -> GmmData.read(Numbers.of(file)), "gmm/1k/gmm_" + size + ".txt", "gmm/gmm_1k_" + size + ".txt");
    }

    LstmData lstm(int layers) {
        return read(file -> LstmData.read(Numbers.of(file)), "lstm/lstm_l" + layers + "_c1024.txt");
    }

    BaData ba() {
        return read(file -> BaData.read(Numbers.of(file)), "ba/ba1_n49_m7776_p31843.txt");
    }

    HandData hand() {
        return read(
                file -> HandData.read(data.resolve("hand/model"), Numbers.of(file)),
                "hand/simple_small/hand1_t26_c100.txt");
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** Reads the first file that exists: copies of ADBench differ in their folders. */
    private <T> T read(Reader<T> reader, String... names) {
        try {
            for (String name : names) {
                Path file = data.resolve(name);
                if (Files.exists(file)) {
                    return reader.read(file);
                }
            }
            throw new IOException(data.resolve(names[0]) + ": no such file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
