package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The cases of switch statements and switch expressions. */
final class Switches {
    private final Body body;

    Switches(Body body) {
        this.body = body;
    }

    /** @param expression whether what stands behind an arrow is the value of the switch */
    void cases(ExpressionTree selector, List<? extends CaseTree> cases, Scope scope, boolean expression) {
        TypeMirror type = body.expressions.type(selector, scope);
        for (CaseTree each : cases) {
            each.getExpressions().forEach(label -> label(label, type, scope));
            Scope inner = scope.with(patterns(CaseLabels.of(each), type, scope));
            if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
                body.statements.walk(each.getStatements(), inner);
            } else if (expression && each.getBody() instanceof ExpressionTree value) {
                body.statements.result(value, scope.yields(), inner.block());
            } else {
                body.statements.walk(each.getBody(), inner.block());
            }
        }
    }

    private List<Symbol.Local> patterns(CaseLabels labels, TypeMirror type, Scope scope) {
        List<Symbol.Local> bound = new ArrayList<>();
        labels.patterns().forEach(pattern -> bound.addAll(body.variables.pattern(pattern, type, scope)));
        if (labels.guard() != null) {
            TypeMirror truth = body.ops().primitive(TypeKind.BOOLEAN);
            body.expressions.type(labels.guard(), scope.with(bound), truth);
            bound.addAll(body.bindings.whenTrue(labels.guard()));
        }
        return bound;
    }

    private void label(ExpressionTree tree, TypeMirror selector, Scope scope) {
        if (selector instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.ENUM
                && tree instanceof IdentifierTree name) {
            Element constant = body.services()
                    .members
                    .field((TypeElement) declared.asElement(), name.getName().toString());
            if (constant != null) {
                body.result.symbol(tree, new Symbol.Field((VariableElement) constant, selector));
                body.result.type(tree, selector);
                return;
            }
        }
        body.expressions.type(tree, scope, selector);
    }
}
