package dev.jacobean.processor.rules;

import dev.jacobean.UsesRules;
import dev.jacobean.processor.diagnostics.Diagnostics;
import dev.jacobean.processor.ir.MethodRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The rules that a class of differentiable methods can reach: those of the classes that {@code @UsesRules} names on the
 * method, on its class and on its package, then those of its class itself, of the class that owns the primitive, and of
 * {@code dev.jacobean.MathRules}. For each argument the first rule that is found wins.
 */
public final class RuleTable implements Rules {
    private static final String LIBRARY = "dev.jacobean.MathRules";
    private static final String USES_RULES = UsesRules.class.getCanonicalName();

    /** What was read of each class, by its canonical name; lives as long as the compilation. */
    public static final class Cache {
        private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
        private boolean faulty;

        /** Whether a rule could not be used, so that a call may seem to have none. */
        public boolean isFaulty() {
            return faulty;
        }
    }

    private final Elements elements;
    private final Cache cache;
    private final RuleReader reader;
    private final Set<String> classes = new LinkedHashSet<>();

    /**
     * The rules for one differentiable method.
     *
     * @param diagnostics is told, once in a compilation, of every rule that cannot be used
     */
    public RuleTable(Element method, Elements elements, Types types, Cache cache, Diagnostics diagnostics) {
        this.elements = elements;
        this.cache = cache;
        this.reader = new RuleReader(elements, types, problem -> {
            cache.faulty = true;
            diagnostics.report(problem);
        });
        for (Element scope = method; scope != null; scope = scope.getEnclosingElement()) {
            usedBy(scope);
        }
        for (Element scope = method.getEnclosingElement(); scope instanceof TypeElement type; ) {
            classes.add(type.getQualifiedName().toString());
            scope = scope.getEnclosingElement();
        }
    }

    private void usedBy(Element scope) {
        if (scope.getKind() == ElementKind.MODULE) {
            return;
        }
        for (AnnotationMirror mirror : scope.getAnnotationMirrors()) {
            if (nameOf(mirror.getAnnotationType().asElement()).equals(USES_RULES)) {
                for (AnnotationValue value : mirror.getElementValues().values()) {
                    usedBy(value);
                }
            }
        }
    }

    private void usedBy(AnnotationValue value) {
        if (value.getValue() instanceof List<?> list) {
            list.forEach(each -> usedBy((AnnotationValue) each));
        } else if (value.getValue() instanceof TypeMirror type) {
            classes.add(type.toString());
        }
    }

    private static String nameOf(Element element) {
        return ((QualifiedNameable) element).getQualifiedName().toString();
    }

    @Override
    public Optional<List<Partial>> partialsOf(MethodRef method) {
        Set<String> asked = new LinkedHashSet<>(classes);
        asked.add(method.owner());
        asked.add(LIBRARY);
        Map<Integer, Partial> found = new TreeMap<>();
        for (String name : asked) {
            for (Rule rule : rulesOf(name)) {
                Partial partial = rule.partialOf(method);
                if (partial != null) {
                    found.putIfAbsent(partial.argument(), partial);
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(found.values()));
    }

    private List<Rule> rulesOf(String name) {
        List<Rule> known = cache.rules.get(name);
        if (known != null) {
            return known;
        }
        TypeElement type = elements.getTypeElement(name);
        if (type == null) {
            return List.of(); // it may be generated yet
        }
        List<Rule> rules = name.equals(LIBRARY) ? reader.trusted(type) : reader.checked(type);
        cache.rules.put(name, rules);
        return rules;
    }
}
