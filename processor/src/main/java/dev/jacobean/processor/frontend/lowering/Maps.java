package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Maps that a method makes, from passive objects to what carries derivatives: a map of the same class from keys to positions, which
 * has their order, and a list of the values at these positions.
 */
final class Maps {
    private static final Set<String> MADE = Set.of("java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap");
    static final ObjectType OBJECT = new ObjectType("java.lang.Object");
    static final ObjectType INTEGER = new ObjectType("java.lang.Integer");
    private static final String MAP = "java.util.Map";
    static final String ENTRY = "java.util.Map.Entry";

    private final Body body;
    private final Lists lists;

    Maps(Body body) {
        this.body = body;
        this.lists = new Lists(body);
    }

    static String nameOf(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }

    static boolean isMap(Binding binding) {
        return binding instanceof Binding.Aggregate map && MADE.contains(nameOf(map.type()));
    }

    /** What {@code new HashMap<>()} and its like make; null where that stays an object. */
    Binding make(NewClassTree tree, Symbol.Method constructor) {
        TypeMirror type = body.expressions.typeOf(tree);
        if (!MADE.contains(nameOf(type))
                || ((DeclaredType) type).getTypeArguments().size() != 2
                || !constructor.parameterTypes().isEmpty()) {
            return null;
        }
        List<? extends TypeMirror> types = ((DeclaredType) type).getTypeArguments();
        TypeMirror value = types.get(1);
        boolean keys = types.get(0).getKind() == TypeKind.DECLARED
                && !body.shared.types.isTakenApart(types.get(0))
                && Visibility.hiddenIn(types.get(0)).isEmpty();
        if (!keys || !lists.carries(value) || !body.shared.classes.takesLists()) {
            return null;
        }
        ObjectType index = new ObjectType(
                nameOf(type) + "<" + body.shared.types.of(types.get(0)).javaName() + ", java.lang.Integer>");
        MethodRef make = new MethodRef(MethodRef.Kind.CONSTRUCTOR, nameOf(type), "<init>", List.of(), index);
        Value positions = body.builder.invoke(make, Effect.CALL, List.of());
        Layout.Part keysPart = new Layout.Part("index", body.shared.types.declared("java.lang.Object"));
        Binding.Aggregate values = new ListCreation(body).empty(value);
        Layout layout = new Layout(type, List.of(keysPart, new Layout.Part("values", values.type())), List.of());
        return new Binding.Aggregate(layout, List.of(new Binding.Scalar(positions), values));
    }

    static Value index(Binding.Aggregate map) {
        return Records.part(map, 0);
    }

    static Binding.Aggregate values(Binding.Aggregate map) {
        return (Binding.Aggregate) map.components().get(1);
    }

    ObjectType keyOf(Binding.Aggregate map) {
        return (ObjectType) body.shared.types.of(
                ((DeclaredType) map.type()).getTypeArguments().get(0));
    }

    /** A method of the map of positions. */
    Value call(Binding.Aggregate map, String name, List<Type> parameters, Type returns, Value... arguments) {
        List<Value> operands = new java.util.ArrayList<>(List.of(index(map)));
        operands.addAll(List.of(arguments));
        MethodRef method = new MethodRef(MethodRef.Kind.INSTANCE, MAP, name, parameters, returns);
        return body.builder.invoke(method, Effect.CALL, operands);
    }

    private static Value key(List<Binding> arguments) {
        return ((Binding.Scalar) arguments.get(0)).value();
    }

    Binding number(Binding.Aggregate map, Binding value, Tree tree) {
        return lists.number(value, lists.elementOf(values(map).layout()), tree);
    }

    /** What is done where the map has no such key, or with the position of its value. */
    Binding found(
            Binding.Aggregate map,
            Value key,
            Supplier<Binding> none,
            java.util.function.Function<Value, Binding> there) {
        Value position = call(map, "get", List.of(OBJECT), INTEGER, key);
        Value absent = body.builder.passive("{0} == null", Type.BOOLEAN, Effect.PURE, List.of(position));
        return body.branches.choose(absent, none, () -> there.apply(body.shared.conversions.unbox(position)));
    }

    void add(Binding.Aggregate map, Value key, Binding value, Tree tree) {
        Value position = body.shared.conversions.boxed(lists.size(values(map)), tree);
        new ListCalls(body).append(values(map), value, tree);
        call(map, "put", List.of(OBJECT, OBJECT), INTEGER, key, position);
    }

    // ---------------------------------------------------------------- all elements

    /** Does something with each key and the position of its value. */
    void forEach(Binding.Aggregate map, Tree tree, BiConsumer<Value, Value> work) {
        LoopPlan plan = body.loops.iterated(
                tree,
                List.of(),
                List.of(),
                passiveEntries(map),
                allEntriesOf(map),
                entry -> work.accept(ofEntry(entry, "getKey", keyOf(map)), position(entry)));
        new LoopLowering(body, plan).run(Set.of());
    }

    Value position(Binding entry) {
        return body.shared.conversions.unbox(ofEntry(entry, "getValue", INTEGER));
    }

    Value passiveEntries(Binding.Aggregate map) {
        ObjectType type =
                new ObjectType("java.util.Set<java.util.Map.Entry<" + keyOf(map).javaName() + ", java.lang.Integer>>");
        return call(map, "entrySet", List.of(), type);
    }

    /** The type of an entry of the map of positions. */
    TypeMirror entryOf(Binding.Aggregate map) {
        return body.shared
                .frontend
                .types()
                .getDeclaredType(
                        body.shared.frontend.elements().getTypeElement(ENTRY),
                        ((DeclaredType) map.type()).getTypeArguments().get(0),
                        body.shared.types.declared("java.lang.Integer"));
    }

    DeclaredType allEntriesOf(Binding.Aggregate map) {
        return body.shared
                .frontend
                .types()
                .getDeclaredType(body.shared.frontend.elements().getTypeElement("java.util.Set"), entryOf(map));
    }

    Value ofEntry(Binding entry, String name, Type returns) {
        MethodRef method = new MethodRef(MethodRef.Kind.INSTANCE, ENTRY, name, List.of(), returns);
        return body.builder.invoke(method, Effect.CALL, List.of(((Binding.Scalar) entry).value()));
    }

    /** The values as they are now, in a list that cannot be changed. */
    Binding snapshot(Binding.Aggregate map, Tree tree) {
        Binding.Aggregate all = new ListCreation(body)
                .empty(((DeclaredType) map.type()).getTypeArguments().get(1));
        ListCalls calls = new ListCalls(body);
        forEach(map, tree, (key, position) -> calls.append(all, lists.load(values(map), position), tree));
        return new ListCreation(body).unmodifiable(all);
    }

    Refusal unknown(Tree tree) {
        return body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "a map to what carries derivatives is taken apart here, and can only be read, written and iterated by its"
                        + " own methods",
                "Use get, put, merge, keySet, values and entrySet in a loop, or an array.");
    }
}
