package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Bindings as lists of values, and back. */
final class Bindings {
    private Bindings() {}

    /** The values that a binding consists of, those that functions capture included. */
    static List<Value> leaves(Binding binding) {
        List<Value> leaves = new ArrayList<>();
        collect(binding, leaves);
        return leaves;
    }

    private static void collect(Binding binding, List<Value> into) {
        if (binding instanceof Binding.Scalar scalar) {
            into.add(scalar.value());
        } else if (binding instanceof Binding.Aggregate record) {
            record.components().forEach(component -> collect(component, into));
        } else if (binding instanceof Binding.Union union) {
            into.add(union.kind());
            union.objects().forEach(each -> collect(each.object(), into));
        } else if (binding instanceof FunctionValue.Closure closure) {
            if (closure.definer().self != null) {
                collect(closure.definer().self, into);
            }
            closure.captured().keys().forEach(key -> collect(closure.captured().get(key), into));
        } else if (binding instanceof FunctionValue.Reference reference) {
            if (reference.receiver() != null) {
                collect(reference.receiver(), into);
            }
        } else if (binding instanceof FunctionValue.Choice choice) {
            into.add(choice.condition());
            collect(choice.then(), into);
            collect(choice.otherwise(), into);
        } else if (binding instanceof FunctionValue.Composite composite) {
            composite.parts().forEach(part -> collect(part, into));
        }
    }

    /** A binding of the same shape that consists of other values. */
    static Binding rebuild(Binding shape, Iterator<Value> values) {
        if (shape instanceof Binding.Scalar) {
            return new Binding.Scalar(values.next());
        } else if (shape instanceof Binding.Aggregate record) {
            List<Binding> components = new ArrayList<>();
            record.components().forEach(component -> components.add(rebuild(component, values)));
            return new Binding.Aggregate(record.layout(), components);
        } else if (shape instanceof Binding.Union union) {
            Value kind = values.next();
            List<Binding.Numbered> objects = new ArrayList<>();
            union.objects()
                    .forEach(each -> objects.add(new Binding.Numbered(each.number(), rebuild(each.object(), values))));
            return new Binding.Union(kind, union.nullable(), objects);
        } else if (shape instanceof FunctionValue.Closure closure) {
            Body definer = closure.definer();
            Body other = definer.self == null ? definer : definer.withSelf(rebuild(definer.self, values));
            Environment captured = new Environment();
            closure.captured()
                    .keys()
                    .forEach(key -> captured.set(key, rebuild(closure.captured().get(key), values)));
            return new FunctionValue.Closure(closure.tree(), other, captured);
        } else if (shape instanceof FunctionValue.Reference reference && reference.receiver() != null) {
            return reference.withReceiver(rebuild(reference.receiver(), values));
        } else if (shape instanceof FunctionValue.Choice choice) {
            Value condition = values.next();
            return new FunctionValue.Choice(condition, (FunctionValue) rebuild(choice.then(), values), (FunctionValue)
                    rebuild(choice.otherwise(), values));
        } else if (shape instanceof FunctionValue.Composite composite) {
            List<FunctionValue> parts = new ArrayList<>();
            composite.parts().forEach(part -> parts.add((FunctionValue) rebuild(part, values)));
            return new FunctionValue.Composite(composite.kind(), parts);
        }
        return shape;
    }

    /** Whether two bindings consist of as many values, of objects of the same types. */
    static boolean haveOneShape(Binding x, Binding y) {
        if (x instanceof Binding.Union u && y instanceof Binding.Union v) {
            return u.nullable() == v.nullable() && haveOneShape(numbered(u), numbered(v));
        } else if (x instanceof Binding.Aggregate a && y instanceof Binding.Aggregate b) {
            return a.isOf(b.layout()) && haveOneShape(a.components(), b.components());
        }
        return !isInParts(x)
                && !isInParts(y)
                && (!(x instanceof Binding.Scalar one)
                        || !(y instanceof Binding.Scalar other)
                        || isOneKind(one.value().type(), other.value().type()));
    }

    private static boolean haveOneShape(List<Binding> x, List<Binding> y) {
        boolean one = x.size() == y.size();
        for (int i = 0; one && i < x.size(); i++) {
            one = haveOneShape(x.get(i), y.get(i));
        }
        return one;
    }

    private static List<Binding> numbered(Binding.Union union) {
        return union.objects().stream().map(Binding.Numbered::object).toList();
    }

    private static boolean isInParts(Binding binding) {
        return binding instanceof Binding.Aggregate || binding instanceof Binding.Union;
    }

    /** Whether a variable can hold values of two types: a number, or an array of them, that stands for an object is none. */
    static boolean isOneKind(Type x, Type y) {
        return x.equals(y)
                || !(x instanceof PrimitiveType || y instanceof PrimitiveType)
                        && !(x.isFloatingArray() || y.isFloatingArray());
    }

    /** What tells apart two versions of a helper: which functions it is called with. */
    static Object shapeOf(Binding binding) {
        if (binding instanceof Binding.Aggregate record) {
            List<Object> shape = new ArrayList<>(List.of(record.type().toString()));
            record.components().forEach(part -> shape.add(shapeOf(part)));
            if (record.layout().element() != null) {
                shape.add(shapeOf(record.layout().element()));
            }
            return shape;
        } else if (binding instanceof Binding.Union union) {
            List<Object> shape = new ArrayList<>(List.of("union", union.nullable()));
            union.objects().forEach(each -> shape.add(shapeOf(each.object())));
            return shape;
        } else if (binding instanceof FunctionValue.Closure closure) {
            List<Object> shape = new ArrayList<>(List.of(closure.tree()));
            closure.captured()
                    .keys()
                    .forEach(key -> shape.add(shapeOf(closure.captured().get(key))));
            return shape;
        } else if (binding instanceof FunctionValue.Reference reference) {
            return reference.tree();
        } else if (binding instanceof FunctionValue.Choice choice) {
            return List.of(shapeOf(choice.then()), shapeOf(choice.otherwise()));
        } else if (binding instanceof FunctionValue.Composite composite) {
            List<Object> shape = new ArrayList<>(List.of(composite.kind()));
            composite.parts().forEach(part -> shape.add(shapeOf(part)));
            return shape;
        }
        Type type = binding instanceof Binding.Scalar scalar ? scalar.value().type() : null;
        return type instanceof PrimitiveType ? "number" : type != null && type.isFloatingArray() ? "array" : "value";
    }
}
