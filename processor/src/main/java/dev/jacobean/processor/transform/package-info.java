/** Functions from the intermediate representation to itself: tangent, adjoint, and what makes them better. */
package dev.jacobean.processor.transform;
