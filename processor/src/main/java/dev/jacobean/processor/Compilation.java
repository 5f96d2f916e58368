package dev.jacobean.processor;

import com.sun.source.util.Trees;
import dev.jacobean.processor.frontend.attribution.LateVerifier;
import dev.jacobean.processor.rules.RuleTable;
import dev.jacobean.processor.transform.Options;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        boolean explain) {
    /** Prints the intermediate representation of what is generated. */
    static final String EXPLAIN = "jacobean.explain";
    /** Names of passes to leave out, separated by commas; for tests. */
    static final String DISABLE = "jacobean.disable";

    static final Set<String> OPTIONS = Set.of(EXPLAIN, DISABLE);

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
                new Options(Stream.of(disabled.split(",")).map(String::strip).collect(Collectors.toSet())),
                given.getOptions().containsKey(EXPLAIN));
    }
}
