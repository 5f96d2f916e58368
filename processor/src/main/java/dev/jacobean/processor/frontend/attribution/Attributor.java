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
import javax.lang.model.type.TypeKind;
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
        attribute(path, new Body(environment, result), scope);
        return result;
    }

    /**
     * The first place that javac is going to refuse in a method that has no unknown places: a value that does not fit, a
     * jump that goes nowhere, an exception that is not declared.
     */
    public Optional<Unknown> fault(TreePath path, Attribution attribution) {
        return Faults.first(path, trees, services.ops, attribution);
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
            attributeMethod(method, (ExecutableElement) trees.getElement(path), body, scope);
        } else if (leaf instanceof VariableTree field) {
            attributeField(field, (VariableElement) trees.getElement(path), body, scope);
        } else if (leaf instanceof BlockTree) {
            body.statements.walk(leaf, scope.method(List.of(), null));
        } else {
            body.result.unknown(leaf, "this is neither a method nor a field nor an initialiser");
        }
    }

    private void attributeMethod(MethodTree tree, ExecutableElement element, Body body, Scope outer) {
        Scope scope = outer.method(element.getTypeParameters(), Results.to(known(element.getReturnType())));
        for (int i = 0; i < tree.getParameters().size(); i++) {
            VariableTree parameter = tree.getParameters().get(i);
            TypeMirror type = known(element.getParameters().get(i).asType());
            if (type == null) {
                body.result.unknown(parameter, "its type does not exist (yet)");
            }
            body.variables.declare(parameter, type, Symbol.Kind.PARAMETER, scope);
        }
        body.statements.walk(tree.getBody(), scope);
    }

    private void attributeField(VariableTree tree, VariableElement element, Body body, Scope outer) {
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

    private static TypeMirror known(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR ? null : type;
    }
}
