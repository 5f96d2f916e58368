package dev.jacobean.processor.random;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.jacobean.processor.random.Verdict.Outcome;
import dev.jacobean.processor.transform.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random programs. A failure prints its seed and the program, the first ones shrunk. How many, which, and with which
 * passes, is told by system properties, of which CONTRIBUTING.md speaks:
 *
 * <ul>
 *   <li>{@code jacobean.programs}: how many,
 *   <li>{@code jacobean.seed}: the seed of the first, the others count on,
 *   <li>{@code jacobean.disable}: the passes to leave out in all programs; without it, every eighth batch leaves out
 *       all, and another one of them.
 * </ul>
 */
class RandomProgramsTest {
    // a program that is rightly refused costs its batch a second compilation
    private static final int BATCH = 25;
    private static final int ATTEMPTS = 400;
    private static final int SHRUNK = 3;

    private final AtomicInteger inconclusive = new AtomicInteger();
    private final AtomicInteger shrunk = new AtomicInteger();

    @Test
    void derivativesAreRight() {
        int programs = Integer.getInteger("jacobean.programs", 5000);
        long first = Long.getLong("jacobean.seed", 1);
        List<String> failures = IntStream.range(0, (programs + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> judge(first, batch, Math.min(BATCH, programs - batch * BATCH)))
                .flatMap(List::stream)
                .toList();
        if (!failures.isEmpty()) {
            fail(failures.size() + " of " + programs + " programs\n" + String.join("\n", failures));
        }
        assertTrue(inconclusive.get() * 10 < programs, () -> inconclusive + " inconclusive");
    }

    private List<String> judge(long first, int batch, int count) {
        long start = first + (long) batch * BATCH;
        List<Program> programs =
                LongStream.range(start, start + count).mapToObj(Programs::of).toList();
        Judge judge = new Judge(
                "-Ajacobean.disable=" + System.getProperty("jacobean.disable", disabled(batch)),
                "-Ajacobean.split=" + (batch % 8 == 3 ? "60:2:12" : 6000));
        List<Verdict> verdicts = judge.judge(programs);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Verdict verdict = verdicts.get(i);
            if (verdict.outcome() == Outcome.INCONCLUSIVE) {
                inconclusive.incrementAndGet();
            } else if (verdict.isFailure()) {
                failures.add(report(programs.get(i), verdict, judge));
            }
        }
        return failures;
    }

    private static String disabled(int batch) {
        Pass[] passes = Pass.values();
        return switch (batch % 8) {
            case 7 -> "all";
            case 5 -> passes[batch / 8 % passes.length].id();
            default -> "";
        };
    }

    private String report(Program program, Verdict verdict, Judge judge) {
        String seed = "seed " + program.seed() + ": ";
        if (shrunk.incrementAndGet() > SHRUNK) {
            return seed + verdict;
        }
        Program smallest = new Shrinker(p -> judge.judge(p).isLike(verdict), ATTEMPTS).shrink(program);
        return seed + judge.judge(smallest) + "\n" + smallest.java("P0");
    }
}
