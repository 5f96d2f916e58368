package dev.jacobean.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies a function operation by operation; passes override {@link #rewrite} for what they change. */
public class Rewriter {
    protected final Builder builder = new Builder();
    private final Map<Value, Value> images = new HashMap<>();

    /** The whole function, rewritten. */
    public Function apply(Function function) {
        List<Value> parameters = fresh(function.parameters());
        builder.open();
        ops(function.body());
        Region body = builder.close(images(function.results()));
        return new Function(function.name(), parameters, body, function.resultNames(), function.documentation());
    }

    /** Rewrites the operations of a region into the region that is open now. */
    protected final void ops(Region region) {
        enter(region);
        for (Op op : order(region)) {
            Origin before = builder.at(op.origin());
            rewrite(op);
            builder.at(before);
        }
        leave(region);
    }

    /** The operations of a region in the order in which they are rewritten. */
    protected List<Op> order(Region region) {
        return region.ops();
    }

    /** Called before the operations of a region are rewritten. */
    protected void enter(Region region) {
        // most passes keep nothing by region
    }

    /** Called after the operations of a region are rewritten, its results not yet. */
    protected void leave(Region region) {
        // most passes keep nothing by region
    }

    /** Appends the image of one operation and maps its results. */
    protected void rewrite(Op op) {
        copy(op);
    }

    /** The plain copy of one operation. */
    protected final void copy(Op op) {
        if (op.code() instanceof Opcode.If) {
            mapAll(
                    op.results(),
                    builder.branch(
                            image(op.operand(0)), region(op.region(0)), region(op.region(1)), names(op.results())));
        } else if (op.code() instanceof Opcode.Loop) {
            copyLoop(op);
        } else if (op.code() instanceof Opcode.Throw) {
            builder.raise(image(op.operand(0)));
        } else if (op.results().size() != 1 || op.is(Opcode.Call.class)) {
            List<Type> types = op.results().stream().map(Value::type).toList();
            Op copy = builder.append(op.code(), images(op.operands()), List.of(), types, names(op.results()));
            mapAll(op.results(), copy.results());
        } else {
            Value result = builder.emit(op.code(), op.result().type(), images(op.operands()));
            result.suggestName(op.result().name());
            map(op.result(), result);
        }
    }

    private void copyLoop(Op op) {
        List<Value> carried = fresh(op.region(0).parameters());
        builder.open(carried);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        mapAll(op.results(), builder.loop(images(op.operands()), condition, region(op.region(1))));
    }

    /** A rewritten branch or loop body. */
    protected final Region region(Region region) {
        builder.open();
        ops(region);
        return builder.close(images(region.results()));
    }

    /** Values of their own for parameters and for what loops carry, mapped. */
    protected final List<Value> fresh(List<Value> originals) {
        List<Value> copies = new ArrayList<>();
        for (Value original : originals) {
            Value copy = original.copy();
            map(original, copy);
            copies.add(copy);
        }
        return copies;
    }

    protected final void map(Value original, Value image) {
        images.put(original, image);
    }

    protected final void mapAll(List<Value> originals, List<Value> copies) {
        for (int i = 0; i < originals.size(); i++) {
            map(originals.get(i), copies.get(i));
        }
    }

    protected final Value image(Value original) {
        Value image = images.get(original);
        if (image == null) {
            throw new IllegalStateException("no image of " + original);
        }
        return image;
    }

    protected final boolean hasImage(Value original) {
        return images.containsKey(original);
    }

    protected final List<Value> images(List<Value> originals) {
        List<Value> list = new ArrayList<>();
        originals.forEach(value -> list.add(image(value)));
        return list;
    }

    protected static List<String> names(List<Value> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }
}
