package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The elements of the classes that a body declares. The language model has them only inside of a scope: javac makes the
 * scope of a place in a body from a copy of the body, which it attributes up to that place. Attributing the copy does no harm
 * to the user's trees, as long as no class in it extends one of the user's that is not part of the copy: that one javac would
 * attribute itself. One scope is asked for as many classes as it has, for their types must know each other.
 */
final class LocalClasses {
    private final Trees trees;
    private final Predicate<Tree> isAttributable;
    private final Map<ClassTree, TypeElement> elements = new IdentityHashMap<>();
    private final Map<ClassTree, List<VariableElement>> variables = new IdentityHashMap<>();
    private final Map<ClassTree, TreePath> declared = new IdentityHashMap<>();
    private final List<ClassTree> order = new ArrayList<>();
    private final List<Tree> superclasses = new ArrayList<>();

    /** @param isAttributable whether the superclass that a type tree names may be attributed, or need not be */
    private LocalClasses(Trees trees, Predicate<Tree> isAttributable) {
        this.trees = trees;
        this.isAttributable = isAttributable;
    }

    /**
     * The classes that a member's body declares, without those in classes and lambdas inside of it.
     *
     * @param member the path of a method or an initialiser block
     */
    static LocalClasses of(TreePath member, Trees trees, Predicate<Tree> isAttributable) {
        LocalClasses classes = new LocalClasses(trees, isAttributable);
        classes.new Scan().scan(member, null);
        if (!classes.declared.isEmpty()) {
            classes.find();
        }
        return classes;
    }

    /** The element of a class; null where it cannot be had. */
    TypeElement element(ClassTree tree) {
        return elements.get(tree);
    }

    /** The variables around a class: where several have one name, the innermost comes first. */
    List<VariableElement> variablesAround(ClassTree tree) {
        return variables.getOrDefault(tree, List.of());
    }

    private void find() {
        for (int i = order.size() - 1; i >= 0; i--) {
            TreePath after = elements.containsKey(order.get(i)) ? null : after(declared.get(order.get(i)));
            if (after != null && isHarmless(after)) {
                ask(after, order.subList(0, i + 1));
            }
        }
    }

    /** Whether javac, to make the scope of a statement, attributes nothing but a copy. */
    private boolean isHarmless(TreePath statement) {
        CompilationUnitTree unit = statement.getCompilationUnit();
        SourcePositions positions = trees.getSourcePositions();
        long end = positions.getEndPosition(unit, statement.getLeaf());
        return superclasses.stream()
                .filter(each -> positions.getStartPosition(unit, each) < end)
                .allMatch(each -> isDeclaredHere(each) || isAttributable.test(each));
    }

    private boolean isDeclaredHere(Tree superclass) {
        String name = superclass.toString().replaceAll("<.*", "");
        return order.stream().anyMatch(each -> each.getSimpleName().contentEquals(name));
    }

    /** The statement after a declaration. */
    private static TreePath after(TreePath declaration) {
        List<? extends StatementTree> statements =
                ((BlockTree) declaration.getParentPath().getLeaf()).getStatements();
        int next = statements.indexOf(declaration.getLeaf()) + 1;
        return next == statements.size() ? null : new TreePath(declaration.getParentPath(), statements.get(next));
    }

    /** Takes the elements of the classes that are in scope at a place; those given are declared before it. */
    private void ask(TreePath place, List<ClassTree> before) {
        Map<String, TypeElement> inScope = new HashMap<>();
        List<VariableElement> around = new ArrayList<>();
        try {
            for (com.sun.source.tree.Scope scope = trees.getScope(place);
                    scope != null && scope.getEnclosingMethod() != null;
                    scope = scope.getEnclosingScope()) {
                for (Element each : scope.getLocalElements()) {
                    if (each instanceof TypeElement type && type.getNestingKind() == NestingKind.LOCAL) {
                        inScope.putIfAbsent(type.getSimpleName().toString(), type);
                    } else if (each instanceof VariableElement variable) {
                        around.add(variable);
                    }
                }
            }
        } catch (RuntimeException e) {
            // JDK-8347989: of some bodies javac 17 has no scopes
            return;
        }
        for (ClassTree tree : before) {
            TypeElement element = inScope.get(tree.getSimpleName().toString());
            if (element != null && !elements.containsKey(tree) && isAround(declared.get(tree), place)) {
                elements.put(tree, element);
                variables.put(tree, around);
            }
        }
    }

    /** Whether the block of a declaration is around a place after it. */
    private static boolean isAround(TreePath declaration, TreePath place) {
        Tree block = declaration.getParentPath().getLeaf();
        for (TreePath each = place; each != null; each = each.getParentPath()) {
            if (each.getLeaf() == block) {
                return true;
            }
        }
        return false;
    }

    /** Finds the classes and what they extend. */
    private final class Scan extends TreePathScanner<Void, Void> {
        private int inside;

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            if (tree.getExtendsClause() != null) {
                superclasses.add(tree.getExtendsClause());
            }
            if (inside == 0 && getCurrentPath().getParentPath().getLeaf() instanceof BlockTree) {
                order.add(tree);
                declared.put(tree, getCurrentPath());
            }
            inside++;
            super.visitClass(tree, none);
            inside--;
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void none) {
            if (tree.getClassBody() != null) {
                superclasses.add(tree.getIdentifier());
            }
            return super.visitNewClass(tree, none);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
            inside++;
            super.visitLambdaExpression(tree, none);
            inside--;
            return null;
        }
    }
}
