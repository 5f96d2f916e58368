package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** Statements as source text, with the user's statements as comments where asked for. */
final class Text {
    private static final String UNIT = "1";

    private final CodeBlock.Builder code = CodeBlock.builder();
    private final TypeNames types;
    private final boolean comments;
    private boolean quiet = true;

    private Text(TypeNames types, boolean comments) {
        this.types = types;
        this.comments = comments;
    }

    static CodeBlock of(Block body, TypeNames types, boolean comments) {
        Text text = new Text(types, comments);
        text.block(body, true);
        return text.code.build();
    }

    /** A comment stands before each group of statements that stem from one of the user's; before the first, a blank line. */
    private void block(Block block, boolean outermost) {
        String last = "";
        for (Statement statement : block.statements()) {
            String origin = comments ? statement.origin().text() : "";
            if (!origin.isEmpty() && !origin.equals(last)) {
                code.add(outermost && quiet && !code.isEmpty() ? "\n// $L\n" : "// $L\n", harmless(origin));
                last = origin;
                quiet = false;
            }
            statement(statement);
        }
    }

    /** Java reads Unicode escapes even in comments. */
    private static String harmless(String comment) {
        return comment.replace("\\u", "\\ u").replaceAll("\\s+", " ");
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Assignment assignment) {
            line(assignment(assignment));
        } else if (statement instanceof Statement.Action action) {
            line(action.expression().code());
        } else if (statement instanceof Statement.Throw raised) {
            code.addStatement("throw $L", raised.exception().code());
        } else if (statement instanceof Statement.Declaration declaration) {
            code.addStatement(
                    "$T $L",
                    types.of(declaration.variable().type()),
                    declaration.variable().name());
        } else if (statement instanceof Statement.Break) {
            code.addStatement("break");
        } else if (statement instanceof Statement.Branch branch) {
            branch(branch);
        } else if (statement instanceof Statement.Loop loop) {
            loop(loop);
        }
    }

    /** As {@code addStatement("$L", code)}, whose code JavaPoet would write on its own. */
    private void line(CodeBlock statement) {
        code.add("$[").add(statement).add(";\n$]");
    }

    private CodeBlock assignment(Statement.Assignment assignment) {
        String name = assignment.target().name();
        boolean counts =
                assignment.value().is(UNIT) && !assignment.target().type().isFloating();
        if (assignment.declares()) {
            return CodeBlock.builder()
                    .add("$T $L = ", types.of(assignment.target().type()), name)
                    .add(assignment.value().code())
                    .build();
        } else if (counts && assignment.operator().equals("+=")) {
            return CodeBlock.of("$L++", name);
        } else if (counts && assignment.operator().equals("-=")) {
            return CodeBlock.of("$L--", name);
        }
        return CodeBlock.builder()
                .add("$L $L ", name, assignment.operator())
                .add(assignment.value().code())
                .build();
    }

    private void branch(Statement.Branch branch) {
        boolean inverted = branch.then().isEmpty() && !branch.otherwise().isEmpty();
        Expression condition = branch.condition();
        code.beginControlFlow("if ($L)", (inverted ? condition.not() : condition).code());
        block(inverted ? branch.otherwise() : branch.then(), false);
        Block otherwise = inverted ? branch.then() : branch.otherwise();
        while (otherwise.statements().size() == 1 && otherwise.statements().get(0) instanceof Statement.Branch next) {
            code.nextControlFlow("else if ($L)", next.condition().code());
            block(next.then(), false);
            otherwise = next.otherwise();
        }
        if (!otherwise.isEmpty()) {
            code.nextControlFlow("else");
            block(otherwise, false);
        }
        code.endControlFlow();
    }

    private void loop(Statement.Loop loop) {
        if (loop.step() == null) {
            code.beginControlFlow("while ($L)", loop.condition().code());
        } else {
            Statement.Assignment initial = loop.initial();
            code.beginControlFlow(
                    "for ($L; $L; $L)",
                    initial == null ? "" : assignment(initial),
                    loop.condition().code(),
                    assignment(loop.step()));
        }
        block(loop.body(), false);
        code.endControlFlow();
    }
}
