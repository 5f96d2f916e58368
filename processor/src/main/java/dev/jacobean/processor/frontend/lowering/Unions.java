package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Objects of classes that are known at run time only: where an object of one class may stand for one of another, both are
 * given room for either. An object whose class is known stays one of this class alone.
 */
final class Unions {
    private final Shared shared;

    Unions(Shared shared) {
        this.shared = shared;
    }

    static TypeElement classOf(Binding.Aggregate object) {
        return (TypeElement) ((DeclaredType) object.type()).asElement();
    }

    static boolean isObject(Binding binding) {
        return binding instanceof Binding.Union
                || binding instanceof Binding.Aggregate object
                        && object.type() instanceof DeclaredType
                        && !Optionals.isOptional(object);
    }

    /** The classes of an object that is taken apart; none for anything else. */
    static List<TypeElement> classesOf(Binding binding) {
        if (binding instanceof Binding.Union union) {
            return union.objects().stream()
                    .flatMap(each -> classesOf(each.object()).stream())
                    .toList();
        }
        return isObject(binding) ? List.of(classOf((Binding.Aggregate) binding)) : List.of();
    }

    /** The classes of an object, as their user calls them. */
    static String namesOf(Binding object) {
        return classesOf(object).stream()
                .map(type -> type.getSimpleName().toString())
                .collect(Collectors.joining(" or "));
    }

    /** Null, where it stands for an object that is taken apart. */
    Binding.Union none() {
        return new Binding.Union(shared.builder.constant(0), true, List.of());
    }

    /** Null, where it stands for an element of a list or a map. */
    Binding none(TypeMirror element) {
        boolean array = !shared.types.isTakenApart(element)
                && shared.types.of(element) instanceof dev.jacobean.processor.ir.ArrayType;
        return array ? new Binding.Scalar(shared.builder.constant(shared.types.of(element), null)) : none();
    }

    /** An element of a list or a map where null may stand; null where none can. */
    Binding orNull(Binding element) {
        boolean array = element instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof dev.jacobean.processor.ir.ArrayType;
        return array ? element : of(element);
    }

    /** An object, a function or null as one of several; null for what cannot be. */
    Binding.Union of(Binding binding) {
        if (binding instanceof Binding.Union union) {
            return union;
        } else if (isNull(binding)) {
            return none();
        }
        Integer number = numberOf(binding);
        return number == null
                ? null
                : new Binding.Union(
                        shared.builder.constant(number), false, List.of(new Binding.Numbered(number, binding)));
    }

    /** Whether something is a number that can stand for a box. */
    private static boolean isBox(Binding binding) {
        return binding instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof PrimitiveType number
                && number.isFloating();
    }

    private static boolean mayBeBox(Binding binding) {
        return binding instanceof Binding.Union
                || binding instanceof Binding.Scalar scalar && scalar.value().type() instanceof ObjectType;
    }

    /** Whether what may be null is else a number, or a box. */
    static boolean isOfBoxes(Binding.Union union) {
        return union.objects().stream()
                .allMatch(each -> each.number() == UnionTypes.BOX || each.number() == UnionTypes.OUTSIDE);
    }

    private static boolean isNull(Binding binding) {
        return binding instanceof Binding.Scalar scalar && Conversions.isNull(scalar.value());
    }

    private Integer numberOf(Binding binding) {
        UnionTypes numbers = shared.classes.unions();
        if (binding instanceof FunctionValue function) {
            return numbers.numberOf(bodiesOf(function));
        } else if (binding instanceof Binding.Scalar scalar && scalar.value().type() instanceof ObjectType) {
            return UnionTypes.OUTSIDE;
        } else if (isBox(binding)) {
            return UnionTypes.BOX;
        }
        return isObject(binding) ? numbers.numberOf(classOf((Binding.Aggregate) binding)) : null;
    }

    /** What tells functions apart. */
    private static Object bodiesOf(FunctionValue function) {
        if (function instanceof FunctionValue.Closure closure) {
            return closure.tree();
        } else if (function instanceof FunctionValue.Reference reference) {
            return reference.tree();
        } else if (function instanceof FunctionValue.Choice choice) {
            return List.of(bodiesOf(choice.then()), bodiesOf(choice.otherwise()));
        }
        FunctionValue.Composite composite = (FunctionValue.Composite) function;
        List<Object> bodies = new ArrayList<>(List.of(composite.kind()));
        composite.parts().forEach(part -> bodies.add(bodiesOf(part)));
        return bodies;
    }

    /** Whether two bindings, of which one is a function or an object that is taken apart, have to be given room for each other. */
    boolean differ(Binding x, Binding y) {
        boolean functions = x instanceof FunctionValue && y instanceof FunctionValue;
        boolean apart =
                !functions && (isObject(x) || isObject(y) || x instanceof FunctionValue || y instanceof FunctionValue);
        if (isBox(x) && mayBeBox(y) || isBox(y) && mayBeBox(x)) {
            return shared.classes.unboxes();
        }
        boolean one = x instanceof Binding.Aggregate a && y instanceof Binding.Aggregate b && a.isOf(b.layout());
        return apart && !one;
    }

    static TreeSet<Integer> numbers(Binding.Union x, Binding.Union y) {
        TreeSet<Integer> numbers = new TreeSet<>();
        x.objects().forEach(each -> numbers.add(each.number()));
        y.objects().forEach(each -> numbers.add(each.number()));
        return numbers;
    }

    /** An object in a form that has room for another; null where they have none in common. Constants are made for it. */
    Binding withRoomFor(Binding object, Binding other) {
        if (differ(object, other)) {
            Binding.Union x = of(object);
            Binding.Union y = of(other);
            return x == null || y == null ? null : withRoomFor(x, y);
        } else if (object instanceof Binding.Aggregate a && other instanceof Binding.Aggregate b) {
            return a.isOf(b.layout()) ? parts(a, b) : null;
        }
        return object;
    }

    private Binding.Aggregate parts(Binding.Aggregate object, Binding.Aggregate other) {
        List<Binding> parts = new ArrayList<>();
        for (int i = 0; i < object.components().size(); i++) {
            Binding part =
                    withRoomFor(object.components().get(i), other.components().get(i));
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return new Binding.Aggregate(object.layout(), parts);
    }

    private Binding.Union withRoomFor(Binding.Union x, Binding.Union y) {
        List<Binding.Numbered> objects = new ArrayList<>();
        for (int number : numbers(x, y)) {
            Binding own = x.object(number);
            Binding other = y.object(number);
            Binding both = own == null ? nothing(other) : other == null ? own : ofOneKind(own, other);
            if (both == null) {
                return null;
            }
            objects.add(new Binding.Numbered(number, both));
        }
        return new Binding.Union(x.kind(), x.nullable() || y.nullable(), objects);
    }

    private Binding ofOneKind(Binding own, Binding other) {
        if (own instanceof Binding.Aggregate a && other instanceof Binding.Aggregate b) {
            return a.isOf(b.layout()) ? parts(a, b) : null;
        }
        return own instanceof Binding.Scalar || types(own).equals(types(other)) ? own : null;
    }

    private static List<Type> types(Binding function) {
        return Bindings.leaves(function).stream().map(Value::type).toList();
    }

    /** An object of the same shape, for a class that an object is not of. */
    private Binding nothing(Binding shape) {
        Iterator<Value> zeros = Bindings.leaves(shape).stream()
                .map(leaf -> shared.builder.zero(leaf.type()))
                .iterator();
        return Bindings.rebuild(shape, zeros);
    }

    // ---------------------------------------------------------------- what a type must have room for

    /** That the refusal to come is due to something of a type, anywhere in which this is an object. */
    void want(TypeMirror type, Binding binding) {
        wantElements(binding);
        if (binding instanceof Binding.Scalar scalar) {
            shared.wantMembersOf(scalar.value());
        } else if (isObject(binding)) {
            TypeElement declared = (TypeElement) shared.frontend.types().asElement(type);
            List<TypeElement> classes = classesOf(binding);
            if (classes.isEmpty()) {
                return;
            }
            boolean itself = classes.size() == 1 && classes.get(0).equals(declared);
            if (!itself || shared.classes.unions().isUnion(declared)) {
                shared.classes.wantUnion(declared, classes);
            }
            of(binding).objects().forEach(each -> {
                if (each.object() instanceof Binding.Aggregate object) {
                    wantParts(object);
                }
            });
        }
    }

    /** That the refusal to come is due to arrays of objects not being alike. */
    void wantElements(Binding array) {
        if (array instanceof Binding.Aggregate objects && objects.layout().element() != null) {
            ArrayType type = (ArrayType) objects.type();
            want(type.getComponentType(), objects.layout().element());
        }
    }

    private void wantParts(Binding.Aggregate object) {
        for (int i = 0; i < object.components().size(); i++) {
            Binding part = object.components().get(i);
            TypeMirror type = object.layout().parts().get(i).type();
            boolean meets = part instanceof Binding.Scalar && shared.types.isTakenApart(type);
            if (meets || isObject(part)) {
                want(type, part);
            }
        }
    }

    /** As above, where an object meets one that is not taken apart; whether there is something to want. */
    boolean wantBoth(Binding x, Binding y) {
        if (!isObject(x) || !(y instanceof Binding.Scalar scalar) || Conversions.isNull(scalar.value())) {
            return false;
        }
        TypeElement declared =
                shared.frontend.elements().getTypeElement(scalar.value().type().javaName());
        if (declared != null) {
            want(declared.asType(), x);
        }
        shared.wantMembersOf(scalar.value());
        return shared.classes.isWanting();
    }
}
