package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** {@code fGradient(P…)}: the adjoint of a scalar result with the seed 1. */
final class GradientMethod {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");

    private final Signature signature;
    private final Scope scope;

    private GradientMethod(Signature signature) {
        this.signature = signature;
        this.scope = new Scope(signature);
    }

    static MethodSpec of(Signature signature) {
        return new GradientMethod(signature).method();
    }

    private MethodSpec method() {
        MethodSpec.Builder method = signature
                .method(signature.methodName("Gradient"))
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
}
