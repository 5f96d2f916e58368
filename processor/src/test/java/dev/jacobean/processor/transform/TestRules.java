package dev.jacobean.processor.transform;

import dev.jacobean.MathRules;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.rules.Partial;
import dev.jacobean.processor.rules.Rules;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The library's rules for {@code double} methods of {@link Math}, found by the naming of their methods. */
final class TestRules implements Rules {
    @Override
    public Optional<List<Partial>> partialsOf(MethodRef method) {
        if (!method.owner().equals("java.lang.Math")) {
            return Optional.empty();
        }
        List<Method> candidates = Arrays.stream(MathRules.class.getMethods())
                .filter(rule -> rule.getName().startsWith(method.name() + "_"))
                .filter(rule -> rule.getReturnType() == double.class)
                .sorted((a, b) -> order(method, a) - order(method, b))
                .toList();
        List<Partial> partials = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Method rule = candidates.get(i);
            Type[] parameters = new Type[rule.getParameterCount()];
            Arrays.fill(parameters, Type.DOUBLE);
            MethodRef partial = MethodRef.ofStatic(MathRules.class.getName(), rule.getName(), Type.DOUBLE, parameters);
            partials.add(new Partial(
                    i, partial, parameters.length > method.parameters().size()));
        }
        return partials.isEmpty() ? Optional.empty() : Optional.of(partials);
    }

    /** Of atan2 the rule by y comes first; the other rules are in alphabetical order of their arguments. */
    private static int order(MethodRef method, Method rule) {
        char last = rule.getName().charAt(rule.getName().length() - 1);
        return method.name().equals("atan2") ? -last : last;
    }
}
