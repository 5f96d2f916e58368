package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Why a method that is declared to be a rule cannot be used, and what to do; null if it can. */
final class RuleFaults {
    private final Elements elements;
    private final Types types;
    private final ErasedTypes erased;

    /** Where generated code is going to stand. */
    private final PackageElement user;

    RuleFaults(Elements elements, Types types, PackageElement user) {
        this.elements = elements;
        this.types = types;
        this.erased = new ErasedTypes(types);
        this.user = user;
    }

    String partial(ExecutableElement method, Rule rule) {
        String fault = fault(method, rule.owner(), rule.primitive());
        if (fault != null) {
            return fault;
        }
        for (ExecutableElement primitive : overloads(rule.owner(), rule.primitive())) {
            if (rule.partialOf(erased.of(primitive)) != null) {
                String wrong = partial(erased.of(primitive), rule);
                return wrong != null ? wrong : thrown(method, primitive);
            }
        }
        return "its parameters are those of no method " + rule.primitive() + " of " + rule.owner()
                + ". Take the parameters of the primitive, and after them, if need be, its result.";
    }

    private static String partial(MethodRef primitive, Rule rule) {
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
        Type argument = primitive.parameters().get(rule.argument());
        if (argument.isFloatingArray()) {
            return "arg = " + rule.argument() + " is an array, so it has no single partial derivative. Consider"
                    + " @TangentOf and @AdjointOf.";
        }
        if (!argument.isFloating()) {
            return "arg = " + rule.argument() + " is a " + argument.javaName()
                    + ", by which no derivative is taken. Name a double or a float.";
        }
        return primitive.returns().equals(rule.method().returns())
                ? null
                : "it does not return a " + primitive.returns().javaName()
                        + ", as the primitive does. Change its type.";
    }

    String tangent(ExecutableElement method, TangentRule rule) {
        Signature signature = rule.signature();
        String fault = whole(method, signature);
        if (fault != null) {
            return fault;
        }
        ExecutableElement similar = null;
        for (ExecutableElement primitive : overloads(signature.owner(), signature.primitive())) {
            MethodRef reference = erased.of(primitive);
            if (rule.fits(reference)) {
                return thrown(method, primitive);
            }
            similar = signature.beginsLike(reference) ? primitive : similar;
        }
        return "it is not a tangent of " + signature.primitive() + ". " + TangentRule.expected(erased.of(similar));
    }

    String adjoint(ExecutableElement method, AdjointRule rule) {
        Signature signature = rule.signature();
        String fault = whole(method, signature);
        if (fault != null) {
            return fault;
        }
        ExecutableElement similar = null;
        boolean unclear = false;
        for (ExecutableElement primitive : overloads(signature.owner(), signature.primitive())) {
            MethodRef reference = erased.of(primitive);
            int readings = rule.readings(reference).size();
            if (readings == 1) {
                return thrown(method, primitive);
            }
            unclear |= readings > 1;
            similar = signature.beginsLike(reference) ? primitive : similar;
        }
        String what = unclear
                ? "which parameters its adjoints belong to is not clear from their types and names. "
                : "it is not an adjoint of " + signature.primitive() + ". ";
        return what + AdjointRule.expected(erased.of(similar));
    }

    /** Faults that rules for whole arguments have in common. */
    private String whole(ExecutableElement method, Signature signature) {
        String fault = fault(method, signature.owner(), signature.primitive());
        if (fault != null) {
            return fault;
        }
        List<MethodRef> similar = overloads(signature.owner(), signature.primitive()).stream()
                .map(erased::of)
                .filter(signature::beginsLike)
                .toList();
        if (similar.isEmpty()) {
            return "its first parameters are those of no method " + signature.primitive() + " of " + signature.owner()
                    + ". Take the parameters of the primitive first.";
        }
        if (similar.stream()
                .noneMatch(each -> signature.arguments(each).stream().anyMatch(Signature.Variable::active))) {
            return signature.primitive() + " takes nothing that can carry a derivative. Leave the rule out.";
        }
        if (method.getReturnType() instanceof DeclaredType declared && !isVisible(declared.asElement())) {
            return "it returns the type " + declared.asElement().getSimpleName()
                    + ", which generated code cannot see. Make that " + visibility(declared.asElement()) + ".";
        }
        return null;
    }

    /** Faults that all rules have in common. */
    private String fault(ExecutableElement method, String owner, String primitive) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return "it is not static. Make it static.";
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return "it is private, and generated code stands in another class. Make it package-private.";
        }
        for (Element each = method; each.getKind() != javax.lang.model.element.ElementKind.PACKAGE; ) {
            if (!isReachable(each)) {
                String what = each == method ? "it" : "its class " + each.getSimpleName();
                return what + " cannot be seen from generated code, which stands in the package "
                        + user.getQualifiedName() + ". Make it " + visibility(each) + ".";
            }
            each = each.getEnclosingElement();
        }
        return overloads(owner, primitive).isEmpty()
                ? owner + " declares no method " + primitive + ". Correct its name."
                : null;
    }

    private boolean isVisible(Element element) {
        for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!isReachable(each)) {
                return false;
            }
        }
        return true;
    }

    private boolean isReachable(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || isBeside(element) && !element.getModifiers().contains(Modifier.PRIVATE)
                || element.getEnclosingElement().getKind().isInterface()
                        && !element.getModifiers().contains(Modifier.PRIVATE);
    }

    private boolean isBeside(Element element) {
        return elements.getPackageOf(element).equals(user);
    }

    private String visibility(Element element) {
        return isBeside(element) ? "package-private" : "public";
    }

    /** Generated code declares the primitive's exceptions, and no others. */
    private String thrown(ExecutableElement method, ExecutableElement primitive) {
        for (TypeMirror thrown : method.getThrownTypes()) {
            boolean unchecked = isSubtype(thrown, "java.lang.RuntimeException") || isSubtype(thrown, "java.lang.Error");
            boolean declared = primitive.getThrownTypes().stream().anyMatch(each -> types.isSubtype(thrown, each));
            if (!unchecked && !declared) {
                return "it throws " + thrown + ", which the primitive does not. Wrap it in an unchecked exception.";
            }
        }
        return null;
    }

    private boolean isSubtype(TypeMirror type, String name) {
        return types.isSubtype(type, elements.getTypeElement(name).asType());
    }

    private List<ExecutableElement> overloads(String owner, String primitive) {
        return ElementFilter.methodsIn(elements.getTypeElement(owner).getEnclosedElements()).stream()
                .filter(m -> m.getSimpleName().contentEquals(primitive))
                .toList();
    }
}
