/**
 * Lowers method bodies, as javac's trees, to the intermediate representation: the method is executed symbolically over an
 * environment that says what each variable holds.
 */
package dev.jacobean.processor.frontend.lowering;
