package dev.jacobean.processor;

import java.util.Collection;
import java.util.Optional;

/** Guesses what was meant by a misspelled name. */
final class Spelling {
    private Spelling() {}

    /** The candidate that the fewest edits lead to, if they are few for the length of the name. */
    static Optional<String> nearest(String name, Collection<String> candidates) {
        int fewest = Math.max(1, name.length() / 3) + 1;
        String nearest = null;
        for (String candidate : candidates) {
            int edits = edits(name, candidate);
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The number of letters to insert, remove or replace, the case of letters not counted (Levenshtein). */
    static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
