package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which arrays are made anew in every iteration of a loop and forgotten at its end: what a later iteration writes is never
 * what an earlier one had.
 */
final class FreshArrays {
    private record Question(AliasClasses.Node node, Op loop) {}

    private final Structure structure;
    private final AliasClasses aliases;
    private final Map<Question, Boolean> answers = new HashMap<>();
    private final Set<Question> open = new HashSet<>();

    FreshArrays(Structure structure, AliasClasses aliases) {
        this.structure = structure;
        this.aliases = aliases;
    }

    /** Whether an array that is used in a loop was made in the same iteration. */
    boolean isFresh(Value array, Op loop) {
        return isFresh(aliases.of(array), loop);
    }

    private boolean isFresh(AliasClasses.Node node, Op loop) {
        Question question = new Question(node, loop);
        Boolean known = answers.get(question);
        if (known == null) {
            if (!open.add(question)) {
                return true;
            }
            known = aliases.members(node).stream().allMatch(member -> isMadeIn(member, loop));
            open.remove(question);
            answers.put(question, known);
        }
        return known;
    }

    private boolean isMadeIn(Value array, Op loop) {
        boolean inside = structure.encloses(loop.region(1), structure.home(array)) && array.loop() != loop;
        if (!inside) {
            return false;
        }
        Op op = array.definition();
        if (op == null || op.code().effect() == Effect.ALLOCATE || op.code().effect() == Effect.CONTROL) {
            // a carried value of an inner loop, or made here, or one of several that are looked at themselves
            return true;
        }
        return op.code() instanceof Opcode.Load && isFresh(aliases.of(op.operand(0)), loop);
    }
}
