package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Shape;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Records that can carry derivatives: they never exist as objects here, only as their components. */
final class Records {
    private final Body body;

    Records(Body body) {
        this.body = body;
    }

    static List<String> componentNames(DeclaredType record) {
        return ((TypeElement) record.asElement())
                .getRecordComponents().stream()
                        .map(c -> c.getSimpleName().toString())
                        .toList();
    }

    /** A value as a binding: records that can carry derivatives are read component by component. */
    Binding takenApart(Value value, TypeMirror type, Tree tree) {
        if (!body.shared.types.isTakenApart(type)) {
            return new Binding.Scalar(value);
        }
        if (Conversions.isNull(value)) {
            throw body.shared.unsupported(
                    tree,
                    "null for a record",
                    "records are taken apart into their components",
                    "Use a record of zeros, or a boolean beside it.");
        }
        DeclaredType record = (DeclaredType) type;
        List<Binding> components = new ArrayList<>();
        for (RecordComponentElement component : body.shared.types.components(record)) {
            TypeMirror componentType = body.shared.types.componentType(record, component);
            components.add(takenApart(read(value, component, componentType), componentType, tree));
        }
        return new Binding.Aggregate(record, components);
    }

    Value read(Value object, RecordComponentElement component, TypeMirror type) {
        Opcode reading = reading(component, type);
        return reading instanceof Opcode.Field field
                ? body.builder.field(field.field(), List.of(object))
                : body.builder.invoke(((Opcode.Invoke) reading).method(), Effect.CHECKED, List.of(object));
    }

    /** What reads a component: its accessor, or the field where that is hidden or does something else. */
    private Opcode reading(RecordComponentElement component, TypeMirror type) {
        if (Visibility.isHidden(component.getEnclosingElement())
                || body.shared.sources.hasBody(component.getAccessor())) {
            return new Opcode.Field(body.shared.reference(field(component), type));
        }
        String owner = ((TypeElement) component.getEnclosingElement())
                .getQualifiedName()
                .toString();
        String name = component.getSimpleName().toString();
        MethodRef accessor = new MethodRef(MethodRef.Kind.INSTANCE, owner, name, List.of(), body.shared.types.of(type));
        return new Opcode.Invoke(accessor, Effect.CHECKED);
    }

    /** How the values of a type make it up. */
    Shape shape(TypeMirror type) {
        if (!body.shared.types.isTakenApart(type)) {
            return new Shape.Leaf(body.shared.types.of(type));
        }
        DeclaredType record = (DeclaredType) type;
        List<Opcode> readings = new ArrayList<>();
        List<Shape> components = new ArrayList<>();
        for (RecordComponentElement component : body.shared.types.components(record)) {
            TypeMirror componentType = body.shared.types.componentType(record, component);
            readings.add(reading(component, componentType));
            components.add(shape(componentType));
        }
        return new Shape.Tuple(body.shared.types.of(type), constructor(record), readings, components);
    }

    /** A component of a passive record, read inside the record. */
    Binding readComponent(Value object, Symbol.Field field, Tree tree) {
        for (RecordComponentElement component :
                ((TypeElement) field.element().getEnclosingElement()).getRecordComponents()) {
            if (component.getSimpleName().contentEquals(field.element().getSimpleName())) {
                return takenApart(read(object, component, field.type()), field.type(), tree);
            }
        }
        throw new IllegalStateException(field + " is no component");
    }

    Binding component(Binding.Aggregate record, String name) {
        return record.components().get(componentNames(record.type()).indexOf(name));
    }

    /** The default value of a type. */
    Binding zero(TypeMirror type) {
        if (!body.shared.types.isTakenApart(type)) {
            return new Binding.Scalar(body.builder.zero(body.shared.types.of(type)));
        }
        DeclaredType record = (DeclaredType) type;
        List<Binding> components = new ArrayList<>();
        for (RecordComponentElement component : body.shared.types.components(record)) {
            components.add(zero(body.shared.types.componentType(record, component)));
        }
        return new Binding.Aggregate(record, components);
    }

    /** A variable of a type, put together from its values. */
    Binding assembled(TypeMirror type, Iterator<Value> values) {
        if (!body.shared.types.isTakenApart(type)) {
            return new Binding.Scalar(values.next());
        }
        DeclaredType record = (DeclaredType) type;
        List<Binding> components = new ArrayList<>();
        for (RecordComponentElement component : body.shared.types.components(record)) {
            components.add(assembled(body.shared.types.componentType(record, component), values));
        }
        return new Binding.Aggregate(record, components);
    }

    /** The record as an object, for passive use. */
    Value object(Binding.Aggregate record, Tree tree) {
        return object(record, tree, "an object");
    }

    /** The record as an object; {@code use} says what for, in the refusal of one that carries a derivative. */
    Value object(Binding.Aggregate record, Tree tree, String use) {
        body.shared.changing.changeIn(record.type()).ifPresent(change -> {
            throw Refusal.of(Message.CHANGING_RECORD, tree, body.text(tree), change);
        });
        Refusal refusal = Refusal.of(Message.ACTIVE_OBJECT, tree, body.text(tree), use);
        Bindings.leaves(record).forEach(leaf -> body.shared.demands.passive(leaf, () -> refusal));
        return instance(record);
    }

    /** The record as an object, made by its canonical constructor. */
    Value instance(Binding.Aggregate record) {
        List<Value> operands = new ArrayList<>();
        for (Binding component : record.components()) {
            operands.add(
                    component instanceof Binding.Aggregate inner
                            ? instance(inner)
                            : ((Binding.Scalar) component).value());
        }
        return body.builder.invoke(constructor(record.type()), Effect.CALL, operands);
    }

    private MethodRef constructor(DeclaredType record) {
        List<Type> parameters = body.shared.types.components(record).stream()
                .map(component -> body.shared.types.of(body.shared.types.erasure(component.asType())))
                .toList();
        ObjectType type = (ObjectType) body.shared.types.of(record);
        String owner = ((TypeElement) record.asElement()).getQualifiedName().toString();
        return new MethodRef(MethodRef.Kind.CONSTRUCTOR, owner, "<init>", parameters, type);
    }

    // ---------------------------------------------------------------- constructors

    /** What a constructor makes of its arguments, which are converted to its parameters' types. */
    Binding construct(DeclaredType type, ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        if (!body.shared.sources.isHere(constructor)) {
            return new ForeignRecords(body).construct(type, constructor, arguments, tree);
        }
        if (body.shared.frontend.elements().getOrigin(constructor) == Elements.Origin.MANDATED) {
            return new Binding.Aggregate(type, arguments);
        }
        Sources.Source source = body.shared.sources.of(constructor);
        Body inner = body.calls.enter(constructor, source, null, tree);
        MethodTree method = source.tree();
        for (int i = 0; i < arguments.size(); i++) {
            inner.assignments.declare(method.getParameters().get(i), arguments.get(i));
        }
        List<VariableElement> fields = fields(type);
        fields.forEach(field -> inner.environment.set(field, new Binding.Unset(field.asType())));
        inner.run(method.getBody());
        List<Binding> components = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Binding assigned = inner.environment.get(fields.get(i));
            boolean compact = assigned instanceof Binding.Unset;
            components.add(compact ? parameter(inner, method, i) : assigned);
        }
        return new Binding.Aggregate(type, components);
    }

    /** In a compact constructor the parameters become the components. */
    private static Binding parameter(Body inner, MethodTree method, int i) {
        VariableTree parameter = method.getParameters().get(i);
        return inner.environment.get(parameter);
    }

    private static List<VariableElement> fields(DeclaredType type) {
        return ((TypeElement) type.asElement())
                .getRecordComponents().stream().map(Records::field).toList();
    }

    private static VariableElement field(RecordComponentElement component) {
        return ElementFilter.fieldsIn(component.getEnclosingElement().getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }

    /** A call of {@code this(…)}: sets all components. */
    void delegate(DeclaredType type, ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        Binding.Aggregate made = (Binding.Aggregate) construct(type, constructor, arguments, tree);
        List<VariableElement> fields = fields(type);
        for (int i = 0; i < fields.size(); i++) {
            body.environment.set(fields.get(i), made.components().get(i));
        }
    }

    /** The component that a constructor assigns to; null if the expression is no such. */
    Assignments.Place componentPlace(ExpressionTree tree) {
        if (!(body.attribution.symbolOf(tree) instanceof Symbol.Field field)
                || body.environment.get(field.element()) == null) {
            return null;
        }
        return new Assignments.Place() {
            @Override
            public Binding read() {
                return body.environment.get(field.element());
            }

            @Override
            public void write(Binding binding) {
                body.environment.set(field.element(), binding);
            }
        };
    }
}
