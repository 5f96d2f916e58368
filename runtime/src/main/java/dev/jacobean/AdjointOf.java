package dev.jacobean;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static method to be the reverse derivative of a primitive: for primitives on arrays or records, or with
 * several outputs, for which there is no scalar {@link PartialOf}.
 *
 * <p>The parameters are those of the primitive, then the adjoint of the result if there is one, then the adjoint of each
 * array that the primitive writes, as in the {@code fAdjoint} that would be generated for it. The rule returns a record:
 * the primitive's value if there is one, then a component for each active parameter, its adjoint. It leaves the adjoints
 * that it is given as they are.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AdjointOf {

    /**
     * The class that declares the primitive.
     *
     * @return the class
     */
    Class<?> owner();

    /**
     * The name of the primitive.
     *
     * @return the name of a method of {@link #owner}
     */
    String method();
}
