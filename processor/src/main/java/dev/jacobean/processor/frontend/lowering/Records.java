package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
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
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Objects that can carry derivatives: records and classes of the file never exist as such here, only as their parts. */
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

    private Layout layout(TypeMirror type) {
        return body.shared.types.layouts().of(type);
    }

    /** Whether variables of a type hold objects of several classes. */
    private boolean isUnion(TypeMirror type) {
        return body.shared.classes.unions().isUnion(body.shared.frontend.types().asElement(type));
    }

    /** A value as a binding: an object that can carry derivatives is read part by part. */
    Binding takenApart(Value value, TypeMirror type, Tree tree) {
        Layout layout = layout(type);
        if (Conversions.isNull(value) && isUnion(type)) {
            return zero(type);
        } else if (layout == null || layout.isUnion()) {
            return new Binding.Scalar(value);
        } else if (type.getKind() == TypeKind.ARRAY) {
            return Conversions.isNull(value) ? zero(type) : new Binding.Scalar(value);
        } else if (!body.shared.types.isRecord(type)) {
            return new OutsideObjects(body).read(value, layout, tree);
        }
        if (Conversions.isNull(value)) {
            return new Unions(body.shared).none();
        }
        DeclaredType record = (DeclaredType) type;
        List<Binding> components = new ArrayList<>();
        for (RecordComponentElement component : body.shared.types.components(record)) {
            TypeMirror componentType = body.shared.types.componentType(record, component);
            Value held = read(value, component, componentType);
            TypeMirror part = layout.parts().get(components.size()).type();
            components.add(
                    part.getKind().isPrimitive()
                            ? new Binding.Scalar(body.shared.conversions.unbox(held))
                            : takenApart(held, componentType, tree));
        }
        return new Binding.Aggregate(layout, components);
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
        if (!body.shared.types.isTakenApart(type) || !body.shared.types.isRecord(type)) {
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
        return record.components().get(record.layout().indexOf(name));
    }

    /** What a field of an object holds. */
    Binding field(Binding.Aggregate object, Symbol.Field symbol) {
        return field(object, object.layout().field(symbol.element()).orElseThrow());
    }

    Binding field(Binding.Aggregate object, Layout.Field field) {
        if (!field.isInCells()) {
            Binding part = object.components().get(field.part());
            return part instanceof Binding.Unset ? zero(field.type()) : part;
        }
        List<Value> values = new ArrayList<>();
        for (Layout.Cell cell : field.cells()) {
            values.add(body.builder.load(part(object, cell.part()), body.builder.constant(cell.index())));
        }
        return assembled(field.type(), values.iterator());
    }

    /** The field of an object, to be written; null where it cannot be. */
    Assignments.Place place(Binding.Aggregate object, Symbol.Field symbol, Tree tree) {
        return place(object, object.layout().field(symbol.element()).orElseThrow(), tree);
    }

    Assignments.Place place(Binding.Aggregate object, Layout.Field field, Tree tree) {
        return !field.isInCells()
                ? null
                : new Assignments.Place() {
                    @Override
                    public Binding read() {
                        return field(object, field);
                    }

                    @Override
                    public void write(Binding binding) {
                        Iterator<Value> values = new Storage(body)
                                .values(binding, field.type(), tree)
                                .iterator();
                        for (Layout.Cell cell : field.cells()) {
                            Value index = body.builder.constant(cell.index());
                            body.builder.store(part(object, cell.part()), index, values.next());
                        }
                    }
                };
    }

    static Value part(Binding.Aggregate object, int part) {
        return ((Binding.Scalar) object.components().get(part)).value();
    }

    /** The default value of a type: where there is null, that. */
    Binding zero(TypeMirror type) {
        if (isUnion(type) && layout(type) == null) {
            return new Unions(body.shared).none();
        }
        List<Value> values = new ArrayList<>();
        for (Layout.Part leaf : body.shared.types.layouts().leaves(type, "")) {
            values.add(body.builder.zero(body.shared.types.of(leaf.type())));
        }
        return assembled(type, values.iterator());
    }

    /** A variable of a type, put together from its values. */
    Binding assembled(TypeMirror type, Iterator<Value> values) {
        Layout layout = layout(type);
        return layout == null
                ? new Binding.Scalar(values.next())
                : layout.isUnion() ? union(layout, values) : assembled(layout, values);
    }

    private Binding union(Layout layout, Iterator<Value> values) {
        Value kind = values.next();
        List<Binding.Numbered> objects = new ArrayList<>();
        for (Layout.Part part : layout.parts().subList(1, layout.parts().size())) {
            DeclaredType type = (DeclaredType) part.type();
            int number = body.shared.classes.unions().numberOf(type.asElement());
            Layout exact = body.shared.types.layouts().exactly(type);
            objects.add(new Binding.Numbered(number, assembled(exact, values)));
        }
        return new Binding.Union(kind, true, objects);
    }

    private Binding.Aggregate assembled(Layout layout, Iterator<Value> values) {
        List<Binding> components = new ArrayList<>();
        for (int i = 0; i < layout.parts().size(); i++) {
            components.add(
                    Layouts.isSingle(layout, i)
                            ? new Binding.Scalar(values.next())
                            : assembled(layout.parts().get(i).type(), values));
        }
        return new Binding.Aggregate(layout, components);
    }

    /** The record as an object, for passive use. */
    Value object(Binding.Aggregate record, Tree tree) {
        return object(record, tree, "an object");
    }

    /** The record as an object; {@code use} says what for, in the refusal of one that carries a derivative. */
    Value object(Binding.Aggregate record, Tree tree, String use) {
        demandNamed(record, tree);
        if (Lists.isList(record)) {
            throw new Lists(body).unknown(tree);
        }
        if (!(record.type() instanceof DeclaredType type) || !isOfRecords(record)) {
            throw Refusal.of(Message.OBJECT_IN_PARTS, tree, body.text(tree), nameOf(record.type()));
        }
        body.shared.changing.changeIn(type).ifPresent(change -> {
            throw Refusal.of(Message.CHANGING_RECORD, tree, body.text(tree), change);
        });
        Refusal refusal = Refusal.of(Message.ACTIVE_OBJECT, tree, body.text(tree), use);
        Bindings.leaves(record).forEach(leaf -> body.shared.demands.passive(leaf, () -> refusal));
        return instance(record);
    }

    /** That no object of a class in a body has to exist. */
    private static void demandNamed(Binding.Aggregate object, Tree tree) {
        if (object.type() instanceof DeclaredType type && Visibility.isInBody(type.asElement())) {
            throw Visibility.local(type.asElement(), tree);
        }
        for (Binding part : object.components()) {
            if (part instanceof Binding.Aggregate inner) {
                demandNamed(inner, tree);
            }
        }
    }

    private boolean isOfRecords(Binding binding) {
        return !(binding instanceof Binding.Union)
                && (!(binding instanceof Binding.Aggregate object)
                        || body.shared.types.isRecord(object.type())
                                && object.components().stream().allMatch(this::isOfRecords));
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
        return body.builder.invoke(constructor((DeclaredType) record.type()), Effect.CALL, operands);
    }

    private MethodRef constructor(DeclaredType record) {
        List<Type> parameters = body.shared.types.components(record).stream()
                .map(component -> body.shared.types.of(body.shared.types.erasure(component.asType())))
                .toList();
        ObjectType type = (ObjectType) body.shared.types.of(record);
        String owner = ((TypeElement) record.asElement()).getQualifiedName().toString();
        return new MethodRef(MethodRef.Kind.CONSTRUCTOR, owner, "<init>", parameters, type);
    }

    /** A type as its user calls it. */
    static String nameOf(TypeMirror type) {
        String name = type.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static VariableElement field(RecordComponentElement component) {
        return ElementFilter.fieldsIn(component.getEnclosingElement().getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }
}
