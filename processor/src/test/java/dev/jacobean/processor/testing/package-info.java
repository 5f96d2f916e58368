/** Compiles small programs in memory and checks their generated derivatives against independent ones. */
package dev.jacobean.processor.testing;
