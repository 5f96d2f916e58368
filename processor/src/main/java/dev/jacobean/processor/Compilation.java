package dev.jacobean.processor;

import com.sun.source.util.Trees;
import dev.jacobean.processor.frontend.attribution.LateVerifier;
import dev.jacobean.processor.rules.RuleTable;
import dev.jacobean.processor.split.Limits;
import dev.jacobean.processor.transform.Options;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What lasts from the first round to the end of the compilation. */
record Compilation(
        Filer filer,
        Messager messager,
        Elements elements,
        Types types,
        Trees trees,
        LateVerifier verifier,
        UnresolvedReports unresolved,
        RuleTable.Cache rules,
        Options options,
        Limits limits,
        boolean explain,
        boolean printsIr) {
    /** Comments in the generated classes say what is saved, what is computed again and what it costs. */
    static final String EXPLAIN = "jacobean.explain";
    /** Prints the intermediate representation of what is generated, for those who work on this processor. */
    static final String IR = "jacobean.ir";
    /** Names of passes to leave out, separated by commas; for tests. */
    static final String DISABLE = "jacobean.disable";

    /** The size at which generated methods are split, as {@link Limits#parse} reads it; for tests. */
    static final String SPLIT = "jacobean.split";

    static final Set<String> OPTIONS = Set.of(EXPLAIN, IR, DISABLE, SPLIT);

    /**
     * Begins to work with javac.
     *
     * @param given the environment as build tools wrap it: files are made through it, so that they see them
     * @param javac javac's own
     */
    static Compilation begin(ProcessingEnvironment given, ProcessingEnvironment javac) {
        // javac gives null where nothing follows the equals sign
        String disabled = Objects.requireNonNullElse(given.getOptions().get(DISABLE), "");
        return new Compilation(
                given.getFiler(),
                given.getMessager(),
                javac.getElementUtils(),
                javac.getTypeUtils(),
                Trees.instance(javac),
                LateVerifier.install(javac),
                UnresolvedReports.install(javac),
                new RuleTable.Cache(),
                Options.parse(disabled),
                limits(given.getOptions().get(SPLIT)),
                isOn(given, EXPLAIN),
                isOn(given, IR));
    }

    private static Limits limits(String given) {
        return given == null ? Limits.DEFAULT : Limits.parse(given);
    }

    private static boolean isOn(ProcessingEnvironment given, String option) {
        return given.getOptions().containsKey(option)
                && !"false".equals(given.getOptions().get(option));
    }
}
