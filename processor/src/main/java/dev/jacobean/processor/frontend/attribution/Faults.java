package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What javac will say of a method although all names in it are known: values that do not fit, jumps that go nowhere,
 * exceptions that are not declared. Derivatives of such a method would not compile either, and bury what javac says.
 */
final class Faults extends TreePathScanner<Void, Void> {
    private final TypeOps ops;
    private final Attribution attribution;
    private final Fits fits;
    private final ExecutableElement method;
    private Unknown first;

    private Faults(TypeOps ops, Attribution attribution, ExecutableElement method) {
        this.ops = ops;
        this.attribution = attribution;
        this.fits = new Fits(ops, attribution);
        this.method = method;
    }

    /** The first fault of a method whose names are all known. */
    static Optional<Unknown> first(TreePath path, Trees trees, TypeOps ops, Attribution attribution) {
        if (!(path.getLeaf() instanceof MethodTree tree)
                || tree.getBody() == null
                || !(trees.getElement(path) instanceof ExecutableElement method)) {
            return Optional.empty();
        }
        Faults faults = new Faults(ops, attribution, method);
        faults.scan(new TreePath(path, tree.getBody()), null);
        boolean valued = tree.getReturnType() != null && method.getReturnType().getKind() != TypeKind.VOID;
        if (valued && new Completion(attribution::constantOf).canComplete(tree.getBody())) {
            faults.demand(false, tree, "it may end without a result");
        }
        return Optional.ofNullable(faults.first);
    }

    private void demand(boolean right, Tree place, String otherwise) {
        if (!right && first == null) {
            first = new Unknown(place, otherwise);
        }
    }

    private void demandFit(ExpressionTree value, TypeMirror target) {
        if (value != null && target != null) {
            demand(fits.isAssignable(value, target), value, "this is no " + target);
        }
    }

    private void demandCondition(ExpressionTree condition) {
        if (condition != null) {
            demand(fits.isBoolean(condition), condition, "this is no condition");
        }
    }

    // ---------------------------------------------------------------- values

    @Override
    public Void visitVariable(VariableTree tree, Void none) {
        if (tree.getType() != null) {
            demandFit(tree.getInitializer(), attribution.typeOf(tree));
        }
        return super.visitVariable(tree, none);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void none) {
        demandFit(tree.getExpression(), attribution.typeOf(tree.getVariable()));
        return super.visitAssignment(tree, none);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void none) {
        if (enclosing(LambdaExpressionTree.class) == null) {
            boolean valued = method.getReturnType().getKind() != TypeKind.VOID;
            demand(valued == (tree.getExpression() != null), tree, "a result is missing, or not wanted");
            demandFit(tree.getExpression(), valued ? method.getReturnType() : null);
        }
        return super.visitReturn(tree, none);
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, Void none) {
        demand(
                fits.isCastable(tree.getExpression(), attribution.typeOf(tree)),
                tree.getExpression(),
                "it cannot be cast");
        return super.visitTypeCast(tree, none);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void none) {
        demand(fits.isIndex(tree.getIndex()), tree.getIndex(), "this is no index");
        return super.visitArrayAccess(tree, none);
    }

    // ---------------------------------------------------------------- conditions

    @Override
    public Void visitIf(IfTree tree, Void none) {
        demandCondition(tree.getCondition());
        return super.visitIf(tree, none);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void none) {
        demandCondition(tree.getCondition());
        return super.visitWhileLoop(tree, none);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
        demandCondition(tree.getCondition());
        return super.visitDoWhileLoop(tree, none);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void none) {
        demandCondition(tree.getCondition());
        return super.visitForLoop(tree, none);
    }

    @Override
    public Void visitAssert(AssertTree tree, Void none) {
        demandCondition(tree.getCondition());
        return super.visitAssert(tree, none);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
        demandCondition(tree.getCondition());
        return super.visitConditionalExpression(tree, none);
    }

    // ---------------------------------------------------------------- jumps

    @Override
    public Void visitBreak(BreakTree tree, Void none) {
        demand(Targets.hasTarget(getCurrentPath(), tree), tree, "there is nothing to break out of");
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void none) {
        demand(Targets.hasTarget(getCurrentPath(), tree), tree, "there is no loop to continue");
        return null;
    }

    private <T extends Tree> T enclosing(Class<T> kind) {
        for (TreePath path = getCurrentPath(); !(path.getLeaf() instanceof MethodTree); path = path.getParentPath()) {
            if (kind.isInstance(path.getLeaf())) {
                return kind.cast(path.getLeaf());
            }
        }
        return null;
    }

    // ---------------------------------------------------------------- exceptions

    @Override
    public Void visitThrow(ThrowTree tree, Void none) {
        demandDeclared(List.of(attribution.typeOf(tree.getExpression())), tree);
        return super.visitThrow(tree, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
        demandDeclared(attribution.symbolOf(tree), tree);
        return super.visitMethodInvocation(tree, none);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void none) {
        demandDeclared(attribution.symbolOf(tree), tree);
        return super.visitNewClass(tree, none);
    }

    private void demandDeclared(Symbol symbol, Tree place) {
        if (symbol instanceof Symbol.Method called && !isClone(called.element())) {
            demandDeclared(called.element().getThrownTypes(), place);
        }
    }

    /** That of arrays throws nothing, and is known as that of objects. */
    private boolean isClone(ExecutableElement called) {
        return called.getSimpleName().contentEquals("clone")
                && called.getEnclosingElement().equals(ops.object.asElement());
    }

    /** Inside of a {@code try}, which may catch them, and of a lambda, this is left to javac. */
    private void demandDeclared(List<? extends TypeMirror> exceptions, Tree place) {
        if (enclosing(TryTree.class) != null || enclosing(LambdaExpressionTree.class) != null) {
            return;
        }
        for (TypeMirror exception : exceptions) {
            if (exception.getKind() == TypeKind.DECLARED && isChecked(exception)) {
                boolean declared = method.getThrownTypes().stream().anyMatch(t -> isSubtype(exception, t));
                demand(declared, place, exception + " is not declared");
            }
        }
    }

    private boolean isChecked(TypeMirror exception) {
        return !isSubtype(exception, named("java.lang.RuntimeException"))
                && !isSubtype(exception, named("java.lang.Error"));
    }

    private TypeMirror named(String name) {
        return ops.elements.getTypeElement(name).asType();
    }

    private boolean isSubtype(TypeMirror type, TypeMirror above) {
        return ops.types.isSubtype(ops.types.erasure(type), ops.types.erasure(above));
    }

    // ---------------------------------------------------------------- instances

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void none) {
        Symbol symbol = attribution.symbolOf(tree);
        if (symbol instanceof Symbol.This || symbol instanceof Symbol.Super) {
            demand(!TypeOps.isStatic(method), tree, "there is no instance in a static method");
        } else if (symbol instanceof Symbol.Field field) {
            demandInstance(field.element(), tree);
        } else if (symbol instanceof Symbol.Method called
                && tree.getName().contentEquals(called.element().getSimpleName())) {
            demandInstance(called.element(), tree);
        }
        return null;
    }

    /** That a member which is named without an instance belongs to one that there is. */
    private void demandInstance(Element member, Tree place) {
        boolean isStatic = TypeOps.isStatic(method);
        Element type = method.getEnclosingElement();
        while (type != null && type.asType().getKind() == TypeKind.DECLARED && !TypeOps.isStatic(member)) {
            if (isSubtype(type.asType(), member.getEnclosingElement().asType())) {
                demand(!isStatic, place, "it belongs to an instance");
                return;
            }
            isStatic |= TypeOps.isStatic(type);
            type = type.getEnclosingElement();
        }
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
        return null;
    }
}
