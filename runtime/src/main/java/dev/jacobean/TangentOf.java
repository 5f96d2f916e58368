package dev.jacobean;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static method to be the forward derivative of a primitive: for primitives on arrays or records, or with
 * several outputs, for which there is no scalar {@link PartialOf}.
 *
 * <p>The parameters are those of the primitive, then a tangent of its own type for each active one, in order, as in the
 * {@code fTangent} that would be generated for it. The rule returns a record of the primitive's value and its tangent,
 * or nothing for a primitive that returns nothing. What the primitive writes, the rule writes, with its tangent.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface TangentOf {

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
