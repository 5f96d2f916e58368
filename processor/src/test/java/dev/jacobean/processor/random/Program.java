package dev.jacobean.processor.random;

import dev.jacobean.processor.testing.Data;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A class with one differentiable method f.
 *
 * @param seed the seed that it was made from
 * @param returns what f returns; {@link Kind#STATEMENT} for void
 * @param fields of an instance; none where f is static
 * @param named the parameters in {@code wrt}; empty where it is not given
 * @param methods a block: the helpers, and at last the body of f as a block of its own
 */
record Program(
        long seed, Kind returns, List<Variable> fields, List<Variable> parameters, List<String> named, Node methods) {
    /** Stands for the name of the class. */
    static final String THIS = "$This";

    Program with(Node other) {
        return new Program(seed, returns, fields, parameters, named, other);
    }

    private Node body() {
        return methods.children().get(methods.children().size() - 1);
    }

    String java(String className) {
        String wrt = named.isEmpty() ? "" : named.stream().collect(Collectors.joining("\", \"", "(wrt = {\"", "\"})"));
        return text(className, false, "import dev.jacobean.Differentiable;", "    @Differentiable" + wrt + "\n");
    }

    /** The same on complex numbers. */
    String complex(String className) {
        return text(
                className,
                true,
                "import static dev.jacobean.processor.random.ComplexOperations.*;\n\n"
                        + "import dev.jacobean.processor.ir.Complex;\n"
                        + "import dev.jacobean.processor.random.ComplexOperations;",
                "");
    }

    private String text(String className, boolean complex, String imports, String annotation) {
        String members = constructor(complex) + helpers(complex) + annotation + method(complex);
        String text = "package r;\n\n" + imports + "\n\n@SuppressWarnings(\"jacobean\")\nfinal class " + THIS + " {\n"
                + Prelude.of(members, complex) + members + "}\n";
        return text.replace(THIS, className);
    }

    /** Names and types of variables. */
    private static String declared(List<Variable> variables, boolean complex, String separator) {
        return variables.stream()
                .map(p -> (complex ? p.kind().complex : p.kind().java) + " " + p.name())
                .collect(Collectors.joining(separator));
    }

    private String constructor(boolean complex) {
        if (fields.isEmpty()) {
            return "";
        }
        String assignments = fields.stream()
                .map(f -> "    this.%s = %1$s;\n".formatted(f.name()))
                .collect(Collectors.joining());
        String fieldList = "final " + declared(fields, complex, ";\nfinal ") + ";\n\n";
        return (fieldList + THIS + "(" + declared(fields, complex, ", ") + ") {\n" + assignments + "}\n\n").indent(4);
    }

    private String helpers(boolean complex) {
        return methods.children().subList(0, methods.children().size() - 1).stream()
                .map(helper -> helper.print(complex).indent(4) + "\n")
                .collect(Collectors.joining());
    }

    private String method(boolean complex) {
        String type = complex ? returns.complex : returns.java;
        String modifier = fields.isEmpty() ? "static " : "";
        return (modifier + type + " f(" + declared(parameters, complex, ", ") + ") " + body().print(complex)).indent(4);
    }

    /** Whether values are rounded to float somewhere. */
    boolean isSinglePrecision() {
        return java(THIS).contains("float");
    }

    /**
     * Arguments drawn from a seed: the fields, then the parameters.
     *
     * @param types theirs
     */
    Object[] arguments(long argumentSeed, List<Class<?>> types) {
        Random random = new Random(argumentSeed);
        List<Object> arguments = new ArrayList<>();
        List<Variable> variables = new ArrayList<>(fields);
        variables.addAll(parameters);
        for (int i = 0; i < types.size(); i++) {
            arguments.add(argument(variables.get(i).kind(), types.get(i), random));
        }
        return arguments.toArray();
    }

    private static Object argument(Kind kind, Class<?> type, Random random) {
        return switch (kind) {
            case DOUBLE -> random.nextDouble() * 3 - 1;
            case INT -> 1 + random.nextInt(3);
            case BOOLEAN -> random.nextBoolean();
            case ARRAY -> row(random);
            case MATRIX -> matrix(random);
            case CUBE -> new double[][][] {matrix(random), matrix(random)};
            case INTS -> random.ints(Expressions.LENGTH, -2, 5).toArray();
            case FLOAT -> random.nextFloat() * 3 - 1;
            case FLOATS -> new float[] {random.nextFloat(), random.nextFloat(), -random.nextFloat(), 1};
            case LONG -> (long) random.nextInt(9);
            case STRING -> List.of("a", "b", "bc", "").get(random.nextInt(4));
            case MODE -> type.getEnumConstants()[random.nextInt(3)];
            case PAIR -> Data.record(type, random.nextDouble(), random.nextDouble() - 1);
            case BOX ->
                Data.record(
                        type,
                        argument(Kind.PAIR, type.getRecordComponents()[0].getType(), random),
                        row(random),
                        random.nextInt(5));
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    private static double[][] matrix(Random random) {
        double[][] matrix = new double[Expressions.LENGTH][];
        Arrays.setAll(matrix, i -> row(random));
        return matrix;
    }

    private static double[] row(Random random) {
        return random.doubles(Expressions.LENGTH, -1, 2).toArray();
    }
}
