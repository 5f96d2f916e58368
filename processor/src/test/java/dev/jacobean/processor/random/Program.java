package dev.jacobean.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A class with one differentiable method f.
 *
 * @param seed the seed that it was made from
 * @param returns what f returns; {@link Kind#STATEMENT} for void
 * @param named the parameters in {@code wrt}; empty where it is not given
 * @param methods a block: the helpers, and at last the body of f as a block of its own
 */
record Program(long seed, Kind returns, List<Variable> parameters, List<String> named, Node methods) {

    /** What lambdas are passed to. */
    private static final String APPLIED = """
            private static double applied(java.util.function.DoubleUnaryOperator f, double x) {
                return f.applyAsDouble(x) * f.applyAsDouble(0.5);
            }

            """.indent(4);

    private static final String APPLIED_TO_COMPLEX = """
            private static Complex applied(java.util.function.UnaryOperator<Complex> f, Complex x) {
                return times(f.apply(x), f.apply(c(0.5)));
            }

            """.indent(4);

    Program with(Node other) {
        return new Program(seed, returns, parameters, named, other);
    }

    private Node body() {
        return methods.children().get(methods.children().size() - 1);
    }

    String java(String className) {
        String wrt = named.isEmpty() ? "" : named.stream().collect(Collectors.joining("\", \"", "(wrt = {\"", "\"})"));
        return "package r;\n\nimport dev.jacobean.Differentiable;\n\n@SuppressWarnings(\"jacobean\")\nfinal class "
                + className + " {\n" + helpers(false) + "    @Differentiable" + wrt + "\n" + method(false) + "}\n";
    }

    /** The same on complex numbers. */
    String complex(String className) {
        return "package r;\n\nimport static dev.jacobean.processor.random.ComplexOperations.*;\n\n"
                + "import dev.jacobean.processor.ir.Complex;\n\nfinal class " + className + " {\n"
                + helpers(true) + method(true) + "}\n";
    }

    private String helpers(boolean complex) {
        boolean applies = methods.print(false).contains("applied(");
        String applied = !applies ? "" : complex ? APPLIED_TO_COMPLEX : APPLIED;
        return applied
                + methods.children().subList(0, methods.children().size() - 1).stream()
                        .map(helper -> helper.print(complex).indent(4) + "\n")
                        .collect(Collectors.joining());
    }

    private String method(boolean complex) {
        String list = parameters.stream()
                .map(p -> (complex ? p.kind().complex : p.kind().java) + " " + p.name())
                .collect(Collectors.joining(", "));
        String type = complex ? returns.complex : returns.java;
        return ("static " + type + " f(" + list + ") " + body().print(complex)).indent(4);
    }

    /** Arguments drawn from a seed. */
    Object[] arguments(long argumentSeed) {
        Random random = new Random(argumentSeed);
        List<Object> arguments = new ArrayList<>();
        for (Variable parameter : parameters) {
            arguments.add(argument(parameter, random));
        }
        return arguments.toArray();
    }

    private static Object argument(Variable parameter, Random random) {
        return switch (parameter.kind()) {
            case DOUBLE -> random.nextDouble() * 3 - 1;
            case INT -> 1 + random.nextInt(3);
            case BOOLEAN -> random.nextBoolean();
            case ARRAY -> row(random);
            case MATRIX -> new double[][] {row(random), row(random), row(random), row(random)};
            case INTS -> random.ints(Expressions.LENGTH, -2, 5).toArray();
            default -> throw new IllegalArgumentException(parameter.toString());
        };
    }

    private static double[] row(Random random) {
        return random.doubles(Expressions.LENGTH, -1, 2).toArray();
    }
}
