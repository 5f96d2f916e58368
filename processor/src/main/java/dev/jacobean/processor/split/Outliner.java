package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Puts calls in place of parts. */
final class Outliner extends Rewriter {
    /** What an array of values is called. */
    static final String ARRAY = "values";

    private final Map<Op, Part> parts;
    private final Limits limits;
    private final Supplier<String> names;
    private final String documentation;
    private final Set<Op> moved = new HashSet<>();
    private final List<Function> functions = new ArrayList<>();
    /** Where the values are that parts returned in arrays: in arrays of the rewritten function. */
    private final Map<Value, PartCopy.Element> elements = new HashMap<>();

    /**
     * @param parts by the first operation of each
     * @param names gives the parts their names
     */
    Outliner(Map<Op, Part> parts, Limits limits, Supplier<String> names, String documentation) {
        this.parts = parts;
        this.limits = limits;
        this.names = names;
        this.documentation = documentation;
        parts.values().forEach(part -> moved.addAll(part.ops()));
    }

    /** The parts, as functions. */
    List<Function> functions() {
        return functions;
    }

    @Override
    protected void rewrite(Op op) {
        if (parts.containsKey(op)) {
            call(parts.get(op));
        }
        if (!moved.contains(op)) {
            copy(op);
        }
    }

    private void call(Part part) {
        builder.at(Origin.NONE);
        PartCopy copy = new PartCopy(part);
        List<Value> operands = operands(part, copy);
        boolean many = part.outputs().size() > limits.results();
        Bundles outputs = many ? Bundles.inArrays(part.outputs()) : Bundles.single(part.outputs());
        Function function = copy.function(names.get(), documentation, outputs);
        functions.add(function);
        List<Type> types = function.results().stream().map(Value::type).toList();
        List<String> resultNames = new ArrayList<>();
        outputs.single().forEach(output -> resultNames.add(output.name()));
        outputs.arrays().forEach(those -> resultNames.add(ARRAY));
        List<Value> results = builder.call(function.name(), operands, types, resultNames);
        int single = outputs.single().size();
        mapAll(outputs.single(), results.subList(0, single));
        for (int i = 0; i < outputs.arrays().size(); i++) {
            spread(outputs.arrays().get(i), results.get(single + i), new HashSet<>(part.keptOutputs()));
        }
    }

    private void spread(List<Value> originals, Value array, Set<Value> kept) {
        for (int i = 0; i < originals.size(); i++) {
            Value original = originals.get(i);
            elements.put(original, new PartCopy.Element(array, i));
            if (kept.contains(original)) {
                Value load = builder.loadAgain(array, builder.constant(i));
                load.suggestName(original.name());
                map(original, load);
            }
        }
    }

    /** What a part is called with; and its parameters. */
    private List<Value> operands(Part part, PartCopy copy) {
        List<Value> operands = new ArrayList<>();
        List<Value> single = new ArrayList<>();
        Map<Value, Value> arrays = new LinkedHashMap<>();
        int slots = 0;
        for (Value input : part.inputs()) {
            PartCopy.Element element = elements.get(input);
            if (element == null) {
                single.add(input);
                slots += Sizes.slots(input.type());
            } else {
                Value parameter = arrays.computeIfAbsent(element.array(), array -> {
                    operands.add(array);
                    return copy.parameter(array);
                });
                copy.input(input, new PartCopy.Element(parameter, element.index()));
            }
        }
        boolean many = slots + arrays.size() > limits.slots();
        Bundles bundles = many ? Bundles.inArrays(single) : Bundles.single(single);
        for (Value input : bundles.single()) {
            copy.input(input, copy.parameter(input));
            operands.add(image(input));
        }
        for (List<Value> those : bundles.arrays()) {
            Value array = builder.arrayLiteral(new ArrayType(those.get(0).type()), images(those));
            array.suggestName(ARRAY);
            operands.add(array);
            Value parameter = copy.parameter(array);
            for (int i = 0; i < those.size(); i++) {
                copy.input(those.get(i), new PartCopy.Element(parameter, i));
            }
        }
        return operands;
    }
}
