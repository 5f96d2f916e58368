package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** An index into a vector of scalars: a sum of the sizes of arrays and a constant. */
final class Offset {
    private final List<String> counts = new ArrayList<>();
    private int scalars;

    /** Goes past a scalar. */
    void scalar() {
        scalars++;
    }

    /** Goes past an array whose size is in a variable. */
    void array(String count) {
        counts.add(count);
    }

    CodeBlock expression() {
        List<CodeBlock> terms = new ArrayList<>();
        counts.forEach(count -> terms.add(CodeBlock.of("$N", count)));
        if (scalars > 0 || terms.isEmpty()) {
            terms.add(CodeBlock.of("$L", scalars));
        }
        return CodeBlock.join(terms, " + ");
    }
}
