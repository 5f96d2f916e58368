package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** All that the attribution of one member of a class looks things up in. */
final class Environment {
    final Services services;
    final Imports imports;
    final Access access;
    private final Trees trees;
    private final TreePath path;

    /** The classes that the member declares. */
    LocalClasses localClasses;

    /** The values of local constant variables. They are the same in every attribution of a lambda's body. */
    final Map<VariableTree, Object> localConstants = new IdentityHashMap<>();

    Environment(Services services, Imports imports, Access access, Trees trees, TreePath path) {
        this.services = services;
        this.imports = imports;
        this.access = access;
        this.trees = trees;
        this.path = path;
    }

    /** @return null if no class of this simple name is imported or in the package */
    TypeElement importedType(String name) {
        return imports.type(name, trees, path);
    }

    /** The field of a type that may be used from here; null if there is none. */
    VariableElement accessibleField(DeclaredType site, String name) {
        TypeElement owner = (TypeElement) site.asElement();
        VariableElement field = services.members.field(owner, name);
        return field != null && access.isAccessible(field, owner) ? field : null;
    }

    /** The field that a simple name means inside of a class; null if there is none. */
    VariableElement visibleField(Scope.ClassLevel level, String name) {
        TypeElement owner = (TypeElement) level.type().asElement();
        VariableElement field = services.members.field(owner, name);
        return field != null && isVisible(field, owner, level) ? field : null;
    }

    /** The methods that a simple name means inside of a class. */
    List<Candidate> visibleMethods(Scope.ClassLevel level, String name) {
        TypeElement owner = (TypeElement) level.type().asElement();
        return services.members.methods(owner, name).stream()
                .filter(method -> isVisible(method, owner, level))
                .map(method -> new Candidate(method, level.type()))
                .toList();
    }

    /** An anonymous class, that the language model does not show, inherits protected members too. */
    private boolean isVisible(Element member, TypeElement owner, Scope.ClassLevel level) {
        return access.isAccessible(member, owner)
                || level.isAnonymous() && member.getModifiers().contains(Modifier.PROTECTED);
    }
}
