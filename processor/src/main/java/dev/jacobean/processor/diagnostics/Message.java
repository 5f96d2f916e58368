package dev.jacobean.processor.diagnostics;

import java.util.Locale;

/**
 * Every message that there is. A wording names the construct, says why, and ends with what to do instead. Its tag, the
 * constant's name in lower case with hyphens, is stable: it stands in front of the text, is a page of the user guide,
 * and for warnings and notes the key in {@code @SuppressWarnings("jacobean:TAG")}.
 */
public enum Message {
    // ---------------------------------------------------------------- the compiler
    NEEDS_JAVAC(
            Severity.ERROR,
            "@Differentiable reads method bodies through javac's tree API, which %s does not provide. Compile with javac"
                    + " (Maven, Gradle, IntelliJ); in Eclipse or VS Code add target/generated-sources/annotations as a"
                    + " source folder and disable annotation processing in the IDE."),
    INTERNAL_ERROR(
            Severity.ERROR,
            "Differentiating %s failed by a fault of Jacobean's own (%s). Please report it with the body of the method;"
                    + " rewriting the statement in a simpler form may help until it is mended."),

    CANNOT_WRITE(Severity.ERROR, "The class %s cannot be written: %s. Check the compiler's output directory."),
    UNRESOLVED(
            Severity.ERROR,
            "%s cannot be differentiated, for a part of its body that javac understands is not understood here: %s. Rewrite"
                    + " it in a simpler form, with explicit types, and please report it."),
    ATTRIBUTION_MISMATCH(
            Severity.ERROR,
            "This was taken for `%s` when the derivative was generated, but it is `%s`. That is a fault of Jacobean's own:"
                    + " please report it together with this method. Until it is mended, an explicit cast or a local"
                    + " variable here helps."),

    // ---------------------------------------------------------------- the annotation
    UNKNOWN_WRT(Severity.ERROR, "wrt names '%s', which is no parameter of %s%s.%s"),
    PASSIVE_WRT(
            Severity.ERROR,
            "wrt names '%s', which is of type %s and carries no derivative: only double, float, arrays of these, and"
                    + " records of such do. Remove the name from wrt, or make it a double."),
    DUPLICATE_WRT(Severity.ERROR, "wrt names '%s' twice. Remove one of them."),
    NOTHING_ACTIVE(
            Severity.ERROR,
            "%s has nothing to be differentiated by: no parameter is a double, a float, an array of these or a record of"
                    + " such. Make what the derivative is taken by a parameter, or, in an instance method, name a field in"
                    + " wrt."),
    PASSIVE_RESULT(
            Severity.ERROR,
            "%s returns %s, which carries no derivative. Return a double, a float, an array of these, a record of such, or"
                    + " nothing where the results are arrays that are written."),
    NO_OUTPUT(
            Severity.ERROR,
            "%s returns nothing and writes no array parameter, so there is nothing to differentiate. Return the result, or"
                    + " write it to an array that is passed."),
    INVALID_NAME(
            Severity.ERROR,
            "name = \"%s\" is no Java identifier, but generated methods are called after it. Choose another."),
    NAME_CLASH(
            Severity.ERROR,
            "What is generated for %s would be called like what is generated for another differentiable method of the class"
                    + " (%s). Tell them apart: @Differentiable(name = \"%s\")."),
    CLASS_CLASH(
            Severity.ERROR,
            "The class %s is to be generated for %s, but there is one of that name already. Rename one of the two classes."),
    INVALID_ORDER(Severity.ERROR, "order = %s does not exist. It is 1, or 2 for Hessians; leave it out for 1."),
    ORDER_TWO(
            Severity.ERROR,
            "order = 2 asks for the Hessian of %s, and second derivatives are not generated yet. Remove it; the gradient is"
                    + " generated without."),
    ABSTRACT_METHOD(
            Severity.ERROR,
            "%s has no body to be differentiated: it is %s. Put @Differentiable on a method with a body, or declare its"
                    + " derivative with @PartialOf."),
    LOCAL_METHOD(
            Severity.ERROR,
            "%s is declared in a local or anonymous class, beside which no class can be generated. Put @Differentiable on a"
                    + " method of a class that is not declared in a body."),
    CHANGING_RECORD(
            Severity.ERROR,
            "%s is not what it is made of: %s changes its components, so a record of its type cannot hold derivatives."
                    + " Let the constructor only check, and make the change in a static method; or pass the components."),
    HIDDEN_CLASS(
            Severity.ERROR,
            "%s is private, so %s, which stands beside its top-level class, cannot see it. Make it package-private."),
    HIDDEN_TYPE(
            Severity.ERROR,
            "%s uses the private type %s in its signature, which %s cannot see. Make the type package-private."),

    // ---------------------------------------------------------------- rules
    INVALID_RULE(Severity.ERROR, "The rule %s cannot be used: %s"),
    INCOMPLETE_RULE(
            Severity.ERROR,
            "'%s' is to be differentiated by rules, but %s. Declare a @PartialOf for each argument that carries a"
                    + " derivative, or a @TangentOf and an @AdjointOf by all of them; Jacobean.passive(…) around an"
                    + " argument stops a derivative on purpose."),

    // ---------------------------------------------------------------- what may not have been meant
    INDEPENDENT_PARAMETER(
            Severity.WARNING,
            "What %s computes does not depend on '%s' in a way that has a derivative, so the derivative is always 0. Leave"
                    + " it out of wrt, or say @SuppressWarnings(\"jacobean:independent-parameter\") if that is meant."),
    INTEGER_CUT(
            Severity.WARNING,
            "%s is made an integer here, and no derivative passes through an integer. Keep it a double, or say"
                    + " @SuppressWarnings(\"jacobean:integer-cut\") if that is meant."),
    EQUALITY_BRANCH(
            Severity.WARNING,
            "This asks whether %s is equal to something, and the derivative taken is the chosen branch's, though it holds at"
                    + " one point only. Compare with < or a tolerance, or say @SuppressWarnings(\"jacobean:equality-branch\")"
                    + " if both branches have the same derivative there."),
    STEP(
            Severity.NOTE,
            "%s is rounded or made an integer here: the derivative through it is 0, at the jumps too. Say"
                    + " @SuppressWarnings(\"jacobean:step\") if that is meant."),

    // ---------------------------------------------------------------- the body
    UNSUPPORTED(Severity.ERROR, "%s cannot be differentiated: %s. %s"),
    OWN_DERIVATIVE(
            Severity.ERROR,
            "'%s' is generated from this very class, so a differentiable method cannot call it. Use order = 2 for second"
                    + " derivatives, or move the method to another class."),
    OPAQUE_CALL(
            Severity.ERROR,
            "%s is passed '%s', which carries a derivative, but how %s depends on it is not known. Consider: a method of"
                    + " the same top-level class instead (it is differentiated along), a rule for it (@PartialOf in a class"
                    + " named by @UsesRules), @Differentiable on it in its own class, or Jacobean.passive(…) around the"
                    + " argument if no derivative shall flow through it."),
    FOREIGN_DIFFERENTIABLE(
            Severity.ERROR,
            "%s is a differentiable method of another class, but %s. Move it into this top-level class, or write a rule for"
                    + " it (@PartialOf); Jacobean.passive(…) around an argument stops a derivative on purpose."),
    RECURSION(Severity.ERROR, "%s calls itself (%s) without an end that can be seen here. Rewrite it as a loop."),
    HIDDEN_MEMBER(
            Severity.ERROR,
            "%s is private, so generated code, which stands in another class of the package, cannot use it. Make it"
                    + " package-private%s."),
    STATE_WRITE(
            Severity.ERROR,
            "%s is written to, but a differentiable method changes nothing outside except its array parameters. Use a"
                    + " local variable, or return the new value."),
    ACTIVE_OBJECT(
            Severity.ERROR,
            "'%s' carries a derivative, but as %s it becomes part of an object, where derivatives cannot follow it. Use a"
                    + " double, an array or a record, or Jacobean.passive(…) if no derivative shall flow."),
    OBJECT_IN_PARTS(
            Severity.ERROR,
            "'%s' is an object of %s, which is taken apart into its fields here because they carry derivatives, but this use"
                    + " needs the object as such. Use its fields instead, or a method of the same file."),
    NESTED_OBJECTS(
            Severity.ERROR,
            "'%s' holds objects of %s that hold such objects in turn, and how deep they are nested is decided at run time."
                    + " Build them by constructors and array initialisers outside of loops, or keep numbers and"
                    + " indices in arrays instead."),
    CHOSEN_FUNCTION(
            Severity.ERROR,
            "Which function '%s' stands for is decided while the program runs, so its body cannot be differentiated along."
                    + " Use an if or a switch around the calls, or a lambda or method reference in this class;"
                    + " Jacobean.passive(…) around the argument stops a derivative on purpose."),
    ENDLESS_LOOP(
            Severity.ERROR,
            "This loop has no exit but an exception, so nothing after it has a derivative. Give it a condition or a break."),
    METHOD_TOO_LARGE(
            Severity.ERROR,
            "The derivative of %s is too large for Java, whose methods have 64 kB at most, even in parts. Move some of its"
                    + " statements to a method of their own that is @Differentiable too."),
    FOREIGN_RECORD(
            Severity.ERROR,
            "The record %s is declared in another file, and declares a constructor or an accessor, which may change its"
                    + " components: bodies of other files are not read. Declare the record in this file, or leave these to"
                    + " the compiler.");

    private final Severity severity;
    private final String wording;

    Message(Severity severity, String wording) {
        this.severity = severity;
        this.wording = wording;
    }

    public Severity severity() {
        return severity;
    }

    /** The constant's name in lower case, with hyphens. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tag in brackets, and the wording with its gaps filled. */
    public String text(Object... arguments) {
        return "[" + tag() + "] " + String.format(Locale.ROOT, wording, arguments);
    }
}
