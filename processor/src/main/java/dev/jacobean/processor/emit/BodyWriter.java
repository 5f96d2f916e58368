package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a function as the statements of a Java method: decides which values are variables, which of them share one, and
 * prints what is left in between.
 */
public final class BodyWriter {
    private BodyWriter() {}

    /** The statements of a function that calls no other, with comments. */
    public static CodeBlock write(
            Function function,
            List<String> parameterNames,
            Set<String> reserved,
            java.util.function.Function<List<CodeBlock>, CodeBlock> returning) {
        return write(TypeNames.byConvention(), function, parameterNames, reserved, true, returning);
    }

    /** The statements of a function that calls no other. */
    public static CodeBlock write(
            TypeNames types,
            Function function,
            List<String> parameterNames,
            Set<String> reserved,
            boolean comments,
            java.util.function.Function<List<CodeBlock>, CodeBlock> returning) {
        return write(types, function, parameterNames, reserved, comments, BodyWriter::noTarget, returning);
    }

    private static CallTarget noTarget(String function) {
        throw new IllegalStateException("a call of " + function);
    }

    /**
     * The statements.
     *
     * @param types how types are named
     * @param parameterNames the names of the variables that the function's parameters are: they are not assigned
     * @param reserved other names that the method's variables cannot have
     * @param comments whether the user's statements are shown before what stems from them
     * @param calls the methods that functions called are written as, by name
     * @param returning makes the return statement from the results. These are expressions that Java converts to the results'
     *     types where they are returned or passed on: 0 may stand for 0.0
     */
    public static CodeBlock write(
            TypeNames types,
            Function function,
            List<String> parameterNames,
            Set<String> reserved,
            boolean comments,
            java.util.function.Function<String, CallTarget> calls,
            java.util.function.Function<List<CodeBlock>, CodeBlock> returning) {
        nameResults(function);
        Needs needs = new Needs(function);
        Schedule schedule = new Schedule(function, needs);
        Uses uses = new Uses(function, needs, schedule);
        Inlining inlining = new Inlining(function, needs, schedule, uses);
        Extents extents = new Extents(function, needs, schedule, uses, inlining);
        Interference interference = new Interference(function, needs, schedule, inlining, extents);
        Map<Value, Variable> variables = new LinkedHashMap<>();
        for (int i = 0; i < parameterNames.size(); i++) {
            Value parameter = function.parameters().get(i);
            variables.put(parameter, Variable.parameter(parameter.type(), parameterNames.get(i)));
        }
        variables.putAll(new Coalescing(extents, interference, uses, parameterNames.size()).variables());

        Expressions expressions = new Expressions(inlining, variables, types, calls);
        Block body = new Block();
        new Statements(needs, schedule, inlining, expressions).region(function.body(), body);
        boolean returns = body.completes() && !function.body().terminated();
        List<Expression> results =
                returns ? function.results().stream().map(expressions::assigned).toList() : List.of();
        Declarations.add(body, results);
        Set<String> taken = new HashSet<>(reserved);
        taken.addAll(parameterNames);
        VariableNames.give(body, results, taken);

        CodeBlock.Builder code = CodeBlock.builder().add(Text.of(body, types, comments));
        if (returns) {
            code.add(returning.apply(results.stream().map(Expression::code).toList()));
        }
        return code.build();
    }

    /** Several results are variables, named after what they are, before they are returned. */
    private static void nameResults(Function function) {
        for (int i = 0; i < function.results().size() && function.results().size() > 1; i++) {
            if (!function.results().get(i).isConstant()) {
                function.results().get(i).suggestName(function.resultNames().get(i));
            }
        }
    }
}
