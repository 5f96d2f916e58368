package dev.jacobean.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The source of a generated class.
 *
 * @param packageName empty for the unnamed package
 * @param name its simple name, {@code Foo_Grad}
 * @param primalClass the canonical name of the class that it stands beside
 * @param isPublic whether it is public
 * @param generatedAnnotation the fully qualified name of the {@code Generated} annotation, empty where there is none
 * @param methods the differentiable methods, in the order of their declaration
 */
public record GradClass(
        String packageName,
        String name,
        String primalClass,
        boolean isPublic,
        String generatedAnnotation,
        List<Derivatives> methods) {
    private static final String PROCESSOR = "dev.jacobean.processor.JacobeanProcessor";

    /** The text of the source file. */
    public String source(TypeNames types) {
        return JavaFile.builder(packageName, type(types.with(ClassName.get(packageName, name))))
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }

    private TypeSpec type(TypeNames types) {
        ClassName className = ClassName.get(packageName, name);
        TypeSpec.Builder type = TypeSpec.classBuilder(className)
                .addJavadoc("Derivatives of the methods of {@link $T}.\n", types.ofClass(primalClass))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (isPublic) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (!generatedAnnotation.isEmpty()) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.bestGuess(generatedAnnotation))
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.addAnnotation(ClassName.get("dev.jacobean", "JacobeanGenerated"));
        type.addAnnotation(new Suppressions(methods).annotation(isPublic));
        List<Signature> signatures =
                methods.stream().map(m -> new Signature(m, className, types)).toList();
        Names members = new Names(
                signatures.stream().flatMap(s -> s.memberNames().stream()).toList());
        signatures.forEach(signature -> addMembers(signature, members, type));
        type.addTypes(new HiddenFields(methods, types).classes());
        return type.build();
    }

    private static void addMembers(Signature signature, Names members, TypeSpec.Builder type) {
        Helpers helpers = new Helpers(signature, members);
        Records.tangent(signature).ifPresent(type::addType);
        type.addType(Records.gradient(signature));
        type.addMethod(TangentMethod.of(signature, helpers));
        List<MethodSpec> adjoint = AdjointMethod.of(signature, helpers, members);
        type.addMethod(adjoint.get(0));
        List<MethodSpec> hidden = new ArrayList<>(adjoint.subList(1, adjoint.size()));
        if (signature.hasScalarResult()) {
            type.addMethod(GradientMethod.of(signature));
            if (signature.primal().hasArrayGradient()) {
                String strong = adjoint.size() > 1 ? adjoint.get(1).name() : null;
                type.addMethods(InPlaceGradientMethod.of(signature, helpers, strong));
            }
        }
        if (!signature.hasScalarResult() || signature.writesArrays()) {
            List<MethodSpec> jacobian = SharedJacobianMethod.isPossible(signature)
                    ? SharedJacobianMethod.of(signature, helpers, members)
                    : List.of(JacobianMethod.of(signature));
            type.addMethod(jacobian.get(0));
            hidden.addAll(jacobian.subList(1, jacobian.size()));
        }
        type.addMethods(hidden);
        type.addMethods(helpers.methods());
        type.addTypes(helpers.records());
    }
}
