/**
 * What a user of Jacobean writes, and what generated derivatives call at run time.
 *
 * <p>{@link dev.jacobean.Differentiable} asks for the derivatives of a method. {@link dev.jacobean.PartialOf}, {@link
 * dev.jacobean.TangentOf} and {@link dev.jacobean.AdjointOf} declare the derivative of a primitive, {@link
 * dev.jacobean.UsesRules} names the class in which such rules are looked for, and {@link dev.jacobean.Jacobean#passive}
 * stops a derivative. {@link dev.jacobean.MathRules} is the library's own table of rules.
 *
 * <p>{@link dev.jacobean.Shapes} and {@link dev.jacobean.Strong} are for generated code.
 */
package dev.jacobean;
