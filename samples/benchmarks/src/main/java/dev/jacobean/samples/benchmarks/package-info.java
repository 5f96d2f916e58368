/**
 * Generated derivatives, timed beside hand-written ones and beside libraries, and the cost of generating them.
 *
 * <p>{@link dev.jacobean.samples.benchmarks.Main} runs everything; a {@link dev.jacobean.samples.benchmarks.Case} is one
 * function with all the ways to differentiate it.
 */
package dev.jacobean.samples.benchmarks;
