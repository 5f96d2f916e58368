package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.transform.Elements.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out stores to arrays of the method's own that are overwritten before anything can read them. */
final class DeadStores extends Rewriter {
    private final Elements elements;
    private final Set<Op> overwritten = new HashSet<>();

    private DeadStores(Elements elements) {
        this.elements = elements;
    }

    static Function apply(Function function, Elements elements) {
        DeadStores dead = new DeadStores(elements);
        dead.find(function.body());
        return dead.apply(function);
    }

    @Override
    protected void rewrite(Op op) {
        if (!overwritten.contains(op)) {
            copy(op);
        }
    }

    private void find(Region region) {
        List<Element> later = new ArrayList<>();
        for (int i = region.ops().size() - 1; i >= 0; i--) {
            Op op = region.ops().get(i);
            op.regions().forEach(this::find);
            if (op.is(Opcode.Store.class)) {
                if (elements.isLocal(op.operand(0)) && later.contains(Element.of(op))) {
                    overwritten.add(op);
                }
                later.add(Element.of(op));
            } else {
                forgetRead(op, later);
            }
        }
    }

    private void forgetRead(Op op, List<Element> later) {
        if (op.is(Opcode.Load.class)) {
            later.removeIf(stored -> elements.mayBe(stored, Element.of(op)));
        } else if (op.is(Opcode.Throw.class) || mayRead(op)) {
            later.clear();
        }
        op.regions().forEach(region -> region.ops().forEach(inner -> forgetRead(inner, later)));
    }

    private static boolean mayRead(Op op) {
        return op.code().effect() != Effect.PURE
                && op.code().effect() != Effect.CHECKED
                && !op.is(Opcode.Store.class)
                && op.operands().stream().anyMatch(operand -> operand.type() instanceof ArrayType);
    }
}
