package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** What all generated members of one differentiable method have in common. */
final class Signature {
    /** The methods without parameters of every object, after which no component of a record may be called. */
    static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Classes whose static methods generated code calls: a variable of such a name would hide them. */
    private static final Set<String> CALLED = Set.of(
            "Adjoints",
            "Arrays",
            "Math",
            "MathRules",
            "Orders",
            "Shapes",
            "StrictMath",
            "Strong",
            "System",
            "Tape",
            "Vectors",
            "Workspace");

    private final Derivatives derivatives;
    private final ClassName gradClass;
    private final TypeNames types;
    private final Map<Parameter, String> components = new LinkedHashMap<>();
    private final String valueComponent;

    Signature(Derivatives derivatives, ClassName gradClass, TypeNames types) {
        this.derivatives = derivatives;
        this.gradClass = gradClass;
        this.types = types;
        Names names = new Names(OF_EVERY_OBJECT);
        for (Parameter parameter : active()) {
            components.put(parameter, names.fresh(parameter.name()));
        }
        valueComponent = components.containsValue("value") ? names.fresh("result") : "value";
    }

    Primal primal() {
        return derivatives.primal();
    }

    Derivatives derivatives() {
        return derivatives;
    }

    ClassName gradClass() {
        return gradClass;
    }

    TypeNames types() {
        return types;
    }

    TypeName type(Slot slot) {
        return types.of(slot.type());
    }

    /** The simple names of classes that no variable may have. */
    Set<String> classNames() {
        Set<String> names = new TreeSet<>(CALLED);
        names.addAll(types.ofClass(primal().owner()).simpleNames());
        return names;
    }

    /** A generated method, with the type parameters of the primal and of the classes around it. */
    MethodSpec.Builder method(String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name);
        primal().typeParameters()
                .forEach(parameter -> method.addTypeVariable(TypeVariableName.get(
                        parameter.name(),
                        parameter.bounds().stream().map(types::parse).toArray(TypeName[]::new))));
        return method;
    }

    /** The name of a generated method: {@code lossGradient}. */
    String methodName(String suffix) {
        return primal().baseName() + suffix;
    }

    /** The names of all methods and records that may be generated. */
    List<String> memberNames() {
        List<String> names = new ArrayList<>();
        for (String suffix : List.of("Tangent", "Adjoint", "Gradient", "Jacobian", "Hvp", "Hessian")) {
            names.add(methodName(suffix));
            names.add(recordName(primal().baseName(), suffix));
        }
        return names;
    }

    /** A generated record: {@code LossGradient}. */
    ClassName record(String suffix) {
        return gradClass.nestedClass(recordName(primal().baseName(), suffix));
    }

    static String recordName(String baseName, String suffix) {
        return Names.capitalised(baseName) + suffix;
    }

    /** The component of the gradient that is the primal's value. */
    String valueComponent() {
        return valueComponent;
    }

    /** The component of the gradient that is the adjoint of an active parameter. */
    String component(Parameter parameter) {
        return components.get(parameter);
    }

    /** The parameters of generated methods: the instance, if there is one, and the arguments. */
    List<Parameter> arguments() {
        return primal().parameters().stream()
                .filter(p -> p.source() != Parameter.Source.FIELD)
                .toList();
    }

    List<Parameter> active() {
        return primal().parameters().stream().filter(p -> p.slot().active()).toList();
    }

    /** The parameters whose scalars are the columns of the Jacobian: those that {@code wrt} names, or all active ones. */
    List<Parameter> named() {
        List<String> names = primal().named();
        return active().stream()
                .filter(p -> names.isEmpty() || names.contains(p.name()))
                .toList();
    }

    Optional<Slot> result() {
        return primal().result();
    }

    boolean hasScalarResult() {
        return result().filter(slot -> slot.type().isFloating()).isPresent();
    }

    boolean writesArrays() {
        return !writtenActive().isEmpty();
    }

    /** The written arrays that carry derivatives, as positions among the primal's leaves. */
    List<Integer> writtenActive() {
        List<Slot.Leaf> leaves = primal().leaves();
        return derivatives.written().stream()
                .filter(i -> leaves.get(i).active())
                .boxed()
                .toList();
    }

    boolean isWritten(int leaf) {
        return derivatives.written().get(leaf);
    }

    /** Whether the rows of an array may be exchanged for others, of other lengths. */
    boolean isRearranged(int leaf) {
        return derivatives.rearranged().get(leaf);
    }

    /** The position among the primal's leaves of a parameter's first one. */
    int firstLeaf(Parameter parameter) {
        int first = 0;
        for (Parameter before : primal().parameters()) {
            if (before == parameter) {
                return first;
            }
            first += before.slot().leaves().size();
        }
        throw new IllegalArgumentException(parameter.name());
    }

    /** As visible as the primal; package-private for a private one. */
    List<Modifier> visibility() {
        return switch (primal().visibility()) {
            case PUBLIC -> List.of(Modifier.PUBLIC);
            case PROTECTED -> List.of(Modifier.PROTECTED);
            case PACKAGE, PRIVATE -> List.of();
        };
    }

    List<Modifier> staticMethod() {
        List<Modifier> modifiers = new ArrayList<>(visibility());
        modifiers.add(Modifier.STATIC);
        return modifiers;
    }

    List<TypeName> exceptions() {
        return primal().exceptions().stream().map(types::parse).toList();
    }
}
