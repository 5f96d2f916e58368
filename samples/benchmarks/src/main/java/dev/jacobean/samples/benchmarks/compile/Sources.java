package dev.jacobean.samples.benchmarks.compile;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Classes to compile, as a user might write them. */
enum Sources {
    /** Differentiated methods of 30 lines. */
    METHODS(20, differentiated(20)),

    /** The same methods without the annotation. */
    PLAIN_METHODS(20, members(20, Sources::method)),

    /** One differentiated method of so many statements. */
    STATEMENTS_100(100, statements(100)),
    STATEMENTS_500(500, statements(500)),
    STATEMENTS_1000(1000, statements(1000)),
    STATEMENTS_2000(2000, statements(2000)),
    STATEMENTS_5000(5000, statements(5000));

    static final String CLASS_NAME = "Subject";
    private static final int VARIABLES = 7;

    private final int units;
    private final String members;

    Sources(int units, String members) {
        this.units = units;
        this.members = members;
    }

    /** How many methods there are, or statements if there is but one method. */
    int units() {
        return units;
    }

    String text() {
        return inClass(members);
    }

    static String inClass(String members) {
        return "final class " + CLASS_NAME + " {\n" + members + "}\n";
    }

    /** So many differentiated methods of 30 lines. */
    static String differentiated(int count) {
        return members(count, i -> "@dev.jacobean.Differentiable\n" + method(i));
    }

    private static String members(int count, IntFunction<String> member) {
        return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining("\n"));
    }

    private static String method(int number) {
        return """
                static double f%d(double[] w, double[] x, double b) {
                  int n = x.length;
                  double[] z = new double[n];
                  for (int i = 0; i < n; i++) {
                    double s = b;
                    for (int j = 0; j <= i; j++) {
                      s += w[j] * x[i - j];
                    }
                    z[i] = Math.tanh(s);
                  }
                  double max = z[0];
                  for (int i = 1; i < n; i++) {
                    max = Math.max(max, z[i]);
                  }
                  double sum = 0;
                  for (int i = 0; i < n; i++) {
                    sum += Math.exp(z[i] - max);
                  }
                  double scale = %d + b * b;
                  double penalty = 0;
                  for (double v : w) {
                    if (v > 1) {
                      penalty += v * v;
                    } else {
                      penalty += Math.sqrt(1 + v * v) / scale;
                    }
                  }
                  double shift = Math.sin(scale) * penalty;
                  double value = max + Math.log(sum) + shift;
                  return value * value;
                }
                """.formatted(number, number + 1);
    }

    /** A few variables, written again and again: with one for each statement, Java has no room for 5,000 in a method. */
    private static String statements(int count) {
        String variables = IntStream.range(0, VARIABLES)
                .mapToObj(i -> "double t" + i + " = y;\n")
                .collect(Collectors.joining());
        return "@dev.jacobean.Differentiable\nstatic double f(double x, double y) {\n"
                + variables
                + IntStream.range(VARIABLES, count - 1)
                        .mapToObj(Sources::statement)
                        .collect(Collectors.joining())
                + "return t" + (count - 2) % VARIABLES + ";\n}\n";
    }

    private static String statement(int i) {
        String variable = "t" + i % VARIABLES;
        String last = "t" + (i - 1) % VARIABLES;
        String value = i % 50 == 0 ? "Math.sin(" + last + ") + " + variable : last + " * x + " + variable + " * y";
        return variable + " = " + value + ";\n";
    }
}
