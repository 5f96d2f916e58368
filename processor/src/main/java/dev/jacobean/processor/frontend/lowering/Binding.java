package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a variable holds, or an expression yields, during the symbolic execution. */
sealed interface Binding permits Binding.Scalar, Binding.Aggregate, Binding.Unset, Binding.Known, FunctionValue {

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
                    : type().toString().equals(other.type().toString());
        }
    }

    /** A variable that is declared but has no value on some path; the language forbids to read it there. */
    record Unset(TypeMirror type) implements Binding {}

    /** A jump that surely was, or surely was not, taken. */
    record Known(boolean taken) implements Binding {}
}
