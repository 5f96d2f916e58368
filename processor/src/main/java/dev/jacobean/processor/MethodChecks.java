package dev.jacobean.processor;

import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.rules.ActiveTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks the declaration of a differentiable method. */
final class MethodChecks {
    private final Request request;
    private final ExecutableElement method;
    private final String gradClass;

    private MethodChecks(Request request, String gradClass) {
        this.request = request;
        this.method = request.method();
        this.gradClass = gradClass;
    }

    /**
     * @throws Refusal for the first fault
     * @throws Unresolved for a type that does not exist, or not yet
     */
    static void check(Request request, String gradClass) {
        MethodChecks checks = new MethodChecks(request, gradClass);
        checks.hasBody();
        checks.isVisible();
        checks.hasResult();
    }

    private void hasBody() {
        Set<Modifier> modifiers = method.getModifiers();
        for (Modifier modifier : List.of(Modifier.ABSTRACT, Modifier.NATIVE)) {
            if (modifiers.contains(modifier)) {
                throw Refusal.of(Message.ABSTRACT_METHOD, method, request.methodName(), modifier);
            }
        }
    }

    private void isVisible() {
        for (Element scope = request.owner(); scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            if (scope.getModifiers().contains(Modifier.PRIVATE)) {
                throw Refusal.of(Message.HIDDEN_CLASS, method, scope.getSimpleName(), gradClass);
            }
        }
        for (VariableElement parameter : method.getParameters()) {
            isVisible(parameter.asType(), parameter);
        }
        isVisible(method.getReturnType(), method);
        method.getTypeParameters().forEach(each -> each.getBounds().forEach(bound -> isVisible(bound, each)));
    }

    private void isVisible(TypeMirror type, Element place) {
        if (type.getKind() == TypeKind.ERROR) {
            throw new Unresolved("the type " + type, null);
        } else if (type instanceof ArrayType array) {
            isVisible(array.getComponentType(), place);
        } else if (type.getKind() == TypeKind.DECLARED) {
            DeclaredType declared = (DeclaredType) type;
            for (Element e = declared.asElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
                if (e.getModifiers().contains(Modifier.PRIVATE)) {
                    throw Refusal.of(Message.HIDDEN_TYPE, place, request.methodName(), e.getSimpleName(), gradClass);
                }
            }
            declared.getTypeArguments().forEach(argument -> isVisible(argument, place));
        }
    }

    private void hasResult() {
        TypeMirror result = method.getReturnType();
        if (result.getKind() != TypeKind.VOID && !ActiveTypes.isActive(result)) {
            throw Refusal.of(Message.PASSIVE_RESULT, method, request.methodName(), result);
        }
    }
}
