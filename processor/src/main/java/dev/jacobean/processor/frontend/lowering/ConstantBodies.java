package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Methods that constants of an enum override in bodies of their own: which one is called, the ordinal says. */
final class ConstantBodies {
    private final Body body;

    ConstantBodies(Body body) {
        this.body = body;
    }

    /** What a constant does; its place among the constants. */
    private record Alternative(int ordinal, Sources.Source source) {}

    /** What each constant that overrides a method does; empty if it is no method of an enum of this top-level class. */
    private List<Alternative> alternatives(ExecutableElement method, Binding receiver) {
        Element owner = enumOf(method, receiver);
        List<Alternative> alternatives = new ArrayList<>();
        if (owner == null || owner.getKind() != ElementKind.ENUM || !body.shared.sources.isHere(owner)) {
            return alternatives;
        }
        int ordinal = 0;
        for (Element constant : owner.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                int place = ordinal++;
                source(constant, method).ifPresent(source -> alternatives.add(new Alternative(place, source)));
            }
        }
        return alternatives;
    }

    /** The enum that declares a method, or, where an interface does, the receiver's. */
    private Element enumOf(ExecutableElement method, Binding receiver) {
        Element owner = method.getEnclosingElement();
        if (receiver instanceof Binding.Aggregate constant) {
            return ((DeclaredType) constant.type()).asElement();
        }
        return owner.getKind() == ElementKind.INTERFACE
                ? body.shared
                        .frontend
                        .elements()
                        .getTypeElement(
                                ((Binding.Scalar) receiver).value().type().javaName())
                : owner;
    }

    private Optional<Sources.Source> source(Element constant, ExecutableElement method) {
        TreePath path = body.shared.sources.path(constant);
        ClassTree content = path != null
                        && path.getLeaf() instanceof VariableTree variable
                        && variable.getInitializer() instanceof NewClassTree creation
                ? creation.getClassBody()
                : null;
        if (content == null) {
            return Optional.empty();
        }
        return content.getMembers().stream()
                .filter(member -> member instanceof MethodTree tree && overrides(tree, method))
                .map(member ->
                        new Sources.Source((MethodTree) member, path, body.shared.sources.attribution(path, member)))
                .findFirst();
    }

    /** By name and number of parameters; where these do not tell an enum's methods apart, nothing is found. */
    private static boolean overrides(MethodTree tree, ExecutableElement method) {
        return tree.getName().equals(method.getSimpleName())
                && tree.getParameters().size() == method.getParameters().size()
                && method.getEnclosingElement().getEnclosedElements().stream()
                                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                                .map(ExecutableElement.class::cast)
                                .filter(other -> other.getParameters().size()
                                        == method.getParameters().size())
                                .count()
                        == 1;
    }

    /** The result of a call of an enum's method; null if no constant overrides it. Nothing is returned as a known value. */
    Binding call(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        ExecutableElement element = method.element();
        boolean local = receiver instanceof Binding.Aggregate constant && LocalEnums.isLocal(constant.type());
        if (element.getModifiers().contains(Modifier.STATIC) || !local && !(receiver instanceof Binding.Scalar)) {
            return null;
        }
        List<Alternative> alternatives = alternatives(element, receiver);
        boolean isAbstract = element.getModifiers().contains(Modifier.ABSTRACT);
        if (alternatives.isEmpty() || !isAbstract && !body.shared.sources.hasBody(element)) {
            return null;
        }
        Sources.Source otherwise =
                isAbstract ? alternatives.remove(alternatives.size() - 1).source() : body.shared.sources.of(element);
        Value which = local ? Records.part((Binding.Aggregate) receiver, LocalEnums.ORDINAL) : ordinal(receiver);
        return choose(alternatives, otherwise, which, source -> {
            Binding result = body.inlining.call(method, source, receiver, arguments, tree);
            return element.getReturnType().getKind() == TypeKind.VOID ? LibraryCalls.NOTHING : result;
        });
    }

    private Value ordinal(Binding constant) {
        MethodRef ordinal = new MethodRef(MethodRef.Kind.INSTANCE, "java.lang.Enum", "ordinal", List.of(), Type.INT);
        return body.builder.invoke(ordinal, Effect.CHECKED, List.of(((Binding.Scalar) constant).value()));
    }

    private Binding choose(
            List<Alternative> alternatives,
            Sources.Source otherwise,
            Value which,
            java.util.function.Function<Sources.Source, Binding> inlined) {
        if (alternatives.isEmpty()) {
            return inlined.apply(otherwise);
        }
        Alternative first = alternatives.get(0);
        Value is = body.builder.binary(BinaryOperator.EQUAL, which, body.builder.constant(first.ordinal()));
        return body.branches.choose(
                is,
                () -> inlined.apply(first.source()),
                () -> choose(alternatives.subList(1, alternatives.size()), otherwise, which, inlined));
    }
}
