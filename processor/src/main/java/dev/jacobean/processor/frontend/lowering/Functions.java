package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
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
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Lambdas and method references: closures that are executed where they are called. */
final class Functions {
    private final Body body;

    Functions(Body body) {
        this.body = body;
    }

    Binding lambda(LambdaExpressionTree tree) {
        Environment captured = new Environment();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void none) {
                if (body.attribution.symbolOf(name) instanceof Symbol.Local local
                        && body.environment.get(local.declaration()) != null) {
                    captured.set(local.declaration(), body.environment.get(local.declaration()));
                }
                return null;
            }
        }.scan(tree.getBody(), null);
        return new FunctionValue.Lambda(tree, body, captured);
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
        TreePath path = field.getModifiers().contains(Modifier.FINAL) && sources.isHere(field)
                ? body.shared.frontend.trees().getPath(field)
                : null;
        if (path == null || !(path.getLeaf() instanceof VariableTree variable) || variable.getInitializer() == null) {
            return null;
        }
        boolean plain = variable.getInitializer() instanceof LambdaExpressionTree
                || variable.getInitializer() instanceof MemberReferenceTree;
        boolean made = receiver == null
                && variable.getInitializer() instanceof MethodInvocationTree
                && isOfFunctions(field.asType());
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
                && ElementFilter.methodsIn(body.shared.frontend.elements().getAllMembers(element)).stream()
                                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                                .count()
                        == 1;
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

    /** The result of a call of a function with arguments that have the types of its parameters; null for void. */
    Binding call(FunctionValue function, List<Binding> arguments, Tree tree) {
        if (function instanceof FunctionValue.Lambda lambda) {
            return callLambda(lambda, arguments, tree);
        } else if (function instanceof FunctionValue.Reference reference) {
            return callReference(reference, arguments, tree);
        } else if (function instanceof FunctionValue.Composite composite) {
            return new Composites(body).call(composite, arguments, tree);
        }
        FunctionValue.Choice choice = (FunctionValue.Choice) function;
        return body.branches.choose(
                choice.condition(),
                () -> call(choice.then(), arguments, tree),
                () -> call(choice.otherwise(), arguments, tree));
    }

    private Binding callLambda(FunctionValue.Lambda lambda, List<Binding> arguments, Tree tree) {
        Body definer = lambda.definer();
        LambdaExpressionTree source = lambda.tree();
        body.calls.demandDepth(tree);
        Boxes boxes = new Boxes(definer.attribution, body.shared.types, source.getBody(), numbers(source, arguments));
        TypeMirror returns = boxes.resultOf(source, returnType(definer, source));
        Body inner = new Body(
                body.shared, definer.attribution, lambda.captured().copy(), definer.self, definer.chain, returns);
        for (int i = 0; i < arguments.size(); i++) {
            VariableTree parameter = source.getParameters().get(i);
            TypeMirror type = boxes.typeOf(parameter, inner.expressions.typeOf(parameter));
            inner.assignments.declare(parameter, inner.expressions.convert(arguments.get(i), type, source));
        }
        Origin before = body.builder.at(body.shared.origins.of(source.getBody()));
        body.shared.depth++;
        try {
            if (source.getBody() instanceof BlockTree block) {
                return inner.run(block, boxes);
            }
            ExpressionTree expression = (ExpressionTree) source.getBody();
            if (returns.getKind() == TypeKind.VOID) {
                inner.expressions.evaluate(expression);
                return null;
            }
            return inner.expressions.assigned(expression, returns);
        } finally {
            body.shared.depth--;
            body.builder.at(before);
        }
    }

    /** The parameters that are passed numbers, not objects. */
    private static List<VariableTree> numbers(LambdaExpressionTree lambda, List<Binding> arguments) {
        List<VariableTree> numbers = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Binding.Scalar scalar
                    && scalar.value().type() instanceof PrimitiveType) {
                numbers.add(lambda.getParameters().get(i));
            }
        }
        return numbers;
    }

    /** The arguments of a call, converted to the types of the function's parameters; numbers may stand for boxes. */
    List<Binding> arguments(List<? extends ExpressionTree> trees, List<TypeMirror> types) {
        List<Binding> arguments = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            arguments.add(bare(body.expressions.evaluate(trees.get(i)), types.get(i), trees.get(i)));
        }
        return arguments;
    }

    /** Converts to a type, but does not box a number where that is all that conversion would do. */
    private Binding bare(Binding binding, TypeMirror type, ExpressionTree tree) {
        boolean stays = binding instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof PrimitiveType
                && body.shared.types.isFloatingBox(type);
        return body.expressions.convert(binding, stays ? body.shared.types.unboxedMirror(type) : type, tree);
    }

    /** What the function that a lambda or reference implements returns, as a member of its target type. */
    private TypeMirror returnType(Body definer, Tree function) {
        ExecutableElement method = definer.attribution.functionOf(function);
        TypeMirror target = definer.attribution.targetTypeOf(function);
        if (method == null || target == null) {
            throw new Unresolved("the function that it implements is not known", function);
        }
        return ((ExecutableType) body.shared.frontend.types().asMemberOf((DeclaredType) target, method))
                .getReturnType();
    }

    private Binding callReference(FunctionValue.Reference reference, List<Binding> arguments, Tree tree) {
        Body definer = reference.definer();
        TypeMirror returns = returnType(definer, reference.tree());
        Symbol.Method method = reference.method();
        if (method == null) {
            ArrayType array = (ArrayType) body.shared.types.of(reference.qualifier());
            Binding.Scalar length = (Binding.Scalar) arguments.get(0);
            return new Binding.Scalar(body.builder.newArray(array, List.of(length.value())));
        }
        // what encloses the call need not enclose the reference: the method may be called there already
        Body there = new Body(body.shared, body.attribution, body.environment, body.self, definer.chain, body.returns);
        Binding result = method.element().getKind() == ElementKind.CONSTRUCTOR
                ? there.calls.construct((DeclaredType) reference.qualifier(), method, arguments, tree)
                : there.functions.callMethod(reference, method, arguments, tree);
        return returns.getKind() == TypeKind.VOID ? null : bare(result, returns, reference.tree());
    }

    private Binding callMethod(
            FunctionValue.Reference reference, Symbol.Method method, List<Binding> arguments, Tree tree) {
        if (method.element().getModifiers().contains(Modifier.STATIC)) {
            return body.calls.invoke(method, null, arguments, tree);
        } else if (isCloneOfArray(method, arguments)) {
            return new Binding.Scalar(body.builder.cloneArray(((Binding.Scalar) arguments.get(0)).value()));
        } else if (reference.receiver() != null) {
            return body.calls.invoke(method, reference.receiver(), arguments, tree);
        }
        return body.calls.invoke(method, arguments.get(0), arguments.subList(1, arguments.size()), tree);
    }

    /** Whether a method is that of {@code double[]::clone}. */
    private static boolean isCloneOfArray(Symbol.Method method, List<Binding> arguments) {
        return method.element().getSimpleName().contentEquals("clone")
                && arguments.size() == 1
                && arguments.get(0) instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof ArrayType;
    }
}
