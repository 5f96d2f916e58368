package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Lambdas, method references and anonymous classes as values; they are executed where they are called. */
final class Functions {
    private final Body body;

    Functions(Body body) {
        this.body = body;
    }

    Binding lambda(LambdaExpressionTree tree) {
        return new FunctionValue.Closure(tree, body, captured(tree.getBody()));
    }

    /** What the variables hold that are named in a tree, and the object around it. */
    Environment captured(Tree tree) {
        Environment captured = new Environment();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void none) {
                if (body.attribution.symbolOf(name) instanceof Symbol.Local local) {
                    capture(local.declaration(), captured);
                }
                return null;
            }
        }.scan(tree, null);
        capture(AnonymousObjects.THIS, captured);
        return captured;
    }

    private void capture(Object variable, Environment captured) {
        Binding binding = body.environment.get(variable);
        if (binding != null) {
            captured.set(variable, binding);
        }
    }

    Binding reference(MemberReferenceTree tree) {
        Symbol.Method method = body.attribution.referenceTarget(tree);
        ExpressionTree qualifier = tree.getQualifierExpression();
        TypeMirror type = body.attribution.typeOf(qualifier);
        boolean bound = !(body.attribution.symbolOf(qualifier) instanceof Symbol.TypeName)
                && qualifier.getKind() != Tree.Kind.ARRAY_TYPE
                && method != null
                && !method.element().getModifiers().contains(Modifier.STATIC)
                && method.element().getKind() == ElementKind.METHOD;
        return new FunctionValue.Reference(tree, method, bound ? body.expressions.object(qualifier) : null, type, body);
    }

    /**
     * The function, or the list of functions, that a final field of this top-level class holds; null if it holds none that is
     * known.
     *
     * @param receiver the object that it is a field of, null for a static one
     */
    Binding constant(VariableElement field, Binding receiver) {
        Sources sources = body.shared.sources;
        TreePath path =
                field.getModifiers().contains(Modifier.FINAL) && sources.isHere(field) ? sources.path(field) : null;
        if (path == null || !(path.getLeaf() instanceof VariableTree variable) || variable.getInitializer() == null) {
            return null;
        }
        boolean object = AnonymousObjects.isCreation(variable.getInitializer());
        if (object && (field.getKind() == ElementKind.ENUM_CONSTANT || !isReadable(path))) {
            return null;
        }
        boolean plain = variable.getInitializer() instanceof LambdaExpressionTree
                || variable.getInitializer() instanceof MemberReferenceTree
                || object && !AnonymousObjects.hasFields(variable.getInitializer());
        boolean made = receiver == null
                && (object
                        || variable.getInitializer() instanceof MethodInvocationTree && isOfFunctions(field.asType()));
        if (!plain && !made || body.chain.contains(field)) {
            return null;
        }
        Body definer = new Body(
                body.shared,
                sources.attribution(path),
                new Environment(),
                receiver,
                List.of(field),
                body.shared.frontend.types().getNoType(TypeKind.VOID));
        return plain
                ? definer.expressions.evaluate(variable.getInitializer())
                : aside(() -> definer.expressions.evaluate(variable.getInitializer()));
    }

    /** Whether an object of an anonymous class can be a function; else it is an object like others. */
    private boolean isReadable(TreePath path) {
        try {
            body.shared.sources.attribution(path);
        } catch (Refusal unknown) {
            return false;
        }
        NewClassTree creation = (NewClassTree) ((VariableTree) path.getLeaf()).getInitializer();
        return new AnonymousObjects(body)
                .isPlain(body.shared.sources.attribution(path).typeOf(creation));
    }

    /** Whether a type is a functional interface, or a list of such. */
    boolean isOfFunctions(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getQualifiedName().contentEquals("java.util.List")) {
            return declared.getTypeArguments().stream().anyMatch(this::isOfFunctions);
        }
        return element.getKind() == ElementKind.INTERFACE
                && abstractMethods(element).size() == 1;
    }

    private List<ExecutableElement> abstractMethods(TypeElement type) {
        return ElementFilter.methodsIn(body.shared.frontend.elements().getAllMembers(type)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method))
                .toList();
    }

    /** Whether every object has a method, which an interface only mentions (JLS 9.8). */
    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = body.shared.frontend.elements().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)
                        && each.getSimpleName().equals(method.getSimpleName())
                        && each.getParameters().size() == method.getParameters().size());
    }

    /** The only abstract method of a type; null if it has none or several. */
    ExecutableElement functionOf(DeclaredType type) {
        List<ExecutableElement> methods = abstractMethods((TypeElement) type.asElement());
        return methods.size() == 1 ? methods.get(0) : null;
    }

    /**
     * Evaluates what was evaluated long ago, when the class was initialised: nothing of it is executed again. Null if it is no
     * function, or one that captures what is not constant.
     */
    private Binding aside(Supplier<Binding> initializer) {
        int depth = body.builder.depth();
        Binding evaluated = null;
        body.builder.open();
        try {
            evaluated = initializer.get();
        } catch (Refusal | Unreachable unknown) {
            // it is an object like others
        }
        while (body.builder.depth() > depth) {
            body.builder.close(List.of());
        }
        if (!(evaluated instanceof FunctionValue)
                || !Bindings.leaves(evaluated).stream().allMatch(Value::isConstant)) {
            return null;
        }
        List<Value> constants = new ArrayList<>();
        Bindings.leaves(evaluated).forEach(leaf -> constants.add(body.builder.constant(leaf.type(), leaf.constant())));
        return Bindings.rebuild(evaluated, constants.iterator());
    }
}
