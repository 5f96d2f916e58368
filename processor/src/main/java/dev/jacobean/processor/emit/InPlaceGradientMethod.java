package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.transform.InPlaceGradient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code fGradient(P…, A…)} and {@code fGradient(P…, A…, workspace)}, which overwrite arrays of the caller's. Where nothing
 * is needed of a workspace the first has the body, else the second; the other calls it.
 */
final class InPlaceGradientMethod {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");
    private static final ClassName STRONG = ClassName.get("dev.jacobean", "Strong");
    private static final ClassName VECTORS = ClassName.get("dev.jacobean", "Vectors");
    private static final ClassName WORKSPACE = ClassName.get("dev.jacobean", "Workspace");

    private final Signature signature;
    private final String strong;
    private final Scope scope;
    private final Map<Parameter, String> bars = new LinkedHashMap<>();
    private final String workspace;

    private InPlaceGradientMethod(Signature signature, String strong) {
        this.signature = signature;
        this.strong = strong;
        this.scope = new Scope(signature);
        for (Parameter parameter : signature.active()) {
            bars.put(parameter, scope.fresh(parameter.name() + "Bar"));
        }
        this.workspace = scope.fresh("workspace");
    }

    /**
     * Both methods.
     *
     * @param strong the method to fall back on where plain products leave a NaN; null if the products are strong
     */
    static List<MethodSpec> of(Signature signature, Helpers helpers, String strong) {
        InPlaceGradientMethod method = new InPlaceGradientMethod(signature, strong);
        if (signature.derivatives().inPlaceGradient().isEmpty()) {
            return List.of(
                    method.declared(false).addCode(Stub.body()).build(),
                    method.declared(true).addCode(Stub.body()).build());
        }
        InPlaceGradient gradient = signature.derivatives().inPlaceGradient().get();
        boolean uses = gradient.usesWorkspace() || method.needsChecks() || method.copies();
        CodeBlock body = method.body(gradient, uses, helpers);
        MethodSpec.Builder shorter = method.declared(false);
        MethodSpec.Builder longer = method.declared(true);
        return List.of(
                (uses
                                ? shorter.addStatement("return $L", method.call(CodeBlock.of("new $T()", WORKSPACE)))
                                : shorter.addCode(body))
                        .build(),
                (uses ? longer.addCode(body) : longer.addStatement("return $L", method.call(null))).build());
    }

    private MethodSpec.Builder declared(boolean withWorkspace) {
        MethodSpec.Builder method = signature
                .method(signature.methodName("Gradient"))
                .addModifiers(signature.staticMethod())
                .returns(signature.type(signature.result().orElseThrow()))
                .addExceptions(signature.exceptions());
        scope.declareArguments(method);
        bars.forEach((parameter, bar) -> method.addParameter(signature.type(parameter.slot()), bar));
        if (withWorkspace) {
            method.addParameter(WORKSPACE, workspace);
        }
        return method.addJavadoc("$L", documentation(withWorkspace));
    }

    private String documentation(boolean withWorkspace) {
        Javadoc text = Javadoc.summary(
                        "The gradient of %s, into arrays of the caller's%s.",
                        Javadoc.name(signature), withWorkspace ? ", with memory that is used again" : "")
                .paragraph("The arrays are overwritten; what they contain before does not matter.");
        boolean allocates = signature
                .derivatives()
                .inPlaceGradient()
                .filter(InPlaceGradient::allocates)
                .isPresent();
        if (withWorkspace && allocates) {
            text.paragraph(
                    "Some memory is allocated nevertheless: by what %s calls, or for arrays that outlive the call.",
                    Javadoc.name(signature));
        }
        text.arguments(signature, scope);
        bars.forEach((parameter, bar) ->
                text.param(bar, "where the derivatives by " + Javadoc.code(parameter.name()) + " go, of its shape"));
        if (withWorkspace) {
            text.param(workspace, "of the calling thread's own; what it has need not be allocated");
        }
        return text.returns("the value").exceptions(signature).text();
    }

    private CodeBlock call(CodeBlock last) {
        List<CodeBlock> arguments = new ArrayList<>();
        signature.arguments().forEach(p -> arguments.add(CodeBlock.of("$N", scope.argument(p))));
        bars.values().forEach(bar -> arguments.add(CodeBlock.of("$N", bar)));
        if (last != null) {
            arguments.add(last);
        }
        return CodeBlock.of("$N($L)", signature.methodName("Gradient"), CodeBlock.join(arguments, ",$W"));
    }

    /** Whether the rows of arrays must be told apart, for which a set is needed. */
    private boolean needsChecks() {
        return signature.primal().leaves().stream()
                .anyMatch(leaf -> leaf.active() && leaf.type() instanceof ArrayType array && array.rank() > 1);
    }

    /** Whether the initial contents of arrays are kept, to run again with strong products. */
    private boolean copies() {
        return strong != null && !signature.derivatives().written().isEmpty();
    }

    private CodeBlock body(InPlaceGradient gradient, boolean uses, Helpers helpers) {
        Prologue prologue = new Prologue(signature, scope);
        List<LeafVariable> targets = new ArrayList<>();
        bars.forEach((parameter, bar) -> targets.addAll(prologue.shadow(parameter, bar, Prologue.Written.ALL)));
        List<String> names = new ArrayList<>();
        prologue.primals().forEach(leaf -> names.add(leaf.variable()));
        targets.forEach(leaf -> names.add(leaf.variable()));
        CodeBlock.Builder code = CodeBlock.builder();
        if (uses) {
            code.addStatement("$T.nonNull($N, $S)", SHAPES, workspace, workspace)
                    .add(prologue.code(CodeBlock.of("$N", workspace)))
                    .addStatement("$N.begin()", workspace);
        } else {
            code.add(prologue.code());
        }
        if (gradient.usesWorkspace()) {
            names.add(workspace);
        }
        CodeBlock fallback = strong == null ? CodeBlock.of("") : fallback(targets, code);
        return code.add(helpers.write(
                        gradient.program().main(),
                        names,
                        scope.taken(),
                        results -> CodeBlock.builder()
                                .add(fallback)
                                .addStatement("return $L", results.get(0))
                                .build()))
                .build();
    }

    /** Runs again with strong products if there is a NaN, on copies of what was written to. */
    private CodeBlock fallback(List<LeafVariable> targets, CodeBlock.Builder before) {
        List<CodeBlock> arguments = new ArrayList<>();
        List<CodeBlock> finals = new ArrayList<>();
        int leaf = 0;
        for (Parameter parameter : signature.primal().parameters()) {
            String name = scope.argument(parameter);
            if (signature.derivatives().written().get(leaf)) {
                String initial = scope.fresh(name + "Initial");
                before.addStatement("$T $N = $N.copy($N)", signature.type(parameter.slot()), initial, workspace, name);
                if (signature.writtenActive().contains(leaf)) {
                    finals.add(CodeBlock.of("$T.zerosLike($N)", SHAPES, name));
                }
                name = initial;
            }
            if (name != null) {
                arguments.add(CodeBlock.of("$N", name));
            }
            leaf += parameter.slot().leaves().size();
        }
        arguments.add(CodeBlock.of("1"));
        arguments.addAll(finals);
        String gradient = scope.fresh("gradient");
        List<CodeBlock> tests = new ArrayList<>();
        targets.forEach(target -> tests.add(CodeBlock.of("$T.isNaN($N)", STRONG, target.variable())));
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if ($L)", CodeBlock.join(tests, "$W|| "))
                .addStatement(
                        "$T $N = $N($L)",
                        signature.record("Gradient"),
                        gradient,
                        strong,
                        CodeBlock.join(arguments, ",$W"));
        int next = 0;
        for (Parameter parameter : signature.active()) {
            CodeBlock component = CodeBlock.of("$N.$N()", gradient, signature.component(parameter));
            List<CodeBlock> from = Slots.leaves(parameter.slot(), component);
            for (int i = 0; i < from.size(); i++) {
                if (parameter.slot().leaves().get(i).active()) {
                    code.addStatement(
                            "$T.overwrite($N, $L)", VECTORS, targets.get(next++).variable(), from.get(i));
                }
            }
        }
        return code.endControlFlow().build();
    }
}
