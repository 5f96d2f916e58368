package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Names: variables, fields, {@code this} and the length of arrays. */
final class Members {
    private final Body body;

    Members(Body body) {
        this.body = body;
    }

    Binding identifier(IdentifierTree tree) {
        Symbol symbol = body.attribution.symbolOf(tree);
        if (symbol instanceof Symbol.Local local) {
            Binding binding = body.environment.get(local.declaration());
            if (binding == null) {
                throw new Unresolved("'" + tree + "' has no value here", tree);
            }
            return binding instanceof Binding.Unset ? body.records.zero(local.type()) : binding;
        } else if (symbol instanceof Symbol.Field field) {
            return field.element().getModifiers().contains(Modifier.STATIC)
                    ? staticField(field, tree)
                    : instanceField(self(tree, field.element().getEnclosingElement()), field, tree);
        } else if (symbol instanceof Symbol.This || symbol instanceof Symbol.Super) {
            return self(tree, null);
        }
        throw new Unresolved("'" + tree + "' is not known", tree);
    }

    Binding select(MemberSelectTree tree) {
        Symbol symbol = body.attribution.symbolOf(tree);
        if (symbol instanceof Symbol.ArrayLength) {
            return new Binding.Scalar(body.builder.length(body.expressions.value(tree.getExpression())));
        } else if (symbol instanceof Symbol.Field field) {
            return field.element().getModifiers().contains(Modifier.STATIC)
                    ? staticField(field, tree)
                    : instanceField(body.expressions.evaluate(tree.getExpression()), field, tree);
        } else if (symbol instanceof Symbol.This outer) {
            return self(tree, body.shared.frontend.types().asElement(outer.type()));
        } else if (tree.getIdentifier().contentEquals("class")) {
            String type = body.shared
                    .types
                    .of(body.shared.types.erasure(body.typeOf(tree.getExpression())))
                    .javaName();
            return new Binding.Scalar(
                    body.builder.passive(type + ".class", body.irTypeOf(tree), Effect.PURE, List.of()));
        }
        throw new Unresolved("'" + tree + "' is not known", tree);
    }

    /** What {@code this} stands for; {@code owner} is the class that is meant, or null for the innermost. */
    Binding self(Tree tree, Element owner) {
        Element enclosing = body.chain.get(body.chain.size() - 1).getEnclosingElement();
        if (body.self == null || owner != null && !isSubclass(enclosing, owner)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "it belongs to an enclosing instance",
                    "Pass it as a parameter.");
        }
        return body.self;
    }

    private boolean isSubclass(Element type, Element owner) {
        TypeMirror sub = body.shared.types.erasure(type.asType());
        return body.shared.frontend.types().isSubtype(sub, body.shared.types.erasure(owner.asType()));
    }

    private Binding staticField(Symbol.Field field, Tree tree) {
        VariableElement element = field.element();
        if (element.getConstantValue() != null) {
            return new Binding.Scalar(
                    body.builder.constant(body.shared.types.of(element.asType()), element.getConstantValue()));
        }
        Binding function = body.functions.constant(element);
        if (function != null) {
            return function;
        }
        boolean stable = element.getKind() == ElementKind.ENUM_CONSTANT
                || element.getModifiers().contains(Modifier.FINAL);
        boolean hidden = isHiddenConstant(element) && isVisible(field.type());
        if (!hidden) {
            demandVisible(element, tree);
        }
        Value value = body.builder.field(reference(field, true, stable, hidden), List.of());
        return body.records.takenApart(value, field.type(), tree);
    }

    /** Whether a field is private, or in a private class, and the same for ever: static and final, or final in an enum. */
    static boolean isHiddenConstant(VariableElement field) {
        Element owner = field.getEnclosingElement();
        boolean constant = field.getModifiers().contains(Modifier.STATIC)
                || owner.getKind() == ElementKind.ENUM && !isHidden(owner);
        return constant && field.getModifiers().contains(Modifier.FINAL) && isHidden(field);
    }

    private static boolean isHidden(Element member) {
        for (Element e = member; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether generated code can name the type. */
    private boolean isVisible(TypeMirror type) {
        TypeMirror element = type;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
        }
        return !(element instanceof DeclaredType declared) || !isHidden(declared.asElement());
    }

    private FieldRef reference(Symbol.Field field, boolean isStatic, boolean stable, boolean hidden) {
        String owner = ((TypeElement) field.element().getEnclosingElement())
                .getQualifiedName()
                .toString();
        Type type = body.shared.types.of(field.type());
        return new FieldRef(owner, field.element().getSimpleName().toString(), type, isStatic, stable, hidden);
    }

    private Binding instanceField(Binding receiver, Symbol.Field field, Tree tree) {
        VariableElement element = field.element();
        String name = element.getSimpleName().toString();
        if (receiver instanceof Binding.Aggregate record) {
            return body.records.component(record, name);
        }
        Value object = ((Binding.Scalar) receiver).value();
        Binding active = body.shared.activeFields.get(name);
        if (active != null && isOfSelf(element)) {
            if (object == body.shared.self) {
                return active;
            }
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "wrt names the field '" + name + "' of this, and the other object may be this",
                    "Pass its value as a parameter.");
        }
        if (element.getConstantValue() != null) {
            return new Binding.Scalar(
                    body.builder.constant(body.shared.types.of(element.asType()), element.getConstantValue()));
        }
        if (body.shared.types.isRecord(element.getEnclosingElement().asType())) {
            return body.records.readComponent(object, field, tree);
        }
        boolean stable = element.getModifiers().contains(Modifier.FINAL);
        boolean hidden = isHiddenConstant(element) && isVisible(field.type());
        if (!hidden) {
            demandVisible(element, tree);
        }
        Value value = body.builder.field(reference(field, false, stable, hidden), List.of(object));
        return body.records.takenApart(value, field.type(), tree);
    }

    private boolean isOfSelf(VariableElement element) {
        Value self = body.shared.self;
        return self != null && isSubclass(body.shared.selfType, element.getEnclosingElement());
    }

    /** Generated code stands in the same package, but in another class. */
    void demandVisible(Element member, Tree tree) {
        Set<Modifier> modifiers = member.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            throw Refusal.of(Message.HIDDEN_MEMBER, tree, "'" + member.getSimpleName() + "'", proposal(member));
        }
        Element owner = member.getEnclosingElement();
        if (owner instanceof TypeElement && owner.getModifiers().contains(Modifier.PRIVATE)) {
            throw Refusal.of(Message.HIDDEN_MEMBER, tree, "'" + owner.getSimpleName() + "'", "");
        }
    }

    private static String proposal(Element member) {
        boolean constant =
                member.getKind() == ElementKind.FIELD && member.getModifiers().contains(Modifier.STATIC);
        return constant ? "" : ", or pass what it gives as a parameter";
    }
}
