package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.function.Supplier;

/**
 * A loop, of whatever kind it is in the source.
 *
 * @param parts the trees that are executed in it
 * @param hidden variables that it carries besides those that are assigned to
 * @param condition null if it is always true
 * @param update what is done between the body and the condition
 * @param updateIsLocal whether the update has no effect that is seen once the loop is left
 * @param bodyFirst whether the condition comes after the body
 */
record LoopPlan(
        Tree tree,
        List<? extends Tree> parts,
        List<HiddenVariable> hidden,
        Supplier<Value> condition,
        Runnable body,
        Runnable update,
        boolean updateIsLocal,
        boolean bodyFirst) {
    boolean isEndless() {
        return condition == null;
    }
}
