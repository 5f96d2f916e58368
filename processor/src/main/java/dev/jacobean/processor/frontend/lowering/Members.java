package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
                    : ownField(field, tree);
        } else if (symbol instanceof Symbol.This || symbol instanceof Symbol.Super) {
            return finished(self(tree, null), tree);
        }
        throw new Unresolved("'" + tree + "' is not known", tree);
    }

    Binding select(MemberSelectTree tree) {
        Symbol symbol = body.attribution.symbolOf(tree);
        if (symbol instanceof Symbol.ArrayLength) {
            Binding array = body.expressions.evaluate(tree.getExpression());
            return new Binding.Scalar(
                    array instanceof FunctionValue.Composite table
                            ? body.builder.constant(table.parts().size())
                            : array instanceof Binding.Aggregate objects
                                    ? ObjectArrays.length(objects, body)
                                    : body.builder.length(body.expressions.asValue(array, tree.getExpression())));
        } else if (symbol instanceof Symbol.Local own) {
            return body.environment.get(own.declaration());
        } else if (symbol instanceof Symbol.Field field) {
            return field.element().getModifiers().contains(Modifier.STATIC)
                    ? staticField(field, tree)
                    : isThis(tree.getExpression())
                            ? ownField(field, tree)
                            : instanceField(body.expressions.evaluate(tree.getExpression()), field, tree);
        } else if (symbol instanceof Symbol.This outer) {
            return instance(tree, body.shared.frontend.types().asElement(outer.type()));
        } else if (tree.getIdentifier().contentEquals("class")) {
            Visibility.demand(body.typeOf(tree.getExpression()), tree);
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
        Binding object = new AnonymousObjects(body).self((TypeElement) owner);
        return object == null ? instance(tree, owner) : object;
    }

    private Binding instance(Tree tree, Element owner) {
        Element enclosing = body.chain.get(body.chain.size() - 1).getEnclosingElement();
        Binding self = body.unfinished == null ? body.self : body.unfinished.now(body.environment);
        if (self == null || owner != null && !isSubclass(enclosing, owner)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "it belongs to an enclosing instance",
                    "Pass it as a parameter.");
        }
        return self;
    }

    /** That an object whose fields are not all set yet is not handed on. */
    private Binding finished(Binding self, Tree tree) {
        if (self instanceof Binding.Aggregate object
                && object.components().stream().anyMatch(part -> part instanceof Binding.Unset)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "' in a constructor",
                    "the object is handed on before all of its fields are set",
                    "Set the fields first.");
        }
        return self;
    }

    /** Whether an object that is taken apart is not null. */
    Value isThere(Binding.Aggregate object) {
        return object.layout().isReference()
                ? body.builder.passive("{0} != null", Type.BOOLEAN, Effect.PURE, List.of(Records.part(object, 0)))
                : body.builder.constant(true);
    }

    boolean isThis(ExpressionTree tree) {
        Symbol symbol = body.attribution.symbolOf(tree);
        return tree instanceof IdentifierTree && (symbol instanceof Symbol.This || symbol instanceof Symbol.Super);
    }

    /** A field of {@code this}, which may not be finished yet. */
    private Binding ownField(Symbol.Field field, Tree tree) {
        Binding set = body.environment.get(field.element());
        if (set != null && field.element().getConstantValue() == null) {
            return set instanceof Binding.Unset ? body.records.zero(field.type()) : set;
        }
        return instanceField(self(tree, field.element().getEnclosingElement()), field, tree);
    }

    /** The field that is to be written; null where it belongs to an object that is not made here, or to none. */
    Assignments.Place fieldPlace(ExpressionTree tree) {
        if (!(body.attribution.symbolOf(tree) instanceof Symbol.Field field)) {
            return null;
        }
        Element owner = field.element().getEnclosingElement();
        boolean isStatic = field.element().getModifiers().contains(Modifier.STATIC);
        boolean ofThis = !(tree instanceof MemberSelectTree select) || isThis(select.getExpression());
        if (!isStatic && ofThis && body.environment.get(field.element()) != null) {
            return new Unset(field.element());
        }
        if (!isStatic) {
            body.shared.classes.want(owner);
        }
        Binding object = isStatic
                ? null
                : ofThis ? self(tree, owner) : body.expressions.evaluate(((MemberSelectTree) tree).getExpression());
        if (object instanceof Binding.Scalar outside) {
            body.shared.wantRootsOf(outside.value());
        }
        if (object instanceof Binding.Union union) {
            return new UnionField(union, field, tree);
        }
        return object instanceof Binding.Aggregate aggregate ? body.records.place(aggregate, field, tree) : null;
    }

    /** A field of an object that is being made, which is kept in the environment until then. */
    private final class Unset implements Assignments.Place {
        private final VariableElement field;

        Unset(VariableElement field) {
            this.field = field;
        }

        @Override
        public Binding read() {
            Binding set = body.environment.get(field);
            return set instanceof Binding.Unset unset ? body.records.zero(unset.type()) : set;
        }

        @Override
        public void write(Binding binding) {
            Assignments.name(binding, field.getSimpleName().toString());
            body.environment.set(field, binding);
        }
    }

    /** A field that objects of several classes inherit. */
    private final class UnionField implements Assignments.Place {
        private final Binding.Union object;
        private final Symbol.Field field;
        private final Tree tree;

        UnionField(Binding.Union object, Symbol.Field field, Tree tree) {
            this.object = new UnionObjects(body).demanded(object, tree);
            this.field = field;
            this.tree = tree;
        }

        @Override
        public Binding read() {
            return new UnionObjects(body).choose(object, tree, each -> instanceField(each, field, tree));
        }

        @Override
        public void write(Binding binding) {
            new UnionObjects(body).run(object, tree, each -> {
                if (!(each instanceof Binding.Aggregate own)) {
                    throw Refusal.of(Message.STATE_WRITE, tree, "'" + body.text(tree) + "'");
                }
                body.records.place(own, field, tree).write(binding);
            });
        }
    }

    private boolean isSubclass(Element type, Element owner) {
        TypeMirror sub = body.shared.types.erasure(type.asType());
        return body.shared.frontend.types().isSubtype(sub, body.shared.types.erasure(owner.asType()));
    }

    private Binding constant(VariableElement field) {
        return new Binding.Scalar(
                body.builder.constant(body.shared.types.of(field.asType()), field.getConstantValue()));
    }

    private Binding staticField(Symbol.Field field, Tree tree) {
        VariableElement element = field.element();
        if (element.getConstantValue() != null) {
            return constant(element);
        }
        Binding function = body.functions.constant(element, null);
        if (function != null) {
            return function;
        } else if (Visibility.isInBody(element)) {
            return new LocalEnums(body).field(element, tree);
        }
        Value value = body.builder.field(body.shared.reference(element, field.type()), List.of());
        return body.records.takenApart(body.shared.conversions.to(field.type(), value, tree), field.type(), tree);
    }

    private Binding instanceField(Binding receiver, Symbol.Field field, Tree tree) {
        VariableElement element = field.element();
        String name = element.getSimpleName().toString();
        if (receiver instanceof Binding.Aggregate record) {
            return element.getConstantValue() == null ? body.records.field(record, field) : constant(element);
        } else if (receiver instanceof Binding.Union object) {
            return new UnionObjects(body).choose(object, tree, each -> instanceField(each, field, tree));
        }
        Value object = ((Binding.Scalar) receiver).value();
        Binding active = body.shared.activeFields.get(name);
        if (active != null && body.shared.activeElements.contains(element)) {
            if (body.shared.isSelf(object)) {
                return active;
            }
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "wrt names the field '" + name + "' of this, and the other object may be this",
                    "Pass its value as a parameter.");
        }
        if (element.getConstantValue() != null) {
            return constant(element);
        }
        Binding function = body.functions.constant(element, receiver);
        if (function != null) {
            return function;
        }
        if (body.shared.types.isRecord(element.getEnclosingElement().asType())) {
            return body.records.readComponent(object, field, tree);
        }
        Value value = body.builder.field(body.shared.reference(element, field.type()), List.of(object));
        return body.records.takenApart(body.shared.conversions.to(field.type(), value, tree), field.type(), tree);
    }
}
