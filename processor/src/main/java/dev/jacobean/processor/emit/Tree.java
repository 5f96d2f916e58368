package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Value;
import java.util.Set;

/**
 * What is known about an expression that is to be printed where it is used.
 *
 * @param width an estimate of its characters
 * @param leaves the variables it reads
 * @param origin the statement that all of it stems from; null where they are several
 * @param nesting how many products of derivatives are nested in it
 * @param choice whether there is a {@code ? :} in it
 * @param position when it was computed, in the order of the program
 */
record Tree(int width, Order order, Set<Value> leaves, Origin origin, int nesting, boolean choice, int position) {}
