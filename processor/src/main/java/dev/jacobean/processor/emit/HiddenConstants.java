package dev.jacobean.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Region;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The private constants that bodies use: a nested class for each class that declares some, which looks them up once. It is
 * initialised when they are first used, as the constants' own class would be.
 */
final class HiddenConstants {
    private static final ClassName LOOKUP = ClassName.get("dev.jacobean", "PrivateConstants");

    private final TypeNames types;
    private final TreeMap<String, TreeSet<FieldRef>> fields = new TreeMap<>();

    HiddenConstants(List<Derivatives> methods, TypeNames types) {
        this.types = types;
        methods.stream()
                .flatMap(method -> Stream.of(method.tangent(), method.adjoint()))
                .flatMap(Optional::stream)
                .forEach(this::collect);
    }

    private void collect(Program program) {
        collect(program.main().body());
        program.helpers().stream().map(Function::body).forEach(this::collect);
    }

    private void collect(Region region) {
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Field read && read.field().hidden()) {
                fields.computeIfAbsent(
                                read.field().owner(), owner -> new TreeSet<>(Comparator.comparing(FieldRef::name)))
                        .add(read.field());
            }
            op.regions().forEach(this::collect);
        }
    }

    List<TypeSpec> classes() {
        return fields.keySet().stream().map(this::constants).toList();
    }

    private TypeSpec constants(String owner) {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.ofHidden(owner))
                .addJavadoc("The private constants of {@link $T}.\n", types.ofClass(owner))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        for (FieldRef field : fields.get(owner)) {
            if (field.isStatic()) {
                type.addField(constant(field));
            } else {
                type.addField(handle(field)).addMethod(reader(field));
            }
        }
        return type.build();
    }

    private FieldSpec constant(FieldRef field) {
        TypeName type = types.of(field.type());
        FieldSpec.Builder constant = FieldSpec.builder(type, field.name(), Modifier.STATIC, Modifier.FINAL);
        if (raw(type) != type) {
            constant.addAnnotation(unchecked());
        }
        return constant.initializer("($T) $L", type, lookUp("get", field)).build();
    }

    private FieldSpec handle(FieldRef field) {
        return FieldSpec.builder(VarHandle.class, field.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(lookUp("field", field))
                .build();
    }

    private MethodSpec reader(FieldRef field) {
        TypeName type = types.of(field.type());
        MethodSpec.Builder reader = MethodSpec.methodBuilder(field.name())
                .addModifiers(Modifier.STATIC)
                .returns(type)
                .addParameter(types.ofClass(field.owner()), "self");
        if (raw(type) != type) {
            reader.addAnnotation(unchecked());
        }
        return reader.addStatement("return ($T) $L.get(self)", type, field.name())
                .build();
    }

    private CodeBlock lookUp(String method, FieldRef field) {
        return CodeBlock.of(
                "$T.$L($T.lookup(), $S, $S, $T.class)",
                LOOKUP,
                method,
                MethodHandles.class,
                types.ofClass(field.owner()).reflectionName(),
                field.name(),
                raw(types.of(field.type())));
    }

    private static TypeName raw(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            TypeName element = raw(array.componentType());
            return element == array.componentType() ? type : ArrayTypeName.of(element);
        }
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    private static AnnotationSpec unchecked() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build();
    }
}
