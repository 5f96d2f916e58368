package dev.jacobean.processor.ir;

import java.util.List;

/**
 * A Java method or constructor to call.
 *
 * @param owner the canonical name of the class that declares it
 * @param parameters the declared (erased) parameter types, without the receiver
 */
public record MethodRef(Kind kind, String owner, String name, List<Type> parameters, Type returns) {
    /** How the method is called; an instance method's receiver is the first operand. */
    public enum Kind {
        STATIC,
        INSTANCE,
        CONSTRUCTOR
    }

    public MethodRef {
        parameters = List.copyOf(parameters);
    }

    public static MethodRef ofStatic(String owner, String name, Type returns, Type... parameters) {
        return new MethodRef(Kind.STATIC, owner, name, List.of(parameters), returns);
    }

    @Override
    public String toString() {
        return owner.substring(owner.lastIndexOf('.') + 1) + (kind == Kind.CONSTRUCTOR ? "::new" : "." + name);
    }
}
