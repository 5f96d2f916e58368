package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.PrimitiveType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Local variables of type {@code Double} or {@code Float} that are given nothing but numbers: they hold these unboxed, so
 * that the numbers may carry derivatives.
 */
final class Boxes {
    private final Attribution attribution;
    private final TypeMapping types;
    private final Set<Tree> unboxed = new HashSet<>();

    Boxes(Attribution attribution, TypeMapping types, BlockTree block) {
        this.attribution = attribution;
        this.types = types;
        new Candidates().scan(block, null);
        if (!unboxed.isEmpty()) {
            new Objects().scan(block, null);
        }
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

        private void consider(List<? extends StatementTree> statements) {
            for (StatementTree statement : statements) {
                if (statement instanceof VariableTree variable && isFloatingBox(attribution.typeOf(variable))) {
                    unboxed.add(variable);
                }
            }
        }

        private boolean isFloatingBox(TypeMirror type) {
            PrimitiveType primitive = type == null || type.getKind().isPrimitive() ? null : types.unboxed(type);
            return primitive == PrimitiveType.DOUBLE || primitive == PrimitiveType.FLOAT;
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

        private boolean isNumber(ExpressionTree tree) {
            TypeMirror type = attribution.typeOf(tree);
            return type != null && type.getKind().isPrimitive() || isValueOf(tree);
        }

        private boolean isValueOf(ExpressionTree tree) {
            return tree instanceof MethodInvocationTree
                    && attribution.symbolOf(tree) instanceof Symbol.Method method
                    && Boxes.isValueOf(method.element());
        }
    }

    /** Whether a method is {@code Double.valueOf(double)} or {@code Float.valueOf(float)}. */
    static boolean isValueOf(ExecutableElement method) {
        String owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return method.getSimpleName().contentEquals("valueOf")
                && (owner.equals("java.lang.Double") || owner.equals("java.lang.Float"))
                && method.getParameters().get(0).asType().getKind().isPrimitive();
    }
}
