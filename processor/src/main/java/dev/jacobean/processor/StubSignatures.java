package dev.jacobean.processor;

import com.sun.source.util.Trees;
import dev.jacobean.processor.emit.Derivatives;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.rules.ActiveTypes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The signatures of what would have been generated for a method that could not be differentiated, so far as they can be
 * known: with them, what uses the derivatives compiles, and one error remains one error.
 */
final class StubSignatures {
    private final Trees trees;
    private final Elements elements;
    private final Types types;

    StubSignatures(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
    }

    Derivatives of(Request request) {
        List<Parameter> parameters = new ArrayList<>();
        BitSet written = new BitSet();
        if (!request.method().getModifiers().contains(Modifier.STATIC)) {
            Slot self = new Slot.Leaf("self", type(request.owner().asType()), false);
            parameters.add(new Parameter(Parameter.Source.SELF, self));
            activeFields(request).forEach(f -> parameters.add(new Parameter(Parameter.Source.FIELD, leaf(f, true))));
        }
        Set<String> writtenNames = WrittenNames.in(trees.getTree(request.method()));
        for (VariableElement parameter : request.method().getParameters()) {
            String name = parameter.getSimpleName().toString();
            boolean isWritten = writtenNames.contains(name) && ActiveTypes.isFloatingArray(parameter.asType());
            boolean active = request.wrt().isEmpty() || request.wrtNames().contains(name) || isWritten;
            written.set(parameters.size(), isWritten);
            parameters.add(new Parameter(
                    Parameter.Source.ARGUMENT, leaf(parameter, active && ActiveTypes.isActive(parameter.asType()))));
        }
        return new Derivatives(
                primal(request, parameters),
                request.method().isVarArgs(),
                false,
                written,
                new BitSet(),
                new BitSet(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Derivatives.Explanation.NONE);
    }

    private Primal primal(Request request, List<Parameter> parameters) {
        TypeMirror result = request.method().getReturnType();
        String base = request.baseName();
        return new Primal(
                request.owner().getQualifiedName().toString(),
                request.methodName(),
                SourceVersion.isIdentifier(base) ? base : request.methodName(),
                visibility(request.method()),
                parameters,
                result.getKind() == TypeKind.VOID
                        ? Optional.empty()
                        : Optional.of(new Slot.Leaf("value", type(result), ActiveTypes.isActive(result))),
                request.wrtNames(),
                request.method().getThrownTypes().stream()
                        .map(this::type)
                        .map(Type::javaName)
                        .toList(),
                1,
                null);
    }

    static Primal.Visibility visibility(Element method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return Primal.Visibility.PUBLIC;
        } else if (modifiers.contains(Modifier.PROTECTED)) {
            return Primal.Visibility.PROTECTED;
        }
        return modifiers.contains(Modifier.PRIVATE) ? Primal.Visibility.PRIVATE : Primal.Visibility.PACKAGE;
    }

    private List<VariableElement> activeFields(Request request) {
        return ElementFilter.fieldsIn(elements.getAllMembers(request.owner())).stream()
                .filter(f -> request.wrtNames().contains(f.getSimpleName().toString()))
                .filter(f -> ActiveTypes.isActive(f.asType()))
                .toList();
    }

    private Slot.Leaf leaf(VariableElement variable, boolean active) {
        return new Slot.Leaf(variable.getSimpleName().toString(), type(variable.asType()), active);
    }

    /** What generated code can say: {@code Object} for what does not exist or cannot be seen from there. */
    private Type type(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return PrimitiveType.valueOf(type.getKind().name());
        } else if (type instanceof javax.lang.model.type.ArrayType array) {
            return new ArrayType(type(array.getComponentType()));
        }
        TypeMirror erasure = types.erasure(type);
        boolean sayable = erasure.getKind() == TypeKind.DECLARED && isVisible((DeclaredType) erasure);
        return new ObjectType(
                sayable
                        ? ((QualifiedNameable) ((DeclaredType) erasure).asElement())
                                .getQualifiedName()
                                .toString()
                        : "java.lang.Object");
    }

    private static boolean isVisible(DeclaredType type) {
        for (Element e = type.asElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
        }
        return true;
    }
}
