package dev.jacobean.processor.frontend.lowering;

import com.sun.source.util.Trees;
import dev.jacobean.Differentiable;
import dev.jacobean.processor.diagnostics.Problem;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Attributor;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.rules.RuleTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Lowers every differentiable method and generates nothing. */
@SupportedAnnotationTypes("dev.jacobean.Differentiable")
final class LoweringProcessor extends AbstractProcessor {
    private final Map<String, Primal> primals = new LinkedHashMap<>();
    private final Map<String, Problem> refusals = new LinkedHashMap<>();
    private final Map<String, Unresolved> unresolved = new LinkedHashMap<>();
    private final RuleTable.Cache cache = new RuleTable.Cache();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** What was lowered, by owner and name of the method. */
    Map<String, Primal> primals() {
        return primals;
    }

    Map<String, Problem> refusals() {
        return refusals;
    }

    Map<String, Unresolved> unresolved() {
        return unresolved;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(Differentiable.class)) {
            lower((ExecutableElement) element);
        }
        return true;
    }

    private void lower(ExecutableElement method) {
        var elements = processingEnv.getElementUtils();
        var types = processingEnv.getTypeUtils();
        Trees trees = Trees.instance(processingEnv);
        RuleTable rules = new RuleTable(method, elements, types, cache, problem -> {});
        Frontend frontend =
                new Frontend(trees, elements, types, new Attributor(trees, elements, types), rules, (unit, body) -> {});
        Differentiable annotation = method.getAnnotation(Differentiable.class);
        String name = method.getSimpleName().toString();
        String key = method.getEnclosingElement() + "." + (annotation.name().isEmpty() ? name : annotation.name());
        try {
            primals.put(
                    key,
                    new Lowering(frontend).lower(trees.getPath(method), method, List.of(annotation.wrt()), name, 1));
        } catch (Refusal refusal) {
            refusals.put(key, refusal.problem());
        } catch (Unresolved outcome) {
            unresolved.put(key, outcome);
        }
    }
}
