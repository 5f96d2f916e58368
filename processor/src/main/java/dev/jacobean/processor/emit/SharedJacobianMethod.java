package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.transform.JacobianColumns;
import java.util.ArrayList;
import java.util.List;

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

    /** The public method, and what it calls. */
    static List<MethodSpec> of(Signature signature, Program columns, Helpers helpers, Names members) {
        String byColumns = members.fresh(signature.methodName("JacobianColumns"));
        String bySweeps = members.fresh(signature.methodName("JacobianSweeps"));
        return List.of(
                new SharedJacobianMethod(signature).choice(byColumns, bySweeps),
                new SharedJacobianMethod(signature).columns(byColumns, columns.main(), helpers),
                JacobianMethod.hidden(signature, bySweeps));
    }

    private MethodSpec choice(String byColumns, String bySweeps) {
        String jacobian = scope.fresh("jacobian");
        List<CodeBlock> arguments = new ArrayList<>();
        signature.arguments().forEach(p -> arguments.add(CodeBlock.of("$N", scope.argument(p))));
        if (isPlain()) {
            decide(bySweeps, arguments);
        }
        List<CodeBlock> again = copied();
        code.addStatement("double[][] $N = $N($L)", jacobian, byColumns, CodeBlock.join(arguments, ",$W"))
                .addStatement("return $1N == null ? $2N($3L) : $1N", jacobian, bySweeps, CodeBlock.join(again, ",$W"));
        return JacobianMethod.declared(signature, scope).addCode(code.build()).build();
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

    private MethodSpec columns(String name, Function function, Helpers helpers) {
        Prologue prologue = new Prologue(signature, scope);
        prologue.demandActive();
        List<String> names =
                prologue.primals().stream().map(LeafVariable::variable).toList();
        CodeBlock body = helpers.write(
                function,
                names,
                scope.taken(),
                results -> CodeBlock.builder()
                        .addStatement("return $1L == null || $2T.isNaN($1L) ? null : $1L", results.get(0), STRONG)
                        .build());
        return JacobianMethod.hidden(
                        signature,
                        scope,
                        name,
                        "As {@code $L}, by tangents that share one run of {@code $L}; null where there are many columns and"
                                + " few rows, or a NaN comes out.\n")
                .addCode(prologue.code())
                .addCode(body)
                .build();
    }
}
