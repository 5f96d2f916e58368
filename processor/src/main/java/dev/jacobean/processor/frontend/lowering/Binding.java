package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a variable holds, or an expression yields, during the symbolic execution. */
sealed interface Binding
        permits Binding.Scalar, Binding.Aggregate, Binding.Union, Binding.Unset, Binding.Known, FunctionValue {

    /** One value of the intermediate representation: a number, an array reference, or a passive object. */
    record Scalar(Value value) implements Binding {}

    /** An object, or an array of objects, taken apart into its parts. */
    record Aggregate(Layout layout, List<Binding> components) implements Binding {
        public Aggregate {
            components = List.copyOf(components);
        }

        TypeMirror type() {
            return layout.type();
        }

        /** Whether it is what a layout is of: of this very class, whatever its type arguments. */
        boolean isOf(Layout other) {
            return type() instanceof DeclaredType own
                    ? other.type() instanceof DeclaredType declared
                            && own.asElement().equals(declared.asElement())
                    : type().toString().equals(other.type().toString()) && hasElementsOf(other);
        }

        private boolean hasElementsOf(Layout other) {
            Binding own = layout.element();
            return own == null || other.element() == null
                    ? own == other.element()
                    : Bindings.haveOneShape(own, other.element());
        }
    }

    /**
     * One of several things, of which a run tells which: objects of different classes that are taken apart, functions, an object from
     * outside. There are parts for each of them; those of the others hold nothing.
     *
     * @param kind the number of what it is ({@link UnionTypes}); 0 for null
     * @param nullable whether it may be null
     * @param objects what it may be, in the order of their numbers
     */
    record Union(Value kind, boolean nullable, List<Numbered> objects) implements Binding {
        public Union {
            objects = List.copyOf(objects);
        }

        /** What has a number; null where there is none. */
        Binding object(int number) {
            return objects.stream()
                    .filter(each -> each.number() == number)
                    .map(Numbered::object)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An object of the class that has a number, a function, or an object from outside. */
    record Numbered(int number, Binding object) {}

    /** A variable that is declared but has no value on some path; the language forbids to read it there. */
    record Unset(TypeMirror type) implements Binding {}

    /** A jump that surely was, or surely was not, taken. */
    record Known(boolean taken) implements Binding {}
}
