package dev.jacobean.processor;

import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.rules.ActiveTypes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Checks what {@code @Differentiable} says about a method. */
final class AnnotationChecks {
    private final Request request;
    private final Map<String, VariableElement> parameters = new LinkedHashMap<>();
    private final Map<String, VariableElement> fields = new LinkedHashMap<>();

    private AnnotationChecks(Request request, Elements elements) {
        this.request = request;
        request.method()
                .getParameters()
                .forEach(p -> parameters.put(p.getSimpleName().toString(), p));
        if (!request.method().getModifiers().contains(Modifier.STATIC)) {
            for (VariableElement field : ElementFilter.fieldsIn(elements.getAllMembers(request.owner()))) {
                if (!field.getModifiers().contains(Modifier.STATIC)) {
                    fields.put(field.getSimpleName().toString(), field);
                }
            }
        }
    }

    /** @throws Refusal for the first fault */
    static void check(Request request, Elements elements) {
        AnnotationChecks checks = new AnnotationChecks(request, elements);
        checks.name();
        checks.order();
        checks.wrt();
    }

    private void name() {
        if (request.name().isPresent() && !SourceVersion.isIdentifier(request.baseName())) {
            throw Refusal.of(Message.INVALID_NAME, request.at(request.name().orElseThrow()), request.baseName());
        }
    }

    private void order() {
        if (request.order().isEmpty() || request.orderOrDefault() == 1) {
            return;
        }
        Object place = request.at(request.order().orElseThrow());
        if (request.orderOrDefault() == 2) {
            throw Refusal.of(Message.ORDER_TWO, place, request.methodName());
        }
        throw Refusal.of(Message.INVALID_ORDER, place, request.orderOrDefault());
    }

    private void wrt() {
        Set<String> seen = new HashSet<>();
        for (AnnotationValue value : request.wrt()) {
            String name = String.valueOf(value.getValue());
            VariableElement variable = parameters.getOrDefault(name, fields.get(name));
            if (variable == null) {
                throw unknown(name, value);
            }
            if (!seen.add(name)) {
                throw Refusal.of(Message.DUPLICATE_WRT, request.at(value), name);
            }
            if (!ActiveTypes.isActive(variable.asType())) {
                throw Refusal.of(Message.PASSIVE_WRT, request.at(value), name, variable.asType());
            }
        }
        if (seen.isEmpty() && parameters.values().stream().noneMatch(p -> ActiveTypes.isActive(p.asType()))) {
            throw Refusal.of(Message.NOTHING_ACTIVE, request.method(), request.methodName());
        }
    }

    private Refusal unknown(String name, AnnotationValue value) {
        Set<String> candidates = new LinkedHashSet<>(parameters.keySet());
        candidates.addAll(fields.keySet());
        String proposal = Spelling.nearest(name, candidates)
                .map(nearest -> " Did you mean '" + nearest + "'?")
                .orElseGet(() -> " Choose from: " + String.join(", ", candidates) + ".");
        String orField = request.method().getModifiers().contains(Modifier.STATIC) ? "" : ", nor a field of its class";
        return Refusal.of(Message.UNKNOWN_WRT, request.at(value), name, request.methodName(), orField, proposal);
    }
}
