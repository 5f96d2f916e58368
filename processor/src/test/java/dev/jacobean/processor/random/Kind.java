package dev.jacobean.processor.random;

/** What a piece of a program is; pieces of one kind may stand for each other. */
enum Kind {
    DOUBLE("double", "Complex", "0.5", "c(0.5)"),
    INT("int", "int", "1", "1"),
    BOOLEAN("boolean", "boolean", "true", "true"),
    ARRAY("double[]", "Complex[]", null, null),
    MATRIX("double[][]", "Complex[][]", null, null),
    CUBE("double[][][]", "Complex[][][]", null, null),
    FLOAT("float", "Complex", "0.5f", "c(0.5)"),
    FLOATS("float[]", "Complex[]", null, null),
    PAIR("Pair", "Pair", "Pair.of(0.5)", "Pair.of(c(0.5))"),
    BOX("Box", "Box", null, null),
    CELL("Cell", "Cell", "new Cell(0.5)", "new Cell(c(0.5))"),
    CELLS("Cell[]", "Cell[]", null, null),
    INTS("int[]", "int[]", null, null),
    LONG("long", "long", "1L", "1L"),
    STRING("String", "String", "\"b\"", "\"b\""),
    MODE("Mode", "Mode", "Mode.B", "Mode.B"),
    STATEMENT("void", "void", null, null),
    BLOCK(null, null, null, null);

    final String java;
    final String complex;
    private final String javaLiteral;
    private final String complexLiteral;

    Kind(String java, String complex, String javaLiteral, String complexLiteral) {
        this.java = java;
        this.complex = complex;
        this.javaLiteral = javaLiteral;
        this.complexLiteral = complexLiteral;
    }

    /** The simplest expression of this kind, or null. */
    Node literal() {
        return javaLiteral == null ? null : new Node(this, javaLiteral, complexLiteral);
    }
}
