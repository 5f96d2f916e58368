package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which arrays may be the same: a unification of all references that flow into each other (Steensgaard's analysis). Two
 * parameters are different arrays, for that is checked where the method is entered.
 */
public final class AliasClasses {
    /** A class of arrays that may be the same. */
    public static final class Node {
        private Node parent;
        private Node element;
        private boolean external;

        private Node root() {
            Node node = this;
            while (node.parent != null) {
                node = node.parent;
            }
            return node;
        }
    }

    private final Map<Value, Node> nodes = new HashMap<>();
    private final boolean distinctParameters;

    /** For a function whose array parameters are different arrays. */
    public AliasClasses(Function function) {
        this(function, true);
    }

    /**
     * @param distinctParameters whether parameters are different arrays, as they are where that was checked
     */
    public AliasClasses(Function function, boolean distinctParameters) {
        this.distinctParameters = distinctParameters;
        function.parameters().stream().filter(AliasClasses::isArray).forEach(p -> markExternal(of(p), p.type()));
        region(function.body());
    }

    /** The class of an array value. */
    public Node of(Value array) {
        return nodes.computeIfAbsent(array, value -> new Node()).root();
    }

    /** The class of the arrays that are the elements of an array of arrays. */
    public Node elements(Node node) {
        Node root = node.root();
        if (root.element == null) {
            root.element = new Node();
            root.element.external = root.external;
        }
        return root.element.root();
    }

    /** The class of the innermost, one-dimensional arrays of an array value. */
    public Node innermost(Value array) {
        Node node = of(array);
        for (Type type = array.type().element(); type instanceof ArrayType; type = type.element()) {
            node = elements(node);
        }
        return node;
    }

    /** The array values of the function that are in a class. */
    public List<Value> members(Node node) {
        return nodes.keySet().stream().filter(value -> of(value) == node.root()).toList();
    }

    /** Whether an array may be known outside of the function. */
    public boolean isExternal(Value array) {
        return of(array).external;
    }

    /** Whether a store through one reference may change what is read through the other. */
    public boolean mayAlias(Value some, Value other) {
        Node a = of(some);
        Node b = of(other);
        return a == b || a.external && b.external && some.type().equals(other.type()) && !areParameters(some, other);
    }

    /** Whether a class reached through others' elements may be the one that an array value belongs to. */
    boolean mayBe(Node node, Type type, Value array) {
        Node own = of(array);
        return node.root() == own
                || node.root().external && own.external && array.type().equals(type);
    }

    private boolean areParameters(Value some, Value other) {
        return distinctParameters
                && some.definition() == null
                && some.loop() == null
                && other.definition() == null
                && other.loop() == null;
    }

    private static boolean isArray(Value value) {
        return value.type() instanceof ArrayType;
    }

    private void markExternal(Node node, Type type) {
        node.external = true;
        if (type.element() instanceof ArrayType inner) {
            markExternal(elements(node), inner);
        }
    }

    private void region(Region region) {
        region.ops().forEach(this::op);
    }

    private void op(Op op) {
        op.regions().forEach(this::region);
        Opcode code = op.code();
        if (code instanceof Opcode.If) {
            for (Region branch : op.regions()) {
                flow(branch.results(), op.results());
            }
        } else if (code instanceof Opcode.Loop) {
            List<Value> carried = op.region(0).parameters();
            flow(op.operands(), carried);
            flow(op.region(1).results(), carried);
            flow(carried, op.results());
        } else if (code instanceof Opcode.Load && isArray(op.result())) {
            unify(elements(of(op.operand(0))), of(op.result()));
        } else if (code instanceof Opcode.Store
                && isArray(op.operand(2))
                && !op.operand(2).isConstant()) {
            unify(elements(of(op.operand(0))), of(op.operand(2)));
        } else if (code instanceof Opcode.ArrayLiteral literal && literal.type().element() instanceof ArrayType) {
            op.operands().stream()
                    .filter(value -> !value.isConstant())
                    .forEach(value -> unify(elements(of(op.result())), of(value)));
        } else if (code instanceof Opcode.Clone && op.result().type().element() instanceof ArrayType) {
            unify(elements(of(op.result())), elements(of(op.operand(0))));
        } else if (code instanceof Opcode.CopyRange && op.operand(0).type().element() instanceof ArrayType) {
            unify(elements(of(op.operand(0))), elements(of(op.operand(2))));
        } else if (code instanceof Opcode.Grow) {
            unify(of(op.operand(0)), of(op.result()));
        } else if (code instanceof Opcode.Call) {
            call(op);
        } else if (code instanceof Foreign
                || code instanceof Opcode.Lambda
                || code instanceof Opcode.Invoke
                || code instanceof Opcode.Field
                || code instanceof Opcode.Passive) {
            op.results().stream().filter(AliasClasses::isArray).forEach(r -> markExternal(of(r), r.type()));
            if (code.effect() == Effect.CALL || code instanceof Opcode.Lambda) {
                // it may keep its arrays, as a tape does, and give them back as the result of another call
                op.operands().stream().filter(AliasClasses::isArray).forEach(a -> markExternal(of(a), a.type()));
            }
        }
    }

    /** What a call does with its arrays is not looked into: all of one scalar type may become the same. */
    private void call(Op op) {
        List<Value> arrays = Stream.concat(op.operands().stream(), op.results().stream())
                .filter(value -> isArray(value) && !value.isConstant())
                .toList();
        for (Value some : arrays) {
            for (Value other : arrays) {
                Type inner = other.type();
                Node node = of(other);
                while (inner instanceof ArrayType && !inner.equals(some.type())) {
                    node = elements(node);
                    inner = inner.element();
                }
                if (inner instanceof ArrayType) {
                    unify(of(some), node);
                }
            }
        }
    }

    private void flow(List<Value> from, List<Value> to) {
        for (int i = 0; i < from.size(); i++) {
            if (isArray(to.get(i)) && !from.get(i).isConstant()) {
                unify(of(from.get(i)), of(to.get(i)));
            }
        }
    }

    private void unify(Node some, Node other) {
        Node a = some.root();
        Node b = other.root();
        if (a == b) {
            return;
        }
        b.parent = a;
        a.external |= b.external;
        if (b.element != null) {
            Node inner = b.element;
            if (a.element == null) {
                a.element = inner;
            } else {
                unify(a.element, inner);
            }
        }
        if (a.external && a.element != null) {
            a.element.root().external = true;
        }
    }
}
