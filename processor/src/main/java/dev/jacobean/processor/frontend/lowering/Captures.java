package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** The variables around a class in a body that its objects hold: those it uses, and those of the classes it makes objects of. */
final class Captures extends TreeScanner<Void, Void> {
    /** A variable, by its declaration and by its element. */
    record Variable(VariableTree tree, VariableElement element) {}

    private final Attribution attribution;
    private final Map<Tree, Element> elements;
    private final Set<VariableTree> used = new LinkedHashSet<>();
    private final Set<Tree> inside = new HashSet<>();

    private Captures(Attribution attribution, Map<Tree, Element> elements) {
        this.attribution = attribution;
        this.elements = elements;
    }

    /** @param elements what is declared in the body, by its tree */
    static List<Variable> of(ClassTree type, Attribution attribution, Map<Tree, Element> elements) {
        Captures captures = new Captures(attribution, elements);
        captures.scan(type, null);
        List<Variable> variables = new ArrayList<>();
        for (VariableTree each : captures.used) {
            if (!captures.inside.contains(each) && elements.get(each) instanceof VariableElement element) {
                variables.add(new Variable(each, element));
            }
        }
        return variables;
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
        return inside.add(tree) ? super.visitClass(tree, none) : null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void none) {
        inside.add(tree);
        return super.visitVariable(tree, none);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void none) {
        if (attribution.symbolOf(tree) instanceof Symbol.Local local) {
            used.add(local.declaration());
        }
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void none) {
        if (attribution.symbolOf(tree) instanceof Symbol.Method constructor) {
            Element made = constructor.element().getEnclosingElement();
            elements.forEach((declaration, element) -> {
                if (element.equals(made)) {
                    scan(declaration, none);
                }
            });
        }
        return super.visitNewClass(tree, none);
    }
}
