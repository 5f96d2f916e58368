package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.transform.Elements.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What elements of arrays hold at a point of a function. */
final class KnownElements {
    private final Elements elements;
    private final Map<Element, Value> contents = new HashMap<>();
    private final Set<Value> zeros = new HashSet<>();
    private final Set<Element> touched = new HashSet<>();

    KnownElements(Elements elements) {
        this.elements = elements;
    }

    KnownElements copy() {
        KnownElements copy = new KnownElements(elements);
        copy.contents.putAll(contents);
        copy.zeros.addAll(zeros);
        copy.touched.addAll(touched);
        return copy;
    }

    /** This, at the start of an iteration of a loop, with the zeros from before the loop that only the iteration itself changes. */
    KnownElements withZeros(KnownElements before, OwnElements own) {
        KnownElements start = copy();
        for (Value array : before.zeros) {
            if (!zeros.contains(array)) {
                own.others(array).ifPresent(others -> {
                    start.zeros.add(array);
                    start.touched.addAll(others);
                });
            }
        }
        return start;
    }

    /** The value that an element holds; null where it is not known. */
    Value content(Element element) {
        return contents.get(element);
    }

    /** Whether an element still holds the zero with which its array was made. */
    boolean isZero(Element element) {
        return zeros.contains(element.array())
                && touched.stream().noneMatch(other -> elements.mayBe(other, element))
                && !contents.containsKey(element);
    }

    void load(Element element, Value content) {
        contents.put(element, content);
    }

    void store(Element element, Value content) {
        boolean zero = zeros.contains(element.array());
        change(element);
        contents.put(element, content);
        if (zero) {
            zeros.add(element.array());
            touched.add(element);
        }
    }

    /** The array was just made, of zeros. */
    void make(Value array) {
        if (!(array.type().element() instanceof ArrayType)) {
            zeros.add(array);
        }
    }

    private void change(Element element) {
        contents.keySet().removeIf(other -> elements.mayBe(other, element));
        zeros.removeIf(array -> array != element.array() && elements.mayAlias(array, element.array()));
        if (zeros.contains(element.array())) {
            if (element.isConstant()) {
                touched.add(element);
            } else {
                zeros.remove(element.array());
            }
        }
    }

    /** Forgets what an operation may change, with all that is in it. */
    void forget(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Store) {
            change(Element.of(op));
        } else if (code instanceof Opcode.CopyRange) {
            Value target = op.operand(2);
            contents.keySet().removeIf(other -> elements.mayAlias(other.array(), target));
            zeros.removeIf(array -> elements.mayAlias(array, target));
        } else if (code instanceof Opcode.Call) {
            contents.clear();
            zeros.clear();
        } else if (code.effect() == Effect.CALL || code.effect() == Effect.WRITE) {
            contents.keySet().removeIf(other -> !elements.isLocal(other.array()));
            zeros.removeIf(array -> !elements.isLocal(array));
        }
        for (Region region : op.regions()) {
            region.ops().forEach(this::forget);
        }
    }
}
