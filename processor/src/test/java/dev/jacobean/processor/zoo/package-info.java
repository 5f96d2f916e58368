/**
 * The zoo: many small methods, each checked in all modes.
 *
 * <p>The methods are in the resources, a file for each theme. Comment lines above a method say how it is checked:
 *
 * <pre>
 * // at: 0.5, {1, 2}, 3          a point: arguments in Java's manner; pi, inf and NaN are known, =a is the array passed for a
 * // at: 2, 3 -> 3, 2            and the exact Jacobian there, row by row
 * // at kink: 0 -> 0             where differences would be wrong
 * // at: 0 throws ArithmeticException
 * // writes: a, b                the array parameters that the method writes
 * // trap: what other tools get wrong here
 * </pre>
 */
package dev.jacobean.processor.zoo;
