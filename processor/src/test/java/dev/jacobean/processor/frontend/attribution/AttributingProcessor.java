package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Attributes every member of every class of a compilation, and compares all of it with javac when javac is done. */
final class AttributingProcessor extends AbstractProcessor implements TaskListener {
    private final Map<Tree, Expectation> expectations = new IdentityHashMap<>();
    private final Set<Tree> compared = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> differences = new ArrayList<>();
    private final List<String> unknowns = new ArrayList<>();
    private final List<String> untyped = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Trees trees;
    private Descriptors descriptors;

    /** Where the attributor and javac disagree. */
    List<String> differences() {
        return differences;
    }

    /** What the attributor says that it does not know. */
    List<String> unknowns() {
        return unknowns;
    }

    /** Expressions in bodies to which javac has given a type and the attributor none. */
    List<String> untyped() {
        return untyped;
    }

    /** What the attributor believes that javac will refuse. */
    List<String> faults() {
        return faults;
    }

    /** How many trees have been compared. */
    int comparedCount() {
        return compared.size();
    }

    /** How many trees should have been. */
    int expectedCount() {
        return expectations.size();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        trees = Trees.instance(environment);
        descriptors = new Descriptors(environment.getTypeUtils());
        JavacTask.instance(environment).addTaskListener(this);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Attributor attributor = new Attributor(trees, processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        for (Element element : round.getRootElements()) {
            TreePath path = trees.getPath(element);
            if (path != null && path.getLeaf() instanceof ClassTree) {
                attributeClass(path, attributor);
            }
        }
        return false;
    }

    private void attributeClass(TreePath path, Attributor attributor) {
        for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
            TreePath memberPath = new TreePath(path, member);
            if (member instanceof ClassTree) {
                attributeClass(memberPath, attributor);
            } else if (isWritten(memberPath)) {
                attribute(memberPath, attributor);
            }
        }
    }

    /** Whether a member stands in the source: javac makes a default constructor anew in each round. */
    private boolean isWritten(TreePath member) {
        Tree leaf = member.getLeaf();
        boolean declared = leaf instanceof MethodTree || leaf instanceof VariableTree;
        return leaf instanceof BlockTree
                || declared
                        && processingEnv.getElementUtils().getOrigin(trees.getElement(member))
                                == Elements.Origin.EXPLICIT;
    }

    private void attribute(TreePath path, Attributor attributor) {
        Attribution attribution = attributor.attribute(path);
        for (Tree tree : attribution.trees()) {
            expectations.put(tree, Expectation.of(attribution, tree, descriptors));
        }
        for (Unknown unknown : attribution.unknowns()) {
            unknowns.add(describe(path, unknown));
        }
        if (attribution.unknowns().isEmpty()) {
            attributor.fault(path, attribution).ifPresent(fault -> faults.add(describe(path, fault)));
        }
    }

    private String describe(TreePath path, Unknown unknown) {
        return position(path.getCompilationUnit(), unknown.tree()) + ": " + unknown.reason();
    }

    private String position(CompilationUnitTree unit, Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return start < 0 ? "?" : Long.toString(unit.getLineMap().getLineNumber(start));
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.ANALYZE || event.getTypeElement() == null) {
            return;
        }
        CompilationUnitTree unit = event.getCompilationUnit();
        Comparison.Report report = (tree, expected, found) -> differences.add(
                position(unit, tree) + ": `" + tree + "` was taken for " + expected + ", it is " + found);
        TreePath path = trees.getPath(event.getTypeElement());
        new Comparison(trees, descriptors, new Remembering(), report).scan(path, null);
        new UntypedExpressions(
                        trees,
                        expectations,
                        tree -> untyped.add(position(unit, tree) + ": " + tree.getKind() + " `" + tree + "`"))
                .scan(path, null);
    }

    /** Remembers which expectations were looked at. */
    private final class Remembering extends IdentityHashMap<Tree, Expectation> {
        private static final long serialVersionUID = 1;

        @Override
        public Expectation get(Object tree) {
            Expectation expectation = expectations.get(tree);
            if (expectation != null) {
                compared.add((Tree) tree);
            }
            return expectation;
        }
    }
}
