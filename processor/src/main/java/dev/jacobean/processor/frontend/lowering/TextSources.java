package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The numbers that a text was made of: read back from it, they would have lost their derivatives silently. */
final class TextSources {
    private final Set<Value> numbers = new LinkedHashSet<>();
    private final Set<Value> seen = new HashSet<>();

    private TextSources() {}

    /** Empty for what is no text. */
    static Set<Value> of(Value value) {
        TextSources sources = new TextSources();
        sources.visit(value);
        return sources.numbers;
    }

    private void visit(Value value) {
        Op op = value.definition() == null ? value.loop() : value.definition();
        if (!value.type().equals(Type.STRING) || op == null || !seen.add(value)) {
            return;
        }
        for (Value operand : op.operands()) {
            if (operand.type().isDifferentiable()) {
                numbers.add(operand);
            }
            visit(operand);
        }
        for (Region region : op.regions()) {
            region.results().forEach(this::visit);
        }
    }
}
