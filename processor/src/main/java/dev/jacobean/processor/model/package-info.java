/** What the phases hand on to each other about one differentiable method: its signature, and its body as IR. */
package dev.jacobean.processor.model;
