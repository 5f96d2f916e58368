package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Methods and their erased types, as the intermediate representation names them. */
final class ErasedTypes {
    private final Types types;

    ErasedTypes(Types types) {
        this.types = types;
    }

    /** The erasure of a type; null for {@code void}. */
    Type of(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return null;
        } else if (type.getKind().isPrimitive()) {
            return PrimitiveType.valueOf(type.getKind().name());
        } else if (type instanceof javax.lang.model.type.ArrayType array) {
            return new ArrayType(of(array.getComponentType()));
        }
        TypeMirror erasure = types.erasure(type);
        return new ObjectType(
                erasure instanceof DeclaredType declared && declared.asElement() instanceof QualifiedNameable named
                        ? named.getQualifiedName().toString()
                        : erasure.toString());
    }

    MethodRef of(ExecutableElement method) {
        return new MethodRef(
                method.getModifiers().contains(Modifier.STATIC) ? MethodRef.Kind.STATIC : MethodRef.Kind.INSTANCE,
                ((QualifiedNameable) method.getEnclosingElement())
                        .getQualifiedName()
                        .toString(),
                method.getSimpleName().toString(),
                parameters(method),
                of(method.getReturnType()));
    }

    private List<Type> parameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(VariableElement::asType)
                .map(this::of)
                .toList();
    }
}
