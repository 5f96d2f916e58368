package dev.jacobean;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the classes that the processor generates. Unlike {@code javax.annotation.processing.Generated} it is kept in
 * class files, where coverage tools look for an annotation whose name contains "Generated".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface JacobeanGenerated {}
