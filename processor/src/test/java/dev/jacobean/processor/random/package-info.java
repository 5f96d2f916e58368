/**
 * Random programs of the accepted language, seeded. A program is a tree of templates that prints itself twice: as the
 * Java that the processor differentiates, and as the same computation on complex numbers, which is the reference for its
 * tangents and knows nothing of the processor.
 */
package dev.jacobean.processor.random;
