package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code fTangent}: the Jacobian times a vector. */
final class TangentMethod {
    private final Signature signature;
    private final Scope scope;
    private final Map<Parameter, String> dots = new LinkedHashMap<>();

    private TangentMethod(Signature signature) {
        this.signature = signature;
        this.scope = new Scope(signature);
        for (Parameter parameter : signature.active()) {
            dots.put(parameter, scope.fresh(parameter.name() + "Dot"));
        }
    }

    static MethodSpec of(Signature signature, Helpers helpers) {
        TangentMethod method = new TangentMethod(signature);
        return method.build(signature
                .derivatives()
                .tangent()
                .map(f -> method.body(f, helpers))
                .orElseGet(Stub::body));
    }

    private MethodSpec build(CodeBlock body) {
        MethodSpec.Builder method = signature
                .method(signature.methodName("Tangent"))
                .addJavadoc("$L", documentation())
                .addModifiers(signature.staticMethod())
                .returns(signature.result().isPresent() ? signature.record("Tangent") : TypeName.VOID)
                .addExceptions(signature.exceptions());
        scope.declareArguments(method);
        dots.forEach((parameter, name) -> method.addParameter(signature.type(parameter.slot()), name));
        return method.addCode(body).build();
    }

    private CodeBlock body(Program tangent, Helpers helpers) {
        Prologue prologue = new Prologue(signature, scope);
        List<LeafVariable> variables = new ArrayList<>(prologue.primals());
        dots.forEach(
                (parameter, name) -> variables.addAll(prologue.shadow(parameter, name, Prologue.Written.LIKE_PRIMAL)));
        List<String> names = variables.stream().map(LeafVariable::variable).toList();
        return CodeBlock.builder()
                .add(prologue.code())
                .add(helpers.write(tangent.main(), names, scope.taken(), this::returning))
                .build();
    }

    /** The results of the function are the leaves of the value, then the tangents of the differentiable ones. */
    private CodeBlock returning(List<CodeBlock> results) {
        if (signature.result().isEmpty()) {
            return CodeBlock.of("");
        }
        Slot result = signature.result().orElseThrow();
        List<Slot.Leaf> leaves = result.leaves();
        List<CodeBlock> values = results.subList(0, leaves.size());
        Iterator<CodeBlock> tangents =
                results.subList(leaves.size(), results.size()).iterator();
        List<CodeBlock> tangentLeaves = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            tangentLeaves.add(leaves.get(i).type().isDifferentiable() ? tangents.next() : values.get(i));
        }
        return CodeBlock.builder()
                .addStatement(
                        "return new $T($L, $L)",
                        signature.record("Tangent"),
                        Slots.whole(result, values.iterator(), signature.types()),
                        Slots.whole(result, tangentLeaves.iterator(), signature.types()))
                .build();
    }

    private String documentation() {
        String name = Javadoc.name(signature);
        Javadoc text = Javadoc.summary("The Jacobian of %s times a vector, in forward mode.", name);
        if (signature.writesArrays()) {
            text.paragraph(
                    "%s, and the tangents with them, are updated in place as %s does.",
                    Javadoc.written(signature), name);
        }
        text.lines(signature.derivatives().explanation().tangent());
        text.arguments(signature, scope);
        dots.forEach((parameter, dot) -> text.param(dot, "the tangent of " + Javadoc.code(parameter.name())));
        if (signature.result().isPresent()) {
            text.returns("the value and its tangent");
        }
        return text.exceptions(signature).text();
    }
}
