package dev.jacobean.processor.emit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of one scope: identifiers, none of them twice. */
final class Names {
    private final Set<String> taken = new LinkedHashSet<>();

    Names(Collection<String> reserved) {
        taken.addAll(reserved);
    }

    /** The wanted name, with as many underscores after it as it takes. */
    String fresh(String wanted) {
        String name = wanted;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** The wanted name, with a number after it if it is taken. */
    String numbered(String wanted) {
        String name = wanted;
        for (int i = 2; SourceVersion.isKeyword(name) || taken.contains(name); i++) {
            name = wanted + (Character.isDigit(wanted.charAt(wanted.length() - 1)) ? "_" : "") + i;
        }
        taken.add(name);
        return name;
    }

    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** {@code name} with its first letter in upper case. */
    static String capitalised(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }
}
