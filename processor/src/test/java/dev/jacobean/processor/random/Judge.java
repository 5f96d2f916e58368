package dev.jacobean.processor.random;

import dev.jacobean.processor.JacobeanProcessor;
import dev.jacobean.processor.random.Verdict.Outcome;
import dev.jacobean.processor.testing.Checks;
import dev.jacobean.processor.testing.Compilation;
import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import dev.jacobean.processor.testing.Throwing;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Compiles programs and compares their derivatives with those of their complex twins. */
final class Judge {
    private static final double TOO_LARGE = 1e8;
    private static final double TOO_LARGE_FOR_FLOATS = 1e4;
    private static final int POINTS = 2;
    private static final Pattern FILE = Pattern.compile("^/r/[PC](\\d+)(?:_Grad)?\\.java:", Pattern.MULTILINE);

    private final String[] options;

    Judge(String... options) {
        this.options = options;
    }

    /** The verdicts, in order. All programs are compiled at once, and again without those that javac complains about. */
    List<Verdict> judge(List<Program> programs) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            sources.put("r.P" + i, programs.get(i).java("P" + i));
        }
        Compilation all = Compilation.of(sources, List.of(new JacobeanProcessor()), options);
        if (!all.complaints().isEmpty()) {
            return programs.size() == 1 ? List.of(complaint(sources, all)) : apart(programs, all.complaints());
        }
        Compilation twins = twins(programs);
        if (!twins.complaints().isEmpty()) {
            return programs.size() == 1
                    ? List.of(new Verdict(Outcome.INVALID, twins.complaints()))
                    : apart(programs, twins.complaints());
        }
        ClassLoader loader = all.loader();
        ClassLoader twinLoader = twins.loader();
        return IntStream.range(0, programs.size())
                .mapToObj(i -> run(programs.get(i), i, loader, twinLoader))
                .toList();
    }

    /** Apart from the sources, for a processor makes javac enter all classes twice. */
    private static Compilation twins(List<Program> programs) {
        Map<String, String> twins = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            twins.put("r.C" + i, programs.get(i).complex("C" + i));
        }
        return Compilation.of(twins, List.of(), "-Xlint:none");
    }

    /** Each program that is complained about alone, the others together again; all alone where that says nothing. */
    private List<Verdict> apart(List<Program> programs, String complaints) {
        Set<Integer> blamed = new HashSet<>();
        FILE.matcher(complaints).results().forEach(file -> blamed.add(Integer.valueOf(file.group(1))));
        List<Integer> others = IntStream.range(0, programs.size())
                .filter(i -> !blamed.contains(i) && !blamed.isEmpty())
                .boxed()
                .toList();
        Verdict[] verdicts = new Verdict[programs.size()];
        List<Verdict> rest = others.isEmpty()
                ? List.of()
                : judge(others.stream().map(programs::get).toList());
        for (int i = 0; i < rest.size(); i++) {
            verdicts[others.get(i)] = rest.get(i);
        }
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = verdicts[i] == null ? judge(programs.get(i)) : verdicts[i];
        }
        return List.of(verdicts);
    }

    Verdict judge(Program program) {
        return judge(List.of(program)).get(0);
    }

    private static Verdict complaint(Map<String, String> sources, Compilation compilation) {
        if (compilation.complaints().contains("[no-output]")) {
            return new Verdict(
                    Outcome.INCONCLUSIVE, "a method that returns nothing and writes nothing is rightly refused");
        }
        String plain = Compilation.of(sources, List.of()).complaints();
        return plain.isEmpty()
                ? new Verdict(Outcome.NOT_COMPILED, compilation.complaints())
                : new Verdict(Outcome.INVALID, plain);
    }

    private static Verdict run(Program program, int number, ClassLoader loader, ClassLoader twinLoader) {
        try {
            Class<?> primal = Class.forName("r.P" + number, true, loader);
            Class<?> twin = Class.forName("r.C" + number, true, twinLoader);
            Subject subject = subject(program, primal, Class.forName("r.P" + number + "_Grad", true, loader));
            List<Class<?>> types = List.of(subject.argumentTypes());
            Verdict verdict = Verdict.RIGHT;
            for (int point = 0; point < POINTS && !verdict.isFailure(); point++) {
                Object[] arguments = program.arguments(program.seed() + point, types);
                Verdict here = runs(subject, arguments)
                        ? check(program, subject, twin, arguments, point)
                        : throwing(subject, arguments);
                verdict = here.outcome() == Outcome.RIGHT ? verdict : here;
            }
            return verdict;
        } catch (ClassNotFoundException e) {
            return new Verdict(Outcome.NOT_COMPILED, e.toString());
        } catch (LinkageError e) {
            return new Verdict(Outcome.WRONG, e.toString());
        }
    }

    private static Verdict throwing(Subject subject, Object[] arguments) {
        try {
            Throwing.check(subject, arguments);
            return Verdict.RIGHT;
        } catch (AssertionError e) {
            return new Verdict(Outcome.WRONG, e.getMessage());
        }
    }

    private static boolean runs(Subject subject, Object[] arguments) {
        try {
            subject.run(Data.copy(arguments));
            return true;
        } catch (RuntimeException | Error e) {
            return false;
        }
    }

    private static Verdict check(Program program, Subject subject, Class<?> twin, Object[] arguments, long seed) {
        boolean single = program.isSinglePrecision();
        Checks values = new Checks(subject, arguments, seed);
        List<Object> directions = values.directions();
        ComplexOperations.reset();
        ComplexTwin reference = new ComplexTwin(twin, arguments, spread(subject, arguments, directions));
        double largest = ComplexOperations.largest();
        if (!reference
                .values(subject.written())
                .equals(Data.scalars(values.outputs().toArray()))) {
            return new Verdict(Outcome.INVALID, "the twin computes something else");
        }
        try {
            if (!(largest < (single ? TOO_LARGE_FOR_FLOATS : TOO_LARGE))) {
                values.tangent(directions);
                values.adjoint(values.weights());
                return new Verdict(Outcome.INCONCLUSIVE, "");
            }
            Checks checks = new Checks(subject, arguments, seed, (single ? 1e-5 : 1e-10) * largest);
            checks.tangentIs(directions, reference.tangents(subject.written()));
            checks.run();
            return Verdict.RIGHT;
        } catch (AssertionError | RuntimeException e) {
            return new Verdict(Outcome.WRONG, e instanceof AssertionError ? e.getMessage() : e.toString() + trace(e));
        }
    }

    private static String trace(Throwable e) {
        return " at " + Arrays.stream(e.getStackTrace()).limit(3).toList();
    }

    /** One tangent for each parameter, null for passive ones. */
    private static Object[] spread(Subject subject, Object[] arguments, List<Object> directions) {
        Object[] tangents = new Object[arguments.length];
        for (int i = 0; i < directions.size(); i++) {
            tangents[subject.active().get(i)] = directions.get(i);
        }
        return tangents;
    }

    /** What is written, is known from the adjoint: it takes a seed for each such array, after the one of the result. */
    private static Subject subject(Program program, Class<?> primal, Class<?> derivatives) {
        Method method = method(primal, "f");
        List<String> fields = program.fields().stream().map(Variable::name).toList();
        List<String> names = new ArrayList<>(fields);
        Arrays.stream(method.getParameters()).map(Parameter::getName).forEach(names::add);
        int instance = fields.isEmpty() ? 0 : 1;
        List<String> seeds = Arrays.stream(method(derivatives, "fAdjoint").getParameters())
                .skip(instance + method.getParameterCount() + (method.getReturnType() == void.class ? 0 : 1))
                .map(Parameter::getName)
                .toList();
        List<Integer> written = new ArrayList<>();
        for (String seed : seeds) {
            written.addAll(IntStream.range(0, names.size())
                    .filter(i -> seed.startsWith(names.get(i) + "Bar"))
                    .boxed()
                    .toList());
        }
        return new Subject(
                method,
                derivatives,
                "f",
                written,
                program.named().stream().map(names::indexOf).toList(),
                fields);
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
