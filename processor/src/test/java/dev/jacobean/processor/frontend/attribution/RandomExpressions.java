package dev.jacobean.processor.frontend.attribution;

import java.util.Random;

/** Random arithmetic over all primitive types and their wrappers, as the source of a class that compiles. */
final class RandomExpressions {
    private static final String[] INTEGRAL = {"b", "s", "c", "i", "l", "bb", "bs", "bc", "bi", "bl"};
    private static final String[] FLOATING = {"f", "d", "bf", "bd"};
    private static final String[] VARIABLE = {"b", "s", "c", "i", "l", "f", "d"};
    private static final String[] ASSIGNED = {"b", "s", "c", "i", "l", "f", "d", "k[i & 3]", "e[0]", "q[i & 1]"};
    private static final String[] PRIMITIVE = {"byte", "short", "char", "int", "long", "float", "double"};

    private final Random random;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    String source(String name, int methods, int statements) {
        StringBuilder source = new StringBuilder("class " + name + " {\n");
        for (String type : PRIMITIVE) {
            source.append("    static " + type + " g(" + type + " x) { return x; }\n");
            source.append("    static " + type + " h(" + type + " x, double y) { return x; }\n");
        }
        source.append("    static String g(Object x) { return \"\"; }\n");
        source.append("    static final byte SMALL = 7;\n    static final char LETTER = 'k';\n");
        for (int i = 0; i < methods; i++) {
            method(source, i, statements);
        }
        return source.append("}\n").toString();
    }

    private void method(StringBuilder source, int index, int statements) {
        source.append("    void m" + index + "(byte b, short s, char c, int i, long l, float f, double d, boolean z,\n")
                .append("            Byte bb, Short bs, Character bc, Integer bi, Long bl, Float bf, Double bd,\n")
                .append("            Boolean bz, int[] k, double[] e, byte[] q) {\n")
                .append("        final int five = 5;\n        final char letter = 'x';\n");
        for (int i = 0; i < statements; i++) {
            source.append("        ").append(statement(i)).append('\n');
        }
        source.append("    }\n");
    }

    private String statement(int index) {
        return switch (random.nextInt(6)) {
            case 0 -> pick(ASSIGNED) + pick(" += ", " -= ", " *= ", " /= ") + number(4) + ";";
            case 1 -> pick("b", "c", "i", "l", "k[1]") + pick(" <<= ", " |= ", " ^= ", " >>>= ") + integer(4) + ";";
            case 2 -> "boolean v" + index + " = " + condition(4) + ";";
            case 3 -> "double v" + index + " = " + number(5) + ";";
            case 4 -> "var v" + index + " = " + integer(5) + ";";
            default -> "var v" + index + " = " + number(5) + ";";
        };
    }

    private String number(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf();
        }
        int next = depth - 1;
        return switch (random.nextInt(13)) {
            case 0 -> integer(next);
            case 1 -> "(" + pick(PRIMITIVE) + ") " + primitive(next);
            case 2 -> "(" + condition(next) + " ? " + number(next) + " : " + number(next) + ")";
            case 3 -> "(" + condition(next) + " ? " + pick("b", "c", "s", "SMALL") + " : " + constant() + ")";
            case 4 -> "-(" + number(next) + ")";
            case 5 -> "Math." + pick("max", "min") + "(" + number(next) + ", " + number(next) + ")";
            case 6 -> pick("Math.abs(", "Math.sqrt(", "Math.round(") + pick("f", "d", "+bf", "+bd") + ")";
            case 7 -> "g(+" + "(" + number(next) + "))";
            case 8 -> "h((" + pick(PRIMITIVE) + ") " + primitive(next) + ", " + number(next) + ")";
            default -> "(" + number(next) + pick(" + ", " - ", " * ", " / ", " % ") + number(next) + ")";
        };
    }

    /** A wrapper can be cast to no narrower type than its own. */
    private String primitive(int depth) {
        return random.nextBoolean() ? pick(VARIABLE) : "(+(" + number(depth) + "))";
    }

    private String integer(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return random.nextBoolean() ? pick(INTEGRAL) : constant();
        }
        int next = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "~(" + integer(next) + ")";
            case 1 -> "(" + integer(next) + pick(" << ", " >> ", " >>> ") + integer(next) + ")";
            case 2 -> "(" + integer(next) + pick(" & ", " | ", " ^ ") + integer(next) + ")";
            case 3 -> pick("b++", "--c", "i++", "++l", "s--", "k[2]++", "bi++", "--bl");
            case 4 -> "(" + pick("byte", "short", "char", "int", "long") + ") " + primitive(next);
            case 5 -> "k[" + pick("b", "c", "s", "i", "bi", "bc") + " & 3]";
            default -> "(" + integer(next) + pick(" + ", " - ", " * ", " % ") + integer(next) + ")";
        };
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return pick("z", "bz", "true", "false");
        }
        int next = depth - 1;
        return switch (random.nextInt(6)) {
            case 0 -> "!(" + condition(next) + ")";
            case 1 -> "(" + condition(next) + pick(" && ", " || ", " & ", " ^ ") + condition(next) + ")";
            case 2 -> "(" + condition(next) + " ? " + condition(next) + " : " + condition(next) + ")";
            case 3 -> "(+(" + number(next) + ")" + pick(" == ", " != ") + number(next) + ")";
            default -> "(" + number(next) + pick(" < ", " <= ", " > ", " >= ") + number(next) + ")";
        };
    }

    private String leaf() {
        return switch (random.nextInt(5)) {
            case 0 -> pick(INTEGRAL);
            case 1 -> pick(FLOATING);
            case 2 -> pick("1.5", "2f", "3L", "1e-3", "0x1p3", "e[1]", "e.length");
            default -> constant();
        };
    }

    private String constant() {
        return pick(
                "0", "1", "7", "100", "200", "70000", "'a'", "SMALL", "LETTER", "five", "letter", "(byte) 3", "5 - 7");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
