package dev.jacobean.processor.ir;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Executes a function: the tests' second opinion on lowering, on transformations and on emission. Arrays are real arrays,
 * so that aliases are what they are in Java; values are whatever the {@link Arithmetic} makes of them.
 */
public final class Interpreter {
    private final Arithmetic arithmetic;
    private final Reflection reflection;
    private final List<Function> helpers;
    private final Map<Value, Object> values = new HashMap<>();

    Interpreter(Arithmetic arithmetic, Reflection reflection) {
        this(arithmetic, reflection, List.of());
    }

    Interpreter(Arithmetic arithmetic, Reflection reflection, List<Function> helpers) {
        this.arithmetic = arithmetic;
        this.reflection = reflection;
        this.helpers = helpers;
    }

    /**
     * Runs a function as Java would.
     *
     * @param loader knows the classes that the function refers to
     * @param arguments boxed primitives, arrays and other objects; arrays are written in place
     * @return the results, boxed
     */
    public static List<Object> run(Function function, ClassLoader loader, Object... arguments) {
        return run(new Program(function, List.of()), loader, arguments);
    }

    /** As above, for a function that calls others. */
    public static List<Object> run(Program program, ClassLoader loader, Object... arguments) {
        Reflection reflection = new Reflection(loader);
        return new Interpreter(new JavaArithmetic(reflection), reflection, program.helpers())
                .call(program.main(), Arrays.asList(arguments));
    }

    List<Object> call(Function function, List<Object> arguments) {
        bind(function.parameters(), arguments);
        return region(function.body());
    }

    private void bind(List<Value> names, List<Object> objects) {
        if (names.size() != objects.size()) {
            throw new IllegalArgumentException(objects.size() + " objects for " + names);
        }
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), objects.get(i));
        }
    }

    private Object value(Value value) {
        if (!values.containsKey(value)) {
            throw new IllegalStateException(value + " has no value yet");
        }
        return values.get(value);
    }

    private List<Object> all(List<Value> list) {
        List<Object> objects = new ArrayList<>();
        list.forEach(value -> objects.add(value(value)));
        return objects;
    }

    private List<Object> region(Region region) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.If.class)) {
                boolean holds = (Boolean) value(op.operand(0));
                bind(op.results(), region(op.region(holds ? 0 : 1)));
            } else if (op.is(Opcode.Loop.class)) {
                loop(op);
            } else if (op.code() instanceof Opcode.Call call) {
                Function helper = Program.find(helpers, call.function());
                bind(op.results(), new Interpreter(arithmetic, reflection, helpers).call(helper, all(op.operands())));
            } else if (op.code() instanceof Opcode.Lambda lambda) {
                values.put(op.result(), lambda(Program.find(helpers, lambda.function()), op));
            } else {
                Object result = simple(op);
                if (!op.results().isEmpty()) {
                    values.put(op.result(), result);
                }
            }
        }
        return all(region.results());
    }

    private Object lambda(Function function, Op op) {
        List<Object> captured = all(op.operands());
        Class<?> type = reflection.classOf(op.result().type());
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!Modifier.isAbstract(method.getModifiers())) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            List<Object> all = new ArrayList<>(captured);
            for (Object argument : arguments == null ? new Object[0] : arguments) {
                all.add(arithmetic.lift(argument));
            }
            List<Object> results = new Interpreter(arithmetic, reflection, helpers).call(function, all);
            return results.isEmpty() ? null : results.get(0);
        });
    }

    private void loop(Op op) {
        List<Value> carried = op.region(0).parameters();
        bind(carried, all(op.operands()));
        while ((Boolean) region(op.region(0)).get(0)) {
            bind(carried, region(op.region(1)));
        }
        bind(op.results(), all(carried));
    }

    private Object simple(Op op) {
        Opcode code = op.code();
        List<Object> x = all(op.operands());
        if (code instanceof Opcode.Constant constant) {
            return arithmetic.lift(constant.value());
        } else if (code instanceof Opcode.Unary unary) {
            return arithmetic.unary(unary.operator(), op.operand(0).type(), x.get(0));
        } else if (code instanceof Opcode.Binary binary) {
            return arithmetic.binary(binary.operator(), op.operand(0).type(), x.get(0), x.get(1));
        } else if (code instanceof Opcode.Convert convert) {
            return arithmetic.convert(convert.to(), x.get(0));
        } else if (code instanceof Opcode.Scale) {
            return arithmetic.scale(x.get(0), x.get(1));
        } else if (code instanceof Opcode.Invoke invoke) {
            return arithmetic.invoke(invoke.method(), x);
        } else if (code instanceof Opcode.Field field) {
            return arithmetic.lift(reflection.read(field.field(), x));
        } else if (code instanceof Opcode.Passive passive) {
            return Templates.evaluate(passive.template(), x);
        } else if (code instanceof Opcode.Throw) {
            throw Reflection.<RuntimeException>sneaky((Throwable) x.get(0));
        }
        return memory(op, x);
    }

    private Object memory(Op op, List<Object> x) {
        Opcode code = op.code();
        if (code instanceof Opcode.Length) {
            return Array.getLength(x.get(0));
        } else if (code instanceof Opcode.Load) {
            return Array.get(x.get(0), (Integer) x.get(1));
        } else if (code instanceof Opcode.Store) {
            Array.set(x.get(0), (Integer) x.get(1), x.get(2));
            return null;
        } else if (code instanceof Opcode.CopyRange) {
            System.arraycopy(x.get(0), (Integer) x.get(1), x.get(2), (Integer) x.get(3), (Integer) x.get(4));
            return null;
        }
        Allocation arrays = new Allocation(arithmetic);
        if (code instanceof Opcode.NewArray fresh) {
            return arrays.make(
                    fresh.type(), x.stream().mapToInt(d -> (Integer) d).toArray());
        } else if (code instanceof Opcode.ArrayLiteral literal) {
            return arrays.literal(literal.type(), x);
        } else if (code instanceof Opcode.Clone) {
            return arrays.copy(x.get(0), Array.getLength(x.get(0)));
        } else if (code instanceof Opcode.DeepCopy) {
            return arrays.deepCopy(x.get(0));
        } else if (code instanceof Opcode.ZerosLike) {
            return arrays.zerosLike((ArrayType) op.result().type(), x.get(0));
        } else if (code instanceof Opcode.Grow) {
            return arrays.grow((ArrayType) op.result().type(), x.get(0), (Integer) x.get(1));
        }
        throw new UnsupportedOperationException(code.toString());
    }
}
