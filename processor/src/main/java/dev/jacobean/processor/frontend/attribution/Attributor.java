package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the types and symbols inside a method's body, as javac would, without touching javac's trees: attributing those
 * before all classes are generated damages them. One attributor serves one round.
 */
public final class Attributor {
    private final Trees trees;
    private final Services services;
    private final Map<CompilationUnitTree, Imports> imports = new IdentityHashMap<>();

    /** By the member that declares them: in every attribution of it they have the same elements. */
    private final Map<Tree, LocalClasses> localClasses = new IdentityHashMap<>();

    public Attributor(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.services = new Services(elements, types);
    }

    /**
     * Attributes a method, a constructor (a compact canonical one too), a field with its initialiser, or an initialiser
     * block, with all lambda bodies inside.
     *
     * @param path the path of the method, the field or the block: a member of a named class
     */
    public Attribution attribute(TreePath path) {
        Attribution result = new Attribution();
        List<TypeElement> classes = enclosingClasses(path);
        if (classes.isEmpty()) {
            result.unknown(path.getLeaf(), "a member of a class that is declared inside a body");
            return result;
        }
        TypeElement innermost = classes.get(classes.size() - 1);
        Imports unitImports = imports.computeIfAbsent(
                path.getCompilationUnit(), unit -> new Imports(services.ops, services.members, unit, innermost));
        Access access = new Access(services.ops, innermost);
        Environment environment = new Environment(services, unitImports, access, trees, path);
        Scope scope = null;
        for (TypeElement each : classes) {
            Scope.ClassLevel level = new Scope.ClassLevel((DeclaredType) each.asType(), null);
            scope = Scope.ofClass(scope, level, each.getTypeParameters());
        }
        Scope within = scope;
        Body body = new Body(environment, result);
        environment.localClasses = localClasses.computeIfAbsent(path.getLeaf(), member -> locals(path, body, within));
        attribute(path, body, within);
        return result;
    }

    /**
     * The first place that javac is going to refuse in a method that has no unknown places: a value that does not fit, a
     * jump that goes nowhere, an exception that is not declared.
     */
    public Optional<Unknown> fault(TreePath path, Attribution attribution) {
        return Faults.first(path, trees, services.ops, attribution);
    }

    private LocalClasses locals(TreePath path, Body body, Scope scope) {
        return LocalClasses.of(path, trees, superclass -> {
            TypeMirror type = body.speculative().typeNames.type(superclass, scope);
            return type instanceof DeclaredType declared
                    && (declared.asElement().getKind().isInterface() || trees.getPath(declared.asElement()) == null);
        });
    }

    /** The classes around a member, outermost first; empty if one of them is declared inside a body. */
    private List<TypeElement> enclosingClasses(TreePath path) {
        List<TypeElement> classes = new ArrayList<>();
        for (TreePath each = path.getParentPath(); each != null; each = each.getParentPath()) {
            Tree leaf = each.getLeaf();
            if (leaf instanceof CompilationUnitTree) {
                return classes;
            }
            Element element = leaf instanceof ClassTree ? trees.getElement(each) : null;
            if (!(element instanceof TypeElement type)) {
                return List.of();
            }
            classes.add(0, type);
        }
        return classes;
    }

    private void attribute(TreePath path, Body body, Scope scope) {
        Tree leaf = path.getLeaf();
        if (leaf instanceof MethodTree method) {
            body.members.method(method, (ExecutableElement) trees.getElement(path), scope);
        } else if (leaf instanceof VariableTree field) {
            body.members.field(field, (VariableElement) trees.getElement(path), scope);
        } else if (leaf instanceof BlockTree) {
            body.members.block(leaf, scope);
        } else {
            body.result.unknown(leaf, "this is neither a method nor a field nor an initialiser");
        }
    }
}
