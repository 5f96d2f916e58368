package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Compares expectations with what javac has found in a class that it has attributed. */
final class Comparison extends TreePathScanner<Void, Void> {
    /** Hears of every difference. */
    interface Report {
        void mismatch(Tree tree, String expected, String found);
    }

    private final Trees trees;
    private final Descriptors descriptors;
    private final Map<Tree, Expectation> expectations;
    private final Report report;
    private final Map<Element, Tree> declarations = new HashMap<>();

    Comparison(Trees trees, Descriptors descriptors, Map<Tree, Expectation> expectations, Report report) {
        this.trees = trees;
        this.descriptors = descriptors;
        this.expectations = expectations;
        this.report = report;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        Expectation expectation = tree == null ? null : expectations.get(tree);
        if (expectation != null) {
            compare(new TreePath(getCurrentPath(), tree), expectation);
        }
        return super.scan(tree, unused);
    }

    /** The fields of an anonymous class are variables to us, and may be used before they are declared. */
    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        for (Tree member : tree.getMembers()) {
            Element field = member instanceof VariableTree && expectations.containsKey(member)
                    ? trees.getElement(new TreePath(getCurrentPath(), member))
                    : null;
            if (field != null) {
                declarations.put(field, member);
            }
        }
        return super.visitClass(tree, unused);
    }

    private void compare(TreePath path, Expectation expectation) {
        Tree tree = path.getLeaf();
        if (expectation.type() != null) {
            compareType(tree, expectation.type(), trees.getTypeMirror(path));
        }
        boolean anonymous = tree instanceof NewClassTree creation && creation.getClassBody() != null;
        if (expectation.symbol() != null && !anonymous) {
            compareSymbol(tree, expectation, trees.getElement(path));
        }
    }

    private void compareType(Tree tree, String expected, TypeMirror type) {
        // an error of the user's is javac's to report
        if (type != null && type.getKind() != TypeKind.ERROR) {
            String found = descriptors.type(type);
            if (!expected.equals(found)) {
                report.mismatch(tree, expected, found);
            }
        }
    }

    private void compareSymbol(Tree tree, Expectation expectation, Element element) {
        if (element == null || element.asType().getKind() == TypeKind.ERROR) {
            return;
        }
        if (tree instanceof VariableTree) {
            declarations.put(element, tree);
        }
        boolean sameVariable =
                expectation.declaration() == null || declarations.get(element) == expectation.declaration();
        String owner = expectation.owner() == null ? null : descriptors.owner(element);
        boolean sameOwner = owner == null || Objects.equals(expectation.owner(), owner);
        String found = descriptors.element(element);
        if (!sameVariable || !sameOwner || !expectation.symbol().equals(found)) {
            report.mismatch(tree, name(expectation.owner(), expectation.symbol()), name(owner, found));
        }
    }

    private static String name(String owner, String symbol) {
        return owner == null ? symbol : owner + "." + symbol;
    }
}
