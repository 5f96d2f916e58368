package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code fJacobian}: a column by each one-hot tangent, or a row by each one-hot adjoint, whichever are fewer. Every sweep
 * has its own copies of the arrays that the primal writes; the first, which tells the shape of the result, runs on the
 * arguments themselves, so that they end as the primal leaves them.
 */
final class JacobianMethod {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");
    private static final ClassName VECTORS = ClassName.get("dev.jacobean", "Vectors");

    private final Signature signature;
    private final Scope scope;
    private final CodeBlock.Builder code = CodeBlock.builder();
    /** By leaf of the primal: the content before any sweep. */
    private final List<CodeBlock> initial = new ArrayList<>();

    /** As they stand after the first sweep. */
    private final List<CodeBlock> last = new ArrayList<>();

    private final List<Slot.Leaf> leaves;
    private final Scalars columns = new Scalars();
    private final Scalars rows = new Scalars();
    /** By leaf of the primal: its position among the columns, or -1. */
    private final List<Integer> columnOf = new ArrayList<>();

    private final String seed;
    private final String sweep;
    private final String jacobian;
    private final String first;

    private JacobianMethod(Signature signature) {
        this.signature = signature;
        this.scope = new Scope(signature);
        this.leaves = signature.primal().leaves();
        this.seed = scope.fresh("seed");
        this.sweep = scope.fresh("sweep");
        this.jacobian = scope.fresh("jacobian");
        this.first = scope.fresh("first");
    }

    /** The public method, where it does nothing else. */
    static MethodSpec of(Signature signature) {
        JacobianMethod method = new JacobianMethod(signature);
        return JacobianDeclaration.open(signature, method.scope)
                .addCode(signature.derivatives().tangent().isPresent() ? method.body() : Stub.body())
                .build();
    }

    /** A private method that the public one calls. */
    static MethodSpec hidden(Signature signature, String name) {
        JacobianMethod method = new JacobianMethod(signature);
        return JacobianDeclaration.hidden(
                        signature,
                        method.scope,
                        name,
                        "As {@code $L}, by a tangent or an adjoint of {@code $L} at a time.\n")
                .addCode(method.body())
                .build();
    }

    private CodeBlock body() {
        demandArguments();
        for (Parameter parameter : signature.primal().parameters()) {
            describe(parameter);
        }
        String columnCount = scope.fresh("columns");
        code.addStatement("int $N = $L", columnCount, columns.count());
        firstSweep();
        String rowCount = scope.fresh("rows");
        code.addStatement("int $N = $L", rowCount, rows.count());
        code.addStatement("double[][] $N = new double[$N][$N]", jacobian, rowCount, columnCount);
        code.beginControlFlow("if ($N <= $N)", columnCount, rowCount);
        byColumns(columnCount, rowCount);
        code.nextControlFlow("else");
        byRows(rowCount);
        code.endControlFlow();
        return code.addStatement("return $N", jacobian).build();
    }

    private void demandArguments() {
        for (Parameter parameter : signature.arguments()) {
            Slot slot = parameter.slot();
            if (parameter.source() == Parameter.Source.SELF
                    || slot.active() && !slot.type().isFloating()) {
                code.addStatement("$T.nonNull($N, $S)", SHAPES, scope.argument(parameter), parameter.name());
            }
        }
    }

    private void describe(Parameter parameter) {
        List<CodeBlock> values = Slots.leaves(parameter.slot(), scope.root(parameter));
        List<String> paths = Slots.paths(parameter.slot(), parameter.name());
        boolean named = signature.named().contains(parameter);
        for (int i = 0; i < values.size(); i++) {
            Slot.Leaf leaf = parameter.slot().leaves().get(i);
            CodeBlock before = values.get(i);
            last.add(before);
            if (isCopied(parameter, initial.size())) {
                String copy = scope.fresh(Scope.camelCase(paths.get(i)) + "Initial");
                code.addStatement("$T $N = $T.copy($L)", signature.types().of(leaf.type()), copy, SHAPES, before);
                before = CodeBlock.of("$N", copy);
            }
            initial.add(before);
            columnOf.add(named && leaf.active() ? columns.size() : -1);
            if (named && leaf.active()) {
                columns.add(leaf, before, paths.get(i), scope, code);
            }
        }
    }

    /** The arrays of fields are the instance's, of which there is only one. */
    private boolean isCopied(Parameter parameter, int leaf) {
        return parameter.source() != Parameter.Source.FIELD && signature.isWritten(leaf);
    }

    private void firstSweep() {
        List<CodeBlock> arguments = new ArrayList<>();
        signature.arguments().forEach(p -> arguments.add(CodeBlock.of("$N", scope.argument(p))));
        for (Parameter parameter : signature.active()) {
            List<CodeBlock> zeros = new ArrayList<>();
            List<CodeBlock> values = Slots.leaves(parameter.slot(), scope.root(parameter));
            for (int i = 0; i < values.size(); i++) {
                zeros.add(zeroTangent(parameter.slot().leaves().get(i), values.get(i)));
            }
            arguments.add(Slots.whole(parameter.slot(), zeros.iterator(), signature.types()));
        }
        CodeBlock call = CodeBlock.of("$N($L)", signature.methodName("Tangent"), CodeBlock.join(arguments, ",$W"));
        if (signature.result().isPresent()) {
            Slot result = signature.result().orElseThrow();
            code.addStatement("$T $N = $L.value()", signature.type(result), first, call);
            List<CodeBlock> values = Slots.leaves(result, CodeBlock.of("$N", first));
            List<String> paths = Slots.paths(result, "value");
            for (int i = 0; i < values.size(); i++) {
                if (result.leaves().get(i).type().isDifferentiable()) {
                    rows.add(result.leaves().get(i), values.get(i), paths.get(i), scope, code);
                }
            }
        } else {
            code.addStatement(call);
        }
        for (int leaf : signature.writtenActive()) {
            CodeBlock shape = signature.isRearranged(leaf) ? last.get(leaf) : initial.get(leaf);
            rows.add(leaves.get(leaf), shape, leaves.get(leaf).name() + "Final", scope, code);
        }
    }

    private static CodeBlock zeroTangent(Slot.Leaf leaf, CodeBlock primal) {
        if (!leaf.active()) {
            return primal;
        }
        return leaf.type() instanceof ArrayType ? CodeBlock.of("$T.zerosLike($L)", SHAPES, primal) : CodeBlock.of("0");
    }

    /** The arguments of a sweep, with copies of what is written. */
    private List<CodeBlock> freshArguments() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Parameter parameter : signature.arguments()) {
            int from = signature.firstLeaf(parameter);
            List<CodeBlock> parts = new ArrayList<>();
            boolean copied = false;
            for (int i = from; i < from + parameter.slot().leaves().size(); i++) {
                boolean copy = isCopied(parameter, i);
                parts.add(copy ? CodeBlock.of("$T.copy($L)", SHAPES, initial.get(i)) : initial.get(i));
                copied |= copy;
            }
            arguments.add(
                    copied
                            ? Slots.whole(parameter.slot(), parts.iterator(), signature.types())
                            : CodeBlock.of("$N", scope.argument(parameter)));
        }
        return arguments;
    }

    private void byColumns(String columnCount, String rowCount) {
        String j = scope.fresh("j");
        String column = scope.fresh("column");
        code.beginControlFlow("for (int $1N = 0; $1N < $2N; $1N++)", j, columnCount);
        code.addStatement("double[] $N = $T.oneHot($N, $N)", seed, VECTORS, columnCount, j);
        List<CodeBlock> arguments = freshArguments();
        List<CodeBlock> writtenTangents = new ArrayList<>();
        for (Parameter parameter : signature.active()) {
            List<CodeBlock> dots = new ArrayList<>();
            int from = signature.firstLeaf(parameter);
            for (int i = from; i < from + parameter.slot().leaves().size(); i++) {
                CodeBlock dot = columnOf.get(i) >= 0
                        ? columns.cut(columnOf.get(i), seed)
                        : zeroTangent(leaves.get(i), initial.get(i));
                if (signature.writtenActive().contains(i)) {
                    String variable = scope.fresh(leaves.get(i).name() + "Dot");
                    code.addStatement(
                            "$T $N = $L", signature.types().of(leaves.get(i).type()), variable, dot);
                    dot = CodeBlock.of("$N", variable);
                    writtenTangents.add(dot);
                }
                dots.add(dot);
            }
            arguments.add(Slots.whole(parameter.slot(), dots.iterator(), signature.types()));
        }
        CodeBlock call = CodeBlock.of("$N($L)", signature.methodName("Tangent"), CodeBlock.join(arguments, ",$W"));
        List<CodeBlock> outputs = new ArrayList<>();
        if (signature.result().isPresent()) {
            Slot result = signature.result().orElseThrow();
            code.addStatement("$T $N = $L.tangent()", signature.type(result), sweep, call);
            outputs.addAll(differentiable(result, CodeBlock.of("$N", sweep)));
        } else {
            code.addStatement(call);
        }
        outputs.addAll(writtenTangents);
        code.addStatement("double[] $N = new double[$N]", column, rowCount);
        for (int i = 0; i < outputs.size(); i++) {
            code.addStatement(rows.put(i, outputs.get(i), CodeBlock.of("$N", column)));
        }
        code.addStatement("$T.setColumn($N, $N, $N)", VECTORS, jacobian, j, column)
                .endControlFlow();
    }

    private static List<CodeBlock> differentiable(Slot slot, CodeBlock root) {
        List<CodeBlock> all = Slots.leaves(slot, root);
        List<CodeBlock> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (slot.leaves().get(i).type().isDifferentiable()) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private void byRows(String rowCount) {
        String i = scope.fresh("i");
        code.beginControlFlow("for (int $1N = 0; $1N < $2N; $1N++)", i, rowCount);
        code.addStatement("double[] $N = $T.oneHot($N, $N)", seed, VECTORS, rowCount, i);
        List<CodeBlock> arguments = freshArguments();
        int row = 0;
        if (signature.result().isPresent()) {
            Slot result = signature.result().orElseThrow();
            List<CodeBlock> values = Slots.leaves(result, CodeBlock.of("$N", first));
            List<CodeBlock> bars = new ArrayList<>();
            for (int k = 0; k < values.size(); k++) {
                boolean output = result.leaves().get(k).type().isDifferentiable();
                bars.add(output ? rows.cut(row++, seed) : values.get(k));
            }
            arguments.add(Slots.whole(result, bars.iterator(), signature.types()));
        }
        while (row < rows.size()) {
            arguments.add(rows.cut(row++, seed));
        }
        code.addStatement(
                "$T $N = $N($L)",
                signature.record("Gradient"),
                sweep,
                signature.methodName("Adjoint"),
                CodeBlock.join(arguments, ",$W"));
        CodeBlock vector = CodeBlock.of("$N[$N]", jacobian, i);
        for (Parameter parameter : signature.named()) {
            int from = signature.firstLeaf(parameter);
            List<CodeBlock> parts =
                    Slots.leaves(parameter.slot(), CodeBlock.of("$N.$N()", sweep, signature.component(parameter)));
            for (int k = 0; k < parts.size(); k++) {
                if (columnOf.get(from + k) >= 0) {
                    code.addStatement(columns.put(columnOf.get(from + k), parts.get(k), vector));
                }
            }
        }
        code.endControlFlow();
    }
}
