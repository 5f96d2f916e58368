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

    /**
     * The number of letters to insert, remove, replace or exchange with the next one, the case of letters not counted
     * (Damerau and Levenshtein's distance, in the form that edits no letter twice).
     */
    static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], 1 + edits[i - 2][j - 2]);
                }
            }
        }
        return edits[a.length()][b.length()];
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
