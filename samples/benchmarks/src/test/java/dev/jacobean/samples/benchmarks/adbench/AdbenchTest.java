package dev.jacobean.samples.benchmarks.adbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.samples.benchmarks.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdbenchTest {
    static Iterable<String> names() {
        return Adbench.small().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void allContendersAgree(String name) {
        assertEquals(List.of(), Check.problems(Adbench.small().get(name).get()));
    }

    @Test
    void readsMixtures(@TempDir Path folder) throws IOException {
        write(folder, "data/gmm/1k/gmm_d2_K5.txt", "2 1 3\n0.5\n1 2\n3 4 5\n6 7\n8 9\n10 11\n1 0\n");
        GmmData data = new Adbench(folder).gmm(2, 5);
        assertArrayEquals(new double[] {0.5}, data.alphas());
        assertArrayEquals(new double[][] {{1, 2}}, data.means());
        assertArrayEquals(new double[][] {{3, 4, 5}}, data.icf());
        assertArrayEquals(new double[][] {{6, 7}, {8, 9}, {10, 11}}, data.x());
        assertEquals(1, data.gamma());
        assertEquals(0, data.m());
    }

    @Test
    void readsMixturesFromTheOtherFolderToo(@TempDir Path folder) throws IOException {
        write(folder, "data/gmm/gmm_1k_d2_K5.txt", "1 1 1\n0\n1\n2\n3\n1 4\n");
        assertEquals(4, new Adbench(folder).gmm(2, 5).m());
    }

    @Test
    void readsSequences(@TempDir Path folder) throws IOException {
        write(folder, "data/lstm/lstm_l2_c1024.txt", "1 2 1\n\n1 2 3 4\n5 6 7 8\n\n9\n10\n11\n\n12\n13\n\n14\n15\n");
        LstmData data = new Adbench(folder).lstm(2);
        assertArrayEquals(new double[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}, data.main());
        assertArrayEquals(new double[][] {{9}, {10}, {11}}, data.extra());
        assertArrayEquals(new double[][] {{12}, {13}}, data.state());
        assertArrayEquals(new double[][] {{14}, {15}}, data.sequence());
    }

    @Test
    void readsBundlesAndRepeatsThem(@TempDir Path folder) throws IOException {
        write(folder, "data/ba/ba1_n49_m7776_p31843.txt", "2 3 4\n1 2 3 4 5 6 7 8 9 10 11\n12 13 14\n0.5\n15 16\n");
        BaData data = new Adbench(folder).ba();
        assertEquals(2, data.cameras().length);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, data.cameras()[1]);
        assertEquals(3, data.points().length);
        assertArrayEquals(new double[] {12, 13, 14}, data.points()[2]);
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5}, data.weights());
        assertArrayEquals(new int[][] {{0, 0}, {1, 1}, {0, 2}, {1, 0}}, data.observations());
        assertArrayEquals(new double[] {15, 16}, data.features()[3]);
    }

    @Test
    void readsHands(@TempDir Path folder) throws IOException {
        String matrices = IntStream.range(0, 32).mapToObj(Integer::toString).collect(Collectors.joining(":"));
        write(folder, "data/hand/model/bones.txt", "wrist:-1:" + matrices + "\nthumb:0:" + matrices + "\n");
        write(folder, "data/hand/model/vertices.txt", "1:2:3:0:0:0:0:0:2:0:0.25:1:0.75\n4:5:6:0:0:0:0:0:1:1:1\n");
        write(folder, "data/hand/simple_small/hand1_t26_c100.txt", "1 2\n1 7 8 9\n0.5\n0.25\n");
        HandData data = new Adbench(folder).hand();
        assertArrayEquals(new int[] {-1, 0}, data.model().parents);
        assertArrayEquals(new double[] {4, 5, 6, 7}, data.model().baseRelatives[1][1]);
        assertArrayEquals(new double[] {16, 17, 18, 19}, data.model().inverseBaseAbsolutes[0][0]);
        assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}, {1, 1}}, data.model().basePositions);
        assertArrayEquals(new double[][] {{0.25, 0}, {0.75, 1}}, data.model().weights);
        assertArrayEquals(new int[] {1}, data.correspondences());
        assertArrayEquals(new double[][] {{7}, {8}, {9}}, data.points());
        assertArrayEquals(new double[] {0.5, 0.25}, data.theta());
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Adbench files = new Adbench(folder);
        assertSays("lstm_l4_c1024.txt: no such file", () -> files.lstm(4));
        write(folder, "data/lstm/lstm_l4_c1024.txt", "4 2 1\n1 2");
        assertSays("lstm_l4_c1024.txt: ends too early", () -> files.lstm(4));
        write(folder, "data/lstm/lstm_l4_c1024.txt", "4 two 1\n");
        assertSays("lstm_l4_c1024.txt: \"two\" is not a number", () -> files.lstm(4));
        write(folder, "data/lstm/lstm_l4_c1024.txt", "4 2.5 1\n");
        assertSays("lstm_l4_c1024.txt: 2.5 where a whole number is expected", () -> files.lstm(4));
    }

    private static void assertSays(String message, Runnable action) {
        String actual = assertThrows(UncheckedIOException.class, action::run).getMessage();
        assertTrue(actual.endsWith(message), actual);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
