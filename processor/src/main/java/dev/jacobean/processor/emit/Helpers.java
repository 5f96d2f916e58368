package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.transform.InPlaceGradient;
import dev.jacobean.processor.transform.JacobianRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The private methods that the derivatives of one method call: functions that call themselves, and parts of large ones. */
final class Helpers {
    private final Signature signature;
    private final Map<String, Function> functions = new LinkedHashMap<>();

    /** Of those that objects of functional interfaces call: how such an object is made. */
    private final Map<String, Op> lambdas = new LinkedHashMap<>();

    private final Map<String, CallTarget> targets = new LinkedHashMap<>();

    /** @param members the names of what the class has already; helpers are called differently */
    Helpers(Signature signature, Names members) {
        this.signature = signature;
        Derivatives derivatives = signature.derivatives();
        Optional<Program> gradient = derivatives.inPlaceGradient().map(InPlaceGradient::program);
        List<Program> programs = Stream.of(
                        derivatives.tangent(),
                        derivatives.plainAdjoint(),
                        derivatives.adjoint(),
                        gradient,
                        derivatives.jacobianColumns(),
                        derivatives.jacobianRows().map(JacobianRows.Result::program))
                .flatMap(Optional::stream)
                .toList();
        for (Program program : programs) {
            program.helpers().forEach(helper -> functions.putIfAbsent(helper.name(), helper));
            program.lambdas().forEach(lambdas::putIfAbsent);
        }
        functions.forEach((name, helper) -> targets.put(name, target(helper, members)));
    }

    private CallTarget target(Function helper, Names members) {
        String method = members.fresh(helper.name());
        if (helper.results().size() < 2) {
            return new CallTarget(method, null, List.of());
        }
        ClassName record = signature.gradClass().nestedClass(members.fresh(Names.capitalised(method) + "Results"));
        Names components = new Names(Signature.OF_EVERY_OBJECT);
        return new CallTarget(
                method,
                new ObjectType(record.canonicalName()),
                helper.resultNames().stream().map(components::numbered).toList());
    }

    /** The statements of a function that may call helpers. */
    CodeBlock write(
            Function function,
            List<String> parameters,
            Set<String> reserved,
            java.util.function.Function<List<CodeBlock>, CodeBlock> returning) {
        return BodyWriter.write(signature.types(), function, parameters, reserved, true, targets::get, returning);
    }

    List<MethodSpec> methods() {
        return functions.values().stream().map(this::method).toList();
    }

    private MethodSpec method(Function helper) {
        CallTarget target = targets.get(helper.name());
        Names names = new Names(signature.classNames());
        List<String> parameters = new ArrayList<>();
        helper.parameters().forEach(parameter -> parameters.add(names.numbered(NameHints.of(parameter))));
        CodeBlock body = write(helper, parameters, names.taken(), results -> returning(target, results));
        MethodSpec.Builder method = signature.method(target.method()).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        Op lambda = lambdas.get(helper.name());
        int own = lambda == null ? parameters.size() : lambda.operands().size();
        for (int i = 0; i < own; i++) {
            method.addParameter(signature.types().of(helper.parameters().get(i).type()), parameters.get(i));
        }
        if (lambda != null) {
            return method.returns(signature.types().of(lambda.result().type()))
                    .addCode(lambda(parameters.subList(own, parameters.size()), body))
                    .build();
        }
        if (!helper.documentation().isEmpty()) {
            method.addJavadoc("$L\n", helper.documentation());
        }
        return method.returns(returns(helper, target))
                .addExceptions(signature.exceptions())
                .addCode(body)
                .build();
    }

    /** Returns an object whose method has the body; what it captures are parameters, which nobody assigns. */
    private static CodeBlock lambda(List<String> parameters, CodeBlock body) {
        String names = parameters.size() == 1 ? parameters.get(0) : "(" + String.join(", ", parameters) + ")";
        return CodeBlock.builder()
                .add("return $L -> {\n", names)
                .indent()
                .add(body)
                .unindent()
                .add("};\n")
                .build();
    }

    private TypeName returns(Function helper, CallTarget target) {
        if (target.record() != null) {
            return signature.types().of(target.record());
        }
        return helper.results().isEmpty()
                ? TypeName.VOID
                : signature.types().of(helper.results().get(0).type());
    }

    private CodeBlock returning(CallTarget target, List<CodeBlock> results) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (target.record() != null) {
            code.addStatement(
                    "return new $T($L)", signature.types().of(target.record()), CodeBlock.join(results, ",$W"));
        } else if (!results.isEmpty()) {
            code.addStatement("return $L", results.get(0));
        }
        return code.build();
    }

    List<TypeSpec> records() {
        List<TypeSpec> records = new ArrayList<>();
        functions.forEach((name, helper) -> {
            CallTarget target = targets.get(name);
            if (target.record() != null) {
                records.add(record(helper, target));
            }
        });
        return records;
    }

    private TypeSpec record(Function helper, CallTarget target) {
        List<ParameterSpec> components = new ArrayList<>();
        for (int i = 0; i < helper.results().size(); i++) {
            TypeName type = signature.types().of(helper.results().get(i).type());
            components.add(
                    ParameterSpec.builder(type, target.components().get(i)).build());
        }
        return TypeSpec.recordBuilder(((ClassName) signature.types().of(target.record())).simpleName())
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(components)
                        .build())
                .build();
    }
}
