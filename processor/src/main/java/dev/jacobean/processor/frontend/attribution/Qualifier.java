package dev.jacobean.processor.frontend.attribution;

import javax.lang.model.type.TypeMirror;

/**
 * What stands before a dot or before the colons of a method reference.
 *
 * @param type of the value, or the type that is named; null for a package
 * @param packageName null unless it is a package
 */
record Qualifier(Kind kind, TypeMirror type, String packageName) {
    enum Kind {
        VALUE,
        TYPE,
        PACKAGE
    }

    static Qualifier value(TypeMirror type) {
        return new Qualifier(Kind.VALUE, type, null);
    }

    static Qualifier type(TypeMirror type) {
        return new Qualifier(Kind.TYPE, type, null);
    }

    static Qualifier ofPackage(String name) {
        return new Qualifier(Kind.PACKAGE, null, name);
    }

    boolean isType() {
        return kind == Kind.TYPE;
    }

    boolean isPackage() {
        return kind == Kind.PACKAGE;
    }
}
