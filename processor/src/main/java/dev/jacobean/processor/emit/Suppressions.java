package dev.jacobean.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The warnings that a generated class does not give. */
final class Suppressions {
    private final List<Derivatives> methods;

    Suppressions(List<Derivatives> methods) {
        this.methods = methods;
    }

    /** What the primal may use without a warning, because it says so, is deprecated too, or stands in the same file. */
    AnnotationSpec annotation(boolean isPublic) {
        List<String> keys = new ArrayList<>(List.of("auxiliaryclass", "deprecation", "removal"));
        if (isPublic) {
            keys.add("exports");
        }
        if (hasTypeParameters() || castsObjects()) {
            keys.addAll(List.of("cast", "rawtypes", "unchecked"));
        }
        String quoted = keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", ", "{", "}"));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$L", quoted)
                .build();
    }

    private boolean hasTypeParameters() {
        return methods.stream()
                .anyMatch(method -> !method.primal().typeParameters().isEmpty());
    }

    /** The types of objects are what the primal's are, so some casts are superfluous, and some cannot be checked. */
    private boolean castsObjects() {
        return methods.stream()
                .flatMap(method -> Stream.of(method.tangent(), method.adjoint()))
                .flatMap(Optional::stream)
                .flatMap(program -> Stream.concat(Stream.of(program.main()), program.helpers().stream()))
                .anyMatch(function -> castsObjects(function.body()));
    }

    private static boolean castsObjects(Region region) {
        return region.ops().stream()
                .anyMatch(op -> isCast(op) || op.regions().stream().anyMatch(Suppressions::castsObjects));
    }

    private static boolean isCast(Op op) {
        return op.code() instanceof Opcode.Passive passive && passive.template().startsWith("(")
                || op.code() instanceof Opcode.Field read && read.field().reach() == FieldRef.Reach.IN_NAMELESS_CLASS;
    }
}
