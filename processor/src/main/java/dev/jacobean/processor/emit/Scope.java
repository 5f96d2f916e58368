package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The names in one generated method. Parameters of the primal keep theirs; all others give way. */
final class Scope {
    private final Signature signature;
    private final Names names;
    private final Map<Parameter, String> arguments = new LinkedHashMap<>();

    Scope(Signature signature) {
        this.signature = signature;
        names = new Names(signature.classNames());
        List<Parameter> own = signature.arguments();
        own.stream()
                .filter(p -> p.source() == Parameter.Source.ARGUMENT)
                .forEach(p -> arguments.put(p, names.fresh(p.name())));
        own.stream()
                .filter(p -> p.source() == Parameter.Source.SELF)
                .forEach(p -> arguments.put(p, names.fresh(p.name())));
    }

    String argument(Parameter parameter) {
        return arguments.get(parameter);
    }

    /** The name of the instance. */
    private String self() {
        return arguments.entrySet().stream()
                .filter(entry -> entry.getKey().source() == Parameter.Source.SELF)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    String fresh(String wanted) {
        return names.fresh(wanted);
    }

    Set<String> taken() {
        return names.taken();
    }

    /** Adds the primal's parameters to a method. */
    void declareArguments(MethodSpec.Builder method) {
        signature.arguments().forEach(p -> method.addParameter(signature.type(p.slot()), argument(p)));
    }

    /** Adds the primal's parameters to a method that has no others, so that it can have a variable arity as the primal. */
    void declareVariableArguments(MethodSpec.Builder method) {
        declareArguments(method);
        method.varargs(signature.derivatives().varargs());
    }

    /** The expression that a parameter, or a field of the instance, is read by. */
    CodeBlock root(Parameter parameter) {
        if (parameter.hidden().isPresent()) {
            TypeNames types = signature.types();
            return HiddenFields.access(parameter.hidden().get(), types, Expression.primary(self()))
                    .code();
        } else if (parameter.source() == Parameter.Source.FIELD) {
            boolean accessor = signature.derivatives().accessors();
            return CodeBlock.of(accessor ? "$N.$N()" : "$N.$N", self(), parameter.name());
        }
        return CodeBlock.of("$N", argument(parameter));
    }

    /** The leaves of a slot that is a variable, or those of its components that are wanted, in variables of their own. */
    List<LeafVariable> takeApart(
            Slot slot, String variable, String path, Predicate<Slot.Leaf> wanted, CodeBlock.Builder code) {
        return slot instanceof Slot.Leaf leaf
                ? List.of(new LeafVariable(leaf, path, variable))
                : load(slot, CodeBlock.of("$N", variable), path, wanted, code);
    }

    /** Declares a local variable for each leaf of a slot that is wanted. */
    List<LeafVariable> load(
            Slot slot, CodeBlock root, String path, Predicate<Slot.Leaf> wanted, CodeBlock.Builder code) {
        List<CodeBlock> values = Slots.leaves(slot, root);
        List<String> paths = Slots.paths(slot, path);
        List<LeafVariable> variables = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Slot.Leaf leaf = slot.leaves().get(i);
            if (wanted.test(leaf)) {
                String local = names.fresh(camelCase(paths.get(i)));
                code.addStatement("$T $N = $L", signature.types().of(leaf.type()), local, values.get(i));
                variables.add(new LeafVariable(leaf, paths.get(i), local));
            }
        }
        return variables;
    }

    /** {@code p.inner.x} as one identifier: {@code pInnerX}. */
    static String camelCase(String path) {
        String[] parts = path.split("\\.");
        StringBuilder name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(Names.capitalised(parts[i]));
        }
        return name.toString();
    }
}
