package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import java.util.BitSet;
import java.util.List;

/** A method that declares the forward derivative of a primitive. */
record TangentRule(Signature signature) {

    /** Whether it can be the derivative of a primitive by some of its arguments. */
    boolean fits(MethodRef primitive) {
        return signature.beginsLike(primitive)
                && returnsTangent(primitive)
                && !active(primitive).isEmpty();
    }

    /** Whether it is the derivative by certain arguments. */
    boolean isBy(MethodRef primitive, BitSet active) {
        return active(primitive).contains(active);
    }

    private List<BitSet> active(MethodRef primitive) {
        List<Signature.Variable> arguments = signature.arguments(primitive);
        List<Type> tangents =
                signature.rest(primitive).stream().map(Signature.Variable::type).toList();
        return tangents.isEmpty()
                ? List.of()
                : Choices.of(tangents, arguments, i -> arguments.get(i).active());
    }

    private boolean returnsTangent(MethodRef primitive) {
        Type returns = signature.method().returns();
        return primitive.returns() == null
                ? returns == null
                : primitive.returns().equals(returns) || returnsBoth(primitive);
    }

    private boolean returnsBoth(MethodRef primitive) {
        List<Signature.Variable> components = signature.components();
        return components.size() == 2
                && components.stream().allMatch(each -> each.type().equals(primitive.returns()))
                && List.of("value", "result").contains(components.get(0).name())
                && components.get(1).name().equals("tangent");
    }

    Foreign.Tangent tangent(MethodRef primitive) {
        boolean alone = primitive.returns() == null
                || primitive.returns().equals(signature.method().returns());
        return alone
                ? new Foreign.Tangent(signature.method(), "", "")
                : new Foreign.Tangent(
                        signature.method(), signature.components().get(0).name(), "tangent");
    }

    /** What the rule would have to be. */
    static String expected(MethodRef primitive) {
        String returns = primitive.returns() == null
                ? "return nothing"
                : "return " + primitive.returns().javaName() + ", the tangent alone, or a record ("
                        + primitive.returns().javaName() + " value, "
                        + primitive.returns().javaName() + " tangent)";
        return "Take the parameters of the primitive, then a tangent of its own type for each one that is"
                + " differentiated by, and " + returns + ".";
    }
}
