package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** A lambda, a method reference or an object of an anonymous class as a value: it is inlined wherever it is called. */
sealed interface FunctionValue extends Binding {

    /**
     * A lambda, or an object of an anonymous class, with the body it stands in.
     *
     * @param tree a lambda expression, or a creation with a class body
     * @param captured what the variables held where it was evaluated, and the fields of the object hold
     */
    record Closure(ExpressionTree tree, Body definer, Environment captured) implements FunctionValue {
        boolean isObject() {
            return tree instanceof NewClassTree;
        }
    }

    /**
     * A method reference.
     *
     * @param method null for an array's constructor
     * @param receiver of a bound reference, else null
     */
    record Reference(
            MemberReferenceTree tree, Symbol.Method method, Binding receiver, TypeMirror qualifier, Body definer)
            implements FunctionValue {
        Reference withReceiver(Binding other) {
            return new Reference(tree, method, other, qualifier, definer);
        }
    }

    /** One of two functions. */
    record Choice(Value condition, FunctionValue then, FunctionValue otherwise) implements FunctionValue {}

    /** Made of other functions. */
    record Composite(Kind kind, List<FunctionValue> parts) implements FunctionValue {
        public Composite {
            parts = List.copyOf(parts);
        }
    }

    /** What a composite does with its parts. */
    enum Kind {
        /** Gives back its argument; no parts. */
        IDENTITY,
        /** The second of what the first gives. */
        CHAIN,
        /** Both of the same arguments, for what they do. */
        BOTH,
        NOT,
        AND,
        OR,
        /** Compares numbers and objects in their own order; no parts. */
        NATURAL,
        /** Compares by what the first gives of its arguments, with the second. */
        COMPARING,
        /** Compares in the opposite order. */
        REVERSED,
        /** Compares with the second what the first takes to be equal. */
        THEN_COMPARING,
        /** An array or a list of functions, which is not called itself. */
        TABLE
    }
}
