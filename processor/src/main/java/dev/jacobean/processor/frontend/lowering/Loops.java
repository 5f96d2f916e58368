package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.lang.model.element.Name;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Says of each kind of loop what it consists of. */
final class Loops {
    private static final Runnable NOTHING = () -> {};

    private final Body body;

    Loops(Body body) {
        this.body = body;
    }

    /** Executes a loop; false if the statement is none. */
    boolean run(StatementTree tree, Set<Name> labels) {
        LoopPlan plan;
        if (tree instanceof WhileLoopTree loop) {
            plan = conditional(loop, loop.getCondition(), loop.getStatement(), List.of(), false);
        } else if (tree instanceof DoWhileLoopTree loop) {
            plan = conditional(loop, loop.getCondition(), loop.getStatement(), List.of(), true);
        } else if (tree instanceof ForLoopTree loop) {
            loop.getInitializer().forEach(init -> init.accept(body.statements, null));
            plan = conditional(loop, loop.getCondition(), loop.getStatement(), loop.getUpdate(), false);
        } else if (tree instanceof EnhancedForLoopTree loop) {
            plan = overElements(loop);
        } else {
            return false;
        }
        new LoopLowering(body, plan).run(labels);
        return true;
    }

    private LoopPlan conditional(
            StatementTree tree,
            ExpressionTree condition,
            StatementTree statement,
            List<? extends ExpressionStatementTree> updates,
            boolean bodyFirst) {
        body.patterns.declareBefore(condition);
        boolean endless = condition == null || Boolean.TRUE.equals(body.attribution.constantOf(condition));
        List<Tree> parts = new ArrayList<>(updates);
        parts.add(statement);
        if (!endless) {
            parts.add(condition);
        }
        Supplier<Value> test = endless ? null : () -> body.expressions.number(condition);
        Runnable update = () -> updates.forEach(step -> body.expressions.evaluate(step.getExpression()));
        return new LoopPlan(
                tree, parts, List.of(), test, statement(statement), update, isLocal(tree, updates), bodyFirst);
    }

    private Runnable statement(StatementTree tree) {
        return () -> body.statements.list(List.of(tree));
    }

    /** Whether all that the updates do is to step variables that the loop itself declares. */
    private boolean isLocal(StatementTree tree, List<? extends ExpressionStatementTree> updates) {
        if (!(tree instanceof ForLoopTree loop)) {
            return true;
        }
        return updates.stream()
                .allMatch(update -> Steps.isStepOf(
                        update.getExpression(),
                        variable -> loop.getInitializer().contains(variable),
                        body.attribution));
    }

    private LoopPlan overElements(EnhancedForLoopTree tree) {
        TypeMirror type = body.expressions.typeOf(tree.getExpression());
        Binding subject = body.expressions.evaluate(tree.getExpression());
        if (subject instanceof FunctionValue.Composite table) {
            return overFunctions(tree, table);
        }
        if (subject instanceof Binding.Aggregate list && Lists.isList(list)) {
            return overList(tree, list);
        }
        if (MapEntries.isEntries(subject)) {
            return new MapEntries(body).over((Binding.Aggregate) subject, tree, List.of(tree.getStatement()), entry -> {
                bind(tree.getVariable(), entry, tree);
                body.statements.list(List.of(tree.getStatement()));
            });
        }
        if (subject instanceof Binding.Aggregate objects && type.getKind() == TypeKind.ARRAY) {
            return overObjects(tree, objects);
        }
        Value elements = body.expressions.asValue(subject, tree.getExpression());
        return type.getKind() == TypeKind.ARRAY ? overArray(tree, type, elements) : overIterable(tree, type, elements);
    }

    private LoopPlan overFunctions(EnhancedForLoopTree tree, FunctionValue.Composite table) {
        Value size = body.builder.constant(table.parts().size());
        return counted(tree, List.of(tree.getStatement()), List.of(), body.builder.constant(0), size, i -> {
            body.assignments.declare(tree.getVariable(), new Composites(body).element(table, i));
            body.statements.list(List.of(tree.getStatement()));
        });
    }

    private LoopPlan overList(EnhancedForLoopTree tree, Binding.Aggregate list) {
        Lists lists = new Lists(body);
        Value size = lists.size(list);
        return counted(tree, List.of(tree.getStatement()), List.of(), body.builder.constant(0), size, i -> {
            bind(tree.getVariable(), lists.next(list, i, size), tree);
            body.statements.list(List.of(tree.getStatement()));
        });
    }

    private LoopPlan overObjects(EnhancedForLoopTree tree, Binding.Aggregate array) {
        Value length = ObjectArrays.length(array, body);
        return counted(tree, List.of(tree.getStatement()), List.of(), body.builder.constant(0), length, i -> {
            bind(tree.getVariable(), new ObjectArrays(body).load(array, i, tree.getExpression()), tree);
            body.statements.list(List.of(tree.getStatement()));
        });
    }

    private LoopPlan overArray(EnhancedForLoopTree tree, TypeMirror type, Value array) {
        TypeMirror element = ((javax.lang.model.type.ArrayType) type).getComponentType();
        Value length = body.builder.length(array);
        return counted(tree, List.of(tree.getStatement()), List.of(), body.builder.constant(0), length, i -> {
            Value loaded = body.builder.load(array, i);
            bind(tree.getVariable(), body.records.takenApart(loaded, element, tree.getExpression()), tree);
            body.statements.list(List.of(tree.getStatement()));
        });
    }

    /** Does something for each index from the first to, but without, the end. */
    void forEach(Tree place, List<HiddenVariable> carried, Value first, Value end, Consumer<Value> work) {
        new LoopLowering(body, counted(place, List.of(), carried, first, end, work)).run(Set.of());
    }

    /** Does something as long as a condition holds. */
    void whilst(Tree place, List<HiddenVariable> carried, Supplier<Value> condition, Runnable work, Runnable update) {
        new LoopLowering(body, new LoopPlan(place, List.of(), carried, condition, work, update, false, false))
                .run(Set.of());
    }

    private LoopPlan counted(
            Tree tree, List<Tree> parts, List<HiddenVariable> carried, Value first, Value end, Consumer<Value> work) {
        HiddenVariable index = new HiddenVariable("i");
        body.environment.set(index, new Binding.Scalar(first));
        List<HiddenVariable> hidden = new ArrayList<>(carried);
        hidden.add(index);
        Supplier<Value> i = () -> ((Binding.Scalar) body.environment.get(index)).value();
        return new LoopPlan(
                tree,
                parts,
                hidden,
                () -> body.builder.binary(BinaryOperator.LESS, i.get(), end),
                () -> work.accept(i.get()),
                () -> body.environment.set(
                        index, new Binding.Scalar(body.builder.add(i.get(), body.builder.constant(1)))),
                true,
                false);
    }

    private void bind(VariableTree variable, Binding element, EnhancedForLoopTree tree) {
        TypeMirror type = body.expressions.typeOf(variable);
        body.assignments.declare(variable, body.expressions.convert(element, type, tree.getExpression()));
    }

    private LoopPlan overIterable(EnhancedForLoopTree tree, TypeMirror type, Value iterable) {
        return iterated(tree, List.of(tree.getStatement()), List.of(), iterable, type, element -> {
            bind(tree.getVariable(), element, tree);
            body.statements.list(List.of(tree.getStatement()));
        });
    }

    /** Does something for each element of an {@code Iterable}, which is a passive object of the given type. */
    void forEach(
            ExpressionTree place,
            List<HiddenVariable> carried,
            Value iterable,
            TypeMirror type,
            Consumer<Binding> work) {
        new LoopLowering(body, iterated(place, List.of(), carried, iterable, type, work)).run(Set.of());
    }

    LoopPlan iterated(
            Tree tree,
            List<Tree> parts,
            List<HiddenVariable> carried,
            Value iterable,
            TypeMirror type,
            Consumer<Binding> work) {
        TypeMirror element = elementOf(type);
        ObjectType iterator = new ObjectType(
                "java.util.Iterator<? extends " + body.shared.types.of(element).javaName() + ">");
        Value it = body.builder.invoke(
                new MethodRef(MethodRef.Kind.INSTANCE, "java.lang.Iterable", "iterator", List.of(), iterator),
                Effect.CALL,
                List.of(iterable));
        return new LoopPlan(
                tree,
                parts,
                carried,
                () -> ofIterator("hasNext", Type.BOOLEAN, it),
                () -> {
                    Value next = ofIterator("next", body.shared.types.of(element), it);
                    work.accept(body.records.takenApart(next, element, tree));
                },
                NOTHING,
                true,
                false);
    }

    private Value ofIterator(String method, Type type, Value iterator) {
        return body.builder.invoke(
                new MethodRef(MethodRef.Kind.INSTANCE, "java.util.Iterator", method, List.of(), type),
                Effect.CALL,
                List.of(iterator));
    }

    /** The type of the elements of an {@code Iterable}. */
    private TypeMirror elementOf(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.asElement().toString().equals("java.lang.Iterable")
                && !declared.getTypeArguments().isEmpty()) {
            TypeMirror argument = declared.getTypeArguments().get(0);
            return argument instanceof javax.lang.model.type.WildcardType wildcard
                    ? wildcard.getExtendsBound() == null
                            ? body.shared.types.declared("java.lang.Object")
                            : wildcard.getExtendsBound()
                    : argument;
        }
        for (TypeMirror supertype : body.shared.frontend.types().directSupertypes(type)) {
            TypeMirror found = elementOf(supertype);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
