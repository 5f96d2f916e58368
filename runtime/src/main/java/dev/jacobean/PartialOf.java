package dev.jacobean;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static method to be the partial derivative of a primitive, a method with a scalar result, by one of its
 * scalar arguments.
 *
 * <p>The parameters of the rule are those of the primitive, by which an overload is chosen too, and optionally one more:
 * the primitive's result. For a primitive that is an instance method the instance comes first; {@link #arg} does not
 * count it. The rule returns the type of the primitive's result.
 *
 * <pre>{@code
 * @PartialOf(owner = Math.class, method = "atan2", arg = 0)
 * static double atan2_y(double y, double x) { … }
 *
 * @PartialOf(owner = Math.class, method = "exp", arg = 0)
 * static double exp_x(double x, double result) { return result; }
 * }</pre>
 *
 * <p>One rule serves both modes: a tangent multiplies it from the right, an adjoint from the left.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(PartialOf.List.class)
public @interface PartialOf {

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

    /**
     * The argument by which the derivative is taken.
     *
     * @return the position of the argument, from 0
     */
    int arg();

    /** Several primitives that share one partial derivative, such as those of {@link Math} and {@link StrictMath}. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface List {

        /**
         * The primitives.
         *
         * @return one annotation for each
         */
        PartialOf[] value();
    }
}
