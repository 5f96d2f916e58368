/** What it costs to compile annotated classes. */
package dev.jacobean.samples.benchmarks.compile;
