package dev.jacobean.processor.emit;

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

/** {@code fAdjoint}: a vector times the Jacobian. */
final class AdjointMethod {
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

    static MethodSpec of(Signature signature, Helpers helpers) {
        AdjointMethod method = new AdjointMethod(signature);
        return method.build(
                signature.derivatives().adjoint().map(f -> method.body(f, helpers)).orElseGet(Stub::body));
    }

    private MethodSpec build(CodeBlock body) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.methodName("Adjoint"))
                .addJavadoc("$L", documentation())
                .addModifiers(signature.staticMethod())
                .returns(signature.record("Gradient"))
                .addExceptions(signature.exceptions());
        scope.declareArguments(method);
        signature.result().ifPresent(result -> method.addParameter(signature.type(result), valueBar));
        List<Slot.Leaf> leaves = signature.primal().leaves();
        finalBars.forEach((leaf, name) ->
                method.addParameter(signature.types().of(leaves.get(leaf).type()), name));
        return method.addCode(body).build();
    }

    private CodeBlock body(Program adjoint, Helpers helpers) {
        Prologue prologue = new Prologue(signature, scope);
        List<LeafVariable> variables = new ArrayList<>(prologue.primals());
        prologue.demandActive();
        if (!signature.primal().function().body().terminated()) {
            signature.result().ifPresent(result -> variables.addAll(prologue.resultAdjoint(result, valueBar)));
        }
        finalBars.forEach((leaf, name) ->
                variables.add(prologue.shadowOfLeaf(prologue.primals().get(leaf), name)));
        List<String> names = variables.stream().map(LeafVariable::variable).toList();
        return CodeBlock.builder()
                .add(prologue.code())
                .add(helpers.write(adjoint.main(), names, scope.taken(), this::returning))
                .build();
    }

    /** The results of the function are the leaves of the value, then the adjoints of the active leaves. */
    private CodeBlock returning(List<CodeBlock> results) {
        Iterator<CodeBlock> next = results.iterator();
        List<CodeBlock> components = new ArrayList<>();
        signature.result().ifPresent(result -> components.add(Slots.whole(result, next, signature.types())));
        for (Parameter parameter : signature.active()) {
            components.add(gradient(parameter, next));
        }
        return CodeBlock.builder()
                .addStatement("return new $T($L)", signature.record("Gradient"), CodeBlock.join(components, ",$W"))
                .build();
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
        text.arguments(signature, scope);
        if (valueBar != null) {
            text.param(valueBar, "the adjoint of the result");
        }
        List<Slot.Leaf> leaves = signature.primal().leaves();
        finalBars.forEach((leaf, bar) -> text.param(
                bar, "the adjoint of the final content of " + Javadoc.code(leaves.get(leaf).name()) + "; it is left alone"));
        return text.returns(
                        signature.result().isPresent()
                                ? "the value and the adjoints of " + Javadoc.active(signature)
                                : "the adjoints of " + Javadoc.active(signature))
                .exceptions(signature)
                .text();
    }
}
