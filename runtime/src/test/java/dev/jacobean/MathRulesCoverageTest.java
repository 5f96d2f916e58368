package dev.jacobean;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.sun.source.util.JavacTask;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The table is complete for the JDK that runs the test, and has no rule for what does not exist in the newest. */
class MathRulesCoverageTest {

    /** Methods with a floating-point parameter through which no derivative passes. */
    private static final Map<String, String> PASSIVE =
            Map.of("round", "the result is an integer", "getExponent", "the result is an integer");

    /** Since JDK 21, so absent from the oldest JDK that the tests run on. */
    private static final String NEWER = "clamp";

    @Test
    void everyMethodHasItsRulesOrAReason() throws Exception {
        List<String> rules = rules();
        TreeSet<String> demanded = new TreeSet<>();
        for (Class<?> owner : List.of(Math.class, StrictMath.class)) {
            for (Method method : owner.getMethods()) {
                if (Modifier.isStatic(method.getModifiers())) {
                    demanded.addAll(demands(owner, method));
                }
            }
        }

        assertThat(rules).containsNoDuplicates();
        assertThat(rules).containsAtLeastElementsIn(demanded);
        rules.removeAll(demanded);
        rules.removeIf(rule -> rule.contains("." + NEWER + "("));
        assertThat(rules).isEmpty();
    }

    private static List<String> demands(Class<?> owner, Method method) {
        Class<?>[] types = method.getParameterTypes();
        List<String> demands = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            if (isReal(types[i])) {
                demands.add(key(owner.getName(), method.getName(), names(types), i));
            }
        }
        if (PASSIVE.containsKey(method.getName())) {
            assertWithMessage("%s", method).that(isReal(method.getReturnType())).isFalse();
            demands.clear();
        }
        return demands;
    }

    private static boolean isReal(Class<?> type) {
        return type == double.class || type == float.class;
    }

    private static String names(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getName).collect(Collectors.joining(","));
    }

    private static String key(String owner, String method, String types, int arg) {
        return owner + "." + method + "(" + types + ") by " + arg;
    }

    /** Reads the annotations from the class file, for reflection does not see them. */
    private static List<String> rules() throws Exception {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                        null,
                        List.of());
        List<String> rules = new ArrayList<>();
        TypeElement table = task.getElements().getTypeElement(MathRules.class.getName());
        for (ExecutableElement rule : ElementFilter.methodsIn(table.getEnclosedElements())) {
            for (AnnotationMirror list : rule.getAnnotationMirrors()) {
                for (Object partial : (List<?>) value(list, "value").getValue()) {
                    AnnotationMirror mirror = (AnnotationMirror) ((AnnotationValue) partial).getValue();
                    rules.add(key(rule, mirror));
                }
            }
        }
        return rules;
    }

    private static String key(ExecutableElement rule, AnnotationMirror partial) throws Exception {
        String owner = value(partial, "owner").getValue().toString();
        String method = value(partial, "method").getValue().toString();
        List<String> types =
                rule.getParameters().stream().map(p -> p.asType().toString()).toList();
        int primalParameters = NEWER.equals(method) ? types.size() : arity(owner, method);
        assertWithMessage("%s", rule).that(types.size() - primalParameters).isIn(List.of(0, 1));
        return key(owner, method, String.join(",", types.subList(0, primalParameters)), (int)
                value(partial, "arg").getValue());
    }

    /** All overloads of a method of {@link Math} have the same number of parameters. */
    private static int arity(String owner, String method) throws Exception {
        return Arrays.stream(Class.forName(owner).getMethods())
                .filter(m -> m.getName().equals(method))
                .findFirst()
                .orElseThrow()
                .getParameterCount();
    }

    private static AnnotationValue value(AnnotationMirror mirror, String element) {
        return mirror.getElementValues().entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(element))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
