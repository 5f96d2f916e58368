package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Uses;
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

/** Leaves out stores to arrays of the method's own that are overwritten before anything can read them, or that nothing reads. */
final class DeadStores extends Rewriter {
    private final Elements elements;
    private final Set<Op> unread = new HashSet<>();

    private DeadStores(Elements elements) {
        this.elements = elements;
    }

    static Function apply(Function function, Elements elements) {
        DeadStores dead = new DeadStores(elements);
        dead.find(function.body());
        dead.findUnread(function.body(), new Uses(function));
        return dead.apply(function);
    }

    @Override
    protected void rewrite(Op op) {
        if (!unread.contains(op)) {
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
                    unread.add(op);
                }
                later.add(Element.of(op));
            } else {
                forgetRead(op, later);
            }
        }
    }

    /** Of arrays of the adjoint's own: no store to them can fail. */
    private void findUnread(Region region, Uses uses) {
        for (Op op : region.ops()) {
            op.regions().forEach(inner -> findUnread(inner, uses));
            if (op.code() instanceof Opcode.NewArray array && array.cells()) {
                List<Uses.Use> all = uses.of(op.result());
                boolean none = all.stream()
                        .allMatch(use -> use.op() != null && use.op().is(Opcode.Store.class) && use.index() == 0);
                if (none) {
                    all.forEach(use -> unread.add(use.op()));
                }
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
