package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Estimates how many bytes of bytecode the operations of a function take. */
final class Sizes {
    private static final int CALL = 3;
    private static final int JUMP = 3;
    /** The highest variable that instructions of two bytes reach. */
    private static final int NARROW = 255;

    private final Map<Value, Integer> uses = new HashMap<>();
    private final Map<Op, Integer> ops = new HashMap<>();
    private final Map<Region, Integer> regions = new IdentityHashMap<>(); // two empty regions are equal
    private final int access;
    private final int function;

    Sizes(Function function) {
        count(function.body());
        access = slots(function.parameters()) + slots(function.body()) > NARROW ? 4 : 2;
        int returning = function.results().size() > 1 ? 2 * CALL + 1 : 1;
        this.function = of(function.body()) + operands(function.results()) + returning;
    }

    /** The size of the whole function. */
    int ofFunction() {
        return function;
    }

    /** The bytes of an instruction that reads or sets a variable. */
    int access() {
        return access;
    }

    /** The argument slots that a value of a type takes. */
    static int slots(Type type) {
        return type == Type.DOUBLE || type == Type.LONG ? 2 : 1;
    }

    int of(Region region) {
        Integer known = regions.get(region);
        if (known == null) {
            known = 0;
            for (Op op : region.ops()) {
                known += of(op);
            }
            regions.put(region, known);
        }
        return known;
    }

    int of(Op op) {
        Integer known = ops.get(op);
        if (known == null) {
            known = size(op);
            ops.put(op, known);
        }
        return known;
    }

    // ---------------------------------------------------------------- variables

    private void count(Region region) {
        for (Op op : region.ops()) {
            op.operands().forEach(this::use);
            op.regions().forEach(this::count);
        }
        region.results().forEach(this::use);
    }

    private void use(Value value) {
        uses.merge(value, 1, Integer::sum);
    }

    /** Whether a value is not just an expression where it is used. */
    private boolean isVariable(Value value) {
        Op op = value.definition();
        return !value.isConstant()
                && (op == null
                        || value.name() != null
                        || op.results().size() > 1
                        || !op.regions().isEmpty()
                        || uses.getOrDefault(value, 0) != 1);
    }

    /** The slots of the variables in a region, and in that one of the regions within it which has the most. */
    private int slots(Region region) {
        int own = slots(region.parameters());
        int most = 0;
        for (Op op : region.ops()) {
            for (Value result : op.results()) {
                own += isVariable(result) ? slots(result.type()) : 0;
            }
            for (Region inner : op.regions()) {
                most = Math.max(most, slots(inner));
            }
        }
        return own + most;
    }

    private static int slots(List<Value> values) {
        int slots = 0;
        for (Value value : values) {
            slots += slots(value.type());
        }
        return slots;
    }

    // ---------------------------------------------------------------- operations

    private int size(Op op) {
        if (op.is(Opcode.Constant.class)) {
            return 0;
        }
        int inner = 0;
        for (Region region : op.regions()) {
            inner += of(region);
        }
        return inner + operands(op.operands()) + own(op) + results(op);
    }

    private int operands(List<Value> values) {
        int bytes = 0;
        for (Value value : values) {
            bytes += operand(value);
        }
        return bytes;
    }

    private int operand(Value value) {
        if (value.isConstant()) {
            return constant(value);
        }
        return isVariable(value) ? access : 0;
    }

    private static int constant(Value value) {
        if (!(value.constant() instanceof Number number)) {
            return value.type() == Type.STRING ? CALL : 1;
        }
        double d = number.doubleValue();
        if (value.type().isFloating()) {
            return d == 0 || d == 1 ? 1 : 3;
        }
        return d >= -1 && d <= 5 ? 1 : d >= -128 && d <= 127 ? 2 : 3;
    }

    private int results(Op op) {
        if (op.is(Opcode.Call.class) && op.results().size() > 1) {
            return access + op.results().size() * (2 * access + CALL);
        } else if (op.regions().isEmpty()) {
            return op.results().stream().anyMatch(this::isVariable) ? access : 0;
        }
        int copies = 0;
        for (Region region : op.regions()) {
            for (Value result : region.results()) {
                copies += access + (result.isConstant() ? constant(result) : 0);
            }
        }
        return copies;
    }

    private int own(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Binary binary) {
            return binary.operator().isComparison() || op.result().type() == Type.BOOLEAN ? 6 : 1;
        } else if (code instanceof Opcode.Unary unary) {
            return unary.operator() == UnaryOperator.NEGATE ? 1 : 6;
        } else if (code instanceof Opcode.Convert || code instanceof Opcode.Throw) {
            return 1;
        } else if (code instanceof Opcode.Load || code instanceof Opcode.Store || code instanceof Opcode.Length) {
            return 1;
        } else if (code instanceof Opcode.Invoke invoke) {
            return invoke.method().kind() == MethodRef.Kind.CONSTRUCTOR ? 4 + CALL : 1 + CALL;
        } else if (code instanceof Opcode.ArrayLiteral) {
            return CALL + op.operands().size() * 5;
        } else if (code instanceof Opcode.Grow) {
            return 24 + 4 * access;
        } else if (code instanceof Opcode.If || code instanceof Opcode.Loop) {
            return 2 * JUMP + 3;
        } else if (code instanceof Opcode.Passive passive) {
            return 4 + passive.template().length() / 4;
        }
        return op.results().stream().anyMatch(result -> isReference(result.type())) ? 2 * CALL : CALL;
    }

    private static boolean isReference(Type type) {
        return type instanceof ArrayType || !(type instanceof PrimitiveType);
    }
}
