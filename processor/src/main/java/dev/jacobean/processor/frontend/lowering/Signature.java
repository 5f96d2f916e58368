package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The parameters of a differentiable method: their slots, and the values of the function that they consist of. */
final class Signature {
    private final Shared shared;
    private final ExecutableElement method;
    private final List<String> wrt;
    private final BitSet written;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private int leaf;
    private Records records;

    /**
     * The signature of a method.
     *
     * @param written the positions, among the leaves, of array parameters that are known to be written
     */
    Signature(Shared shared, ExecutableElement method, List<String> wrt, BitSet written) {
        this.shared = shared;
        this.method = method;
        this.wrt = wrt;
        this.written = written;
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            Type self = shared.types.of(method.getEnclosingElement().asType());
            add(Parameter.Source.SELF, new Slot.Leaf("self", self, false));
            leaf++;
            for (VariableElement field : namedFields()) {
                Slot slot = slot(field.getSimpleName().toString(), field.asType(), true);
                parameters.add(new Parameter(Parameter.Source.FIELD, slot, hidden(field)));
            }
        }
        demandUnchanged(method.getReturnType(), method);
        for (VariableElement parameter : method.getParameters()) {
            demandUnchanged(parameter.asType(), parameter);
            String name = parameter.getSimpleName().toString();
            add(Parameter.Source.ARGUMENT, slot(name, parameter.asType(), wrt.isEmpty() || wrt.contains(name)));
        }
    }

    /** That a record can be made of derivatives. */
    private void demandUnchanged(TypeMirror type, Element place) {
        if (shared.types.isActiveRecord(type)) {
            shared.changing.changeIn((DeclaredType) type).ifPresent(change -> {
                throw Refusal.of(Message.CHANGING_RECORD, place, type.toString(), change);
            });
        }
    }

    List<Parameter> parameters() {
        return parameters;
    }

    List<Value> values() {
        return values;
    }

    private void add(Parameter.Source source, Slot slot) {
        parameters.add(new Parameter(source, slot));
    }

    /** How a private field is read; a record's are read through their accessors, unless these are not the compiler's. */
    private Optional<FieldRef> hidden(VariableElement field) {
        boolean accessible = field.getEnclosingElement().getKind() == ElementKind.RECORD
                && ((TypeElement) field.getEnclosingElement())
                        .getRecordComponents().stream()
                                .filter(component -> component.getSimpleName().equals(field.getSimpleName()))
                                .noneMatch(component -> shared.sources.hasBody(component.getAccessor()));
        return accessible
                ? Optional.empty()
                : Optional.of(shared.reference(field, field.asType())).filter(FieldRef::hidden);
    }

    /** The fields of the instance that {@code wrt} names, in the order of declaration, inherited ones first. */
    private List<VariableElement> namedFields() {
        Map<String, VariableElement> fields = new LinkedHashMap<>();
        TypeElement own = (TypeElement) method.getEnclosingElement();
        for (TypeElement type : classes(own)) {
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                String name = field.getSimpleName().toString();
                boolean inherited = type.equals(own) || !field.getModifiers().contains(Modifier.PRIVATE);
                fields.remove(name); // which is hidden by this one
                if (inherited && !field.getModifiers().contains(Modifier.STATIC)) {
                    fields.put(name, field);
                }
            }
        }
        return fields.values().stream()
                .filter(field -> wrt.contains(field.getSimpleName().toString()) && !isParameter(field))
                .toList();
    }

    /** A class and its superclasses, these first. */
    private List<TypeElement> classes(TypeElement own) {
        List<TypeElement> classes = new ArrayList<>();
        Element each = own;
        while (each instanceof TypeElement type) {
            classes.add(0, type);
            each = shared.frontend.types().asElement(type.getSuperclass());
        }
        return classes;
    }

    /** A parameter hides a field of its name. */
    private boolean isParameter(VariableElement field) {
        return method.getParameters().stream().anyMatch(p -> p.getSimpleName().equals(field.getSimpleName()));
    }

    private Slot slot(String name, TypeMirror type, boolean active) {
        if (!shared.types.isActiveRecord(type)) {
            Type ir = shared.types.of(type);
            boolean output = written.get(leaf) && ir instanceof ArrayType;
            leaf++;
            return new Slot.Leaf(name, ir, ir.isDifferentiable() && (active || output));
        }
        DeclaredType record = (DeclaredType) type;
        List<Slot> components = new ArrayList<>();
        for (RecordComponentElement component : shared.types.components(record)) {
            String componentName = component.getSimpleName().toString();
            components.add(slot(componentName, shared.types.componentType(record, component), active));
        }
        return new Slot.Aggregate(name, (ObjectType) shared.types.of(type), components);
    }

    /** The result; null for {@code void}. */
    Slot result() {
        TypeMirror type = method.getReturnType();
        return shared.types.of(type) == null ? null : slot("value", type, true);
    }

    // ---------------------------------------------------------------- bindings

    /** Makes the function's parameters, and lets the method's variables hold them; gives what {@code this} is. */
    Binding bind(MethodTree tree, Body body) {
        records = body.records;
        Iterator<? extends VariableTree> variables = tree.getParameters().iterator();
        Iterator<? extends VariableElement> elements = method.getParameters().iterator();
        for (Parameter parameter : parameters) {
            if (parameter.source() == Parameter.Source.SELF) {
                shared.self = value((Slot.Leaf) parameter.slot(), "self");
            } else if (parameter.source() == Parameter.Source.FIELD) {
                VariableElement field = namedField(parameter.name());
                shared.activeElements.add(field);
                shared.activeFields.put(parameter.name(), binding(parameter.slot(), field.asType(), parameter.name()));
            } else {
                TypeMirror type = elements.next().asType();
                body.environment.set(variables.next(), binding(parameter.slot(), type, parameter.name()));
            }
        }
        return shared.self == null ? null : self();
    }

    private VariableElement namedField(String name) {
        return namedFields().stream()
                .filter(f -> f.getSimpleName().contentEquals(name))
                .findFirst()
                .orElseThrow();
    }

    private Binding binding(Slot slot, TypeMirror type, String path) {
        if (slot instanceof Slot.Leaf leafSlot) {
            Value value = value(leafSlot, path);
            return shared.types.isRecord(type) ? records.takenApart(value, type, null) : new Binding.Scalar(value);
        }
        DeclaredType record = (DeclaredType) type;
        List<Binding> components = new ArrayList<>();
        Iterator<Slot> slots = ((Slot.Aggregate) slot).components().iterator();
        for (RecordComponentElement component : shared.types.components(record)) {
            Slot next = slots.next();
            String name = path
                    + Character.toUpperCase(next.name().charAt(0))
                    + next.name().substring(1);
            components.add(binding(next, shared.types.componentType(record, component), name));
        }
        return new Binding.Aggregate(shared.types.layouts().of(record), components);
    }

    private Value value(Slot.Leaf slot, String name) {
        Value value = new Value(slot.type(), name);
        values.add(value);
        shared.active.parameter(value);
        if (slot.active()) {
            shared.active.activate(value);
        }
        return value;
    }

    /** The instance: a record's components are inputs, or read through their accessors. */
    private Binding self() {
        TypeMirror type = method.getEnclosingElement().asType();
        if (!shared.types.isRecord(type) || !shared.types.isTakenApart(type)) {
            return new Binding.Scalar(shared.self);
        }
        Binding.Aggregate read = (Binding.Aggregate) records.takenApart(shared.self, type, null);
        List<String> names = Records.componentNames((DeclaredType) read.type());
        List<Binding> components = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            components.add(shared.activeFields.getOrDefault(
                    names.get(i), read.components().get(i)));
        }
        return new Binding.Aggregate(read.layout(), components);
    }
}
