package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;

/** Scalars and arrays, one after the other, as they lie in a row or a column of a Jacobian. */
final class Scalars {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");
    private static final ClassName VECTORS = ClassName.get("dev.jacobean", "Vectors");

    /**
     * A scalar or an array.
     *
     * @param like an array of the same shape
     * @param count the variable that holds the size of the array; null for a scalar
     */
    private record Part(Type type, CodeBlock like, String count, CodeBlock offset) {}

    private final List<Part> parts = new ArrayList<>();
    private final Offset end = new Offset();

    /** Adds a leaf; the size of an array goes to a variable that is declared in {@code code}. */
    void add(Slot.Leaf leaf, CodeBlock like, String path, Scope scope, CodeBlock.Builder code) {
        CodeBlock offset = end.expression();
        if (leaf.type() instanceof ArrayType) {
            String count = scope.fresh(Scope.camelCase(path) + "Count");
            code.addStatement("int $N = $T.count($L)", count, SHAPES, like);
            end.array(count);
            parts.add(new Part(leaf.type(), like, count, offset));
        } else {
            end.scalar();
            parts.add(new Part(leaf.type(), like, null, offset));
        }
    }

    /** The number of scalars. */
    CodeBlock count() {
        return end.expression();
    }

    int size() {
        return parts.size();
    }

    /** The value of a part in a vector. */
    CodeBlock cut(int i, String vector) {
        Part part = parts.get(i);
        if (part.count() != null) {
            return CodeBlock.of("$T.cut($L, $N, $L)", VECTORS, part.like(), vector, part.offset());
        }
        return CodeBlock.of(part.type() == Type.FLOAT ? "(float) $N[$L]" : "$N[$L]", vector, part.offset());
    }

    /** A statement that puts a part into a vector. */
    CodeBlock put(int i, CodeBlock value, CodeBlock vector) {
        Part part = parts.get(i);
        return part.count() != null
                ? CodeBlock.of("$T.flatten($L, $L, $L)", SHAPES, value, vector, part.offset())
                : CodeBlock.of("$L[$L] = $L", vector, part.offset(), value);
    }
}
