package dev.jacobean;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the derivatives of a method.
 *
 * <p>For a method {@code f} of a class {@code Foo} the processor generates, in a class {@code Foo_Grad} of the same
 * package (for {@code Outer.Inner}: {@code Outer_Inner_Grad}):
 *
 * <table>
 * <caption>The generated methods</caption>
 * <tr><th>method</th><th>takes</th><th>returns</th></tr>
 * <tr><td>{@code fTangent}</td><td>the parameters, then a tangent for each active one</td>
 *     <td>the value and its tangent: the Jacobian times a vector, in forward mode</td></tr>
 * <tr><td>{@code fAdjoint}</td><td>the parameters, then the adjoint of the result</td>
 *     <td>the value and a component for each active parameter: a vector times the Jacobian, in reverse mode</td></tr>
 * <tr><td>{@code fGradient}</td><td>the parameters</td>
 *     <td>as {@code fAdjoint} with the adjoint 1; for a scalar result</td></tr>
 * <tr><td>{@code fJacobian}</td><td>the parameters</td>
 *     <td>{@code double[][]}, a row for each output scalar and a column for each scalar that {@link #wrt} names; where
 *     the result is no scalar or arrays are written</td></tr>
 * <tr><td>{@code fHvp}, {@code fHessian}</td><td>as {@code fTangent}; the parameters</td>
 *     <td>the Hessian times a vector; the Hessian; for a scalar result and {@link #order} 2</td></tr>
 * </table>
 *
 * <p>A parameter can be active, that is differentiated, if its type is {@code double}, {@code float}, an array of these
 * of any rank, or a record of such types, ints and booleans. Parameters of all other types are passive. An array
 * parameter of an active type that the method writes is an output as well as an input, and always active.
 *
 * <p>Every generated method gives the primal's value bit for bit, leaves its arguments as the primal leaves them, throws
 * what the primal throws, and keeps no state. In addition it throws {@link IllegalArgumentException} for a tangent or
 * adjoint whose shape is not that of its primal, and for one array passed for two parameters of which one is written;
 * and {@link NullPointerException}, naming the parameter, for {@code null}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Differentiable {

    /**
     * The parameters, or for an instance method also the fields of {@code this}, by which derivatives are taken.
     *
     * @return the names; none stands for all parameters that can be active
     */
    String[] wrt() default {};

    /**
     * The highest order of the derivatives: 2 adds the Hessian and its product with a vector.
     *
     * @return 1 or 2
     */
    int order() default 1;

    /**
     * The base name of what is generated. Two differentiable overloads are told apart by it.
     *
     * @return a Java identifier; the empty string stands for the name of the method
     */
    String name() default "";
}
