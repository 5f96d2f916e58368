package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies a part into a function of its own. */
final class PartCopy extends Rewriter {
    private final Part part;
    private final List<Value> parameters = new ArrayList<>();
    private final Map<Value, Element> elements = new HashMap<>();
    private final Map<Value, Element> targets = new HashMap<>();

    /** An element of an array that stands for a value. */
    record Element(Value array, int index) {}

    PartCopy(Part part) {
        this.part = part;
    }

    /** Adds a parameter that a value is passed for. */
    Value parameter(Value argument) {
        boolean parameterToo = argument.definition() == null && argument.loop() == null;
        Value parameter = parameterToo ? argument.copy() : new Value(argument.type(), argument.name()).unchecked();
        parameters.add(parameter);
        return parameter;
    }

    void input(Value original, Value parameter) {
        map(original, parameter);
    }

    void input(Value original, Element element) {
        elements.put(original, element);
    }

    /** The function, which returns some results singly, then the others in arrays. */
    Function function(String name, String documentation, Bundles outputs) {
        builder.open();
        List<Value> arrays = new ArrayList<>();
        for (List<Value> those : outputs.arrays()) {
            Value array = builder.newArray(new ArrayType(those.get(0).type()), List.of(builder.constant(those.size())));
            array.suggestName(Outliner.ARRAY);
            arrays.add(array);
            for (int i = 0; i < those.size(); i++) {
                targets.put(those.get(i), new Element(array, i));
            }
        }
        for (Op op : part.ops()) {
            FreeValues.of(op).forEach(this::provide);
            builder.at(op.origin());
            copy(op);
            builder.at(Origin.NONE);
            op.results().forEach(this::deliver);
        }
        List<Value> results = images(outputs.single());
        results.addAll(arrays);
        Region body = builder.close(results);
        List<String> names = new ArrayList<>();
        results.forEach(result -> names.add(result.name() == null ? "t" : result.name()));
        return new Function(name, parameters, body, names, documentation);
    }

    private void provide(Value value) {
        if (hasImage(value)) {
            return;
        }
        Element element = elements.get(value);
        if (value.isConstant()) {
            map(value, builder.constant(value.type(), value.constant()));
        } else if (element != null) {
            Value load = builder.loadAgain(element.array(), builder.constant(element.index()));
            load.suggestName(value.name());
            map(value, load);
        }
    }

    private void deliver(Value result) {
        Element target = targets.get(result);
        if (target != null) {
            builder.store(target.array(), builder.constant(target.index()), image(result));
        }
    }
}
