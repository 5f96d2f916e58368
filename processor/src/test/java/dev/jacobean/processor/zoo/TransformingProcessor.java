package dev.jacobean.processor.zoo;

import com.sun.source.util.Trees;
import dev.jacobean.Differentiable;
import dev.jacobean.processor.frontend.attribution.Attributor;
import dev.jacobean.processor.frontend.lowering.Frontend;
import dev.jacobean.processor.frontend.lowering.Lowering;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.rules.RuleTable;
import dev.jacobean.processor.transform.Adjoint;
import dev.jacobean.processor.transform.Options;
import dev.jacobean.processor.transform.Tangent;
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

/** Goes as far as the transformations and emits nothing. */
@SupportedAnnotationTypes("dev.jacobean.Differentiable")
final class TransformingProcessor extends AbstractProcessor {
    private final Map<String, Transformation> transformations = new LinkedHashMap<>();
    private final RuleTable.Cache cache = new RuleTable.Cache();
    private final Options options;

    TransformingProcessor(Options options) {
        this.options = options;
    }

    /** By the binary name of the class, a dot, and the base name. */
    Map<String, Transformation> transformations() {
        return transformations;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(Differentiable.class)) {
            transform((ExecutableElement) element);
        }
        return true;
    }

    private void transform(ExecutableElement method) {
        var elements = processingEnv.getElementUtils();
        var types = processingEnv.getTypeUtils();
        Trees trees = Trees.instance(processingEnv);
        RuleTable rules = new RuleTable(method, elements, types, cache, problem -> {});
        Frontend frontend =
                new Frontend(trees, elements, types, new Attributor(trees, elements, types), rules, (unit, body) -> {});
        Differentiable annotation = method.getAnnotation(Differentiable.class);
        String name = annotation.name().isEmpty() ? method.getSimpleName().toString() : annotation.name();
        Primal primal = new Lowering(frontend)
                .lower(trees.getPath(method), method, List.of(annotation.wrt()), name, annotation.order());
        transformations.put(
                elements.getBinaryName((TypeElement) method.getEnclosingElement()) + "." + name,
                new Transformation(
                        primal, Tangent.program(primal, rules, options), Adjoint.program(primal, rules, options)));
    }
}
