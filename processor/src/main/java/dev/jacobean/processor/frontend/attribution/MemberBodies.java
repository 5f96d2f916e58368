package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The bodies of the members of classes that have elements. */
final class MemberBodies {
    private final Body body;

    MemberBodies(Body body) {
        this.body = body;
    }

    void method(MethodTree tree, ExecutableElement element, Scope outer) {
        method(tree, element, tree.getParameters(), Symbol.Kind.PARAMETER, outer);
    }

    /** A constructor that declares no parameters, for these are the components of its record. */
    void compactConstructor(
            MethodTree tree, ExecutableElement element, List<? extends VariableTree> components, Scope outer) {
        method(tree, element, components, Symbol.Kind.COMPONENT, outer);
    }

    private void method(
            MethodTree tree,
            ExecutableElement element,
            List<? extends VariableTree> parameters,
            Symbol.Kind kind,
            Scope outer) {
        Scope scope = outer.method(element.getTypeParameters(), Results.to(known(element.getReturnType())));
        for (int i = 0; i < parameters.size(); i++) {
            TypeMirror type = known(element.getParameters().get(i).asType());
            if (type == null) {
                body.result.unknown(parameters.get(i), "its type does not exist (yet)");
            }
            if (kind == Symbol.Kind.COMPONENT) {
                scope.declare(Scope.local(parameters.get(i), type, kind));
            } else {
                body.variables.declare(parameters.get(i), type, kind, scope);
            }
        }
        body.statements.walk(tree.getBody(), scope);
    }

    void field(VariableTree tree, VariableElement element, Scope outer) {
        TypeMirror type = known(element.asType());
        body.result.symbol(tree, new Symbol.Field(element, element.asType()));
        if (type == null) {
            body.result.unknown(tree, "its type does not exist (yet)");
        } else {
            body.result.type(tree, type);
        }
        if (tree.getInitializer() != null) {
            body.expressions.valueOrInitializer(tree.getInitializer(), type, outer.method(List.of(), null));
        }
    }

    /** An initialiser. */
    void block(Tree tree, Scope outer) {
        body.statements.walk(tree, outer.method(List.of(), null));
    }

    private static TypeMirror known(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR ? null : type;
    }
}
