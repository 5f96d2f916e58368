package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Passes arguments to a method that has derivatives of its own. */
final class ForeignArguments {
    private final Body body;
    private final Symbol.Method method;
    private final Tree tree;
    private final List<Binding> arguments;

    /** @param receiver null for a static method */
    ForeignArguments(Body body, Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        this.body = body;
        this.method = method;
        this.tree = tree;
        this.arguments = new ArrayList<>(arguments);
        if (receiver != null) {
            this.arguments.add(0, receiver);
        }
    }

    /** @param refusal of a call for a reason */
    Binding call(Foreign foreign, Function<String, Refusal> refusal) {
        List<Value> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Foreign.Argument argument = foreign.arguments().get(i);
            List<Value> leaves = leaves(arguments.get(i), argument.shape().leaves(), refusal);
            for (int k = 0; k < leaves.size(); k++) {
                operands.add(leaves.get(k));
                if (!argument.isActive(k)) {
                    String why = why(i);
                    body.shared.demands.passive(leaves.get(k), () -> refusal.apply(why));
                }
            }
        }
        demandApart(foreign, operands);
        List<Value> results = body.builder.foreign(foreign, operands, List.of());
        TypeMirror type = method.returnType();
        return results.isEmpty() ? null : body.records.assembled(type, results.iterator());
    }

    private String why(int argument) {
        boolean instance = !method.element().getModifiers().contains(Modifier.STATIC);
        return instance && argument == 0
                ? "it is not differentiated by its instance, of which wrt can name fields"
                : "it is not differentiated by argument " + (instance ? argument : argument + 1)
                        + ", which carries a derivative here";
    }

    private List<Value> leaves(Binding argument, List<Type> types, Function<String, Refusal> refusal) {
        if (argument instanceof FunctionValue) {
            throw refusal.apply("it takes a function");
        }
        List<Value> leaves = Bindings.leaves(argument);
        boolean fits = leaves.stream().map(Value::type).toList().equals(types);
        return fits ? leaves : List.of(body.expressions.asValue(argument, tree));
    }

    /** An array that is written must not be another argument too: its derivatives are arrays of their own. */
    private void demandApart(Foreign foreign, List<Value> operands) {
        for (int i = 0; i < operands.size(); i++) {
            for (int j = 0; j < operands.size(); j++) {
                Value written = operands.get(i);
                boolean bothWritten = foreign.argumentOf(j).written();
                if (foreign.argumentOf(i).written()
                        && written.type() instanceof ArrayType
                        && written.type().equals(operands.get(j).type())
                        && (bothWritten ? i < j : i != j)) {
                    demandApart(written, operands.get(j));
                }
            }
        }
    }

    private void demandApart(Value written, Value other) {
        Value same = body.builder.passive("{0} == {1}", Type.BOOLEAN, Effect.PURE, List.of(written, other));
        String message = method.element().getSimpleName() + " is passed one array twice and writes it";
        body.branches.run(
                same, () -> body.raise(new ObjectType("java.lang.IllegalArgumentException"), message), () -> {});
    }
}
