package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;

/** {@code fGradient}: the adjoint of a scalar result with the seed 1. */
final class GradientMethod {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");
    private static final ClassName VECTORS = ClassName.get("dev.jacobean", "Vectors");

    private final Signature signature;
    private final Scope scope;

    private GradientMethod(Signature signature) {
        this.signature = signature;
        this.scope = new Scope(signature);
    }

    /** {@code fGradient(P…)}, which returns a record. */
    static MethodSpec returningRecord(Signature signature) {
        return new GradientMethod(signature).returningRecord();
    }

    /** {@code fGradient(P…, A…)}, which overwrites arrays. */
    static MethodSpec overwriting(Signature signature) {
        return new GradientMethod(signature).overwriting();
    }

    private MethodSpec returningRecord() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.methodName("Gradient"))
                .addJavadoc("$L", documentation().text())
                .addModifiers(signature.staticMethod())
                .returns(signature.record("Gradient"))
                .addExceptions(signature.exceptions());
        scope.declareVariableArguments(method);
        return method.addStatement("return $L", adjoint()).build();
    }

    private CodeBlock adjoint() {
        List<CodeBlock> arguments = new ArrayList<>();
        signature.arguments().forEach(p -> arguments.add(CodeBlock.of("$N", scope.argument(p))));
        arguments.add(CodeBlock.of("1"));
        for (Parameter parameter : signature.primal().parameters()) {
            int first = signature.firstLeaf(parameter);
            List<CodeBlock> leaves = Slots.leaves(parameter.slot(), scope.root(parameter));
            for (int i = 0; i < leaves.size(); i++) {
                if (signature.writtenActive().contains(first + i)) {
                    arguments.add(CodeBlock.of("$T.zerosLike($L)", SHAPES, leaves.get(i)));
                }
            }
        }
        return CodeBlock.of("$N($L)", signature.methodName("Adjoint"), CodeBlock.join(arguments, ",$W"));
    }

    private Javadoc documentation() {
        return Javadoc.summary("The gradient of %s.", Javadoc.name(signature))
                .arguments(signature, scope)
                .returns("the value and the derivatives by " + Javadoc.active(signature))
                .exceptions(signature);
    }

    private MethodSpec overwriting() {
        Slot result = signature.result().orElseThrow();
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.methodName("Gradient"))
                .addModifiers(signature.staticMethod())
                .returns(signature.type(result))
                .addExceptions(signature.exceptions());
        scope.declareArguments(method);
        Javadoc text = Javadoc.summary("The gradient of %s, into arrays of the caller's.", Javadoc.name(signature))
                .paragraph("The arrays are overwritten; what they contain before does not matter.")
                .arguments(signature, scope);
        Prologue prologue = new Prologue(signature, scope);
        List<CodeBlock> copies = new ArrayList<>();
        String gradient = scope.fresh("gradient");
        for (Parameter parameter : signature.active()) {
            String bar = scope.fresh(parameter.name() + "Bar");
            method.addParameter(signature.type(parameter.slot()), bar);
            text.param(bar, "where the derivatives by " + Javadoc.code(parameter.name()) + " go, of its shape");
            List<LeafVariable> into = prologue.shadow(parameter, bar, Prologue.Written.ALL);
            copies.addAll(copies(parameter, into, gradient));
        }
        method.addJavadoc("$L", text.returns("the value").exceptions(signature).text());
        if (signature.derivatives().adjoint().isEmpty()) {
            return method.addCode(Stub.body()).build();
        }
        method.addCode(prologue.code()).addStatement("$T $N = $L", signature.record("Gradient"), gradient, adjoint());
        copies.forEach(method::addStatement);
        return method.addStatement("return $N.$N()", gradient, signature.valueComponent())
                .build();
    }

    private List<CodeBlock> copies(Parameter parameter, List<LeafVariable> into, String gradient) {
        CodeBlock component = CodeBlock.of("$N.$N()", gradient, signature.component(parameter));
        List<CodeBlock> from = new ArrayList<>();
        List<CodeBlock> all = Slots.leaves(parameter.slot(), component);
        for (int i = 0; i < all.size(); i++) {
            if (parameter.slot().leaves().get(i).active()) {
                from.add(all.get(i));
            }
        }
        List<CodeBlock> copies = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) {
            copies.add(CodeBlock.of("$T.overwrite($N, $L)", VECTORS, into.get(i).variable(), from.get(i)));
        }
        return copies;
    }
}
