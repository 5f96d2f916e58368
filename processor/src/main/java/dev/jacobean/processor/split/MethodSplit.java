package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Verifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves parts of functions that are too large into functions of their own: stretches where few values go in and out, and
 * whole loops and branches. What is computed stays the same to the bit.
 */
public final class MethodSplit {
    /** What a class file can hold, less something for what an estimate may be wrong by. */
    private static final int LARGEST = 64_000;

    private final Limits limits;
    private final Set<String> taken = new HashSet<>();
    private final Map<Function, List<Function>> done = new HashMap<>();
    private final Map<Function, Sizes> sizes = new IdentityHashMap<>();

    public MethodSplit(Limits limits) {
        this.limits = limits;
    }

    /** Whether a function need not be split. */
    public boolean fits(Function function) {
        return sizesOf(function).ofFunction() <= limits.bytecodes();
    }

    /** Whether Java would refuse a method that one of the functions becomes. */
    public boolean isTooLarge(Program program) {
        return Stream.concat(Stream.of(program.main()), program.helpers().stream())
                .anyMatch(function -> sizesOf(function).ofFunction() > LARGEST);
    }

    private Sizes sizesOf(Function function) {
        return sizes.computeIfAbsent(function, Sizes::new);
    }

    /**
     * The program with functions that fit into methods.
     *
     * @param name the name of the method that the main function becomes
     */
    public Program apply(Program program, String name) {
        program.helpers().forEach(helper -> taken.add(helper.name()));
        List<Function> main = split(program.main(), name);
        List<Function> helpers = new ArrayList<>(main.subList(1, main.size()));
        for (Function helper : program.helpers()) {
            helpers.addAll(done.computeIfAbsent(helper, h -> split(h, h.name())));
        }
        return new Program(main.get(0), helpers);
    }

    /** A function that waits for being split, and the size of the one that it comes from. */
    private record Large(Function function, int before) {}

    /** What is left of a function, and its parts. */
    private List<Function> split(Function function, String name) {
        if (fits(function)) {
            return List.of(function);
        }
        Function late = LateOperations.of(function);
        return split(late, late == function ? limits : limits.forLongSums(), name);
    }

    private List<Function> split(Function function, Limits limits, String name) {
        List<Function> finished = new ArrayList<>();
        Deque<Large> work = new ArrayDeque<>();
        work.add(new Large(function, Integer.MAX_VALUE));
        int[] count = {0};
        while (!work.isEmpty()) {
            Large large = work.poll();
            Sizes found = sizesOf(large.function());
            Map<Op, Part> parts =
                    found.ofFunction() >= large.before() ? Map.of() : Plan.of(large.function(), found, limits);
            if (parts.isEmpty()) {
                finished.add(large.function());
                continue;
            }
            Outliner outliner =
                    new Outliner(parts, limits, () -> fresh(name, count), "A part of {@code " + name + "}.");
            Function rest = Verifier.verify(outliner.apply(large.function()));
            work.addFirst(new Large(rest, found.ofFunction()));
            for (Function part : outliner.functions()) {
                work.addLast(new Large(Verifier.verify(part), found.ofFunction()));
            }
        }
        return finished;
    }

    private String fresh(String base, int[] count) {
        String name;
        do {
            name = base + "Part" + ++count[0];
        } while (!taken.add(name));
        return name;
    }
}
