package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which arrays a reference may stand for, by inclusion (Andersen's analysis). Finer than {@link AliasClasses}: of
 * {@code a = x; for (…) { b = new double[n]; b[i] = a[i]; a = b; }} it knows that {@code x} is not written, though
 * {@code a} may be either.
 */
final class PointsTo {
    /** The arrays that one operation makes, or that one parameter has at one depth. */
    static final class Target {
        private final ArrayType type;
        private final Set<Target> elements = new LinkedHashSet<>();

        private Target(ArrayType type) {
            this.type = type;
            if (type.element() instanceof ArrayType inner) {
                elements.add(new Target(inner));
            }
        }
    }

    private final Map<Value, Set<Target>> targets = new HashMap<>();
    private boolean changed;

    PointsTo(Function function) {
        function.parameters().forEach(this::make);
        do {
            changed = false;
            region(function.body());
        } while (changed);
    }

    /** The arrays that a value may be. */
    Set<Target> of(Value array) {
        return targets.computeIfAbsent(array, a -> new LinkedHashSet<>());
    }

    /** The arrays that may be elements of some arrays, {@code depth} levels down. */
    static Set<Target> elements(Set<Target> arrays, int depth) {
        Set<Target> level = arrays;
        for (int i = 0; i < depth; i++) {
            Set<Target> next = new LinkedHashSet<>();
            level.forEach(target -> next.addAll(target.elements));
            level = next;
        }
        return level;
    }

    private void make(Value value) {
        if (value.type() instanceof ArrayType type && of(value).isEmpty()) {
            of(value).add(new Target(type));
            changed = true;
        }
    }

    private void flow(Set<Target> from, Set<Target> to) {
        changed |= to.addAll(new ArrayList<>(from));
    }

    private void flow(List<Value> from, List<Value> to) {
        for (int i = 0; i < to.size(); i++) {
            if (to.get(i).type() instanceof ArrayType) {
                flow(of(from.get(i)), of(to.get(i)));
            }
        }
    }

    private void store(Set<Target> values, Set<Target> arrays) {
        List.copyOf(arrays).forEach(array -> flow(values, array.elements));
    }

    private void region(Region region) {
        region.ops().forEach(this::op);
    }

    private void op(Op op) {
        op.regions().forEach(this::region);
        Opcode code = op.code();
        if (code instanceof Opcode.If) {
            op.regions().stream()
                    .filter(branch -> !branch.results().isEmpty())
                    .forEach(branch -> flow(branch.results(), op.results()));
        } else if (code instanceof Opcode.Loop) {
            List<Value> carried = op.region(0).parameters();
            flow(op.operands(), carried);
            flow(op.region(1).results(), carried);
            flow(carried, op.results());
        } else if (code instanceof Opcode.Call) {
            call(op);
        } else {
            memory(op);
        }
    }

    private void memory(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Load) {
            if (op.result().type() instanceof ArrayType) {
                flow(elements(of(op.operand(0)), 1), of(op.result()));
            }
        } else if (code instanceof Opcode.Store) {
            store(of(op.operand(2)), of(op.operand(0)));
        } else if (code instanceof Opcode.CopyRange) {
            store(elements(of(op.operand(0)), 1), of(op.operand(2)));
        } else if (!op.is(Opcode.Constant.class)) {
            op.results().forEach(this::make);
            if (code instanceof Opcode.Grow) {
                flow(of(op.operand(0)), of(op.result()));
            } else if (code instanceof Opcode.Clone) {
                store(elements(of(op.operand(0)), 1), of(op.result()));
            } else if (code instanceof Opcode.ArrayLiteral) {
                op.operands().forEach(element -> store(of(element), of(op.result())));
            }
        }
    }

    /** What a call does with its arrays is not looked into: it may store any in any, and return any. */
    private void call(Op op) {
        op.results().forEach(this::make);
        Set<Target> reachable = new LinkedHashSet<>();
        List<Target> open = new ArrayList<>();
        Stream.concat(op.operands().stream(), op.results().stream()).forEach(value -> open.addAll(of(value)));
        while (!open.isEmpty()) {
            Target target = open.remove(open.size() - 1);
            if (reachable.add(target)) {
                open.addAll(target.elements);
            }
        }
        op.results().forEach(result -> flow(ofType(reachable, result.type()), of(result)));
        reachable.forEach(array -> flow(ofType(reachable, array.type.element()), array.elements));
    }

    private static Set<Target> ofType(Set<Target> all, Type type) {
        Set<Target> some = new LinkedHashSet<>();
        all.stream().filter(target -> target.type.equals(type)).forEach(some::add);
        return some;
    }
}
