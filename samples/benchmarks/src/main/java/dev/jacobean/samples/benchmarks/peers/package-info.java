/** What users have without Jacobean: libraries of numbers that carry derivatives, and differences. */
package dev.jacobean.samples.benchmarks.peers;
