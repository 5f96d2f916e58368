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
 * <p>The parameters are those of the primitive, then a tangent of its own type for each parameter that is differentiated by,
 * in order, as in the {@code fTangent} that would be generated for it. For a primitive that is an instance method the instance
 * comes first. Parameters that can carry a derivative may be left out of the tangents; a call that passes a derivative to one
 * of these is an error. The rule returns
 *
 * <ul>
 *   <li>a record with two components of the type of the primitive's result, {@code value} (or {@code result}) and {@code
 *       tangent}: then it is called in place of the primitive;
 *   <li>or the tangent alone, of the type of the primitive's result: then the primitive is called before it. Not for a
 *       primitive that writes arrays;
 *   <li>or nothing, for a primitive that returns nothing.
 * </ul>
 *
 * <p>The arrays that the primitive writes, the rule writes too, and their tangents, of the final content then. It leaves all
 * others alone, and returns arrays of the shape of the primitive's. An {@link AdjointOf} by the same parameters has to be
 * there too, in the same class or in another that is asked.
 *
 * <pre>{@code
 * @TangentOf(owner = Vectors.class, method = "norm")
 * static double norm_tangent(double[] x, double[] xDot) { … }
 * }</pre>
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
