/** Which rules there are for the derivatives of primitives, the library's and the user's alike. */
package dev.jacobean.processor.rules;
