package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.MethodRef;

/**
 * The partial derivative of a method by one of its arguments, as a method to call.
 *
 * @param method takes the primal's arguments and, if {@code takesResult}, the primal's result after them
 */
public record Partial(int argument, MethodRef method, boolean takesResult) {}
