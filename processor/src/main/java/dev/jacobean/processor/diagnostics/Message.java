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
    NEEDS_RUNTIME(
            Severity.ERROR,
            "The generated derivatives of %s call dev.jacobean.%s, which cannot be found here. Add the dependency"
                    + " dev.jacobean:jacobean-runtime and, in a module, 'requires dev.jacobean;'."),
    INTERNAL_ERROR(
            Severity.ERROR,
            "Differentiating %s failed by a fault of Jacobean's own (%s). Please report it with the body of the method;"
                    + " rewriting the statement in a simpler form may help until it is mended."),

    // ---------------------------------------------------------------- the annotation
    UNKNOWN_WRT(Severity.ERROR, "wrt names '%s', which is neither a parameter nor a field that %s can see.%s"),
    PASSIVE_WRT(
            Severity.ERROR,
            "wrt names '%s', but a %s carries no derivative: only double, float, arrays of these, and records of such"
                    + " do. Remove the name from wrt, or make it a double."),
    DUPLICATE_WRT(Severity.ERROR, "wrt names '%s' twice. Remove one of them."),
    NOTHING_ACTIVE(
            Severity.ERROR,
            "%s has nothing to be differentiated by: no parameter is a double, a float, an array of these or a record of"
                    + " such. Make what the derivative is taken by a parameter, or, in an instance method, name a field in"
                    + " wrt."),
    NO_OUTPUT(
            Severity.ERROR,
            "%s returns %s, which carries no derivative, and writes no array parameter. Return a double, a float, an"
                    + " array of these or a record of such."),
    INVALID_NAME(
            Severity.ERROR, "name = \"%s\" is no Java identifier, but generated methods are called after it. Choose another."),
    SAME_NAME(
            Severity.ERROR,
            "Another differentiable method of %s generates %s too. Tell them apart: @Differentiable(name = \"%s\")."),
    NAME_CLASH(
            Severity.ERROR,
            "%s generates %s, and so does %s, another differentiable method of the class. Choose another name for one of"
                    + " them: @Differentiable(name = \"%s\")."),
    INVALID_ORDER(Severity.ERROR, "order = %s is not supported: it is 1, or 2 for Hessians."),
    ORDER_TWO(
            Severity.ERROR,
            "order = 2 needs a scalar result, but %s returns %s. Remove order, or return a double or a float."),
    ABSTRACT_METHOD(
            Severity.ERROR,
            "%s has no body to be differentiated: it is %s. Put @Differentiable on a method with a body, or declare its"
                    + " derivative with @PartialOf."),
    GENERIC_METHOD(
            Severity.ERROR,
            "%s has the type parameter %s, which generated records cannot have. Replace it by a type."),
    GENERIC_CLASS(
            Severity.ERROR,
            "%s is an instance method of the generic class %s, whose type parameters generated methods do not have."
                    + " Make the method static and pass what it needs."),
    HIDDEN_CLASS(
            Severity.ERROR,
            "%s is %s, so that %s, beside its top-level class, cannot see it. Make it package-private."),
    LOCAL_CLASS(
            Severity.ERROR,
            "%s is declared in a method's body, where nothing can be generated beside it. Move it to the top level."),
    HIDDEN_FIELD(
            Severity.ERROR,
            "wrt names the private field '%s', which %s cannot see. Make it package-private, or pass it as a parameter."),
    HIDDEN_TYPE(
            Severity.ERROR,
            "%s uses the private type %s in its signature, which %s cannot see. Make the type package-private."),
    RESERVED_COMPONENT(
            Severity.ERROR,
            "'%s' cannot be a component of the generated record, for every object has a method of that name. Rename the"
                    + " parameter."),

    // ---------------------------------------------------------------- rules
    INVALID_RULE(Severity.ERROR, "The rule %s cannot be used: %s.%s");

    // The wordings of the frontend's fence follow above this line, before the semicolon.

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
