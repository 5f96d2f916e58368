package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Methods that the class of an object decides: the bodies of all classes that it can be of, as far as they stand in this file, and
 * an exception for others.
 */
final class Dispatch {
    private final Body body;

    Dispatch(Body body) {
        this.body = body;
    }

    /** The result of a call; null if the classes, or what they do, are not known. Nothing is returned as a known value. */
    Binding call(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        if (!(receiver instanceof Binding.Scalar object)
                || !(object.value().type() instanceof ObjectType)
                || method.element().getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        KnownClasses known = KnownClasses.of(object.value(), method, body.shared);
        List<Choice> choices = new ArrayList<>();
        for (TypeElement type : known.classes()) {
            Symbol.Method own = Overrides.in((DeclaredType) type.asType(), method, body.shared);
            boolean hasBody = type.getKind() == ElementKind.ENUM || body.shared.sources.hasBody(own.element());
            if (!type.getTypeParameters().isEmpty() || !hasBody) {
                return null;
            }
            choices.add(new Choice(type, own));
        }
        return choices.isEmpty() ? null : choose(known, choices, object.value(), arguments, tree);
    }

    /** A class, and what it does. */
    private record Choice(TypeElement type, Symbol.Method method) {}

    private Binding choose(KnownClasses known, List<Choice> choices, Value object, List<Binding> arguments, Tree tree) {
        if (choices.isEmpty()) {
            throw unknownClass(known, object, tree);
        }
        Choice first = choices.get(0);
        if (known.isCertain()) {
            return inlined(first, object, known.isClosed(), arguments, tree);
        }
        String name = body.shared.types.of(first.type().asType()).javaName();
        boolean hidden = Visibility.isHidden(first.type());
        String test = hidden
                ? "{0} != null && {0}.getClass().getName().equals(\""
                        + body.shared.frontend.elements().getBinaryName(first.type()) + "\")"
                : "{0} instanceof " + name;
        Value is = body.builder.passive(test, Type.BOOLEAN, Effect.PURE, List.of(object));
        return body.branches.choose(
                is,
                () -> inlined(first, object, known.isClosed() || hidden, arguments, tree),
                () -> choose(known, choices.subList(1, choices.size()), object, arguments, tree));
    }

    /** Where an object is of none of the classes. */
    private Unreachable unknownClass(KnownClasses known, Value object, Tree tree) {
        ObjectType noObject = new ObjectType("java.lang.NullPointerException");
        if (known.isClosed()) {
            body.raise(noObject, body.text(tree));
        }
        Value isNull = body.builder.passive("{0} == null", Type.BOOLEAN, Effect.PURE, List.of(object));
        body.branches.run(isNull, () -> body.raise(noObject, body.text(tree)), () -> {});
        String names = known.classes().stream()
                .map(type -> type.getSimpleName().toString())
                .collect(Collectors.joining(", "));
        String message =
                "\"the derivative is made for these classes: " + names + "; not for \" + {0}.getClass().getName()";
        Value text = body.builder.passive(message, Type.STRING, Effect.PURE, List.of(object));
        body.raise(new ObjectType("java.lang.UnsupportedOperationException"), text);
        return new Unreachable();
    }

    /** @param certain whether the object is surely of this very class, or of a class that no other extends */
    private Binding inlined(Choice choice, Value object, boolean certain, List<Binding> arguments, Tree tree) {
        ExecutableElement method = choice.method().element();
        if (!certain) {
            new DispatchGuards(body).always(object, method);
        }
        TypeMirror type = choice.type().asType();
        Value cast = Visibility.isHidden(choice.type()) ? object : body.shared.conversions.to(type, object, tree);
        Binding self = body.records.takenApart(cast, type, tree);
        boolean inherits = KnownClasses.inheritsBody(choice.type(), method);
        if (choice.type().getKind() == ElementKind.ENUM && !inherits) {
            Binding result = body.calls.invoke(choice.method(), self, arguments, tree);
            return result == null ? LibraryCalls.NOTHING : result;
        }
        Binding result = body.inlining.call(choice.method(), body.shared.sources.of(method), self, arguments, tree);
        return result == null ? LibraryCalls.NOTHING : result;
    }

    /** That a method of this top-level class, which is passed active values, is not left to unknown classes. */
    static void demandBody(ExecutableElement method, Tree tree, Body body) {
        if (method.getModifiers().contains(Modifier.ABSTRACT) && body.shared.sources.isHere(method)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "which class's '" + method.getSimpleName() + "' it calls is decided at run time",
                    "Declare the classes of '" + method.getEnclosingElement().getSimpleName()
                            + "' in this file, without type parameters, or use an enum or a switch.");
        }
    }

    /** That no other method can be called instead at run time. */
    static void demandCertain(ExecutableElement method, Tree tree, Body body) {
        if (Overrides.isUncertain(method, body.shared)) {
            Optional<ExecutableElement> other = Overrides.of(method, body.shared);
            String another = other.map(OutsideCalls::nameOf).orElse("a method of one of its constants");
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "whether it calls " + OutsideCalls.nameOf(method) + " or " + another + " is decided at run time",
                    "Use a switch, or a final method.");
        }
    }
}
