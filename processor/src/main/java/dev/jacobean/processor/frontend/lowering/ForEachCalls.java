package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** {@code forEach} of collections and maps that are objects, with a function that is executed here: a loop. */
final class ForEachCalls {
    private static final String ENTRY = "java.util.Map.Entry";

    private final Body body;

    ForEachCalls(Body body) {
        this.body = body;
    }

    /** Whether a call was one of these, and has been executed. */
    boolean isDone(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        if (!StreamCalls.nameOf(method).equals("forEach")
                || !(receiver instanceof Binding.Scalar object)
                || arguments.size() != 1
                || !(arguments.get(0) instanceof FunctionValue function)
                || !(tree instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)
                || !(body.typeOf(select.getExpression()) instanceof DeclaredType type)) {
            return false;
        } else if (StreamCalls.ownerOf(method).equals("java.lang.Iterable")) {
            body.loops.forEach(
                    call,
                    List.of(),
                    object.value(),
                    type,
                    element -> body.functionCalls.call(function, List.of(element), tree));
            return true;
        } else if (StreamCalls.ownerOf(method).equals("java.util.Map")) {
            entries(call, object.value(), method, function);
            return true;
        }
        return false;
    }

    /** @param method whose parameter tells the types of keys and values */
    private void entries(ExpressionTree call, Value map, Symbol.Method method, FunctionValue function) {
        DeclaredType consumer = new Wildcards(body.shared.frontend.types())
                .without((DeclaredType) method.parameterTypes().get(0));
        TypeMirror key = consumer.getTypeArguments().get(0);
        TypeMirror value = consumer.getTypeArguments().get(1);
        DeclaredType entries = declared("java.util.Set", declared(ENTRY, key, value));
        MethodRef all = new MethodRef(
                MethodRef.Kind.INSTANCE, "java.util.Map", "entrySet", List.of(), body.shared.types.of(entries));
        Value set = body.builder.invoke(all, Effect.CALL, List.of(map));
        body.loops.forEach(call, List.of(), set, entries, entry -> {
            Value object = ((Binding.Scalar) entry).value();
            Binding first = read(object, "getKey", key, call);
            Binding second = read(object, "getValue", value, call);
            body.functionCalls.call(function, List.of(first, second), call);
        });
    }

    private DeclaredType declared(String name, TypeMirror... arguments) {
        Types types = body.shared.frontend.types();
        Elements elements = body.shared.frontend.elements();
        TypeElement element = elements.getTypeElement(name);
        return types.getDeclaredType(element, arguments);
    }

    private Binding read(Value entry, String name, TypeMirror type, Tree tree) {
        ObjectType returns = (ObjectType) body.shared.types.of(type);
        MethodRef method = new MethodRef(MethodRef.Kind.INSTANCE, ENTRY, name, List.of(), returns);
        return body.records.takenApart(body.builder.invoke(method, Effect.CALL, List.of(entry)), type, tree);
    }
}
