package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * What the attributor found at a tree, in terms that outlive the round.
 *
 * @param type null if the tree has none
 * @param symbol null if the tree has none
 * @param owner the class of a member; null for other symbols
 * @param declaration of a local variable; null for other symbols
 */
record Expectation(String type, String symbol, String owner, Tree declaration) {

    static Expectation of(Attribution attribution, Tree tree, Descriptors descriptors) {
        TypeMirror type = attribution.typeOf(tree);
        String name = type == null ? null : descriptors.type(type);
        Symbol symbol = attribution.symbolOf(tree);
        if (symbol instanceof Symbol.Local local) {
            Tree declaration = local.kind() == Symbol.Kind.COMPONENT ? null : local.declaration();
            return new Expectation(name, local.name(), null, declaration);
        }
        if (symbol instanceof Symbol.Field field) {
            return member(name, field.element(), descriptors);
        }
        if (symbol instanceof Symbol.Method method) {
            return member(name, method.element(), descriptors);
        }
        return new Expectation(name, other(symbol), null, null);
    }

    private static Expectation member(String type, Element element, Descriptors descriptors) {
        return new Expectation(type, descriptors.element(element), descriptors.owner(element), null);
    }

    private static String other(Symbol symbol) {
        if (symbol instanceof Symbol.PackageName named) {
            return named.name();
        }
        if (symbol instanceof Symbol.ArrayLength) {
            return "length";
        }
        if (symbol instanceof Symbol.This) {
            return "this";
        }
        // the name of a type has that type, which is compared already
        return symbol instanceof Symbol.Super ? "super" : null;
    }
}
