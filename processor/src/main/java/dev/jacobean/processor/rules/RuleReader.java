package dev.jacobean.processor.rules;

import dev.jacobean.AdjointOf;
import dev.jacobean.PartialOf;
import dev.jacobean.TangentOf;
import dev.jacobean.processor.diagnostics.Diagnostics;
import dev.jacobean.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the rules that a class declares, and refuses those that cannot be used. */
final class RuleReader {
    private static final String PARTIAL = PartialOf.class.getCanonicalName();
    private static final String PARTIALS = PartialOf.List.class.getCanonicalName();
    private static final String TANGENT = TangentOf.class.getCanonicalName();
    private static final String ADJOINT = AdjointOf.class.getCanonicalName();

    private final Elements elements;
    private final ErasedTypes erased;
    private final RuleFaults faults;
    private final Diagnostics diagnostics;
    private final List<Rule> partials = new ArrayList<>();
    private final List<TangentRule> tangents = new ArrayList<>();
    private final List<AdjointRule> adjoints = new ArrayList<>();

    /** @param user the package of the differentiable methods */
    RuleReader(Elements elements, Types types, PackageElement user, Diagnostics diagnostics) {
        this.elements = elements;
        this.erased = new ErasedTypes(types);
        this.faults = new RuleFaults(elements, types, user);
        this.diagnostics = diagnostics;
    }

    /** @param check whether to look for faults: the library's own table has none, and names methods of later JDKs */
    ClassRules read(TypeElement table, boolean check) {
        for (ExecutableElement method : ElementFilter.methodsIn(table.getEnclosedElements())) {
            for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
                read(method, mirror, check);
            }
        }
        return new ClassRules(partials, tangents, adjoints);
    }

    private void read(ExecutableElement method, AnnotationMirror mirror, boolean check) {
        String name = ((QualifiedNameable) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
        if (name.equals(PARTIAL)) {
            partial(method, mirror, check);
        } else if (name.equals(PARTIALS) && value(mirror, "value") instanceof List<?> list) {
            list.forEach(each -> partial(method, (AnnotationMirror) ((AnnotationValue) each).getValue(), check));
        } else if (name.equals(TANGENT) && isResolved(mirror)) {
            TangentRule rule = new TangentRule(signature(method, mirror));
            if (isSound(method, faults.tangent(method, rule))) {
                tangents.add(rule);
            }
        } else if (name.equals(ADJOINT) && isResolved(mirror)) {
            AdjointRule rule = new AdjointRule(signature(method, mirror));
            if (isSound(method, faults.adjoint(method, rule))) {
                adjoints.add(rule);
            }
        }
    }

    private void partial(ExecutableElement method, AnnotationMirror mirror, boolean check) {
        if (isResolved(mirror) && value(mirror, "arg") instanceof Integer argument) {
            Rule rule = new Rule(ownerOf(mirror), (String) value(mirror, "method"), argument, erased.of(method));
            if (!check || isSound(method, faults.partial(method, rule))) {
                partials.add(rule);
            }
        }
    }

    private boolean isSound(ExecutableElement method, String fault) {
        if (fault != null) {
            diagnostics.report(Message.INVALID_RULE, method, method.getSimpleName(), fault);
        }
        return fault == null;
    }

    /** Whether the class that a rule names exists; if not, the compiler says so. */
    private boolean isResolved(AnnotationMirror mirror) {
        return value(mirror, "owner") instanceof DeclaredType owner
                && owner.getKind() == TypeKind.DECLARED
                && elements.getTypeElement(erased.of(owner).javaName()) != null
                && value(mirror, "method") instanceof String;
    }

    private String ownerOf(AnnotationMirror mirror) {
        return erased.of((TypeMirror) value(mirror, "owner")).javaName();
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

    private Signature signature(ExecutableElement method, AnnotationMirror mirror) {
        List<Signature.Variable> parameters = method.getParameters().stream()
                .map(each -> variable(each.getSimpleName().toString(), each.asType()))
                .toList();
        return new Signature(
                ownerOf(mirror),
                (String) value(mirror, "method"),
                erased.of(method),
                parameters,
                components(method.getReturnType()));
    }

    private List<Signature.Variable> components(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || declared.asElement().getKind() != ElementKind.RECORD) {
            return List.of();
        }
        return ((TypeElement) declared.asElement())
                .getRecordComponents().stream()
                        .map(each -> variable(each.getSimpleName().toString(), each.asType()))
                        .toList();
    }

    private Signature.Variable variable(String name, TypeMirror type) {
        return new Signature.Variable(name, erased.of(type), ActiveTypes.isActive(type));
    }
}
