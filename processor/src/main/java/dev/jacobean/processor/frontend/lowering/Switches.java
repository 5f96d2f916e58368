package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.jacobean.processor.frontend.attribution.CaseLabels;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Switches become chains of conditions on a selector that is evaluated once. */
final class Switches {
    private final Body body;

    /** The types of the switch expressions being executed, innermost last: what {@code yield} converts to. */
    private final List<TypeMirror> results = new ArrayList<>();

    Switches(Body body) {
        this.body = body;
    }

    /** One alternative: its labels and patterns, of which none stand for the default, and what it executes. */
    private record Arm(
            List<? extends ExpressionTree> labels,
            List<Tree> patterns,
            ExpressionTree guard,
            boolean isDefault,
            Runnable work) {}

    /** What is compared with the labels, and its type in the user's source. */
    private record Selector(Binding subject, TypeMirror type) {
        Value value() {
            return ((Binding.Scalar) subject).value();
        }
    }

    void statement(SwitchTree tree) {
        Selector selector = selector(tree.getExpression(), tree.getCases());
        Jumps.Scope scope = new Jumps.Scope(Set.of(), JumpTarget.named("left"), null, true, false);
        body.jumps.within(scope, () -> chain(selector, arms(tree.getCases(), scope.breaks(), null), false));
    }

    Binding expression(SwitchExpressionTree tree) {
        TypeMirror type = body.expressions.typeOf(tree);
        Selector selector = selector(tree.getExpression(), tree.getCases());
        JumpTarget target = JumpTarget.withValue("yielded");
        body.environment.set(target.slot(), new Binding.Unset(type));
        results.add(type);
        try {
            Jumps.Scope scope = new Jumps.Scope(Set.of(), target, null, false, true);
            body.jumps.within(scope, () -> chain(selector, arms(tree.getCases(), target, type), true));
        } finally {
            results.remove(results.size() - 1);
        }
        Binding result = body.environment.get(target.slot());
        body.environment.remove(target.slot());
        return result;
    }

    void yield(YieldTree tree) {
        JumpTarget target = body.jumps.ofYield();
        Binding value = body.expressions.assigned(tree.getValue(), results.get(results.size() - 1));
        body.environment.set(target.slot(), value);
        body.jumps.take(target);
    }

    // ---------------------------------------------------------------- the selector

    private Selector selector(ExpressionTree tree, List<? extends CaseTree> cases) {
        TypeMirror type = body.expressions.typeOf(tree);
        Binding subject = body.expressions.evaluate(tree);
        if (subject instanceof Binding.Aggregate constant && LocalEnums.isLocal(constant.type())) {
            return new Selector(new Binding.Scalar(Records.part(constant, LocalEnums.ORDINAL)), type);
        } else if (subject instanceof Binding.Aggregate object) {
            ObjectType exception = new ObjectType("java.lang.NullPointerException");
            body.branches.run(body.members.isThere(object), () -> {}, () -> body.raise(exception, body.text(tree)));
            return new Selector(subject, type);
        }
        if (subject instanceof Binding.Union object) {
            return new Selector(new UnionObjects(body).demanded(object, tree), type);
        }
        boolean patterns =
                cases.stream().anyMatch(each -> !CaseLabels.of(each).patterns().isEmpty());
        Value value = patterns
                ? body.expressions.asValue(body.expressions.asObject(subject, tree), tree)
                : body.shared.conversions.unbox(body.expressions.asValue(subject, tree));
        if (value.type() instanceof PrimitiveType) {
            return new Selector(new Binding.Scalar(value), type);
        }
        MethodRef demand = MethodRef.ofStatic(
                "java.util.Objects", "requireNonNull", value.type(), new ObjectType("java.lang.Object"));
        return new Selector(new Binding.Scalar(body.builder.invoke(demand, Effect.CHECKED, List.of(value))), type);
    }

    private FieldRef constant(TypeMirror type, String name) {
        VariableElement constant =
                ElementFilter.fieldsIn(((DeclaredType) type).asElement().getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().contentEquals(name))
                        .findFirst()
                        .orElseThrow();
        return body.shared.reference(constant, type);
    }

    private Value matches(Selector selector, ExpressionTree label) {
        Object constant = body.attribution.constantOf(label);
        if (constant instanceof String text) {
            MethodRef equals = new MethodRef(
                    MethodRef.Kind.INSTANCE,
                    "java.lang.String",
                    "equals",
                    List.of(new ObjectType("java.lang.Object")),
                    Type.BOOLEAN);
            return body.builder.invoke(
                    equals, Effect.CHECKED, List.of(selector.value(), body.builder.constant(Type.STRING, text)));
        } else if (constant != null) {
            Value value = body.builder.constant(body.irTypeOf(label), constant);
            return body.operators.binary(BinaryOperator.EQUAL, selector.value(), value);
        }
        String name = label instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : label instanceof IdentifierTree identifier
                        ? identifier.getName().toString()
                        : null;
        if (name == null) {
            throw body.shared.unsupported(
                    label,
                    "The label '" + body.text(label) + "'",
                    "it is neither a constant nor a pattern",
                    "Test for it by an if before the switch.");
        }
        if (LocalEnums.isLocal(selector.type())) {
            return new LocalEnums(body).matches(selector.value(), selector.type(), name);
        }
        Value enumConstant = body.builder.field(constant(selector.type(), name), List.of());
        return body.builder.passive("{0} == {1}", Type.BOOLEAN, Effect.PURE, List.of(selector.value(), enumConstant));
    }

    // ---------------------------------------------------------------- the alternatives

    private List<Arm> arms(List<? extends CaseTree> cases, JumpTarget end, TypeMirror result) {
        List<Arm> arms = new ArrayList<>();
        List<ExpressionTree> labels = new ArrayList<>();
        List<Tree> patterns = new ArrayList<>();
        boolean isDefault = false;
        for (int i = 0; i < cases.size(); i++) {
            CaseTree each = cases.get(i);
            CaseLabels own = CaseLabels.of(each);
            labels.addAll(each.getExpressions());
            patterns.addAll(own.patterns());
            isDefault |= each.getExpressions().isEmpty() && own.patterns().isEmpty();
            boolean shared = each.getBody() == null && each.getStatements().isEmpty() && i + 1 < cases.size();
            if (!shared) {
                Runnable work = work(cases, i, end, result);
                arms.add(new Arm(labels, patterns, own.guard(), isDefault, () -> {
                    work.run();
                    body.environment.set(end, new Binding.Known(false));
                }));
                labels = new ArrayList<>();
                patterns = new ArrayList<>();
                isDefault = false;
            }
        }
        return arms;
    }

    private Runnable work(List<? extends CaseTree> cases, int i, JumpTarget end, TypeMirror result) {
        Tree single = cases.get(i).getBody();
        if (single instanceof ExpressionTree expression) {
            return () -> {
                if (result == null) {
                    body.expressions.evaluate(expression);
                } else {
                    body.environment.set(end.slot(), body.expressions.assigned(expression, result));
                }
            };
        } else if (single instanceof StatementTree statement) {
            return () -> body.statements.list(List.of(statement));
        }
        List<StatementTree> statements = new ArrayList<>();
        for (int k = i; k < cases.size(); k++) {
            statements.addAll(cases.get(k).getStatements());
            if (statements.stream().anyMatch(Exits::alwaysLeaves)) {
                break;
            }
        }
        return () -> body.statements.list(statements);
    }

    /** Tests the labels in order; what has none comes last. An exhaustive switch needs no test for its last one. */
    private void chain(Selector selector, List<Arm> arms, boolean exhaustive) {
        List<Arm> tested = new ArrayList<>(arms);
        Runnable last = () -> {};
        Arm byDefault = arms.stream().filter(Arm::isDefault).findFirst().orElse(null);
        if (byDefault != null) {
            tested.remove(byDefault);
            last = byDefault.work();
        } else if (arms.stream().anyMatch(arm -> !arm.patterns().isEmpty())) {
            last = () -> body.raise(new ObjectType("java.lang.IncompatibleClassChangeError"), "no case matches");
        } else if (exhaustive) {
            last = tested.remove(tested.size() - 1).work();
        }
        test(selector, tested, 0, last);
    }

    private void test(Selector selector, List<Arm> arms, int i, Runnable last) {
        if (i == arms.size()) {
            last.run();
            return;
        }
        Value matches = matches(selector, arms.get(i));
        body.branches.run(matches, arms.get(i).work(), () -> test(selector, arms, i + 1, last));
    }

    private Value matches(Selector selector, Arm arm) {
        if (arm.patterns().isEmpty()) {
            return matchesAny(selector, arm.labels());
        }
        Value matches = matchesAnyPattern(selector, arm.patterns());
        return arm.guard() == null ? matches : body.branches.both(matches, () -> body.expressions.number(arm.guard()));
    }

    private Value matchesAnyPattern(Selector selector, List<Tree> patterns) {
        Value first = body.patterns.matches(patterns.get(0), selector.subject());
        if (patterns.size() == 1) {
            return first;
        }
        Binding any = body.branches.choose(
                first,
                () -> new Binding.Scalar(body.builder.constant(true)),
                () -> new Binding.Scalar(matchesAnyPattern(selector, patterns.subList(1, patterns.size()))));
        return ((Binding.Scalar) any).value();
    }

    private Value matchesAny(Selector selector, List<? extends ExpressionTree> labels) {
        Value first = matches(selector, labels.get(0));
        if (labels.size() == 1) {
            return first;
        }
        Binding any = body.branches.choose(
                first,
                () -> new Binding.Scalar(body.builder.constant(true)),
                () -> new Binding.Scalar(matchesAny(selector, labels.subList(1, labels.size()))));
        return ((Binding.Scalar) any).value();
    }
}
