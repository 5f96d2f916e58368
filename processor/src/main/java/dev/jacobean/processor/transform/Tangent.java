package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.AliasClasses;
import dev.jacobean.processor.analysis.LaterWrites;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Shape;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Forward mode: every active value is followed by its tangent, the Jacobian-vector product up to there. */
public final class Tangent extends ShadowArrays {
    private final Rules rules;
    private final AliasClasses aliases;
    private final LaterWrites writes;
    private final LocalDerivative local;

    private Tangent(ActiveFunction active, Rules rules, Options options) {
        super(active.activity());
        this.rules = rules;
        this.aliases = active.aliases();
        this.writes = new LaterWrites(active.function(), aliases);
        this.local = new LocalDerivative(builder, rules, options.twins(active.function()), this::primal);
    }

    /** A value of the primal, which may be a call that comes later. */
    private Value primal(Value value) {
        Op op = value.definition();
        return hasImage(value) ? image(value) : builder.emit(op.code(), value.type(), images(op.operands()));
    }

    /** The name of a helper's tangent. */
    private static String tangentOf(String helper) {
        return helper + "Dot";
    }

    /** The tangent of a primal and those of the functions that it calls. */
    public static Program program(Primal primal, Rules rules, Options options) {
        List<Function> helpers = new ArrayList<>(primal.helpers());
        for (Function helper : primal.differentiated()) {
            ActiveFunction active = ActiveFunction.ofHelper(helper, rules);
            Function tangent = new Tangent(active, rules, options).helper(helper);
            helpers.add(Verifier.verify(Simplify.apply(ElementForwarding.apply(tangent, false, options), options)));
        }
        return Reachable.of(of(primal, rules, options), helpers);
    }

    /**
     * The tangent of a primal.
     *
     * @return parameters: the primal's, then a tangent per active leaf; results: the primal's, then a tangent per
     *     differentiable one. Written arrays and their tangents are updated in place.
     */
    public static Function of(Primal primal, Rules rules, Options options) {
        ActiveFunction active = ActiveFunction.of(primal, prepared(primal.function(), options), rules, options);
        Function tangent = new Tangent(active, rules, options).build(primal, active.function());
        return Verifier.verify(Simplify.apply(ElementForwarding.apply(tangent, true, options), options));
    }

    /** Loops are counted for the sake of small arrays only. */
    private static Function prepared(Function primal, Options options) {
        Function counted = CountedLoops.apply(primal, true);
        Function scalar = ScalarArrays.apply(counted, options);
        return scalar == counted ? primal : scalar;
    }

    private Function build(Primal primal, Function function) {
        List<Slot.Leaf> leaves = primal.leaves();
        List<Value> parameters = fresh(function.parameters());
        builder.open();
        for (int i = 0; i < leaves.size(); i++) {
            Value parameter = function.parameters().get(i);
            if (leaves.get(i).active()) {
                Value dot = new Value(parameter.type(), leaves.get(i).name() + suffix());
                parameters.add(dot);
                accompany(parameter, dot);
            } else if (parameter.type() instanceof ArrayType && wanted(parameter)) {
                accompany(parameter, builder.zerosLike(image(parameter)));
            }
        }
        ops(function.body());
        List<Value> results = new ArrayList<>(images(function.results()));
        List<String> names = new ArrayList<>(function.resultNames());
        for (int i = 0; i < function.results().size(); i++) {
            Value result = function.results().get(i);
            if (result.type().isDifferentiable()) {
                results.add(resultTangent(function, result));
                names.add(function.resultNames().get(i) + suffix());
            }
        }
        return new Function(function.name() + "Tangent", parameters, builder.close(results), names);
    }

    @Override
    protected String derived(String function) {
        return tangentOf(function);
    }

    @Override
    protected boolean isPassed(Value original) {
        return original.type().isDifferentiable();
    }

    /** A tangent that is the caller's own even where the primal returns one of its arguments. */
    private Value resultTangent(Function function, Value result) {
        Value tangent = companionOrZero(result);
        boolean shared = result.type() instanceof ArrayType
                && !result.isConstant()
                && companion(result) != null
                && function.parameters().stream()
                        .filter(parameter -> parameter.type() instanceof ArrayType)
                        .anyMatch(parameter -> aliases.innermost(parameter) == aliases.innermost(result));
        return shared ? builder.deepCopy(tangent) : tangent;
    }

    @Override
    protected String suffix() {
        return "Dot";
    }

    @Override
    protected boolean wanted(Value original) {
        return activity.isActive(original);
    }

    @Override
    protected void derive(Op op) {
        super.derive(op);
        if (op.code() instanceof Opcode.Store && op.operand(2).type().isFloating() && wanted(op.operand(0))) {
            builder.store(companionOrZero(op.operand(0)), image(op.operand(1)), companionOrZero(op.operand(2)));
        } else if (op.code() instanceof Opcode.CopyRange && isScalars(op.operand(2)) && wanted(op.operand(2))) {
            builder.copyRange(
                    companionOrZero(op.operand(0)),
                    image(op.operand(1)),
                    companionOrZero(op.operand(2)),
                    image(op.operand(3)),
                    image(op.operand(4)));
        } else if (!op.results().isEmpty() && op.result().type().isFloating() && wanted(op.result())) {
            Value dot = dot(op);
            if (dot != null) {
                accompany(op.result(), dot);
            }
        }
    }

    @Override
    protected void foreign(Op op, Foreign foreign) {
        derivative(op, foreign);
        Foreigners.demandFresh(builder, op, foreign, writes, images(op.operands()), images(op.results()));
    }

    private void derivative(Op op, Foreign foreign) {
        List<Value> arguments = Foreigners.arguments(builder, foreign, images(op.operands()));
        List<Value> operands = new ArrayList<>(arguments);
        List<Value> left = op.operands();
        for (Foreign.Argument argument : foreign.arguments()) {
            int size = argument.shape().leaves().size();
            List<Value> leaves = left.subList(0, size);
            left = left.subList(size, left.size());
            argument.parts().forEach(part -> operands.add(dot(part, leaves)));
        }
        Foreign.Tangent tangent = foreign.tangent();
        if (tangent.value().isEmpty()) {
            List<String> names = names(op.results());
            foreign.result()
                    .ifPresent(shape -> mapAll(op.results(), Foreigners.primal(builder, foreign, arguments, names)));
            Value dot = builder.invoke(tangent.method(), Effect.CALL, operands);
            foreign.result().ifPresent(shape -> accompany(op.results(), Foreigners.parts(builder, shape, dot)));
            return;
        }
        Shape shape = foreign.result().orElseThrow();
        Value both = builder.invoke(tangent.method(), Effect.CALL, operands);
        Value value = Foreigners.component(builder, both, tangent.value(), shape.type());
        List<Value> values = Foreigners.parts(builder, shape, value);
        for (int i = 0; i < values.size(); i++) {
            values.get(i).suggestName(op.results().get(i).name());
        }
        mapAll(op.results(), values);
        Value dot = Foreigners.component(builder, both, tangent.tangent(), shape.type());
        accompany(op.results(), Foreigners.parts(builder, shape, dot));
    }

    private Value dot(Foreign.Field part, List<Value> leaves) {
        if (!part.isOperand()) {
            return builder.zero(part.shape().type());
        }
        Iterator<Value> dots = leaves.subList(part.first(), leaves.size()).stream()
                .map(this::dotOrImage)
                .iterator();
        return Foreigners.assembled(builder, part.shape(), dots);
    }

    /** What stands for a value in a tangent: a record's integers are those of the record itself. */
    private Value dotOrImage(Value value) {
        return value.type().isDifferentiable() ? companionOrZero(value) : image(value);
    }

    private void accompany(List<Value> results, List<Value> dots) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).type().isDifferentiable()) {
                accompany(results.get(i), dots.get(i));
            }
        }
    }

    private static boolean isScalars(Value array) {
        return !(array.type().element() instanceof ArrayType);
    }

    private Value dot(Op op) {
        if (op.code() instanceof Opcode.Load) {
            return builder.loadAgain(companionOrZero(op.operand(0)), image(op.operand(1)));
        }
        Value sum = null;
        for (int position : Activity.differentiableOperands(op, rules)) {
            Value dot = companion(op.operand(position));
            if (dot != null) {
                Value flow = local.times(op, position, converted(op, dot));
                sum = LocalDerivative.sum(builder, sum, flow);
            }
        }
        return sum;
    }

    private Value converted(Op op, Value dot) {
        return builder.convert((PrimitiveType) op.result().type(), dot);
    }

    @Override
    protected Value contents(Op op) {
        if (op.code() instanceof Opcode.ArrayLiteral literal) {
            List<Value> dots = new ArrayList<>();
            op.operands().forEach(value -> dots.add(companionOrZero(value)));
            return builder.arrayLiteral(literal.type(), dots);
        }
        return builder.cloneArray(companionOrZero(op.operand(0)));
    }
}
