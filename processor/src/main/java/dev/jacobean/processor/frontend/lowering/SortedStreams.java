package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodInvocationTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Streams that are sorted: their elements are put into a list first. */
final class SortedStreams {
    private final Body body;

    SortedStreams(Body body) {
        this.body = body;
    }

    Streams.Pipeline of(Streams.Pipeline before, MethodInvocationTree tree, Symbol.Method method, FunctionValue order) {
        TypeMirror element = elementOf((DeclaredType) method.returnType());
        boolean object = element.getKind() == TypeKind.DECLARED;
        TypeMirror boxed = object ? element : body.shared.types.boxed(TypeMapping.primitive(element.getKind()));
        return new Streams.Pipeline() {
            @Override
            public void run(List<HiddenVariable> carried, Consumer<Binding> work) {
                Lists lists = new Lists(body);
                Streams.Pipeline whole =
                        (none, each) -> before.run(none, x -> each.accept(body.expressions.bare(x, boxed, tree)));
                Binding.Aggregate list = new ListCreation(body).collected(whole, boxed, tree);
                new ListCalls(body).sort(list, order, tree);
                Value size = lists.size(list);
                body.loops.forEach(tree, carried, body.builder.constant(0), size, i -> {
                    Binding sorted = lists.load(list, i);
                    work.accept(object ? sorted : body.expressions.convert(sorted, element, tree));
                });
            }

            @Override
            public Value size() {
                return before.size();
            }

            @Override
            public Value bound() {
                return before.bound();
            }
        };
    }

    private TypeMirror elementOf(DeclaredType stream) {
        if (!stream.getTypeArguments().isEmpty()) {
            return stream.getTypeArguments().get(0);
        }
        TypeKind kind = switch (stream.asElement().getSimpleName().toString()) {
            case "DoubleStream" -> TypeKind.DOUBLE;
            case "IntStream" -> TypeKind.INT;
            default -> TypeKind.LONG;
        };
        return body.shared.frontend.types().getPrimitiveType(kind);
    }
}
