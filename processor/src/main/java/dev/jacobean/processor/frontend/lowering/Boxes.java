package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Local variables of type {@code Double} or {@code Float} that are given nothing but numbers, and results of functions that
 * are: they are held unboxed, so that the numbers may carry derivatives.
 */
final class Boxes {
    private final Attribution attribution;
    private final TypeMapping types;
    private final Set<Tree> unboxed = new HashSet<>();

    /**
     * Of a body.
     *
     * @param parameters those that are passed numbers
     */
    Boxes(Attribution attribution, TypeMapping types, Tree body, List<VariableTree> parameters) {
        this.attribution = attribution;
        this.types = types;
        consider(parameters);
        new Candidates().scan(body, null);
        int before = unboxed.size() + 1;
        while (unboxed.size() < before) {
            before = unboxed.size();
            new Objects().scan(body, null);
        }
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

    private boolean isNumber(ExpressionTree tree) {
        TypeMirror type = attribution.typeOf(tree);
        return type != null && type.getKind().isPrimitive()
                || attribution.symbolOf(tree) instanceof Symbol.Local local && unboxed.contains(local.declaration())
                || tree instanceof MethodInvocationTree
                        && attribution.symbolOf(tree) instanceof Symbol.Method method
                        && isValueOf(method.element());
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
