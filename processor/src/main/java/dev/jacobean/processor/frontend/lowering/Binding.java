package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a variable holds, or an expression yields, during the symbolic execution. */
sealed interface Binding permits Binding.Scalar, Binding.Aggregate, Binding.Unset, Binding.Known, FunctionValue {

    /** One value of the intermediate representation: a number, an array reference, or a passive object. */
    record Scalar(Value value) implements Binding {}

    /** A record, taken apart into its components. */
    record Aggregate(DeclaredType type, List<Binding> components) implements Binding {
        public Aggregate {
            components = List.copyOf(components);
        }
    }

    /** A variable that is declared but has no value on some path; the language forbids to read it there. */
    record Unset(TypeMirror type) implements Binding {}

    /** A jump that surely was, or surely was not, taken. */
    record Known(boolean taken) implements Binding {}
}
