package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Objects of anonymous classes, which are functions with several bodies: closures over the variables around them and their own
 * fields, which are never assigned to.
 */
final class AnonymousObjects {
    /** What {@code this} is in the methods of such an object. */
    static final HiddenVariable THIS = new HiddenVariable("this");

    private final Body body;

    AnonymousObjects(Body body) {
        this.body = body;
    }

    static boolean isCreation(Tree tree) {
        return tree instanceof NewClassTree creation && creation.getClassBody() != null;
    }

    /** Whether objects of an anonymous class have fields of their own. */
    static boolean hasFields(Tree creation) {
        return ((NewClassTree) creation)
                .getClassBody().getMembers().stream().anyMatch(member -> member instanceof VariableTree);
    }

    /** A new object. */
    Binding make(NewClassTree tree) {
        TypeElement type = (TypeElement) ((DeclaredType) body.expressions.typeOf(tree)).asElement();
        if (tree.getEnclosingExpression() != null || !isPlain(type)) {
            throw body.shared.unsupported(
                    tree,
                    "An anonymous subclass of '" + type.getSimpleName() + "'",
                    "what it inherits is an object, where derivatives cannot follow",
                    "Extend an interface, or an abstract class of this file that has neither fields nor constructors.");
        }
        ClassTree content = tree.getClassBody();
        Environment fields = body.functions.captured(content);
        fields.remove(THIS);
        Body maker = new Body(body.shared, body.attribution, fields, body.self, body.chain, body.returns);
        for (Tree member : content.getMembers()) {
            if (member instanceof VariableTree field) {
                TypeMirror declared = maker.expressions.typeOf(field);
                maker.assignments.declare(
                        field,
                        field.getInitializer() == null
                                ? maker.records.zero(declared)
                                : maker.expressions.assigned(field.getInitializer(), declared));
            }
        }
        return new FunctionValue.Closure(tree, body, fields);
    }

    /** Whether to create an object of a type does nothing, and it holds nothing. */
    boolean isPlain(TypeMirror type) {
        return type instanceof DeclaredType declared && isPlain((TypeElement) declared.asElement());
    }

    private boolean isPlain(TypeElement type) {
        if (type.getKind().isInterface() || type.getQualifiedName().contentEquals("java.lang.Object")) {
            return true;
        }
        TypeMirror above = type.getSuperclass();
        return type.getKind() == ElementKind.CLASS
                && body.shared.sources.isHere(type)
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .allMatch(field -> field.getModifiers().contains(Modifier.STATIC))
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .allMatch(each -> body.shared.frontend.elements().getOrigin(each) == Elements.Origin.MANDATED)
                && !hasInitializer(type)
                && above instanceof DeclaredType declared
                && isPlain((TypeElement) declared.asElement());
    }

    private boolean hasInitializer(TypeElement type) {
        return ((ClassTree) body.shared.sources.path(type).getLeaf())
                .getMembers().stream().anyMatch(member -> member instanceof BlockTree block && !block.isStatic());
    }

    /** Calls the only method that the object's type leaves open. */
    Binding call(FunctionValue.Closure object, List<Binding> arguments, Tree tree) {
        DeclaredType type = (DeclaredType) object.definer().typeOf(object.tree());
        Binding result = call(object, body.functions.functionOf(type), arguments, tree);
        return result == LibraryCalls.NOTHING ? null : result;
    }

    /** The result of the method of the object that overrides another; null if it does not override it. */
    Binding call(FunctionValue.Closure object, ExecutableElement method, List<Binding> arguments, Tree tree) {
        MethodTree own = overriding(object, method);
        if (own == null) {
            return null;
        }
        Environment environment = object.captured().copy();
        environment.set(THIS, object);
        TypeMirror returns = object.definer().typeOf(own.getReturnType());
        Binding result = body.functionCalls.execute(
                object, environment, own.getParameters(), own.getBody(), returns, arguments, tree);
        return returns.getKind() == TypeKind.VOID ? LibraryCalls.NOTHING : result;
    }

    private MethodTree overriding(FunctionValue.Closure object, ExecutableElement method) {
        DeclaredType type = (DeclaredType) object.definer().typeOf(object.tree());
        List<? extends TypeMirror> types =
                ((ExecutableType) body.shared.frontend.types().asMemberOf(type, method)).getParameterTypes();
        for (Tree member : ((NewClassTree) object.tree()).getClassBody().getMembers()) {
            if (member instanceof MethodTree own
                    && own.getName().contentEquals(method.getSimpleName())
                    && hasParameters(own, types, object.definer())) {
                return own;
            }
        }
        return null;
    }

    private boolean hasParameters(MethodTree method, List<? extends TypeMirror> types, Body definer) {
        List<? extends VariableTree> parameters = method.getParameters();
        boolean same = parameters.size() == types.size();
        for (int i = 0; same && i < types.size(); i++) {
            TypeMirror own = body.shared.types.erasure(definer.typeOf(parameters.get(i)));
            same = body.shared.frontend.types().isSameType(own, body.shared.types.erasure(types.get(i)));
        }
        return same;
    }

    /** The object whose method is executed, if a member of {@code owner} is one of its own; else null. */
    FunctionValue self(TypeElement owner) {
        if (!(body.environment.get(THIS) instanceof FunctionValue.Closure object)) {
            return null;
        }
        TypeMirror type = body.shared.types.erasure(object.definer().typeOf(object.tree()));
        boolean own = owner == null
                || body.shared.frontend.types().isSubtype(type, body.shared.types.erasure(owner.asType()));
        return own ? object : null;
    }
}
