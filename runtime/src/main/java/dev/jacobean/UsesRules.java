package dev.jacobean;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the classes in which the rules of primitives are looked for first: on a differentiable method, on its class, or
 * on its package.
 *
 * <p>A rule is looked for in the classes named on the method, then on its class, then on its package, then in the class
 * of the differentiable method, in the class that declares the primitive, and at last in {@link MathRules}. The first
 * that is found wins, over differentiating the body of the primitive too.
 *
 * @see PartialOf
 * @see TangentOf
 * @see AdjointOf
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface UsesRules {

    /**
     * The classes whose static methods are the rules.
     *
     * @return the classes, in the order in which they are asked
     */
    Class<?>[] value();
}
