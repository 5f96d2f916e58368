package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls that stay calls: of methods that touch nothing active. */
final class OutsideCalls {
    private final Body body;

    OutsideCalls(Body body) {
        this.body = body;
    }

    /** Whether a method of this class touches nothing active and cannot be inlined, but can be called. */
    boolean isBetterCalled(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        ExecutableElement element = method.element();
        if (receiver != null && !(receiver instanceof Binding.Scalar)
                || !areHarmless(arguments)
                || Visibility.isInBody(element)
                || body.shared.types.isTakenApart(method.returnType())) {
            return false;
        }
        Inlinable content = Inlinable.of(element, body.shared.sources);
        boolean readsActive = receiver != null
                && (content.fields().stream().anyMatch(body.shared.activeFields::containsKey)
                        || content.callsUnknown() && hasActiveFields(receiver));
        boolean isPrivate = element.getModifiers().contains(Modifier.PRIVATE);
        boolean changesObject = content.writesFields() && !isPrivate && isOther(receiver);
        boolean hard = content.isHard()
                || content.hasFinally() && !isPrivate
                || changesObject
                || Overrides.isUncertain(element, body.shared);
        if (readsActive || !hard && (isPrivate || !body.shared.helpers.isNeededFor(element))) {
            return false;
        }
        if (isPrivate) {
            body.shared.classes.want(element.getEnclosingElement());
            throw Refusal.of(Message.HIDDEN_MEMBER, tree, "'" + element.getSimpleName() + "'", "");
        }
        return true;
    }

    /** Whether a receiver is an object, and not the one whose method is differentiated. */
    private boolean isOther(Binding receiver) {
        return receiver instanceof Binding.Scalar object && !body.shared.isSelf(object.value());
    }

    /** Whether no argument can be active, or be an array that becomes so. */
    boolean areHarmless(List<Binding> arguments) {
        return arguments.stream().map(body.shared.conversions::bare).allMatch(this::isHarmless);
    }

    private boolean isHarmless(Binding binding) {
        return binding instanceof Binding.Scalar scalar
                && !scalar.value().type().isFloatingArray()
                && !hasActiveFields(binding)
                && !body.shared.active.isActive(scalar.value());
    }

    /** Whether a binding is the instance, and derivatives are taken by fields of it. */
    boolean hasActiveFields(Binding binding) {
        return !body.shared.activeFields.isEmpty()
                && binding instanceof Binding.Scalar scalar
                && body.shared.isSelf(scalar.value());
    }

    /** What is not known must not see the fields that derivatives are taken by, where it gives a number or an object. */
    void demandNoActiveFields(ExecutableElement method, Binding receiver, List<Binding> arguments, Tree tree) {
        boolean sees = hasActiveFields(receiver) || arguments.stream().anyMatch(this::hasActiveFields);
        if (sees && mayCarry(method) && !ofObject(method)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "it may depend on the fields of this that wrt names, but what it does is not known",
                    "Pass the fields it needs as parameters, or what it gives as a parameter of this method.");
        }
    }

    private void demandPublic(ExecutableElement method, Tree tree) {
        if (body.shared.isProtectedElsewhere(method)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "it is protected in another package, where generated code, which extends no class, cannot call it",
                    "Pass what it gives as a parameter.");
        }
    }

    private boolean mayCarry(ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        return method.getKind() == ElementKind.CONSTRUCTOR
                || isNumber(type)
                || !type.getKind().isPrimitive()
                        && type.getKind() != TypeKind.VOID
                        && !type.toString().equals("java.lang.String");
    }

    private static boolean ofObject(ExecutableElement method) {
        String owner = method.getEnclosingElement().toString();
        return owner.equals("java.lang.Object") || owner.equals("java.lang.Enum");
    }

    /** A call as it is. */
    Binding passive(Symbol.Method method, TypeMirror type, Binding receiver, List<Binding> given, Tree tree) {
        ExecutableElement element = method.element();
        List<Binding> arguments = new FunctionObjects(body).arguments(given, method.parameterTypes(), tree);
        demandNoActiveFields(element, receiver, arguments, tree);
        List<Binding> all = new ArrayList<>(arguments);
        if (receiver != null) {
            all.add(0, receiver);
        }
        Effect effect = PureMethods.effectOf(element, Effect.CALL);
        boolean cut = effect != Effect.CALL && !body.shared.types.of(type).isDifferentiable();
        if (Texts.isText(element)) {
            arguments.forEach(argument -> new Texts(body).note(element, argument));
        } else if (!cut) {
            for (Binding binding : all) {
                Bindings.leaves(binding)
                        .forEach(leaf -> body.shared.demands.passive(leaf, () -> refusal(element, leaf, tree)));
                if (isNumber(type)) {
                    Bindings.leaves(binding).forEach(leaf -> demandNothingWritten(leaf, element, tree));
                }
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (Unions.isObject(arguments.get(i))) {
                new Unions(body.shared).want(method.parameterTypes().get(i), arguments.get(i));
            }
        }
        if (Visibility.isHidden(element) || !all.stream().allMatch(binding -> binding instanceof Binding.Scalar)) {
            body.shared.classes.want(element.getEnclosingElement());
            if (receiver instanceof Binding.Scalar object) {
                body.shared.wantRootsOf(object.value());
            }
        }
        Visibility.demand(element, tree);
        demandPublic(element, tree);
        demandSayable(method, type, tree);
        return result(reference(method, type), type, method, effect, values(element, receiver, arguments, tree), tree);
    }

    /** That generated code can say all types that it has to: private classes stand there as classes above them. */
    private void demandSayable(Symbol.Method method, TypeMirror type, Tree tree) {
        List<? extends VariableElement> parameters = method.element().getParameters();
        parameters.forEach(parameter -> Visibility.demand(parameter.asType(), tree));
        if (method.element().getKind() == ElementKind.CONSTRUCTOR) {
            Visibility.demand(type, tree);
        } else if (parameters.stream().anyMatch(p -> isOpen(p.asType()))) {
            typeOfReceiver(tree).ifPresent(receiver -> Visibility.demand(receiver, tree));
        }
    }

    /** Whether a type depends on type variables. */
    private boolean isOpen(TypeMirror type) {
        return !body.shared.frontend.types().isSameType(type, body.shared.types.erasure(type))
                && !type.getKind().isPrimitive();
    }

    private Optional<TypeMirror> typeOfReceiver(Tree tree) {
        return tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.ofNullable(body.typeOf(select.getExpression()))
                : Optional.empty();
    }

    /** A number that is read from a text has lost its derivative. */
    private void demandNothingWritten(Value text, ExecutableElement method, Tree tree) {
        TextSources.of(text)
                .forEach(number -> body.shared.demands.passive(number, () -> refusal(method, number, tree)));
        if (Texts.isText(text)) {
            body.shared.demands.nothingWritten(number -> refusal(method, number, tree));
        }
    }

    private boolean isNumber(TypeMirror type) {
        TypeMirror number = body.shared
                .frontend
                .elements()
                .getTypeElement("java.lang.Number")
                .asType();
        return type.getKind() == TypeKind.DOUBLE
                || type.getKind() == TypeKind.FLOAT
                || body.shared.frontend.types().isSubtype(type, number);
    }

    private Refusal refusal(ExecutableElement method, Value active, Tree tree) {
        String name = "'" + nameOf(method) + "'";
        body.shared.classes.want(method.getEnclosingElement());
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return Refusal.of(
                    Message.ACTIVE_OBJECT,
                    tree,
                    body.text(tree),
                    "a " + method.getEnclosingElement().getSimpleName());
        }
        if (body.shared.unknownStages.containsKey(tree)) {
            return Streams.unknown(body.shared.unknownStages.get(tree), body);
        }
        if (method.getModifiers().contains(Modifier.ABSTRACT)
                && method.getEnclosingElement().toString().startsWith("java.util.function.")
                && tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            return Refusal.of(Message.CHOSEN_FUNCTION, tree, body.text(select.getExpression()));
        } else if (body.shared.types.erasure(method.getReturnType()).toString().startsWith("java.util.stream.")) {
            return Streams.unknown(tree, body);
        }
        return Refusal.of(Message.OPAQUE_CALL, tree, name, spelling(active, tree), "its result");
    }

    /** The argument as the user wrote it, where it has a name. */
    String spelling(Value active, Tree tree) {
        if (tree instanceof MethodInvocationTree call && call.getArguments().size() == 1) {
            return body.text(call.getArguments().get(0));
        }
        return active.name() == null ? body.text(tree) : active.name();
    }

    static String nameOf(ExecutableElement method) {
        return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
    }

    Binding result(
            MethodRef reference,
            TypeMirror type,
            Symbol.Method method,
            Effect effect,
            List<Value> operands,
            Tree tree) {
        List<Value> plain = isOverloaded(method.element())
                ? operands
                : operands.stream().map(Conversions::withoutCast).toList();
        Value result = body.builder.invoke(reference, effect, plain);
        return result == null ? null : body.records.takenApart(result, type, tree);
    }

    /** Whether the types of the arguments decide which method is called. */
    private boolean isOverloaded(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return body.shared.frontend.elements().getAllMembers(owner).stream()
                .filter(e ->
                        e.getKind() == method.getKind() && e.getSimpleName().equals(method.getSimpleName()))
                .filter(e -> ((ExecutableElement) e).getParameters().size()
                        == method.getParameters().size())
                .skip(1)
                .findAny()
                .isPresent();
    }

    /** Of the class of an object a method may take a narrower type than of the bound of its type variable. */
    private Value ofBound(Value object, ExecutableElement method, Tree tree) {
        boolean known =
                body.shared.frontend.elements().getTypeElement(object.type().javaName()) != null;
        boolean variable = typeOfReceiver(tree)
                .filter(type -> type.getKind() == TypeKind.TYPEVAR)
                .isPresent();
        TypeMirror bound =
                body.shared.types.erasure(method.getEnclosingElement().asType());
        return known && variable ? body.shared.conversions.to(bound, object, tree) : object;
    }

    List<Value> values(ExecutableElement method, Binding receiver, List<Binding> arguments, Tree tree) {
        List<Value> values = new ArrayList<>();
        if (receiver != null) {
            values.add(ofBound(body.expressions.asValue(receiver, tree), method, tree));
        }
        arguments.forEach(argument -> values.add(body.expressions.asValue(argument, tree)));
        return values;
    }

    MethodRef reference(Symbol.Method method) {
        return reference(method, method.returnType());
    }

    /** The method or constructor, with the type of its result or of the object that it makes. */
    MethodRef reference(Symbol.Method method, TypeMirror type) {
        ExecutableElement element = method.element();
        TypeMapping types = body.shared.types;
        List<Type> parameters = element.getParameters().stream()
                .map(p -> types.of(types.erasure(p.asType())))
                .toList();
        MethodRef.Kind kind = element.getKind() == ElementKind.CONSTRUCTOR
                ? MethodRef.Kind.CONSTRUCTOR
                : element.getModifiers().contains(Modifier.STATIC) ? MethodRef.Kind.STATIC : MethodRef.Kind.INSTANCE;
        String owner =
                ((TypeElement) element.getEnclosingElement()).getQualifiedName().toString();
        return new MethodRef(kind, owner, element.getSimpleName().toString(), parameters, types.of(type));
    }
}
