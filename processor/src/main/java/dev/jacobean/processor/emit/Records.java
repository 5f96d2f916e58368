package dev.jacobean.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jacobean.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The records that generated methods return. */
final class Records {
    private Records() {}

    /** {@code FTangent(value, tangent)}; there is none for a primal that returns nothing. */
    static Optional<TypeSpec> tangent(Signature signature) {
        return signature.result().map(result -> {
            TypeName type = signature.type(result);
            return record(
                    signature,
                    "Tangent",
                    List.of(component(type, "value"), component(type, "tangent")),
                    Javadoc.tangentRecord(signature));
        });
    }

    /** {@code FGradient(value, …)} with a component for each active parameter. */
    static TypeSpec gradient(Signature signature) {
        List<ParameterSpec> components = new ArrayList<>();
        signature
                .result()
                .ifPresent(result -> components.add(component(signature.type(result), signature.valueComponent())));
        for (Parameter parameter : signature.active()) {
            components.add(component(signature.type(parameter.slot()), signature.component(parameter)));
        }
        return record(signature, "Gradient", components, Javadoc.gradientRecord(signature));
    }

    private static ParameterSpec component(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }

    private static TypeSpec record(
            Signature signature, String suffix, List<ParameterSpec> components, String documentation) {
        return TypeSpec.recordBuilder(signature.record(suffix))
                .addJavadoc("$L", documentation)
                .addModifiers(signature.visibility().toArray(new Modifier[0]))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(components)
                        .build())
                .build();
    }
}
