/**
 * The types and symbols inside of method bodies, found without javac's attribution.
 *
 * <p>While annotation processors run, javac has parsed bodies but not attributed them, and to attribute its trees before
 * all classes are generated damages them. So {@link dev.jacobean.processor.frontend.attribution.Attributor} does over what
 * javac will do later, on the language model alone, and {@link dev.jacobean.processor.frontend.attribution.LateVerifier}
 * compares both when javac is done. What is not known is said to be unknown, never guessed.
 */
package dev.jacobean.processor.frontend.attribution;
