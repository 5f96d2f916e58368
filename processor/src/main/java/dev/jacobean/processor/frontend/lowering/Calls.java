package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.RulePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls: what they call, with which arguments, and those that are inlined. */
final class Calls {
    private final Body body;
    private final OutsideCalls outside;
    private final PrimitiveCalls primitives;
    private final RuleCalls rules;
    private final LibraryCalls library;
    private final ForeignCalls foreign;

    Calls(Body body) {
        this.body = body;
        this.outside = new OutsideCalls(body);
        this.primitives = new PrimitiveCalls(body, outside);
        this.rules = new RuleCalls(body, outside);
        this.library = new LibraryCalls(body);
        this.foreign = new ForeignCalls(body);
    }

    Binding call(MethodInvocationTree tree) {
        if (!(body.attribution.symbolOf(tree) instanceof Symbol.Method method)) {
            throw new Unresolved("the method is not known", tree);
        }
        if (method.element().getKind() == ElementKind.CONSTRUCTOR) {
            return delegate(tree, method);
        }
        Binding done = library.call(tree, method);
        if (done != null) {
            return done == LibraryCalls.NOTHING ? null : done;
        }
        Binding list = new ListCreation(body).make(tree, method);
        if (list != null) {
            return list;
        }
        Binding receiver = receiver(tree, method.element());
        return invoke(method, receiver, arguments(receiver, tree, method), tree);
    }

    /** A call of {@code this(…)} or {@code super()} in a constructor. */
    private Binding delegate(MethodInvocationTree tree, Symbol.Method method) {
        body.construction.delegate(method.element(), arguments(tree.getArguments(), method), tree);
        return null;
    }

    private Binding receiver(MethodInvocationTree tree, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            if (isSuper(tree) || body.members.isThis(select.getExpression())) {
                return body.members.self(tree, null);
            }
            Binding receiver = body.expressions.evaluate(select.getExpression());
            return BoxedCalls.isKnown(method) ? receiver : body.expressions.asObject(receiver, select.getExpression());
        }
        return body.members.self(tree, method.getEnclosingElement());
    }

    private List<Binding> arguments(Binding receiver, MethodInvocationTree tree, Symbol.Method method) {
        if (Texts.isText(method.element())) {
            return new Texts(body).arguments(tree, method);
        } else if (receiver instanceof FunctionValue && !method.varargsCall()) {
            return body.functionCalls.arguments(tree.getArguments(), method.parameterTypes());
        }
        return arguments(tree.getArguments(), method);
    }

    /** The arguments, converted to the parameters' types; those of a variable arity call collected into an array. */
    List<Binding> arguments(List<? extends ExpressionTree> trees, Symbol.Method method) {
        List<TypeMirror> types = method.parameterTypes();
        int fixed = method.varargsCall() ? types.size() - 1 : types.size();
        List<Binding> arguments = new ArrayList<>();
        for (int i = 0; i < fixed; i++) {
            arguments.add(body.expressions.assigned(trees.get(i), types.get(i)));
        }
        if (method.varargsCall()) {
            TypeMirror array = types.get(fixed);
            arguments.add(body.arrays.collect(trees.subList(fixed, trees.size()), array));
        }
        return arguments;
    }

    /** Calls a method with a receiver, null for a static one, in the order of the contract. */
    Binding invoke(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        ExecutableElement element = method.element();
        if (receiver instanceof Binding.Scalar number && number.value().type() instanceof PrimitiveType) {
            return new Binding.Scalar(new BoxedCalls(body).call(number.value(), element, arguments));
        }
        if (receiver instanceof FunctionValue function) {
            return body.functionCalls.invoke(function, method, arguments, tree);
        }
        if (receiver instanceof Binding.Aggregate list && Lists.isList(list)) {
            Binding got = new ListCalls(body).call(list, element, arguments, tree);
            return got == LibraryCalls.NOTHING ? null : got;
        }
        Binding ofParts =
                receiver instanceof Binding.Aggregate object ? ofParts(object, element, arguments, tree) : null;
        if (ofParts != null) {
            return ofParts == LibraryCalls.NOTHING ? null : ofParts;
        }
        LocalEnums enums = new LocalEnums(body);
        if (enums.isImplicit(element, receiver)) {
            return enums.call(element, receiver, arguments, tree);
        }
        if (receiver instanceof Binding.Union object) {
            Binding result = new UnionObjects(body).choose(object, tree, each -> {
                Binding own = invoke(method, each, arguments, tree);
                return own == null ? LibraryCalls.NOTHING : own;
            });
            return method.returnType().getKind() == TypeKind.VOID ? null : result;
        }
        if (receiver instanceof Binding.Aggregate optional && Optionals.isOptional(optional)) {
            Binding got = new Optionals(body).call(optional, element, arguments, tree);
            return got == LibraryCalls.NOTHING ? null : got;
        }
        if (receiver instanceof Binding.Aggregate record) {
            Symbol.Method certain = isSuper(tree) || !(record.type() instanceof DeclaredType type)
                    ? method
                    : Overrides.in(type, method, body.shared);
            return isPlainAccessor(record, certain.element())
                    ? body.records.component(record, element.getSimpleName().toString())
                    : resolved(certain, receiver, arguments, tree);
        }
        return resolved(method, receiver, arguments, tree);
    }

    /** The result of a method of an object of the JDK that is taken apart; null of other objects. */
    private Binding ofParts(Binding.Aggregate object, ExecutableElement method, List<Binding> arguments, Tree tree) {
        String name = method.getSimpleName().toString();
        if (ListIterators.isIterator(object)) {
            return new ListIterators(body).call(object, name, arguments, tree);
        } else if (Maps.isMap(object)) {
            return new MapCalls(body).call(object, name, arguments, tree);
        } else if (MapEntries.isEntry(object)) {
            return new MapEntries(body).call(object, name, arguments, tree);
        } else if (MapEntries.isEntries(object)) {
            throw new Maps(body).unknown(tree);
        }
        RecordEquality equality = new RecordEquality(body);
        return equality.isImplicit(object, method, arguments)
                ? equality.equal(object, (Binding.Aggregate) arguments.get(0))
                : null;
    }

    private Binding resolved(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        ExecutableElement element = method.element();
        Optional<RulePair> pair = rules.rulesOf(method, receiver, arguments, tree);
        if (pair.isPresent()) {
            return rules.call(pair.get(), method, receiver, arguments, tree);
        }
        if (receiver == null) {
            Binding made = new Composites(body).make(element, arguments);
            if (made != null) {
                return made;
            }
        } else if (receiver instanceof Binding.Scalar boxed) {
            Value number = body.shared.conversions.number(boxed.value(), element);
            if (number != null) {
                return new Binding.Scalar(number);
            }
        }
        if (new ForEachCalls(body).isDone(method, receiver, arguments, tree)) {
            return null;
        }
        Binding done = library.call(method, arguments, tree);
        if (done != null) {
            return done == LibraryCalls.NOTHING ? null : done;
        }
        if (primitives.hasRule(method)) {
            return primitives.call(method, receiver, arguments, tree);
        }
        boolean harmless = outside.areHarmless(arguments) && !outside.hasActiveFields(receiver);
        if (foreign.isForeign(element) && !harmless) {
            outside.demandNoActiveFields(element, receiver, arguments, tree);
            return foreign.call(method, receiver, arguments, tree);
        }
        Binding chosen = harmless ? null : chosen(method, receiver, arguments, tree);
        if (chosen != null) {
            return chosen == LibraryCalls.NOTHING ? null : chosen;
        }
        if (body.shared.sources.hasBody(element) && !outside.isBetterCalled(method, receiver, arguments, tree)) {
            Sources.Source source = body.shared.sources.of(element);
            if (!isSuper(tree) && !(receiver instanceof Binding.Aggregate)) {
                Dispatch.demandCertain(element, tree, body);
                new DispatchGuards(body).of(receiver, element);
            }
            return body.inlining.call(method, source, receiver, arguments, tree);
        }
        if (!harmless) {
            Dispatch.demandBody(element, tree, body);
        }
        return outside.passive(method, method.returnType(), receiver, arguments, tree);
    }

    /** The result of a call of a method that the object decides; null where it decides nothing, or is not known. */
    private Binding chosen(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        Binding byConstant = new ConstantBodies(body).call(method, receiver, arguments, tree);
        return byConstant != null || isSuper(tree)
                ? byConstant
                : new Dispatch(body).call(method, receiver, arguments, tree);
    }

    /** Whether a call names its method for certain. */
    private boolean isSuper(Tree tree) {
        return tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && body.attribution.symbolOf(select.getExpression()) instanceof Symbol.Super;
    }

    private boolean isPlainAccessor(Binding.Aggregate record, ExecutableElement method) {
        Name name = method.getSimpleName();
        return method.getParameters().isEmpty()
                && body.shared.types.isRecord(record.type())
                && record.layout().indexOf(name.toString()) >= 0
                && !body.shared.sources.hasBody(method);
    }

    // ---------------------------------------------------------------- constructors

    Binding construct(NewClassTree tree) {
        if (AnonymousObjects.isCreation(tree)) {
            return new AnonymousObjects(body).make(tree);
        }
        if (!(body.attribution.symbolOf(tree) instanceof Symbol.Method method)) {
            throw new Unresolved("the constructor is not known", tree);
        }
        Element made = method.element().getEnclosingElement();
        Binding list = new ListCreation(body).make(tree, method);
        Binding collection = list == null ? new Maps(body).make(tree, method) : list;
        if (collection != null) {
            return collection;
        }
        body.shared.classes.see(made);
        if (tree.getEnclosingExpression() != null || isInner(made) && !body.shared.classes.isTaken(made)) {
            body.shared.classes.want(made);
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "inner classes are objects, where derivatives cannot follow",
                    "Use a lambda, a record or a static method.");
        }
        DeclaredType type = (DeclaredType) body.expressions.typeOf(tree);
        return construct(type, method, arguments(tree.getArguments(), method), tree);
    }

    /** Whether the objects of a class belong to one of a class around it. */
    private static boolean isInner(Element type) {
        return type.getEnclosingElement().getKind().isClass()
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    Binding construct(DeclaredType type, Symbol.Method constructor, List<Binding> arguments, Tree tree) {
        if (body.shared.types.layouts().exactly(type) != null) {
            return body.construction.of(type, constructor.element(), arguments, tree);
        }
        Element made = constructor.element().getEnclosingElement();
        if (arguments.stream().anyMatch(argument -> !(argument instanceof Binding.Scalar))) {
            body.shared.classes.wantMember(made);
        }
        return outside.passive(constructor, type, null, arguments, tree);
    }
}
