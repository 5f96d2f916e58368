package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The making of an object by its constructors. What a field that is a part of its own holds is kept in the environment, under
 * the field, until the last of them ends; the cells of the others are there from the start.
 */
final class Construction {
    private final Body body;

    Construction(Body body) {
        this.body = body;
    }

    /** An object whose constructors are being executed: its cells, by the positions of the parts; null for fields. */
    record Unfinished(Layout layout, List<Value> cells) {

        /** The object as it is now; a field may be unset. */
        Binding.Aggregate now(Environment fields) {
            List<Binding> parts = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                parts.add(cells.get(i) == null ? fields.get(fieldOf(i).element()) : new Binding.Scalar(cells.get(i)));
            }
            return new Binding.Aggregate(layout, parts);
        }

        private Layout.Field fieldOf(int part) {
            return layout.fields().stream()
                    .filter(field -> field.part() == part)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A constant of an enum that is taken apart, whose first part is its ordinal. */
    Binding constant(
            DeclaredType type, int ordinal, ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        Layout layout = body.shared.types.layouts().of(type);
        List<Value> cells = new ArrayList<>();
        for (int i = 0; i < layout.parts().size(); i++) {
            cells.add(i == LocalEnums.ORDINAL ? body.builder.constant(ordinal) : null);
        }
        return make(new Unfinished(layout, cells), constructor, arguments, tree);
    }

    /** What a constructor makes of its arguments, which are converted to its parameters' types. */
    Binding of(DeclaredType type, ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        if (!body.shared.sources.isHere(constructor)) {
            return new ForeignRecords(body).construct(type, constructor, arguments, tree);
        }
        Layout layout = body.shared.types.layouts().exactly(type);
        List<Value> cells = new ArrayList<>();
        for (int i = 0; i < layout.parts().size(); i++) {
            cells.add(Layouts.isSingle(layout, i) ? cells(layout, i) : null);
        }
        return make(new Unfinished(layout, cells), constructor, arguments, tree);
    }

    private Binding make(Unfinished object, ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        Layout layout = object.layout();
        Environment fields = new Environment();
        layout.fields().stream()
                .filter(field -> !field.isInCells())
                .forEach(field -> fields.set(field.element(), new Binding.Unset(field.type())));
        hold(object, fields, tree);
        run(object, fields, constructor, arguments, tree);
        List<Binding> parts = new ArrayList<>();
        List<Binding> now = object.now(fields).components();
        for (int i = 0; i < now.size(); i++) {
            boolean unset = now.get(i) instanceof Binding.Unset;
            TypeMirror type = layout.parts().get(i).type();
            parts.add(unset ? body.records.zero(type) : new Lists(body).number(now.get(i), type, tree));
        }
        return new Binding.Aggregate(layout, parts);
    }

    /** The object gets the variables around its class. */
    private void hold(Unfinished object, Environment fields, Tree tree) {
        Element type = ((DeclaredType) object.layout().type()).asElement();
        for (Captures.Variable variable : body.shared.classes.captured((TypeElement) type)) {
            Binding value = body.environment.get(variable.tree());
            Layout.Field field = object.layout().field(variable.element()).orElseThrow();
            if (value == null) {
                throw Visibility.local(type, tree);
            } else if (field.isInCells()) {
                body.records.place(object.now(fields), field, tree).write(value);
            } else {
                fields.set(variable.element(), value);
            }
        }
    }

    /** Makes the variables around the class of the object that is being made known to a constructor or an initialiser. */
    private void reveal() {
        Binding.Aggregate object = body.unfinished.now(body.environment);
        Element type = ((DeclaredType) object.type()).asElement();
        for (Captures.Variable variable : body.shared.classes.captured((TypeElement) type)) {
            Layout.Field field = object.layout().field(variable.element()).orElseThrow();
            body.environment.set(variable.tree(), body.records.field(object, field));
        }
    }

    private Value cells(Layout layout, int part) {
        ArrayType array =
                (ArrayType) body.shared.types.of(layout.parts().get(part).type());
        return body.builder.newArray(array, List.of(body.builder.constant(Layouts.cells(layout, part))));
    }

    /** Executes a constructor of the object's class or of a superclass. */
    private void run(
            Unfinished object, Environment fields, ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        boolean made = body.shared.frontend.elements().getOrigin(constructor) == Elements.Origin.MANDATED;
        if (made && body.shared.types.isRecord(object.layout().type())) {
            List<VariableElement> components =
                    object.layout().fields().stream().map(Layout.Field::element).toList();
            for (int i = 0; i < components.size(); i++) {
                fields.set(components.get(i), arguments.get(i));
            }
            return;
        }
        Origin before = body.builder.origin();
        Element type = constructor.getEnclosingElement();
        if (made) {
            Body inner = inside(type, fields, object);
            inner.construction.start((TypeElement) type, tree);
            give(inner.environment, fields);
        } else {
            Sources.Source source = body.shared.sources.of(constructor);
            Body inner = body.inlining.enter(constructor, source, tree);
            inner.unfinished = object;
            give(fields, inner.environment);
            inner.construction.reveal();
            List<? extends VariableTree> parameters = parameters(source, constructor);
            for (int i = 0; i < arguments.size(); i++) {
                inner.assignments.declare(parameters.get(i), arguments.get(i));
            }
            if (!callsAnother(source.tree())) {
                inner.construction.start((TypeElement) type, tree);
            }
            inner.run(source.tree().getBody());
            if (body.shared.types.isRecord(object.layout().type())) {
                assignParameters(object, inner, parameters);
            }
            give(inner.environment, fields);
        }
        body.builder.at(before);
    }

    /** The parameters of a constructor; of a compact one in a body the components of its record. */
    private List<? extends VariableTree> parameters(Sources.Source source, ExecutableElement constructor) {
        List<? extends VariableTree> declared = source.tree().getParameters();
        return declared.size() < constructor.getParameters().size()
                ? body.shared.sources.components((TypeElement) constructor.getEnclosingElement())
                : declared;
    }

    /** In a compact constructor the parameters become the components. */
    private static void assignParameters(Unfinished record, Body inner, List<? extends VariableTree> parameters) {
        List<Layout.Field> fields = record.layout().fields();
        for (int i = 0; i < fields.size(); i++) {
            Element field = fields.get(i).element();
            if (inner.environment.get(field) instanceof Binding.Unset) {
                inner.environment.set(field, inner.environment.get(parameters.get(i)));
            }
        }
    }

    private static void give(Environment from, Environment to) {
        for (Object key : from.keys()) {
            if (key instanceof VariableElement) {
                to.set(key, from.get(key));
            }
        }
    }

    /** Whether a constructor calls another, which comes before the initialisers of the fields. */
    private static boolean callsAnother(MethodTree constructor) {
        return constructor.getBody().getStatements().stream().anyMatch(Construction::isCall);
    }

    private static boolean isCall(StatementTree statement) {
        return statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
    }

    /** A call of {@code this(…)} or {@code super(…)} in a constructor. */
    void delegate(ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        Element own = body.chain.get(body.chain.size() - 1).getEnclosingElement();
        boolean ofThis = constructor.getEnclosingElement().equals(own);
        if (ofThis || !isObject(constructor.getEnclosingElement())) {
            run(body.unfinished, body.environment, constructor, arguments, tree);
        }
        if (!ofThis) {
            initialise((TypeElement) own);
        }
    }

    private static boolean isObject(Element type) {
        String name = ((TypeElement) type).getQualifiedName().toString();
        return name.equals("java.lang.Object") || name.equals("java.lang.Record") || name.equals("java.lang.Enum");
    }

    /** What comes before the statements of a constructor that calls no other. */
    private void start(TypeElement type, Tree tree) {
        Element superclass = body.shared.frontend.types().asElement(type.getSuperclass());
        if (!isObject(superclass)) {
            ExecutableElement constructor = ElementFilter.constructorsIn(superclass.getEnclosedElements()).stream()
                    .filter(each -> each.getParameters().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> body.shared.unsupported(
                            tree,
                            "'" + body.text(tree) + "'",
                            "the constructor of " + superclass.getSimpleName() + " that it calls cannot be told",
                            "Call it by 'super(…)'."));
            run(body.unfinished, body.environment, constructor, List.of(), tree);
        }
        initialise(type);
    }

    /** The initialisers of the fields, and the blocks between them, in their order. */
    private void initialise(TypeElement type) {
        TreePath path = body.shared.sources.path(type);
        for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
            TreePath inner = new TreePath(path, member);
            if (member instanceof VariableTree field && field.getInitializer() != null) {
                VariableElement element = (VariableElement) body.shared.sources.element(inner);
                if (ObjectClasses.fields(type).contains(element)) {
                    initialise(element, field.getInitializer(), inside(element, inner));
                }
            } else if (member instanceof BlockTree block && !block.isStatic()) {
                Body inside = inside(body.chain.get(body.chain.size() - 1), inner);
                inside.run(block);
                give(inside.environment, body.environment);
            }
        }
    }

    private void initialise(VariableElement field, ExpressionTree initializer, Body inside) {
        Layout.Field place = body.unfinished.layout().field(field).orElseThrow();
        Origin before = body.builder.at(body.shared.origins.of(initializer));
        Binding value = initializer instanceof NewArrayTree array && array.getType() == null
                ? inside.arrays.make(array, place.type())
                : inside.expressions.assigned(initializer, place.type());
        give(inside.environment, body.environment);
        if (place.isInCells()) {
            body.records
                    .place(
                            body.unfinished.now(body.environment),
                            new dev.jacobean.processor.frontend.attribution.Symbol.Field(field, place.type()),
                            initializer)
                    .write(value);
        } else {
            Assignments.name(value, field.getSimpleName().toString());
            body.environment.set(field, value);
        }
        body.builder.at(before);
    }

    /** A body for a member that is no constructor, in the midst of the object's making. */
    private Body inside(Element member, TreePath path) {
        List<Element> chain = new ArrayList<>(body.chain);
        chain.add(member);
        Body inside = new Body(
                body.shared,
                body.shared.sources.attribution(path),
                new Environment(),
                null,
                chain,
                body.shared.frontend.types().getNoType(javax.lang.model.type.TypeKind.VOID));
        inside.unfinished = body.unfinished;
        give(body.environment, inside.environment);
        inside.construction.reveal();
        return inside;
    }

    /** A body for the constructor that the compiler makes. */
    private Body inside(Element type, Environment fields, Unfinished object) {
        ExecutableElement constructor =
                ElementFilter.constructorsIn(type.getEnclosedElements()).get(0);
        List<Element> chain = new ArrayList<>(body.chain);
        chain.add(constructor);
        Body inside = new Body(body.shared, body.attribution, new Environment(), null, chain, body.returns);
        inside.unfinished = object;
        give(fields, inside.environment);
        inside.construction.reveal();
        return inside;
    }
}
