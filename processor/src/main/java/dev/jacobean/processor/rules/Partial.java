package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.MethodRef;

/**
 * The partial derivative of a method by one of its arguments, as a method to call.
 *
 * @param operand the position of the argument among the operands of a call, of which the instance of an instance method is
 *     the first
 * @param method takes the primal's arguments and, if {@code takesResult}, the primal's result after them
 */
public record Partial(int operand, MethodRef method, boolean takesResult) {}
