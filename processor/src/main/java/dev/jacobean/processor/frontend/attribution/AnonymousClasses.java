package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/**
 * The bodies of anonymous classes, which the language model does not show. Their fields count as variables around their
 * methods; calls of methods that they add stay unknown, those of methods that they override name the overridden ones.
 */
final class AnonymousClasses {
    private final Body body;

    AnonymousClasses(Body body) {
        this.body = body;
    }

    /** The methods and fields of an anonymous class. */
    void attribute(ClassTree tree, DeclaredType supertype, Scope outer) {
        Scope scope = Scope.ofClass(outer, new Scope.ClassLevel(supertype, added(tree, supertype)), List.of());
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field) {
                body.variables.variable(field, Symbol.Kind.LOCAL, scope);
            }
        }
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                attributeMethod(method, scope);
            } else if (!(member instanceof VariableTree)) {
                body.statements.walk(member, scope);
            }
        }
    }

    /** The names of the methods that are not surely those of the supertype. */
    private Set<String> added(ClassTree tree, DeclaredType supertype) {
        Set<String> names = new HashSet<>();
        Scope.ClassLevel inherited = new Scope.ClassLevel(supertype, Set.of());
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                String name = method.getName().toString();
                int arity = method.getParameters().size();
                boolean overrides = supertype.getTypeArguments().isEmpty()
                        && body.environment.visibleMethods(inherited, name).stream()
                                .anyMatch(
                                        other -> other.element().getParameters().size() == arity);
                if (!overrides) {
                    names.add(name);
                }
            }
        }
        return names;
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
