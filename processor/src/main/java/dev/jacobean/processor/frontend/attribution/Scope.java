package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The names that a block declares, inside of those of the blocks, methods and classes around it. */
final class Scope {
    /**
     * The class whose members a scope holds.
     *
     * @param type the class's own type; for an anonymous class that of its superclass or interface
     * @param ownMembers the names of methods that an anonymous class adds; null for a named class
     */
    record ClassLevel(DeclaredType type, Set<String> ownMembers) {
        boolean isAnonymous() {
            return ownMembers != null;
        }
    }

    private final Scope outer;
    private final ClassLevel level;
    private final List<? extends TypeParameterElement> typeParameters;
    private final Results returns;
    private final Results yields;
    private Map<String, Symbol.Local> locals;
    private Map<String, TypeElement> localClasses;

    private Scope(
            Scope outer,
            ClassLevel level,
            List<? extends TypeParameterElement> typeParameters,
            Results returns,
            Results yields) {
        this.outer = outer;
        this.level = level;
        this.typeParameters = typeParameters;
        this.returns = returns;
        this.yields = yields;
    }

    static Scope ofClass(Scope outer, ClassLevel level, List<? extends TypeParameterElement> typeParameters) {
        return new Scope(outer, level, typeParameters, null, null);
    }

    Scope method(List<? extends TypeParameterElement> parameters, Results results) {
        return new Scope(this, null, parameters, results, null);
    }

    Scope block() {
        return new Scope(this, null, List.of(), returns, yields);
    }

    Scope lambda(Results results) {
        return new Scope(this, null, List.of(), results, null);
    }

    Scope switchExpression(Results results) {
        return new Scope(this, null, List.of(), returns, results);
    }

    void declare(Symbol.Local local) {
        if (locals == null) {
            locals = new HashMap<>();
        }
        locals.put(local.name(), local);
    }

    /** @param element null where nothing is known of the class */
    void declareClass(String name, TypeElement element) {
        if (localClasses == null) {
            localClasses = new HashMap<>();
        }
        localClasses.put(name, element);
    }

    /** A block that also knows the variables that a pattern has bound. */
    Scope with(List<Symbol.Local> bindings) {
        if (bindings.isEmpty()) {
            return this;
        }
        Scope inner = block();
        bindings.forEach(inner::declare);
        return inner;
    }

    /** The local variable of this very scope; null if there is none. */
    Symbol.Local local(String name) {
        return locals == null ? null : locals.get(name);
    }

    boolean declaresClass(String name) {
        return localClasses != null && localClasses.containsKey(name);
    }

    /** The class of this very scope; null if there is none, or nothing is known of it. */
    TypeElement localClass(String name) {
        return localClasses == null ? null : localClasses.get(name);
    }

    /** The type parameter of this very scope; null if there is none. */
    TypeMirror typeParameter(String name) {
        for (TypeParameterElement parameter : typeParameters) {
            if (parameter.getSimpleName().contentEquals(name)) {
                return parameter.asType();
            }
        }
        return null;
    }

    Scope outer() {
        return outer;
    }

    /** The class whose members this very scope holds; null if it is that of a block. */
    ClassLevel level() {
        return level;
    }

    /** The innermost class around this scope. */
    ClassLevel enclosingClass() {
        return ofEnclosingClass().level;
    }

    private Scope ofEnclosingClass() {
        Scope scope = this;
        while (scope.level == null) {
            scope = scope.outer;
        }
        return scope;
    }

    /** The field of this name that the innermost class declares, if that is anonymous; else null. */
    Symbol.Local ownField(String name) {
        return ofEnclosingClass().local(name);
    }

    /** What the return statements here return to. */
    Results returns() {
        return returns;
    }

    /** What the yield statements here yield to. */
    Results yields() {
        return yields;
    }

    static Symbol.Local local(VariableTree tree, TypeMirror type, Symbol.Kind kind) {
        return new Symbol.Local(tree, tree.getName().toString(), type, kind);
    }
}
