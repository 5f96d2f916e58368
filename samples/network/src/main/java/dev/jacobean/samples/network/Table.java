package dev.jacobean.samples.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of comma-separated fields that know where they stand. Blank lines and lines that begin with # are left out. */
final class Table {
    private Table() {}

    /** One row. */
    record Row(String file, int line, String[] fields) {

        /** The field in that column as a number from {@code min} to {@code max}. */
        double number(int column, double min, double max) {
            String field = fields[column].strip();
            double number;
            try {
                number = Double.parseDouble(field);
            } catch (NumberFormatException e) {
                throw malformed("'" + field + "' in column " + (column + 1) + " is not a number");
            }
            if (!(number >= min && number <= max)) {
                throw malformed(field + " in column " + (column + 1) + " is not in [" + min + ", " + max + "]");
            }
            return number;
        }

        /** The field in that column as an integer from {@code min} to {@code max}. */
        int integer(int column, int min, int max) {
            String field = fields[column].strip();
            int number;
            try {
                number = Integer.parseInt(field);
            } catch (NumberFormatException e) {
                throw malformed("'" + field + "' in column " + (column + 1) + " is not an integer");
            }
            if (number < min || number > max) {
                throw malformed(field + " in column " + (column + 1) + " is not in [" + min + ", " + max + "]");
            }
            return number;
        }

        DataException malformed(String what) {
            return new DataException(file + ":" + line + ": " + what);
        }
    }

    /**
     * The rows of a file.
     *
     * @throws DataException if the file cannot be read, has no rows or a row has not that many fields
     */
    static List<Row> read(Path file, int columns) {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": no such file");
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader, file.toString(), columns);
        } catch (CharacterCodingException e) {
            throw new DataException(file + ": not a text file", e);
        } catch (IOException e) {
            throw new DataException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** As {@link #read(Path, int)}, with the name to be given in errors. */
    static List<Row> read(BufferedReader reader, String name, int columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(name, number, line.split(",", -1));
            if (row.fields().length != columns) {
                throw row.malformed("expected " + columns + " fields, found " + row.fields().length);
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new DataException(name + ": no rows");
        }
        return rows;
    }
}
