package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.PrimitiveType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Variables of type {@code Double} or {@code Float} that are given nothing but numbers, and results of functions and methods
 * that are: they are held unboxed, so that the numbers may carry derivatives.
 */
final class Boxes {
    private final Attribution attribution;
    private final TypeMapping types;
    private final BoxedResults results;
    private final Set<Tree> unboxed = new HashSet<>();

    private Boxes(Attribution attribution, Shared shared) {
        this.attribution = attribution;
        this.types = shared.types;
        this.results = shared.boxedResults;
    }

    /**
     * Those of a body.
     *
     * @param parameters those that are passed numbers
     */
    static Boxes of(Tree body, Attribution attribution, Shared shared, List<? extends VariableTree> parameters) {
        Boxes boxes = new Boxes(attribution, shared);
        boxes.consider(parameters);
        boxes.new Candidates().scan(body, null);
        int before = boxes.unboxed.size() + 1;
        while (boxes.unboxed.size() < before) {
            before = boxes.unboxed.size();
            boxes.new Objects().scan(body, null);
        }
        return boxes;
    }

    /** The parameters that are passed numbers, not objects. */
    static List<VariableTree> numbers(List<? extends VariableTree> parameters, List<Binding> arguments) {
        List<VariableTree> numbers = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Binding.Scalar scalar
                    && scalar.value().type() instanceof PrimitiveType) {
                numbers.add(parameters.get(i));
            }
        }
        return numbers;
    }

    private void consider(List<? extends Tree> declarations) {
        for (Tree declaration : declarations) {
            if (declaration instanceof VariableTree && types.isFloatingBox(attribution.typeOf(declaration))) {
                unboxed.add(declaration);
            }
        }
    }

    /** What a lambda's or a method's body returns, unboxed where that is always a number. */
    TypeMirror resultOf(Tree content, TypeMirror declared) {
        if (!types.isFloatingBox(declared)) {
            return declared;
        }
        List<ExpressionTree> results = new ArrayList<>();
        if (content instanceof ExpressionTree expression) {
            results.add(expression);
        } else {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree tree, Void none) {
                    results.add(tree.getExpression());
                    return null;
                }

                @Override
                public Void visitLambdaExpression(LambdaExpressionTree inner, Void none) {
                    return null;
                }
            }.scan(content, null);
        }
        return results.stream().allMatch(this::isNumber) ? types.unboxedMirror(declared) : declared;
    }

    /** Whether what an expression yields is surely a number, not an object that may be null. */
    boolean isNumber(ExpressionTree tree) {
        TypeMirror type = attribution.typeOf(tree);
        if (type != null && type.getKind().isPrimitive()) {
            return true;
        } else if (tree instanceof ParenthesizedTree inner) {
            return isNumber(inner.getExpression());
        } else if (tree instanceof TypeCastTree cast) {
            return types.isFloatingBox(type) && isNumber(cast.getExpression());
        } else if (tree instanceof ConditionalExpressionTree choice) {
            return isNumber(choice.getTrueExpression()) && isNumber(choice.getFalseExpression());
        } else if (tree instanceof MethodInvocationTree call
                && attribution.symbolOf(tree) instanceof Symbol.Method method) {
            return isValueOf(method.element()) || gives(method, call);
        }
        return attribution.symbolOf(tree) instanceof Symbol.Local local && unboxed.contains(local.declaration());
    }

    /** Whether a method of this file gives a number, for all boxes that it is passed are numbers. */
    private boolean gives(Symbol.Method method, MethodInvocationTree call) {
        boolean numbers = !method.varargsCall()
                && call.getArguments().stream()
                        .allMatch(argument -> !types.isFloatingBox(attribution.typeOf(argument)) || isNumber(argument));
        return numbers && results.areNumbers(method.element());
    }

    /** The type that a variable's values are kept in. */
    TypeMirror typeOf(VariableTree variable, TypeMirror declared) {
        return unboxed.contains(variable) ? types.unboxedMirror(declared) : declared;
    }

    private final class Candidates extends TreeScanner<Void, Void> {
        @Override
        public Void visitBlock(BlockTree tree, Void none) {
            consider(tree.getStatements());
            return super.visitBlock(tree, none);
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Void none) {
            consider(tree.getInitializer());
            return super.visitForLoop(tree, none);
        }
    }

    /** Takes out the variables that are given objects, which may be null. */
    private final class Objects extends TreeScanner<Void, Void> {
        @Override
        public Void visitVariable(VariableTree tree, Void none) {
            if (tree.getInitializer() != null && !isNumber(tree.getInitializer())) {
                unboxed.remove(tree);
            }
            return super.visitVariable(tree, none);
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void none) {
            if (attribution.symbolOf(tree.getVariable()) instanceof Symbol.Local local
                    && !isNumber(tree.getExpression())) {
                unboxed.remove(local.declaration());
            }
            return super.visitAssignment(tree, none);
        }
    }

    /** Whether a method is {@code Double.valueOf(double)} or {@code Float.valueOf(float)}. */
    static boolean isValueOf(ExecutableElement method) {
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return method.getSimpleName().contentEquals("valueOf")
                && (owner.equals("java.lang.Double") || owner.equals("java.lang.Float"))
                && method.getParameters().get(0).asType().getKind().isPrimitive();
    }
}
