package dev.jacobean.processor.rules;

import dev.jacobean.UsesRules;
import dev.jacobean.processor.diagnostics.Diagnostics;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Problem;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
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

    /** What was read of each class, for each package that uses it; lives as long as the compilation. */
    public static final class Cache {
        private final Map<String, ClassRules> rules = new LinkedHashMap<>();
        private final Set<String> told = new HashSet<>();
        private boolean faulty;

        /** Whether a rule could not be used, so that a call may seem to have none. */
        public boolean isFaulty() {
            return faulty;
        }
    }

    private final Elements elements;
    private final Types types;
    private final Cache cache;
    private final Diagnostics diagnostics;
    private final PackageElement user;
    private final Set<String> classes = new LinkedHashSet<>();
    private final Map<MethodRef, Optional<List<Partial>>> partials = new HashMap<>();

    /**
     * The rules for one differentiable method.
     *
     * @param diagnostics is told, once in a compilation, of every rule that cannot be used
     */
    public RuleTable(Element method, Elements elements, Types types, Cache cache, Diagnostics diagnostics) {
        this.elements = elements;
        this.types = types;
        this.cache = cache;
        this.diagnostics = diagnostics;
        this.user = elements.getPackageOf(method);
        for (Element scope = method; scope != null; scope = scope.getEnclosingElement()) {
            usedBy(scope);
        }
        for (Element scope = method.getEnclosingElement(); scope instanceof TypeElement type; ) {
            classes.add(type.getQualifiedName().toString());
            scope = scope.getEnclosingElement();
        }
        classes.forEach(this::rulesOf); // a faulty rule is an error, called for or not
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
        return partials.computeIfAbsent(method, this::findPartials);
    }

    private Optional<List<Partial>> findPartials(MethodRef method) {
        Map<Integer, Partial> found = new TreeMap<>();
        for (String name : asked(method)) {
            for (Rule rule : rulesOf(name).partials()) {
                Partial partial = rule.partialOf(method);
                if (partial != null) {
                    found.putIfAbsent(partial.operand(), partial);
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(found.values()));
    }

    @Override
    public Optional<RulePair> pairOf(MethodRef method, Object place) {
        TangentRule tangent = null;
        AdjointRule adjoint = null;
        for (String name : asked(method)) {
            ClassRules rules = rulesOf(name);
            boolean partial = rules.partials().stream().anyMatch(rule -> rule.partialOf(method) != null);
            if (partial && tangent == null && adjoint == null) {
                return Optional.empty();
            }
            tangent = tangent != null ? tangent : first(rules.tangents(), rule -> rule.fits(method));
            adjoint = adjoint != null
                    ? adjoint
                    : first(rules.adjoints(), rule -> rule.reading(method).isPresent());
        }
        if (tangent == null && adjoint == null) {
            return Optional.empty();
        }
        String fault = fault(method, tangent, adjoint);
        if (fault != null) {
            throw Refusal.of(Message.INCOMPLETE_RULE, place, method, fault);
        }
        AdjointRule.Reading reading = adjoint.reading(method).orElseThrow();
        return Optional.of(new RulePair(
                tangent.tangent(method),
                adjoint.adjoint(reading),
                reading.arguments(Signature.argumentsOf(method).size())));
    }

    private static <T> T first(List<T> rules, Predicate<T> condition) {
        return rules.stream().filter(condition).findFirst().orElse(null);
    }

    /** Why two rules are no pair; null if they are. */
    private static String fault(MethodRef method, TangentRule tangent, AdjointRule adjoint) {
        if (tangent == null) {
            return "there is an @AdjointOf (" + nameOf(adjoint.signature()) + "), and no @TangentOf";
        } else if (adjoint == null) {
            return "there is a @TangentOf (" + nameOf(tangent.signature()) + "), and no @AdjointOf";
        }
        String both = nameOf(tangent.signature()) + " and " + nameOf(adjoint.signature());
        AdjointRule.Reading reading = adjoint.reading(method).orElseThrow();
        boolean alone =
                method.returns() != null && tangent.tangent(method).tangent().isEmpty();
        if (!tangent.isBy(method, reading.active())) {
            return both + " are not by the same arguments";
        }
        return alone && !reading.written().isEmpty()
                ? nameOf(adjoint.signature()) + " says that it writes an array, which only "
                        + nameOf(tangent.signature())
                        + " can do in its place, so that has to return a record of value and tangent"
                : null;
    }

    private static String nameOf(Signature rule) {
        String owner = rule.method().owner();
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + rule.method().name();
    }

    private Set<String> asked(MethodRef method) {
        Set<String> asked = new LinkedHashSet<>(classes);
        asked.add(method.owner());
        asked.add(LIBRARY);
        return asked;
    }

    private ClassRules rulesOf(String name) {
        String key = user.getQualifiedName() + " " + name;
        ClassRules known = cache.rules.get(key);
        if (known != null) {
            return known;
        }
        TypeElement type = elements.getTypeElement(name);
        if (type == null) {
            return ClassRules.NONE; // it may be generated yet
        }
        boolean library = name.equals(LIBRARY);
        ClassRules rules = new RuleReader(elements, types, user, this::report).read(type, !library);
        cache.rules.put(key, rules);
        return rules;
    }

    private void report(Problem problem) {
        cache.faulty = true;
        String owner = problem.place() instanceof Element element ? nameOf(element.getEnclosingElement()) : "";
        if (cache.told.add(owner + problem.text())) {
            diagnostics.report(problem);
        }
    }
}
