package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Constants;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.List;

/** Folds operations on constants, and branches that they decide. */
class Folding extends Rewriter {
    static Function of(Function function) {
        return new Folding().apply(function);
    }

    @Override
    protected void rewrite(Op op) {
        if (op.is(Opcode.If.class)) {
            branch(op);
            return;
        }
        Object known = constant(op);
        if (known == null) {
            copy(op);
        } else {
            map(op.result(), builder.constant(op.result().type(), known));
        }
    }

    private void branch(Op op) {
        Object condition = image(op.operand(0)).constant();
        Region taken = condition == null ? null : op.region(condition.equals(true) ? 0 : 1);
        if (taken == null || taken.terminated()) {
            copy(op);
            return;
        }
        ops(taken);
        mapAll(op.results(), images(taken.results()));
    }

    /** What an operation gives, where that is known. */
    protected Object constant(Op op) {
        if (op.results().size() != 1 || op.operands().isEmpty()) {
            return null;
        }
        List<Object> operands = new ArrayList<>();
        op.operands().forEach(operand -> operands.add(image(operand).constant()));
        return Constants.result(op.code(), operands);
    }
}
