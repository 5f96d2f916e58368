package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** {@code fAdjoint}: a vector times the Jacobian. */
final class AdjointMethod {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");
    private static final ClassName STRONG = ClassName.get("dev.jacobean", "Strong");

    private final Signature signature;
    private final Scope scope;
    private final String valueBar;
    /** The adjoints of the final contents of written arrays, by the positions of these among the primal's leaves. */
    private final Map<Integer, String> finalBars = new LinkedHashMap<>();

    private AdjointMethod(Signature signature) {
        this.signature = signature;
        this.scope = new Scope(signature);
        this.valueBar = signature.result().isPresent() ? scope.fresh("valueBar") : null;
        List<Slot.Leaf> leaves = signature.primal().leaves();
        for (int leaf : signature.writtenActive()) {
            finalBars.put(leaf, scope.fresh(leaves.get(leaf).name() + "BarFinal"));
        }
    }

    /** The method, and where it begins with plain products, the one that it falls back on. */
    static List<MethodSpec> of(Signature signature, Helpers helpers, Names members) {
        AdjointMethod method = new AdjointMethod(signature);
        Derivatives derivatives = signature.derivatives();
        if (derivatives.adjoint().isEmpty()) {
            return List.of(method.build(Stub.body()));
        }
        if (derivatives.plainAdjoint().isEmpty()) {
            return List.of(method.build(method.body(derivatives.adjoint().get(), helpers)));
        }
        String strong = members.fresh(signature.methodName("AdjointStrong"));
        CodeBlock plainBody = method.plainBody(derivatives.plainAdjoint().get(), helpers, strong);
        AdjointMethod fallback = new AdjointMethod(signature);
        return List.of(
                method.build(plainBody),
                fallback.strong(strong, fallback.body(derivatives.adjoint().get(), helpers)));
    }

    private MethodSpec build(CodeBlock body) {
        MethodSpec.Builder method = signature
                .method(signature.methodName("Adjoint"))
                .addJavadoc("$L", documentation())
                .addModifiers(signature.staticMethod());
        return declared(method).addCode(body).build();
    }

    private MethodSpec strong(String name, CodeBlock body) {
        MethodSpec.Builder method = signature
                .method(name)
                .addJavadoc(
                        "As {@code $L}, with products in which zero wins over infinity and NaN.\n",
                        signature.methodName("Adjoint"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        return declared(method).addCode(body).build();
    }

    private MethodSpec.Builder declared(MethodSpec.Builder method) {
        method.returns(signature.record("Gradient")).addExceptions(signature.exceptions());
        scope.declareArguments(method);
        signature.result().ifPresent(result -> method.addParameter(signature.type(result), valueBar));
        List<Slot.Leaf> leaves = signature.primal().leaves();
        finalBars.forEach((leaf, name) ->
                method.addParameter(signature.types().of(leaves.get(leaf).type()), name));
        return method;
    }

    /** Runs with plain products, and again with strong ones if that gave a NaN: on copies of what it wrote to. */
    private CodeBlock plainBody(Program adjoint, Helpers helpers, String strong) {
        CodeBlock.Builder copies = CodeBlock.builder();
        List<CodeBlock> arguments = new ArrayList<>();
        int leaf = 0;
        for (Parameter parameter : signature.primal().parameters()) {
            String name = scope.argument(parameter);
            if (signature.derivatives().written().get(leaf)) {
                String initial = scope.fresh(name + "Initial");
                copies.addStatement("$T $N = $T.copy($N)", signature.type(parameter.slot()), initial, SHAPES, name);
                name = initial;
            }
            if (name != null) {
                arguments.add(CodeBlock.of("$N", name));
            }
            leaf += parameter.slot().leaves().size();
        }
        if (valueBar != null) {
            arguments.add(CodeBlock.of("$N", valueBar));
        }
        finalBars.values().forEach(bar -> arguments.add(CodeBlock.of("$N", bar)));
        String gradient = scope.fresh("gradient");
        return body(
                adjoint,
                helpers,
                copies.build(),
                results -> CodeBlock.builder()
                        .addStatement("$T $N = $L", signature.record("Gradient"), gradient, gradient(results))
                        .addStatement(
                                "return $L ? $N($L) : $N",
                                anyNaN(gradient),
                                strong,
                                CodeBlock.join(arguments, ",$W"),
                                gradient)
                        .build());
    }

    /** Whether an adjoint contains a NaN. */
    private CodeBlock anyNaN(String gradient) {
        List<CodeBlock> tests = new ArrayList<>();
        for (Parameter parameter : signature.active()) {
            CodeBlock root = CodeBlock.of("$N.$N()", gradient, signature.component(parameter));
            List<CodeBlock> parts = Slots.leaves(parameter.slot(), root);
            for (int i = 0; i < parts.size(); i++) {
                Slot.Leaf leaf = parameter.slot().leaves().get(i);
                if (leaf.active()) {
                    tests.add(CodeBlock.of("$T.isNaN($L)", STRONG, parts.get(i)));
                }
            }
        }
        return CodeBlock.join(tests, "$W|| ");
    }

    private CodeBlock body(Program adjoint, Helpers helpers) {
        return body(
                adjoint,
                helpers,
                CodeBlock.of(""),
                results -> CodeBlock.builder()
                        .addStatement("return $L", gradient(results))
                        .build());
    }

    private CodeBlock body(
            Program adjoint, Helpers helpers, CodeBlock before, Function<List<CodeBlock>, CodeBlock> returning) {
        Prologue prologue = new Prologue(signature, scope);
        List<LeafVariable> variables = new ArrayList<>(prologue.primals());
        prologue.demandActive();
        if (!signature.primal().function().body().terminated()) {
            signature.result().ifPresent(result -> variables.addAll(prologue.resultAdjoint(result, valueBar)));
        }
        finalBars.forEach((leaf, name) ->
                variables.add(prologue.finalAdjoint(prologue.primals().get(leaf), name, signature.isRearranged(leaf))));
        List<String> names = variables.stream().map(LeafVariable::variable).toList();
        return CodeBlock.builder()
                .add(prologue.code())
                .add(before)
                .add(helpers.write(adjoint.main(), names, scope.taken(), returning))
                .build();
    }

    /** The results of the function are the leaves of the value, then the adjoints of the active leaves. */
    private CodeBlock gradient(List<CodeBlock> results) {
        Iterator<CodeBlock> next = results.iterator();
        List<CodeBlock> components = new ArrayList<>();
        signature.result().ifPresent(result -> components.add(Slots.whole(result, next, signature.types())));
        for (Parameter parameter : signature.active()) {
            components.add(gradient(parameter, next));
        }
        return CodeBlock.of("new $T($L)", signature.record("Gradient"), CodeBlock.join(components, ",$W"));
    }

    /** Where a record has passive components, its adjoint has the primal's. */
    private CodeBlock gradient(Parameter parameter, Iterator<CodeBlock> adjoints) {
        Slot slot = parameter.slot();
        List<CodeBlock> primals = Slots.leaves(slot, scope.root(parameter));
        List<CodeBlock> leaves = new ArrayList<>();
        for (int i = 0; i < primals.size(); i++) {
            leaves.add(slot.leaves().get(i).active() ? adjoints.next() : primals.get(i));
        }
        return Slots.whole(slot, leaves.iterator(), signature.types());
    }

    private String documentation() {
        String name = Javadoc.name(signature);
        Javadoc text = Javadoc.summary("A vector times the Jacobian of %s, in reverse mode.", name);
        if (signature.writesArrays()) {
            text.paragraph(
                    "%s are updated in place as %s does; their components are the adjoints of their initial contents.",
                    Javadoc.written(signature), name);
        }
        text.lines(signature.derivatives().explanation().adjoint());
        text.arguments(signature, scope);
        if (valueBar != null) {
            text.param(valueBar, "the adjoint of the result");
        }
        List<Slot.Leaf> leaves = signature.primal().leaves();
        finalBars.forEach((leaf, bar) -> text.param(
                bar,
                "the adjoint of the final content of "
                        + Javadoc.code(leaves.get(leaf).name()) + "; it is left alone"));
        return text.returns(
                        signature.result().isPresent()
                                ? "the value and the adjoints of " + Javadoc.active(signature)
                                : "the adjoints of " + Javadoc.active(signature))
                .exceptions(signature)
                .text();
    }
}
