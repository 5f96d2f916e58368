/**
 * What is said to the user: one catalogue of messages, and problems as values, which are printed in one place. This
 * package does not know the compiler's trees; a place is handed through as it is.
 */
package dev.jacobean.processor.diagnostics;
