package dev.jacobean.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** The variables and helpers that a place of a program can use, and the dice. */
final class Scope {
    /** Names that a generator of code might like, too. */
    private static final List<String> TEMPTING = List.of(
            "xBar",
            "xDot",
            "aBar",
            "value",
            "valueBar",
            "tape",
            "result",
            "self",
            "n0",
            "length",
            "exp",
            "sin",
            "s",
            "aDot",
            "count",
            "tangent",
            "size");

    final Random random;
    final List<Helper> helpers;
    final Set<Topics.Name> topics;
    private final List<Variable> variables = new ArrayList<>();
    private int names;

    Scope(Random random, List<Helper> helpers, Set<Topics.Name> topics) {
        this.random = random;
        this.helpers = helpers;
        this.topics = topics;
    }

    /** True once in {@code n} times. */
    boolean once(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    void declare(Variable variable) {
        variables.add(variable);
    }

    int mark() {
        return variables.size();
    }

    /** Leaves a block. */
    void release(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    List<Variable> all(Predicate<Variable> condition) {
        return variables.stream().filter(condition).toList();
    }

    List<Variable> all(Kind kind) {
        return all(v -> v.kind() == kind);
    }

    List<Variable> assignable(Kind kind) {
        return all(v -> v.kind() == kind && v.assignable());
    }

    String fresh() {
        int number = names++;
        return once(4)
                ? TEMPTING.get(number % TEMPTING.size()) + (number < TEMPTING.size() ? "" : number)
                : "v" + number;
    }

    String label() {
        return "loop" + names++;
    }

    /** A method of the same class. */
    record Helper(String name, Kind returns, List<Kind> parameters) {}
}
