package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.transform.Elements.Element;

/**
 * An element that was just stored or loaded is not loaded again, a store of what is already there is left
 * out, and so is a store that another one overwrites unseen. It turns {@code b = aBar[i]; aBar[i] = 0; aBar[i] += b} into
 * {@code b = aBar[i]}.
 */
final class ElementForwarding extends Rewriter {
    private final Elements elements;
    private KnownElements known;
    private KnownElements entered;

    private ElementForwarding(Elements elements) {
        this.elements = elements;
        this.entered = new KnownElements(elements);
    }

    /**
     * The function with fewer loads and stores.
     *
     * @param distinctParameters whether its array parameters are different arrays
     */
    static Function apply(Function function, boolean distinctParameters, Options options) {
        if (!options.enabled(Pass.FORWARD_ELEMENTS)) {
            return function;
        }
        Function forwarded = forwarded(function, distinctParameters);
        Function shorter = DeadStores.apply(forwarded, new Elements(forwarded, distinctParameters));
        // without the stores in between, what is stored may be what was loaded
        return forwarded(shorter, distinctParameters);
    }

    private static Function forwarded(Function function, boolean distinctParameters) {
        return new ElementForwarding(new Elements(function, distinctParameters)).apply(function);
    }

    @Override
    protected void enter(Region region) {
        known = entered.copy();
    }

    @Override
    protected void rewrite(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Load) {
            load(op);
        } else if (code instanceof Opcode.Store) {
            store(op);
        } else if (code instanceof Opcode.Binary binary && binary.derivative()) {
            Value x = image(op.operand(0));
            Value y = image(op.operand(1));
            Value result = binary.operator() == BinaryOperator.ADD ? builder.sum(x, y) : builder.difference(x, y);
            result.suggestName(op.result().name());
            map(op.result(), result);
        } else if (code.effect() == Effect.CONTROL) {
            control(op);
        } else {
            known.forget(op);
            copy(op);
            if (code instanceof Opcode.ZerosLike || code instanceof Opcode.NewArray array && !array.cells()) {
                known.make(op.result());
            }
        }
    }

    private void control(Op op) {
        KnownElements before = known.copy();
        known.forget(op);
        KnownElements after = known;
        KnownElements outer = entered;
        // an iteration begins with what the ones before have left
        entered = op.is(Opcode.Loop.class) ? after.withZeros(before, new OwnElements(op, elements)) : before;
        copy(op);
        entered = outer;
        known = after;
    }

    private void load(Op op) {
        Element element = Element.of(op);
        Value content = known.content(element);
        if (content != null) {
            map(op.result(), image(content));
        } else if (op.code() instanceof Opcode.Load load && load.droppable() && known.isZero(element)) {
            map(op.result(), builder.zero(op.result().type()));
        } else {
            copy(op);
            known.load(element, op.result());
        }
    }

    private void store(Op op) {
        Element element = Element.of(op);
        Value content = known.content(element);
        boolean same = content != null && image(content) == image(op.operand(2));
        if (same && elements.isLocal(op.operand(0))) {
            return;
        }
        copy(op);
        known.store(element, op.operand(2));
    }
}
