package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.AliasClasses;
import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A primal's function with what is known about its values.
 *
 * @param written the positions of the array parameters that it writes
 */
public record ActiveFunction(Function function, AliasClasses aliases, Activity activity, BitSet written) {

    /** A helper, whose callers differ: everything floating is active. */
    static ActiveFunction ofHelper(Function helper, Rules rules) {
        AliasClasses aliases = new AliasClasses(helper, false);
        return new ActiveFunction(helper, aliases, Activity.everything(aliases, rules), new BitSet());
    }

    static ActiveFunction of(Primal primal, Rules rules, Options options) {
        return of(primal, primal.function(), rules, options);
    }

    /** As above, for a function with the primal's parameters and results. */
    static ActiveFunction of(Primal primal, Function function, Rules rules, Options options) {
        AliasClasses aliases = new AliasClasses(function);
        // as written in the primal: whatever is simplified later, the face of the derivative stays
        BitSet written = WrittenParameters.of(primal.function(), primal.helpers());
        List<Slot.Leaf> leaves = primal.leaves();
        List<Value> inputs = new ArrayList<>();
        List<Value> outputs = new ArrayList<>(function.results());
        for (int i = 0; i < leaves.size(); i++) {
            Value parameter = function.parameters().get(i);
            if (leaves.get(i).active()) {
                inputs.add(parameter);
            }
            if (written.get(i)) {
                outputs.add(parameter);
            }
        }
        Activity activity = options.enabled(Pass.ACTIVITY)
                ? new Activity(function, aliases, rules, inputs, outputs)
                : Activity.everything(aliases, rules);
        return new ActiveFunction(function, aliases, activity, written);
    }
}
