/**
 * A multilayer perceptron whose gradient is generated at compile time, trained on Fisher's irises or on handwritten
 * digits.
 */
package dev.jacobean.samples.network;
