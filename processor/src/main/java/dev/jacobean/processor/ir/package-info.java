/**
 * The intermediate representation: a small typed language in static single assignment form with structured control
 * flow. It knows no other package, neither javac's trees nor the writer of Java source.
 */
package dev.jacobean.processor.ir;
