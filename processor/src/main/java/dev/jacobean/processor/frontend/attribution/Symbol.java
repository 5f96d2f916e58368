package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What an identifier, a member select, an invocation, a {@code new} or a method reference stands for. */
public sealed interface Symbol {

    /** Where a local variable is declared. */
    enum Kind {
        PARAMETER,
        LOCAL,
        LAMBDA_PARAMETER,
        FOREACH,
        RESOURCE,
        CATCH,
        BINDING,
        /** A parameter of a compact constructor, which is declared as a component. */
        COMPONENT
    }

    /**
     * A variable of a body. Two of them are the same if, and only if, they come from the same declaration.
     *
     * @param declaration the tree that declares the variable
     */
    record Local(VariableTree declaration, String name, TypeMirror type, Kind kind) implements Symbol {
        @Override
        public boolean equals(Object other) {
            return other instanceof Local local && local.declaration == declaration;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(declaration);
        }
    }

    /**
     * A field, an enum constant included.
     *
     * @param type the field's type as a member of the type it was selected from
     */
    record Field(VariableElement element, TypeMirror type) implements Symbol {}

    /** The {@code length} of an array. */
    record ArrayLength() implements Symbol {}

    /**
     * A method or a constructor.
     *
     * <p>The types are those of the member of the type it was selected from, after inference. A variable arity method
     * keeps its array parameter, whether or not the call spreads it.
     *
     * @param varargsCall whether the last arguments are collected into an array (JLS 15.12.2.4)
     */
    record Method(
            ExecutableElement element, List<TypeMirror> parameterTypes, TypeMirror returnType, boolean varargsCall)
            implements Symbol {
        public Method {
            parameterTypes = List.copyOf(parameterTypes);
        }
    }

    /** The name of a class, an interface, a type variable or a primitive type. */
    record TypeName(TypeMirror type) implements Symbol {}

    /** The name of a package. */
    record PackageName(String name) implements Symbol {}

    /** {@code this} or {@code Outer.this}. */
    record This(TypeMirror type) implements Symbol {}

    /** {@code super}, {@code Outer.super} or {@code Interface.super}. */
    record Super(TypeMirror type) implements Symbol {}
}
