package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Calls that make text, or show it: a number that is only written down needs no derivative. */
final class Texts {
    /** Everything that they are given leaves the program. */
    private static final Set<String> WRITERS =
            Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.logging.Logger", "java.lang.System.Logger");

    private static final Set<String> BUILDING = Set.of("append", "insert");
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "java.lang.String", Set.of("format", "formatted", "valueOf"),
            "java.lang.StringBuilder", BUILDING,
            "java.lang.StringBuffer", BUILDING,
            "java.text.NumberFormat", Set.of("format"),
            "java.text.MessageFormat", Set.of("format"),
            "java.text.Format", Set.of("format"));

    private final Body body;

    Texts(Body body) {
        this.body = body;
    }

    static boolean isText(ExecutableElement method) {
        return WRITERS.contains(owner(method)) || makes(method);
    }

    /** Whether the text stays in the program, where a number may be read back from it. */
    static boolean makes(ExecutableElement method) {
        return MAKERS.getOrDefault(owner(method), Set.of())
                .contains(method.getSimpleName().toString());
    }

    private static String owner(ExecutableElement method) {
        return ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    }

    /** The arguments of a call, converted to the types of its parameters, though they may carry derivatives. */
    List<Binding> arguments(MethodInvocationTree tree, Symbol.Method method) {
        List<? extends ExpressionTree> trees = tree.getArguments();
        List<TypeMirror> types = method.parameterTypes();
        int fixed = method.varargsCall() ? types.size() - 1 : types.size();
        List<Binding> arguments = new ArrayList<>();
        for (int i = 0; i < fixed; i++) {
            arguments.add(written(trees.get(i), types.get(i), method));
        }
        if (method.varargsCall()) {
            TypeMirror array = types.get(fixed);
            TypeMirror element = ((javax.lang.model.type.ArrayType) array).getComponentType();
            List<Value> rest = new ArrayList<>();
            for (ExpressionTree each : trees.subList(fixed, trees.size())) {
                rest.add(body.expressions.asValue(written(each, element, method), each));
            }
            arguments.add(new Binding.Scalar(body.builder.arrayLiteral((ArrayType) body.shared.types.of(array), rest)));
        }
        return arguments;
    }

    private Binding written(ExpressionTree tree, TypeMirror type, Symbol.Method method) {
        Binding binding = text(body.expressions.evaluate(tree), tree);
        note(method.element(), binding);
        return body.shared.demands.atTheEnd(() ->
                new Binding.Scalar(body.expressions.asValue(body.expressions.convert(binding, type, tree), tree)));
    }

    /** A part of a text that is put together by {@code +}; numbers in it are found again by {@link TextSources}. */
    Value part(ExpressionTree tree) {
        Binding binding = text(body.expressions.evaluate(tree), tree);
        if (binding instanceof Binding.Aggregate) {
            Bindings.leaves(binding).forEach(body.shared.demands::written);
        }
        return body.shared.demands.atTheEnd(() -> body.expressions.asValue(binding, tree));
    }

    /** What an object of a class that is taken apart says of itself; all else is as it is. */
    private Binding text(Binding binding, ExpressionTree tree) {
        if (!(binding instanceof Binding.Aggregate object)
                || !(object.type() instanceof DeclaredType type)
                || Optionals.isOptional(object)
                || body.shared.types.isRecord(type)) {
            return binding;
        }
        Element root = ((DeclaredType) body.shared.types.declared("java.lang.Object")).asElement();
        ExecutableElement toString = ElementFilter.methodsIn(root.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("toString"))
                .findFirst()
                .orElseThrow();
        Symbol.Method called = new Symbol.Method(toString, List.of(), toString.getReturnType(), false);
        Symbol.Method own = Overrides.in(type, called, body.shared);
        return body.shared.sources.hasBody(own.element())
                ? body.inlining.call(own, body.shared.sources.of(own.element()), object, List.of(), tree)
                : binding;
    }

    /** Remembers what was made text. */
    void note(ExecutableElement method, Binding binding) {
        if (makes(method) && !(binding instanceof FunctionValue)) {
            Bindings.leaves(binding).forEach(body.shared.demands::written);
        }
    }

    /** Whether a number may be read from this, that was made text before. */
    static boolean isText(Value value) {
        String type = value.type().javaName();
        return !value.isConstant()
                && (type.equals("java.lang.String") && value.definition() != null
                        || type.equals("java.lang.CharSequence")
                        || type.equals("java.util.Scanner"));
    }
}
