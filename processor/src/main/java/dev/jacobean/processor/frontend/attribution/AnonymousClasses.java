package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/** The bodies of anonymous classes. The language model does not show these, so their own members stay unknown. */
final class AnonymousClasses {
    private final Body body;

    AnonymousClasses(Body body) {
        this.body = body;
    }

    /** The methods and fields of an anonymous class. */
    void attribute(ClassTree tree, DeclaredType supertype, Scope outer) {
        Set<String> ownMembers = new HashSet<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field) {
                ownMembers.add(field.getName().toString());
            } else if (member instanceof MethodTree method) {
                ownMembers.add(method.getName().toString());
            }
        }
        Scope scope = Scope.ofClass(outer, new Scope.ClassLevel(supertype, ownMembers), List.of());
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                attributeMethod(method, scope);
            } else if (member instanceof VariableTree field) {
                body.variables.variable(field, Symbol.Kind.LOCAL, scope.block());
            } else {
                body.statements.walk(member, scope);
            }
        }
    }

    private void attributeMethod(MethodTree tree, Scope outer) {
        if (tree.getBody() == null || tree.getReturnType() == null) {
            return;
        }
        Scope scope = outer.method(List.of(), Results.to(body.typeNames.type(tree.getReturnType(), outer)));
        for (VariableTree parameter : tree.getParameters()) {
            body.variables.declare(
                    parameter, body.typeNames.type(parameter.getType(), scope), Symbol.Kind.PARAMETER, scope);
        }
        body.statements.walk(tree.getBody(), scope);
    }
}
