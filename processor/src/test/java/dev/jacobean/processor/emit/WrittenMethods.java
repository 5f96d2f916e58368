package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Functions as methods of a class, which return their results as an array of objects. */
final class WrittenMethods {
    private final TypeNames types = TypeNames.byConvention();
    private final TypeSpec.Builder type;

    WrittenMethods(String className) {
        type = TypeSpec.classBuilder(className).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    }

    /** Adds a method and returns its text. */
    String add(Function function) {
        List<String> names = new ArrayList<>();
        MethodSpec.Builder method = MethodSpec.methodBuilder(function.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Object[].class);
        for (Value parameter : function.parameters()) {
            names.add(parameter.name());
            method.addParameter(types.of(parameter.type()), parameter.name());
        }
        CodeBlock body = BodyWriter.write(function, names, Set.of(), results -> returning(function, results));
        type.addMethod(method.addCode(body).build());
        return body.toString();
    }

    /** Assigns each result first, for it may be an expression that Java must convert to the result's type. */
    private CodeBlock returning(Function function, List<CodeBlock> results) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<CodeBlock> names = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            TypeName result = types.of(function.results().get(i).type());
            code.addStatement("final $T result$L = $L", result, "_" + i, results.get(i));
            names.add(CodeBlock.of("result_$L", i));
        }
        return code.addStatement("return new Object[] {$L}", CodeBlock.join(names, ", "))
                .build();
    }

    /** The source of the class. */
    String source() {
        return JavaFile.builder("", type.build()).build().toString();
    }
}
