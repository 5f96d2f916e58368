package dev.jacobean.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What {@code fJacobian} and the methods that it calls are declared as. */
final class JacobianDeclaration {
    private static final TypeName MATRIX = ArrayTypeName.of(ArrayTypeName.of(TypeName.DOUBLE));

    private JacobianDeclaration() {}

    /** The public method without its body. */
    static MethodSpec.Builder open(Signature signature, Scope scope) {
        List<String> outputs = new ArrayList<>();
        signature.result().ifPresent(result -> outputs.add("the result"));
        List<Slot.Leaf> leaves = signature.primal().leaves();
        signature
                .writtenActive()
                .forEach(i -> outputs.add(Javadoc.code(leaves.get(i).name())));
        Javadoc text = Javadoc.summary("The Jacobian of %s.", Javadoc.name(signature))
                .arguments(signature, scope)
                .returns("a row for each scalar of "
                        + Javadoc.list(outputs) + ", a column for each scalar of "
                        + Javadoc.list(signature.named().stream()
                                .map(p -> Javadoc.code(p.name()))
                                .toList()))
                .exceptions(signature);
        MethodSpec.Builder method = signature
                .method(signature.methodName("Jacobian"))
                .addJavadoc("$L", text.text())
                .addModifiers(signature.staticMethod())
                .returns(MATRIX)
                .addExceptions(signature.exceptions());
        scope.declareVariableArguments(method);
        return method;
    }

    /**
     * A private method of the same parameters, without its body.
     *
     * @param documentation with places for the names of the public method and of the primal
     */
    static MethodSpec.Builder hidden(Signature signature, Scope scope, String name, String documentation) {
        MethodSpec.Builder method = signature
                .method(name)
                .addJavadoc(
                        documentation,
                        signature.methodName("Jacobian"),
                        signature.primal().name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(MATRIX)
                .addExceptions(signature.exceptions());
        scope.declareArguments(method);
        return method;
    }
}
