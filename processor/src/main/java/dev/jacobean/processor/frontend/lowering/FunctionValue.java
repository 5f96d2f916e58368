package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** A lambda or a method reference as a value: it is inlined wherever it is called. */
sealed interface FunctionValue extends Binding {

    /** A lambda with the body it stands in; {@code captured} is what the variables held where it was evaluated. */
    record Lambda(LambdaExpressionTree tree, Body definer, Environment captured) implements FunctionValue {}

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
        /** An array or a list of functions, which is not called itself. */
        TABLE
    }
}
