package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.Attributor;
import dev.jacobean.processor.rules.Rules;
import java.util.function.BiConsumer;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What lowering works with in one round.
 *
 * @param used is told every attribution that is relied on, for the late verifier to compare
 */
public record Frontend(
        Trees trees,
        Elements elements,
        Types types,
        Attributor attributor,
        Rules rules,
        BiConsumer<CompilationUnitTree, Attribution> used) {}
