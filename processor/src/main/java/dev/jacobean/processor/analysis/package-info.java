/** Facts about functions of the intermediate representation, in side tables. */
package dev.jacobean.processor.analysis;
