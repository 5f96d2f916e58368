package dev.jacobean.processor.random;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.jacobean.processor.random.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random programs. {@code -Djacobean.programs=200000 -Djacobean.seed=1} runs as many from that seed; a failure prints its
 * seed and the program, shrunk.
 */
class RandomProgramsTest {
    private static final int BATCH = 100;
    private static final int ATTEMPTS = 600;

    @Test
    void derivativesAreRight() {
        int programs = Integer.getInteger("jacobean.programs", 2000);
        long first = Long.getLong("jacobean.seed", 1);
        AtomicInteger inconclusive = new AtomicInteger();
        List<String> failures = IntStream.range(0, (programs + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch ->
                        judge(first + (long) batch * BATCH, Math.min(BATCH, programs - batch * BATCH), inconclusive))
                .flatMap(List::stream)
                .toList();
        if (!failures.isEmpty()) {
            fail(failures.size() + " of " + programs + " programs\n" + String.join("\n", failures));
        }
        assertTrue(inconclusive.get() * 10 < programs, () -> inconclusive + " inconclusive");
    }

    private static List<String> judge(long first, int count, AtomicInteger inconclusive) {
        List<Program> programs =
                LongStream.range(first, first + count).mapToObj(Programs::of).toList();
        // every other batch without analyses
        Judge judge = first / BATCH % 2 == 0 ? new Judge() : new Judge("-Ajacobean.disable=all");
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

    private static String report(Program program, Verdict verdict, Judge judge) {
        Program smallest = new Shrinker(p -> judge.judge(p).isLike(verdict), ATTEMPTS).shrink(program);
        return "seed " + program.seed() + ": " + judge.judge(smallest) + "\n" + smallest.java("P0");
    }
}
