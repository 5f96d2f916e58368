package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.ObjectType;
import java.util.List;

/**
 * The method that a function of the program, which others call, is written as.
 *
 * @param method its name, in the same class
 * @param record what it returns if it has several results; else null
 * @param components the accessors of that record, one per result
 */
public record CallTarget(String method, ObjectType record, List<String> components) {
    public CallTarget {
        components = List.copyOf(components);
    }
}
