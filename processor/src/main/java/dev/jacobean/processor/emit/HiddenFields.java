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
 * The private fields that bodies use: a nested class for each class that declares some, which looks them up once. It is
 * initialised when they are first used, as the fields' own class would be.
 */
final class HiddenFields {
    private static final ClassName LOOKUP = ClassName.get("dev.jacobean", "PrivateFields");

    private final TypeNames types;
    private final TreeMap<String, TreeSet<FieldRef>> fields = new TreeMap<>();

    HiddenFields(List<Derivatives> methods, TypeNames types) {
        this.types = types;
        methods.stream()
                .flatMap(method -> Stream.of(method.tangent(), method.adjoint()))
                .flatMap(Optional::stream)
                .forEach(this::collect);
        methods.stream()
                .flatMap(method -> method.primal().parameters().stream())
                .flatMap(parameter -> parameter.hidden().stream())
                .forEach(this::add);
    }

    private void collect(Program program) {
        collect(program.main().body());
        program.helpers().stream().map(Function::body).forEach(this::collect);
    }

    private void collect(Region region) {
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Field read && read.field().hidden()) {
                add(read.field());
            }
            op.regions().forEach(this::collect);
        }
    }

    private void add(FieldRef field) {
        fields.computeIfAbsent(field.owner(), owner -> new TreeSet<>(Comparator.comparing(FieldRef::name)))
                .add(field);
    }

    List<TypeSpec> classes() {
        return fields.keySet().stream().map(this::holder).toList();
    }

    private TypeSpec holder(String owner) {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.ofHidden(owner))
                .addJavadoc("The private fields of {@link $T}.\n", types.ofClass(owner))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        for (FieldRef field : fields.get(owner)) {
            if (isConstant(field)) {
                type.addField(constant(field));
            } else {
                type.addField(handle(field)).addMethod(reader(field));
            }
        }
        return type.build();
    }

    /** Whether a field is read once for all. */
    private static boolean isConstant(FieldRef field) {
        return field.isStatic() && field.stable();
    }

    /** How a hidden field is read. */
    static Expression access(FieldRef field, TypeNames types, Expression receiver) {
        Object owner = types.ofHidden(field.owner());
        return isConstant(field)
                ? Expression.primary(owner, "." + field.name())
                : Expression.primary(owner, "." + field.name() + "(", receiver, ")");
    }

    private FieldSpec constant(FieldRef field) {
        TypeName type = types.of(field.type());
        FieldSpec.Builder constant = FieldSpec.builder(type, field.name(), Modifier.STATIC, Modifier.FINAL);
        if (raw(type) != type) {
            constant.addAnnotation(unchecked());
        }
        return constant.initializer(cast(field, lookUp("get", field))).build();
    }

    private FieldSpec handle(FieldRef field) {
        return FieldSpec.builder(VarHandle.class, field.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(lookUp("handle", field))
                .build();
    }

    private MethodSpec reader(FieldRef field) {
        TypeName type = types.of(field.type());
        MethodSpec.Builder reader = MethodSpec.methodBuilder(field.name())
                .addModifiers(Modifier.STATIC)
                .returns(type);
        if (raw(type) != type) {
            reader.addAnnotation(unchecked());
        }
        if (!field.isStatic()) {
            boolean named = field.reach() == FieldRef.Reach.PRIVATE;
            reader.addParameter(named ? types.ofClass(field.owner()) : ClassName.OBJECT, "self");
        }
        CodeBlock value = CodeBlock.of("$L.get($L)", field.name(), field.isStatic() ? "" : "self");
        return reader.addStatement("return $L", cast(field, value)).build();
    }

    private CodeBlock cast(FieldRef field, CodeBlock value) {
        TypeName type = types.of(field.type());
        return type.equals(ClassName.OBJECT) ? value : CodeBlock.of("($T) $L", type, value);
    }

    private CodeBlock lookUp(String method, FieldRef field) {
        return CodeBlock.of(
                "$T.$L($T.lookup(), $S, $S)",
                LOOKUP,
                method,
                MethodHandles.class,
                types.ofClass(field.owner()).reflectionName(),
                field.name());
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
