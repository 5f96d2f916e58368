package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The types, symbols and constants of one body, by tree. Types and elements are those of the round in which the body was
 * attributed and must not be kept for another round; the trees may.
 */
public final class Attribution {
    private final Map<Tree, TypeMirror> types = new IdentityHashMap<>();
    private final Map<Tree, Symbol> symbols = new IdentityHashMap<>();
    private final Map<Tree, Object> constants = new IdentityHashMap<>();
    private final Map<Tree, ExecutableElement> functions = new IdentityHashMap<>();
    private final Map<Element, Tree> declarations = new LinkedHashMap<>();
    private final List<Unknown> unknowns = new ArrayList<>();

    Attribution() {}

    /**
     * The type that javac gives this tree: for an expression the type of its value (that of a conditional or a switch
     * expression with a target is the target), for a variable and a type tree the type itself, for a lambda or a method
     * reference the functional interface.
     *
     * @return null if unknown, or if the tree has no type (a method's name, a package, a statement)
     */
    public TypeMirror typeOf(Tree tree) {
        return types.get(tree);
    }

    /**
     * The symbol of an identifier, a member select, an invocation, a {@code new}, a method reference or a variable's
     * declaration. An invocation and its method select have the same symbol.
     *
     * @return null if there is none, or if it is unknown
     */
    public Symbol symbolOf(Tree tree) {
        return symbols.get(tree);
    }

    /**
     * The value of a constant expression (JLS 15.29).
     *
     * @return a boxed primitive or a string of the expression's own type, or null if it is no constant
     */
    public Object constantOf(Tree expression) {
        return constants.get(expression);
    }

    /** The functional interface of a lambda or a method reference; null if unknown. */
    public TypeMirror targetTypeOf(Tree lambdaOrReference) {
        return types.get(lambdaOrReference);
    }

    /** The single abstract method that a lambda or a method reference implements; null if unknown. */
    public ExecutableElement functionOf(Tree lambdaOrReference) {
        return functions.get(lambdaOrReference);
    }

    /** The method or constructor that a reference names; null if unknown, or for an array's constructor. */
    public Symbol.Method referenceTarget(MemberReferenceTree reference) {
        return symbols.get(reference) instanceof Symbol.Method method ? method : null;
    }

    /**
     * The classes that the body declares, their members, and the variables around them, each with its tree. The parameters of a compact constructor are
     * the components of its record.
     */
    public Map<Element, Tree> declarations() {
        return Collections.unmodifiableMap(declarations);
    }

    /** The places that could not be attributed, in order. Expressions around them have no type either. */
    public List<Unknown> unknowns() {
        return Collections.unmodifiableList(unknowns);
    }

    /** All trees of which something is known. */
    Set<Tree> trees() {
        Set<Tree> trees = Collections.newSetFromMap(new IdentityHashMap<>());
        trees.addAll(types.keySet());
        trees.addAll(symbols.keySet());
        return trees;
    }

    void type(Tree tree, TypeMirror type) {
        types.put(tree, type);
    }

    void symbol(Tree tree, Symbol symbol) {
        symbols.put(tree, symbol);
    }

    void constant(Tree tree, Object value) {
        constants.put(tree, value);
    }

    void function(Tree tree, ExecutableElement function) {
        functions.put(tree, function);
    }

    void declaration(Element element, Tree tree) {
        declarations.put(element, tree);
    }

    void unknown(Tree tree, String reason) {
        unknowns.add(new Unknown(tree, reason));
    }

    /** Takes over what a speculative attribution found. */
    void commit(Attribution other) {
        types.putAll(other.types);
        symbols.putAll(other.symbols);
        constants.putAll(other.constants);
        functions.putAll(other.functions);
        declarations.putAll(other.declarations);
        unknowns.addAll(other.unknowns);
    }
}
