package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What is static in a class that a body declares, which generated code cannot name: above all the constants of an enum. Each is
 * taken apart into its ordinal and its fields.
 */
final class LocalEnums {
    /** The position of the part that says which constant it is. */
    static final int ORDINAL = 0;

    private final Body body;

    LocalEnums(Body body) {
        this.body = body;
    }

    static boolean isLocal(TypeMirror type) {
        return type instanceof DeclaredType declared && isLocal(declared.asElement());
    }

    private static boolean isLocal(Element type) {
        return type.getKind() == ElementKind.ENUM && Visibility.isInBody(type);
    }

    private static List<Element> constants(Element type) {
        return type.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element.class::cast)
                .toList();
    }

    // ---------------------------------------------------------------- fields

    /** A static field of a class in a body. */
    Binding field(VariableElement field, Tree tree) {
        TypeElement owner = (TypeElement) field.getEnclosingElement();
        TreePath path = body.shared.sources.path(field);
        if (field.getKind() == ElementKind.ENUM_CONSTANT) {
            return constant(owner, field, (VariableTree) path.getLeaf());
        }
        boolean simple = field.asType().getKind().isPrimitive()
                || field.asType().toString().equals("java.lang.String");
        ExpressionTree initializer = path == null ? null : ((VariableTree) path.getLeaf()).getInitializer();
        if (!simple || initializer == null || !field.getModifiers().contains(Modifier.FINAL)) {
            throw Visibility.local(owner, tree);
        }
        return maker(field, owner).expressions.assigned(initializer, field.asType());
    }

    /** A body for what is executed when a class is initialised. */
    private Body maker(Element member, TypeElement owner) {
        List<Element> chain = new ArrayList<>(body.chain);
        chain.add(member);
        return new Body(
                body.shared,
                body.shared.sources.attribution(body.shared.sources.path(owner)),
                new Environment(),
                null,
                chain,
                member.asType());
    }

    private Binding constant(TypeElement owner, VariableElement constant, VariableTree tree) {
        Body maker = maker(constant, owner);
        NewClassTree creation = (NewClassTree) tree.getInitializer();
        if (!(maker.attribution.symbolOf(creation) instanceof Symbol.Method constructor)
                || ObjectClasses.fields(owner).stream().anyMatch(body.shared.classes::isWritten)) {
            throw Visibility.local(owner, tree);
        }
        List<Binding> arguments = maker.calls.arguments(creation.getArguments(), constructor);
        return maker.construction.constant(
                (DeclaredType) owner.asType(),
                constants(owner).indexOf(constant),
                constructor.element(),
                arguments,
                creation);
    }

    // ---------------------------------------------------------------- methods

    /** Whether an enum in a body has a method by itself, without declaring it. */
    boolean isImplicit(ExecutableElement method, Binding receiver) {
        Element owner = method.getEnclosingElement();
        boolean inherited = receiver instanceof Binding.Aggregate constant
                && isLocal(constant.type())
                && (owner.toString().equals("java.lang.Enum")
                        || owner.toString().equals("java.lang.Object")
                        || owner.toString().equals("java.lang.Comparable"));
        boolean made = receiver == null
                && isLocal(owner)
                && method.getModifiers().contains(Modifier.STATIC)
                && body.shared.sources.path(method) == null;
        return inherited || made;
    }

    Binding call(ExecutableElement method, Binding receiver, List<Binding> arguments, Tree tree) {
        String name = method.getSimpleName().toString();
        if (receiver == null) {
            return ofClass((TypeElement) method.getEnclosingElement(), name, tree);
        }
        Binding.Aggregate constant = (Binding.Aggregate) receiver;
        Value ordinal = Records.part(constant, ORDINAL);
        return switch (name) {
            case "ordinal" -> new Binding.Scalar(ordinal);
            case "name", "toString" -> new Binding.Scalar(name(constants(asElement(constant)), 0, ordinal));
            case "compareTo" ->
                new Binding.Scalar(body.builder.binary(
                        BinaryOperator.SUBTRACT, ordinal, ordinalOf(arguments.get(0), constant, tree)));
            case "equals" ->
                new Binding.Scalar(body.builder.binary(
                        BinaryOperator.EQUAL, ordinal, ordinalOf(arguments.get(0), constant, tree)));
            default -> throw Visibility.local(asElement(constant), tree);
        };
    }

    private static TypeElement asElement(Binding.Aggregate constant) {
        return (TypeElement) ((DeclaredType) constant.type()).asElement();
    }

    private Value ordinalOf(Binding other, Binding.Aggregate constant, Tree tree) {
        if (other instanceof Binding.Aggregate one && one.isOf(constant.layout())) {
            return Records.part(one, ORDINAL);
        }
        throw Visibility.local(asElement(constant), tree);
    }

    /** What {@code values()} gives. */
    private Binding ofClass(TypeElement type, String name, Tree tree) {
        if (!name.equals("values")) {
            throw Visibility.local(type, tree);
        }
        List<Binding> all = new ArrayList<>();
        for (Element each : constants(type)) {
            all.add(field((VariableElement) each, tree));
        }
        TypeMirror array = body.shared.frontend.types().getArrayType(type.asType());
        return new ObjectArrays(body)
                .literal(array, all, all.stream().map(each -> tree).toList());
    }

    private Value name(List<Element> constants, int i, Value ordinal) {
        Value name = body.builder.constant(
                Type.STRING, constants.get(i).getSimpleName().toString());
        if (i == constants.size() - 1) {
            return name;
        }
        Binding chosen = body.branches.choose(
                is(ordinal, i),
                () -> new Binding.Scalar(name),
                () -> new Binding.Scalar(name(constants, i + 1, ordinal)));
        return ((Binding.Scalar) chosen).value();
    }

    private Value is(Value ordinal, int constant) {
        return body.builder.binary(BinaryOperator.EQUAL, ordinal, body.builder.constant(constant));
    }

    /** Whether a constant is the one that a label names. */
    Value matches(Value ordinal, TypeMirror type, String label) {
        List<String> names = constants(((DeclaredType) type).asElement()).stream()
                .map(each -> each.getSimpleName().toString())
                .toList();
        return is(ordinal, names.indexOf(label));
    }
}
