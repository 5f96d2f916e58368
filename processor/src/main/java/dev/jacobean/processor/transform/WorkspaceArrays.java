package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Escapes;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A gradient that allocates nothing: its results are arrays of the caller's, and all other arrays that it makes and forgets
 * are taken from a workspace. What is forgotten in the iteration that made it is given back at the iteration's end.
 */
final class WorkspaceArrays extends Rewriter {
    private final Escapes escapes;
    private final boolean pooled;
    private final Value workspace = new Value(Runtime.WORKSPACE, "workspace");
    /** The caller's array for each adjoint that is made as an array of zeros. */
    private final Map<Value, Value> targets = new HashMap<>();

    /** The bodies of loops that forget what they make, and their places in the workspace. */
    private final Map<Region, Boolean> bodies = new HashMap<>();

    private final Map<Region, Value> marks = new HashMap<>();
    private boolean usesWorkspace;

    private WorkspaceArrays(Function function, boolean pooled) {
        this.escapes = new Escapes(function);
        this.pooled = pooled;
    }

    /**
     * The function with arrays of the caller's.
     *
     * @param function its results: a value, then an adjoint array for each active parameter
     * @param active the positions of the active parameters
     * @param pooled whether there is a workspace to take arrays from
     */
    static Function of(Function function, List<Integer> active, boolean pooled) {
        return new WorkspaceArrays(function, pooled).build(function, active);
    }

    private Function build(Function function, List<Integer> active) {
        List<Value> parameters = new ArrayList<>();
        for (Value parameter : function.parameters()) {
            Value copy = new Value(parameter.type(), parameter.name());
            map(parameter, copy);
            parameters.add(copy);
        }
        List<Value> results = function.results();
        List<Value> given = new ArrayList<>();
        for (int i = 0; i < active.size(); i++) {
            Value parameter = function.parameters().get(active.get(i));
            Value target = new Value(parameter.type(), parameter.name() + "Bar");
            given.add(target);
            if (!results.isEmpty() && isMadeFor(parameter, results.get(i + 1), results)) {
                targets.put(results.get(i + 1), target);
            }
        }
        parameters.addAll(given);
        builder.open();
        ops(function.body());
        for (int i = 1; i < results.size(); i++) {
            if (!targets.containsKey(results.get(i))) {
                Value target = given.get(i - 1);
                builder.invoke(
                        Runtime.setAll((ArrayType) target.type()), Effect.CALL, List.of(target, image(results.get(i))));
            }
        }
        Region body = builder.close(results.isEmpty() ? List.of() : List.of(image(results.get(0))));
        if (usesWorkspace) {
            parameters.add(workspace);
        }
        return new Function(
                function.name(), parameters, body, function.resultNames().subList(0, 1));
    }

    /** Whether an adjoint is an array of zeros that is made in any case, for nothing but to be that adjoint. */
    private static boolean isMadeFor(Value parameter, Value adjoint, List<Value> results) {
        Op op = adjoint.definition();
        return op != null
                && op.is(Opcode.ZerosLike.class)
                && op.operand(0) == parameter
                && results.indexOf(adjoint) == results.lastIndexOf(adjoint);
    }

    // ---------------------------------------------------------------- what is forgotten in an iteration

    @Override
    protected void enter(Region region) {
        if (bodies.getOrDefault(region, false)) {
            marks.put(region, taken("mark", Type.INT, List.of()));
        }
    }

    @Override
    protected void leave(Region region) {
        if (marks.containsKey(region) && !region.terminated()) {
            taken("release", null, List.of(marks.get(region)));
        }
    }

    /** Whether an iteration makes arrays, and all are forgotten at its end. */
    private boolean forgets(Region body) {
        List<Value> arrays = new ArrayList<>();
        collect(body, arrays);
        return !arrays.isEmpty() && arrays.stream().allMatch(array -> escapes.isForgottenIn(body, array));
    }

    private void collect(Region region, List<Value> arrays) {
        for (Op op : region.ops()) {
            if (isTaken(op)) {
                arrays.add(op.result());
            }
            op.regions().forEach(inner -> collect(inner, arrays));
        }
    }

    // ---------------------------------------------------------------- what is taken

    @Override
    protected void rewrite(Op op) {
        if (op.is(Opcode.Loop.class)) {
            bodies.put(op.region(1), forgets(op.region(1)));
            copy(op);
        } else if (op.results().size() == 1 && targets.containsKey(op.result())) {
            Value target = targets.get(op.result());
            clear(target);
            map(op.result(), target);
        } else if (isTaken(op)) {
            Value array = take(op);
            array.suggestName(op.result().name());
            map(op.result(), array);
        } else {
            copy(op);
        }
    }

    private void clear(Value array) {
        if (array.type().element() instanceof PrimitiveType element) {
            builder.invoke(Runtime.fill(element), Effect.CALL, List.of(array, builder.zero(element)));
        } else {
            builder.invoke(Runtime.clear(), Effect.CALL, List.of(array));
        }
    }

    private boolean isTaken(Op op) {
        if (!pooled || op.results().size() != 1 || targets.containsKey(op.result())) {
            return false;
        }
        return isNewTape(op) || isArray(op) && escapes.isLocal(op.result());
    }

    private static boolean isNewTape(Op op) {
        return op.code() instanceof Opcode.Invoke invoke && invoke.method().equals(Runtime.newTape());
    }

    private static boolean isArray(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.NewArray array) {
            int given = op.operands().size();
            boolean ofDoubles = array.type().scalar() == Type.DOUBLE
                    && given == array.type().rank();
            return hasClass(array.type()) && (given == 1 || ofDoubles && given <= 3);
        }
        return code instanceof Opcode.ArrayLiteral literal && hasClass(literal.type())
                || code instanceof Opcode.Clone
                || code instanceof Opcode.DeepCopy
                || code instanceof Opcode.ZerosLike;
    }

    private static boolean hasClass(ArrayType type) {
        return !type.javaName().contains("<");
    }

    private Value take(Op op) {
        Opcode code = op.code();
        List<Value> operands = images(op.operands());
        if (code instanceof Opcode.Invoke) {
            return taken("tape", Runtime.TAPE, List.of());
        } else if (code instanceof Opcode.NewArray array) {
            return switch (operands.size()) {
                case 1 -> vector(array.type(), array.cells(), operands.get(0));
                case 2 -> taken("matrix", array.type(), operands);
                default -> taken("cube", array.type(), operands);
            };
        } else if (code instanceof Opcode.ArrayLiteral literal) {
            Value array = vector(literal.type(), true, builder.constant(operands.size()));
            for (int i = 0; i < operands.size(); i++) {
                builder.store(array, builder.constant(i), operands.get(i));
            }
            return array;
        } else if (code instanceof Opcode.ZerosLike) {
            boolean flat = op.result().type().equals(ArrayType.of(Type.DOUBLE, 1));
            return flat
                    ? vector((ArrayType) op.result().type(), false, builder.length(operands.get(0)))
                    : taken("zerosLike", op.result().type(), operands);
        }
        return taken(
                code instanceof Opcode.Clone ? "shallowCopy" : "copy",
                op.result().type(),
                operands);
    }

    private Value vector(ArrayType type, boolean cells, Value length) {
        if (type.equals(ArrayType.of(Type.DOUBLE, 1))) {
            return taken(cells ? "scratch" : "doubles", type, List.of(length));
        }
        Opcode literal = new Opcode.Passive(type.javaName() + ".class", Effect.PURE);
        Type klass = new ObjectType("java.lang.Class<" + type.javaName() + ">");
        Value named = builder.append(literal, List.of(), List.of(), List.of(klass), List.of())
                .result();
        return taken("array", type, List.of(named, length));
    }

    private Value taken(String method, Type type, List<Value> operands) {
        usesWorkspace = true;
        List<Value> all = new ArrayList<>(List.of(workspace));
        all.addAll(operands);
        MethodRef reference = Runtime.ofWorkspace(
                method, type, operands.stream().map(Value::type).toArray(Type[]::new));
        return builder.invoke(reference, Effect.CALL, all);
    }
}
