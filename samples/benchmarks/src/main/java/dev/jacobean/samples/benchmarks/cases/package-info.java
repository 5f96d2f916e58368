/**
 * The functions that are differentiated: each in plain Java, annotated, beside its hand-written derivative, with a class
 * that draws its data and names its contenders.
 *
 * <p>The hand-written derivatives are the yardstick: they use what a programmer knows about the program, but no algebra
 * that would make another program of it.
 */
package dev.jacobean.samples.benchmarks.cases;
