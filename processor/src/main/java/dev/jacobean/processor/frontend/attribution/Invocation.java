package dev.jacobean.processor.frontend.attribution;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A call whose method is chosen, but whose type arguments may still have to be inferred.
 *
 * @param member the method as it is declared
 * @param formals the types of the declared parameters, in terms of the inference variables
 * @param result the type of the result, in terms of the inference variables
 * @param varargs whether the last arguments are collected into an array
 * @param poly whether the type of the result depends on what is expected of it
 */
record Invocation(
        Member member,
        List<TypeMirror> formals,
        TypeMirror result,
        List<Argument> arguments,
        boolean varargs,
        boolean poly,
        Inference inference) {

    /**
     * A method as a member of the type that it was selected from.
     *
     * @param typeParameters those that are to be inferred
     */
    record Member(ExecutableElement element, List<TypeVariable> typeParameters, List<TypeMirror> formals) {}

    ExecutableElement element() {
        return member.element();
    }

    /** The type that an argument is passed as. */
    TypeMirror formal(int index) {
        return formal(formals, index, varargs);
    }

    static TypeMirror formal(List<? extends TypeMirror> formals, int index, boolean varargs) {
        int last = formals.size() - 1;
        if (!varargs || index < last) {
            return formals.get(index);
        }
        return ((ArrayType) formals.get(last)).getComponentType();
    }
}
