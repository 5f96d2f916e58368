package dev.jacobean.processor.frontend.lowering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** How many objects an object is made of, and how deep objects of one class are nested in it. */
final class Nesting {
    /** How many more than at the start of a loop is taken for ever more. */
    static final int MOST = 3;

    private final Map<Element, Integer> around = new HashMap<>();
    private int deepest;
    private int objects;

    private Nesting() {}

    static int depth(Binding binding) {
        return of(List.of(binding)).deepest;
    }

    static int objects(List<Binding> bindings) {
        return of(bindings).objects;
    }

    private static Nesting of(List<Binding> bindings) {
        Nesting nesting = new Nesting();
        bindings.forEach(nesting::visit);
        return nesting;
    }

    private void visit(Binding binding) {
        if (binding instanceof Binding.Union union) {
            union.objects().forEach(each -> visit(each.object()));
        } else if (binding instanceof Binding.Aggregate array && array.layout().element() != null) {
            visit(array.layout().element());
        } else if (Unions.isObject(binding)) {
            Binding.Aggregate object = (Binding.Aggregate) binding;
            TypeElement type = Unions.classOf(object);
            int depth = around.merge(type, 1, Integer::sum);
            deepest = Math.max(deepest, depth);
            objects++;
            object.components().forEach(this::visit);
            around.put(type, depth - 1);
        }
    }
}
