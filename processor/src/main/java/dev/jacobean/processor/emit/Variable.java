package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Type;

/** A local variable of the generated method: what one or several values live in, one after the other. */
final class Variable {
    private final Type type;
    private final String wanted;
    private final boolean counter;
    private String name;

    /**
     * @param wanted the name it would have if it were alone
     * @param counter whether it counts a loop, and is declared in the head of that
     */
    Variable(Type type, String wanted, boolean counter) {
        this.type = type;
        this.wanted = wanted;
        this.counter = counter;
    }

    /** A parameter of the method, whose name is fixed. */
    static Variable parameter(Type type, String name) {
        Variable variable = new Variable(type, name, false);
        variable.name = name;
        return variable;
    }

    Type type() {
        return type;
    }

    String wanted() {
        return wanted;
    }

    boolean isCounter() {
        return counter;
    }

    boolean hasName() {
        return name != null;
    }

    String name() {
        return name;
    }

    void name(String given) {
        name = given;
    }

    @Override
    public String toString() {
        return name == null ? wanted + "?" : name;
    }
}
