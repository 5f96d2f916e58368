package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A Java expression whose variables may have no names yet.
 *
 * @param parts strings, types, variables and {@link Space}s
 * @param precedence how tight its outermost operator binds, see the constants
 */
record Expression(List<Object> parts, int precedence) {
    static final int PRIMARY = 16;
    /** Of an array: it cannot be indexed as it is. */
    static final int CREATION = 15;

    static final int UNARY = 14;
    static final int ADDITIVE = 11;
    static final int AND = 4;
    static final int OR = 3;
    static final int CHOICE = 2;
    static final int LOWEST = 0;

    private static final int UNBROKEN = 48;

    /** Where a line may be broken. */
    enum Space {
        HERE
    }

    Expression {
        parts = List.copyOf(parts);
    }

    static Expression primary(Object... parts) {
        return of(PRIMARY, parts);
    }

    /** The parts may be expressions too, which are taken as they are. */
    static Expression of(int precedence, Object... parts) {
        List<Object> flat = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Expression expression) {
                flat.addAll(expression.parts);
            } else {
                flat.add(part);
            }
        }
        return new Expression(flat, precedence);
    }

    /** This one as an operand of an operator that binds as tight as {@code least}: in parentheses where it needs them. */
    Expression atLeast(int least) {
        return precedence >= least ? this : primary("(", compact(), ")");
    }

    /** As a part of a larger expression, which is rather broken before or after than within, unless this one is long. */
    Expression compact() {
        boolean isShort = parts.stream().mapToInt(Expression::width).sum() <= UNBROKEN;
        return isShort
                ? new Expression(
                        parts.stream().map(p -> p == Space.HERE ? " " : p).toList(), precedence)
                : this;
    }

    private static int width(Object part) {
        if (part instanceof Variable variable) {
            return variable.wanted().length();
        } else if (part instanceof ClassName name) {
            return name.simpleName().length();
        }
        return part == Space.HERE ? 1 : part.toString().length();
    }

    /** The opposite of a condition. */
    Expression not() {
        return of(UNARY, "!", atLeast(UNARY));
    }

    /** As the operand that follows an operator: also in parentheses where it begins with a sign. */
    Expression afterOperator(int least) {
        return precedence >= least && !startsWith("-") ? this : primary("(", compact(), ")");
    }

    boolean startsWith(String text) {
        return parts.get(0) instanceof String first && first.startsWith(text);
    }

    /** The variables that it reads. */
    Set<Variable> variables() {
        Set<Variable> variables = new LinkedHashSet<>();
        for (Object part : parts) {
            if (part instanceof Variable variable) {
                variables.add(variable);
            }
        }
        return variables;
    }

    boolean is(String text) {
        return parts.size() == 1 && parts.get(0).equals(text);
    }

    /** The text; all variables have their names by now. */
    CodeBlock code() {
        // one format for all, for JavaPoet takes its time over each
        StringBuilder format = new StringBuilder();
        List<Object> types = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof TypeName type) {
                format.append("$T");
                types.add(type);
            } else if (part == Space.HERE) {
                format.append("$W");
            } else {
                String text = part instanceof Variable variable ? variable.name() : part.toString();
                format.append(text.replace("$", "$$"));
            }
        }
        return CodeBlock.of(format.toString(), types.toArray());
    }
}
