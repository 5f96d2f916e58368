package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A method that declares the reverse derivative of a primitive. */
record AdjointRule(Signature signature) {
    private static final List<String> VALUE = List.of("value", "result");

    /**
     * One way to understand the rule.
     *
     * @param components the names of the components for the active arguments, in order; empty where the rule returns one
     *     adjoint alone
     */
    record Reading(boolean takesResult, BitSet active, BitSet written, List<String> components) {
        List<RulePair.Argument> arguments(int count) {
            List<RulePair.Argument> arguments = new ArrayList<>();
            int next = 0;
            for (int i = 0; i < count; i++) {
                boolean named = active.get(i) && !components.isEmpty();
                arguments.add(
                        new RulePair.Argument(active.get(i), written.get(i), named ? components.get(next++) : ""));
            }
            return arguments;
        }
    }

    /** The ways to understand it as the derivative of a primitive, the clearest only: more than one are not clear. */
    List<Reading> readings(MethodRef primitive) {
        List<Reading> all = new ArrayList<>();
        if (signature.beginsLike(primitive)) {
            all.addAll(readings(primitive, false));
            if (primitive.returns() != null) {
                all.addAll(readings(primitive, true));
            }
        }
        List<Reading> byResult = narrowed(all, reading -> reading.takesResult() == namesResult(primitive));
        return narrowed(byResult, reading -> namesWritten(primitive, reading));
    }

    private static List<Reading> narrowed(List<Reading> all, Predicate<Reading> byName) {
        List<Reading> some = all.size() < 2 ? all : all.stream().filter(byName).toList();
        return some.isEmpty() ? all : some;
    }

    private boolean namesResult(MethodRef primitive) {
        List<Signature.Variable> rest = signature.rest(primitive);
        return !rest.isEmpty() && VALUE.contains(rest.get(0).name());
    }

    /** Whether the adjoint of each array that is written is called after it. */
    private boolean namesWritten(MethodRef primitive, Reading reading) {
        List<Signature.Variable> rest = signature.rest(primitive);
        int next = rest.size() - reading.written().cardinality();
        boolean named = true;
        for (int i = reading.written().nextSetBit(0);
                i >= 0;
                i = reading.written().nextSetBit(i + 1)) {
            named &= rest.get(next++)
                    .name()
                    .startsWith(signature.parameters().get(i).name());
        }
        return named;
    }

    private List<Reading> readings(MethodRef primitive, boolean takesResult) {
        List<Type> rest =
                signature.rest(primitive).stream().map(Signature.Variable::type).toList();
        int before = primitive.returns() == null ? 0 : takesResult ? 2 : 1;
        if (rest.size() < before
                || !rest.subList(0, before).stream().allMatch(type -> type.equals(primitive.returns()))) {
            return List.of();
        }
        List<Signature.Variable> arguments = signature.arguments(primitive);
        List<BitSet> written = Choices.of(
                rest.subList(before, rest.size()),
                arguments,
                i -> arguments.get(i).active() && arguments.get(i).type() instanceof ArrayType);
        List<Reading> readings = new ArrayList<>();
        for (Returned returned : returned(primitive)) {
            for (BitSet arrays : written) {
                BitSet outside = (BitSet) arrays.clone();
                outside.andNot(returned.active());
                if (outside.isEmpty() && (primitive.returns() != null || !arrays.isEmpty())) {
                    readings.add(new Reading(takesResult, returned.active(), arrays, returned.components()));
                }
            }
        }
        return readings;
    }

    /** Which arguments the rule returns adjoints of. */
    private record Returned(BitSet active, List<String> components) {}

    private List<Returned> returned(MethodRef primitive) {
        List<Signature.Variable> arguments = signature.arguments(primitive);
        Type returns = signature.method().returns();
        if (returns == null) {
            return List.of();
        }
        List<BitSet> alone =
                Choices.of(List.of(returns), arguments, i -> arguments.get(i).active());
        if (!alone.isEmpty()) {
            return alone.stream().map(set -> new Returned(set, List.of())).toList();
        }
        List<Signature.Variable> components = signature.components();
        boolean first = !components.isEmpty()
                && VALUE.contains(components.get(0).name())
                && components.get(0).type().equals(primitive.returns())
                && arguments.stream()
                        .noneMatch(each -> each.name().equals(components.get(0).name()));
        List<Signature.Variable> adjoints = first ? components.subList(1, components.size()) : components;
        return adjoints.isEmpty() ? List.of() : byComponents(arguments, adjoints);
    }

    private static List<Returned> byComponents(
            List<Signature.Variable> arguments, List<Signature.Variable> components) {
        if (arguments.stream().allMatch(Signature.Variable::isNameKnown)) {
            return byNames(arguments, components);
        }
        List<Type> types = components.stream().map(Signature.Variable::type).toList();
        List<String> names = components.stream().map(Signature.Variable::name).toList();
        return Choices.of(types, arguments, i -> arguments.get(i).active()).stream()
                .map(set -> new Returned(set, names))
                .toList();
    }

    private static List<Returned> byNames(List<Signature.Variable> arguments, List<Signature.Variable> components) {
        BitSet active = new BitSet();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).active() && components.contains(arguments.get(i))) {
                active.set(i);
                names.add(arguments.get(i).name());
            }
        }
        return names.size() == components.size() ? List.of(new Returned(active, names)) : List.of();
    }

    Optional<Reading> reading(MethodRef primitive) {
        List<Reading> readings = readings(primitive);
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    Foreign.Adjoint adjoint(Reading reading) {
        return new Foreign.Adjoint(signature.method(), reading.takesResult());
    }

    /** What the rule would have to be. */
    static String expected(MethodRef primitive) {
        String result = primitive.returns() == null
                ? ""
                : " (the primitive's result, called result, if need be,) the adjoint of the result,";
        return "Take the parameters of the primitive, then" + result + " the adjoint of each array that it writes, and"
                + " return a record with an adjoint for each parameter that is differentiated by, of its type and name,"
                + " or, if it is one only, its adjoint alone.";
    }
}
