package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.transform.JacobianColumns;
import dev.jacobean.processor.transform.JacobianRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code fJacobian} where tangents can share a run of the primal: a private method does that; where it has no answer,
 * because there are few rows or a NaN came out, {@link JacobianMethod} is fallen back on.
 */
final class SharedJacobianMethod {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");
    private static final ClassName STRONG = ClassName.get("dev.jacobean", "Strong");

    private final Signature signature;
    private final Scope scope;
    private final CodeBlock.Builder code = CodeBlock.builder();

    private SharedJacobianMethod(Signature signature) {
        this.signature = signature;
        this.scope = new Scope(signature);
    }

    /** Whether there is more to a Jacobian than sweeps one by one. */
    static boolean isPossible(Signature signature) {
        return signature.derivatives().jacobianColumns().isPresent()
                || signature.derivatives().jacobianRows().isPresent();
    }

    /** The public method, and what it calls. */
    static List<MethodSpec> of(Signature signature, Helpers helpers, Names members) {
        String bySweeps = members.fresh(signature.methodName("JacobianSweeps"));
        SharedJacobianMethod choice = new SharedJacobianMethod(signature);
        List<MethodSpec> hidden = new ArrayList<>();
        Optional<JacobianRows.Result> rows = signature.derivatives().jacobianRows();
        if (rows.isPresent()) {
            String byRows = members.fresh(signature.methodName("JacobianRows"));
            Program program = rows.get().program();
            hidden.add(new SharedJacobianMethod(signature)
                    .shared(byRows, "adjoints", program, rows.get().checked(), helpers));
            choice.rows(rows.get(), byRows, bySweeps);
        }
        boolean always = rows.isPresent() && rows.get().lengths().isEmpty();
        Optional<Program> columns = signature.derivatives().jacobianColumns();
        if (columns.isPresent() && !always) {
            String byColumns = members.fresh(signature.methodName("JacobianColumns"));
            hidden.add(
                    new SharedJacobianMethod(signature).shared(byColumns, "tangents", columns.get(), false, helpers));
            choice.columns(byColumns, bySweeps);
        } else if (!always) {
            choice.code.addStatement("return $N($L)", bySweeps, CodeBlock.join(choice.arguments(), ",$W"));
        }
        hidden.add(JacobianMethod.hidden(signature, bySweeps));
        hidden.add(0, choice.build());
        return hidden;
    }

    private MethodSpec build() {
        return JacobianDeclaration.open(signature, scope).addCode(code.build()).build();
    }

    private List<CodeBlock> arguments() {
        List<CodeBlock> arguments = new ArrayList<>();
        signature.arguments().forEach(p -> arguments.add(CodeBlock.of("$N", scope.argument(p))));
        return arguments;
    }

    /** By rows, where written arrays are as long as they are written. */
    private void rows(JacobianRows.Result rows, String byRows, String bySweeps) {
        List<CodeBlock> conditions = new ArrayList<>();
        for (Parameter parameter : signature.primal().parameters()) {
            Integer length = rows.lengths().get(signature.firstLeaf(parameter));
            if (length != null) {
                conditions.add(CodeBlock.of("$1N != null && $1N.length == $2L", scope.argument(parameter), length));
            }
        }
        if (!conditions.isEmpty()) {
            code.beginControlFlow("if ($L)", CodeBlock.join(conditions, "$W&& "));
        }
        result(byRows, bySweeps, rows.rereads());
        if (!conditions.isEmpty()) {
            code.endControlFlow();
        }
    }

    private void columns(String byColumns, String bySweeps) {
        if (isPlain()) {
            decide(bySweeps, arguments());
        }
        result(byColumns, bySweeps, true);
    }

    private void result(String shared, String bySweeps, boolean rereads) {
        String jacobian = scope.fresh("jacobian");
        List<CodeBlock> again = rereads ? copied() : arguments();
        code.addStatement("double[][] $N = $N($L)", jacobian, shared, CodeBlock.join(arguments(), ",$W"))
                .addStatement("return $1N == null ? $2N($3L) : $1N", jacobian, bySweeps, CodeBlock.join(again, ",$W"));
    }

    /** The arguments as they are before they are written. */
    private List<CodeBlock> copied() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Parameter parameter : signature.arguments()) {
            String name = scope.argument(parameter);
            if (signature.isWritten(signature.firstLeaf(parameter))) {
                String copy = scope.fresh(name + "Initial");
                code.addStatement("$T $N = $T.copy($N)", signature.type(parameter.slot()), copy, SHAPES, name);
                name = copy;
            }
            arguments.add(CodeBlock.of("$N", name));
        }
        return arguments;
    }

    /** Whether the shape of the Jacobian follows from arguments that need not be taken apart. */
    private boolean isPlain() {
        boolean arrays = signature
                .result()
                .filter(result -> result.leaves().stream().anyMatch(leaf -> leaf.type() instanceof ArrayType))
                .isPresent();
        return !arrays
                && signature.primal().parameters().stream()
                        .allMatch(p -> p.source() == Parameter.Source.ARGUMENT && p.slot() instanceof Slot.Leaf);
    }

    /** Where the number of rows is known beforehand, the primal is not run in vain. */
    private void decide(String bySweeps, List<CodeBlock> arguments) {
        CodeBlock.Builder counts = CodeBlock.builder();
        Scalars rows = new Scalars();
        Scalars columns = new Scalars();
        signature
                .result()
                .ifPresent(result -> result.leaves().stream()
                        .filter(leaf -> leaf.type().isDifferentiable())
                        .forEach(leaf -> rows.add(leaf, CodeBlock.of(""), leaf.name(), scope, counts)));
        boolean arrays = false;
        for (Parameter parameter : signature.primal().parameters()) {
            Slot.Leaf leaf = (Slot.Leaf) parameter.slot();
            CodeBlock value = CodeBlock.of("$N", scope.argument(parameter));
            if (signature.named().contains(parameter)) {
                columns.add(leaf, value, parameter.name(), scope, counts);
                arrays |= leaf.type() instanceof ArrayType;
            }
            if (signature.writtenActive().contains(signature.firstLeaf(parameter))) {
                rows.add(leaf, value, parameter.name() + "Final", scope, counts);
                arrays = true;
            }
        }
        if (arrays) {
            code.add(counts.build())
                    .beginControlFlow(
                            rows.size() == 1 ? "if ($L * $L < $L)" : "if ($L * ($L) < $L)",
                            JacobianColumns.COLUMNS_PER_ROW,
                            rows.count(),
                            columns.count())
                    .addStatement("return $N($L)", bySweeps, CodeBlock.join(arguments, ",$W"))
                    .endControlFlow();
        }
    }

    /** @param checked whether the result is null already where a NaN is in it */
    private MethodSpec shared(String name, String sweeps, Program program, boolean checked, Helpers helpers) {
        Function function = program.main();
        Prologue prologue = new Prologue(signature, scope);
        prologue.demandActive();
        List<String> names =
                prologue.primals().stream().map(LeafVariable::variable).toList();
        boolean some = !checked && isChosen(function.results().get(0), program);
        boolean literal = function.results().get(0).definition().is(Opcode.ArrayLiteral.class);
        String jacobian = literal ? scope.fresh("jacobian") : null;
        CodeBlock body = helpers.write(
                function,
                names,
                scope.taken(),
                results -> checked
                        ? CodeBlock.of("return $L;\n", results.get(0))
                        : returning(results.get(0), jacobian, some));
        return JacobianDeclaration.hidden(
                        signature,
                        scope,
                        name,
                        "As {@code $L}, by " + sweeps + " that share one run of {@code $L}; null where "
                                + (some ? "there are many columns and few rows, or " : "") + "a NaN comes out.\n")
                .addCode(prologue.code())
                .addCode(body)
                .build();
    }

    /** Whether a Jacobian is only computed on some condition, in a part of the method or in itself. */
    private static boolean isChosen(Value jacobian, Program program) {
        Op op = jacobian.definition();
        return op.code() instanceof Opcode.Call call
                ? program.helpers().stream()
                        .filter(helper -> helper.name().equals(call.function()))
                        .anyMatch(helper -> isChosen(helper.results().get(jacobian.index()), program))
                : op.is(Opcode.If.class);
    }

    /** @param variable what a result that is an expression is called; null for one that is a variable already */
    private static CodeBlock returning(CodeBlock result, String variable, boolean some) {
        CodeBlock.Builder end = CodeBlock.builder();
        if (variable != null) {
            end.addStatement("double[][] $N = $L", variable, result);
        }
        String test = some ? "return $1L == null || $2T.isNaN($1L) ? null : $1L" : "return $2T.isNaN($1L) ? null : $1L";
        return end.addStatement(test, variable == null ? result : variable, STRONG)
                .build();
    }
}
