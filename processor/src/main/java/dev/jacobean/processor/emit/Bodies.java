package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.ir.Function;
import java.util.List;
import java.util.Set;

/** Writes a function as the statements of a method. */
interface Bodies {
    /**
     * The statements.
     *
     * @param parameters the names of the variables that the function's parameters are
     * @param reserved names that are taken in the method already
     * @param returning makes the last statement, from the expressions of the function's results
     */
    CodeBlock write(
            Function function,
            List<String> parameters,
            Set<String> reserved,
            java.util.function.Function<List<CodeBlock>, CodeBlock> returning);
}
