package dev.jacobean.processor.rules;

import dev.jacobean.PartialOf;
import dev.jacobean.processor.diagnostics.Diagnostics;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.ir.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the rules that a class declares, and refuses those that cannot be used. */
final class RuleReader {
    private static final String PARTIAL = PartialOf.class.getCanonicalName();
    private static final String PARTIALS = PartialOf.List.class.getCanonicalName();

    private final Elements elements;
    private final ErasedTypes erased;
    private final Diagnostics diagnostics;

    RuleReader(Elements elements, Types types, Diagnostics diagnostics) {
        this.elements = elements;
        this.erased = new ErasedTypes(types);
        this.diagnostics = diagnostics;
    }

    /** The rules of the library's own table, which need no checks (and name methods that only later JDKs have). */
    List<Rule> trusted(TypeElement table) {
        return read(table, false);
    }

    List<Rule> checked(TypeElement table) {
        return read(table, true);
    }

    private List<Rule> read(TypeElement table, boolean check) {
        List<Rule> rules = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(table.getEnclosedElements())) {
            for (AnnotationMirror partial : partials(method)) {
                Rule rule = rule(method, partial);
                if (rule == null) {
                    continue; // the class that it names does not exist, which the compiler says
                }
                String fault = check ? fault(method, rule) : null;
                if (fault == null) {
                    rules.add(rule);
                } else {
                    diagnostics.report(Message.INVALID_RULE, method, method.getSimpleName(), fault);
                }
            }
        }
        return rules;
    }

    private static List<AnnotationMirror> partials(ExecutableElement method) {
        List<AnnotationMirror> partials = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String name = ((QualifiedNameable) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .toString();
            if (name.equals(PARTIAL)) {
                partials.add(mirror);
            } else if (name.equals(PARTIALS) && value(mirror, "value") instanceof List<?> list) {
                list.forEach(each -> partials.add((AnnotationMirror) ((AnnotationValue) each).getValue()));
            }
        }
        return partials;
    }

    private static Object value(AnnotationMirror mirror, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue().getValue();
            }
        }
        return null;
    }

    private Rule rule(ExecutableElement method, AnnotationMirror partial) {
        if (value(partial, "owner") instanceof TypeMirror owner
                && owner instanceof DeclaredType declared
                && elements.getTypeElement(erased.of(declared).javaName()) != null
                && value(partial, "method") instanceof String name
                && value(partial, "arg") instanceof Integer argument) {
            return new Rule(erased.of(owner).javaName(), name, argument, erased.of(method));
        }
        return null;
    }

    /** Why a rule cannot be used and what to do; null if it can. */
    private String fault(ExecutableElement method, Rule rule) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return "it is not static. Make it static.";
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return "it is private, and generated code stands in another class. Make it package-private.";
        }
        List<MethodRef> overloads =
                ElementFilter.methodsIn(elements.getTypeElement(rule.owner()).getEnclosedElements()).stream()
                        .filter(m -> m.getSimpleName().contentEquals(rule.primitive()))
                        .map(erased::of)
                        .toList();
        if (overloads.isEmpty()) {
            return rule.owner() + " declares no method " + rule.primitive() + ". Correct its name.";
        }
        for (MethodRef primitive : overloads) {
            if (rule.partialOf(primitive) != null) {
                return faultFor(primitive, rule);
            }
        }
        return "its parameters are those of no method " + rule.primitive() + " of " + rule.owner()
                + ". Take the parameters of the primitive, and after them, if need be, its result.";
    }

    private static String faultFor(MethodRef primitive, Rule rule) {
        int count = primitive.parameters().size();
        if (rule.argument() < 0 || rule.argument() >= count) {
            return "arg = " + rule.argument() + ", but " + rule.primitive() + " has " + count
                    + (count == 1 ? " parameter" : " parameters") + ". Count them from 0.";
        }
        if (primitive.returns() == null || !primitive.returns().isFloating()) {
            return rule.primitive()
                    + " returns no double or float, so it has no partial derivative. Consider @TangentOf"
                    + " and @AdjointOf.";
        }
        if (!primitive.parameters().get(rule.argument()).isFloating()) {
            return "arg = " + rule.argument() + " is a "
                    + primitive.parameters().get(rule.argument()).javaName()
                    + ", by which no derivative is taken. Name a double or a float.";
        }
        return primitive.returns().equals(rule.method().returns())
                ? null
                : "it does not return a " + primitive.returns().javaName()
                        + ", as the primitive does. Change its type.";
    }
}
