package dev.jacobean.processor.frontend.attribution;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/**
 * A method or constructor that a call may mean.
 *
 * @param site the type that it is a member of; null for a static import
 */
record Candidate(ExecutableElement element, DeclaredType site) {}
