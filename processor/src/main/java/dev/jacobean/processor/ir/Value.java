package dev.jacobean.processor.ir;

/** A value of the program: assigned exactly once, by an operation, as a parameter, or as a loop's carried value. */
public final class Value {
    private final Type type;
    private String name;
    private Op definition;
    private Op loop;
    private int index;
    private boolean unchecked;

    /**
     * @param name the user's variable that this value is a version of, or a hint for a readable name; null where none is known
     */
    public Value(Type type, String name) {
        this.type = type;
        this.name = known(name);
    }

    public Type type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** Names a value that has no name yet: the first variable of the user's that holds it wins. */
    public void suggestName(String hint) {
        if (name == null) {
            name = known(hint);
        }
    }

    /** An unnamed variable has an empty name. */
    private static String known(String name) {
        return name == null || name.isEmpty() || name.equals("_") ? null : name;
    }

    /** The same value, a parameter that nobody has checked: if it is an array, it may be null. */
    public Value unchecked() {
        unchecked = true;
        return this;
    }

    public boolean isUnchecked() {
        return unchecked;
    }

    /** A value like this one, defined elsewhere. */
    public Value copy() {
        Value copy = new Value(type, name);
        copy.unchecked = unchecked;
        return copy;
    }

    /** The operation that has this value among its results; null for parameters and carried values. */
    public Op definition() {
        return definition;
    }

    /** The loop that carries this value; null for all other values. */
    public Op loop() {
        return loop;
    }

    /** The position among the results of {@link #definition()} or among the carried values of {@link #loop()}. */
    public int index() {
        return index;
    }

    public boolean isConstant() {
        return definition != null && definition.code() instanceof Opcode.Constant;
    }

    /** The literal behind a constant, else null. */
    public Object constant() {
        return isConstant() ? ((Opcode.Constant) definition.code()).value() : null;
    }

    void defineBy(Op op, int position) {
        definition = op;
        index = position;
    }

    void carryBy(Op op, int position) {
        loop = op;
        index = position;
    }

    @Override
    public String toString() {
        return (name == null ? "v" : name) + "@" + Integer.toHexString(System.identityHashCode(this));
    }
}
