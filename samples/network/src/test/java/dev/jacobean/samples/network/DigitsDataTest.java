package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigitsDataTest {
    /** 63 cells and a comma: a row is this, the last cell and the digit. */
    private static final String CELLS = "0,1,2,3,4,5,6,7,".repeat(7) + "8,9,10,11,12,13,14,";

    @TempDir
    private Path folder;

    @Test
    void rowsAreReadInOrderAndBlankLinesLeftOut() throws IOException {
        write(DigitsData.TRAIN, CELLS + "16,7\n" + CELLS + "0,0\n\n");
        write(DigitsData.TEST, CELLS + "5,9\r\n");
        Split split = DigitsData.read(folder);

        assertArrayEquals(new int[] {7, 0}, split.train().labels());
        assertArrayEquals(new int[] {9}, split.test().labels());
        double[] first = split.train().inputs()[0];
        assertEquals(64, first.length);
        assertEquals(3, first[11]);
        assertEquals(14, first[62]);
        assertEquals(16, first[63]);
        assertEquals(5, split.test().inputs()[0][63]);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("16\n", "expected 65 fields, found 64"),
                Arguments.of("16,7,\n", "expected 65 fields, found 66"),
                Arguments.of("17,7\n", "17 in column 64 is not in [0, 16]"),
                Arguments.of("-1,7\n", "-1 in column 64 is not in [0, 16]"),
                Arguments.of("x,7\n", "'x' in column 64 is not an integer"),
                Arguments.of(",7\n", "'' in column 64 is not an integer"),
                Arguments.of("1.5,7\n", "'1.5' in column 64 is not an integer"),
                Arguments.of("16,10\n", "10 in column 65 is not in [0, 9]"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedRowsAreNamedByFileAndLine(String end, String message) throws IOException {
        write(DigitsData.TRAIN, CELLS + "16,7\n\n" + CELLS + end);
        write(DigitsData.TEST, CELLS + "5,9\n");

        DataException e = assertThrows(DataException.class, () -> DigitsData.read(folder));
        assertEquals(folder.resolve(DigitsData.TRAIN) + ":3: " + message, e.getMessage());
    }

    @Test
    void missingFolder() {
        Path missing = folder.resolve("missing");
        DataException e = assertThrows(DataException.class, () -> DigitsData.read(missing));
        assertEquals(missing + ": no such folder; expected one with optdigits.tra and optdigits.tes", e.getMessage());
    }

    @Test
    void missingFile() throws IOException {
        write(DigitsData.TRAIN, CELLS + "16,7\n");
        DataException e = assertThrows(DataException.class, () -> DigitsData.read(folder));
        assertEquals(folder.resolve(DigitsData.TEST) + ": no such file", e.getMessage());
    }

    @Test
    void emptyFile() throws IOException {
        write(DigitsData.TRAIN, "\n");
        DataException e = assertThrows(DataException.class, () -> DigitsData.read(folder));
        assertEquals(folder.resolve(DigitsData.TRAIN) + ": no rows", e.getMessage());
    }

    @Test
    void notText() throws IOException {
        Files.write(folder.resolve(DigitsData.TRAIN), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        DataException e = assertThrows(DataException.class, () -> DigitsData.read(folder));
        assertEquals(folder.resolve(DigitsData.TRAIN) + ": not a text file", e.getMessage());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
