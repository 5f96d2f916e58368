package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** All that the attribution of one member of a class looks things up in. */
final class Environment {
    final Services services;
    final Imports imports;
    final Access access;
    private final Trees trees;
    private final TreePath path;

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
}
