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
 * <p>The parameters are those of the primitive; then, if the rule wants it, the primitive's result as it came back, called
 * {@code result} or {@code value}; then the adjoint of the result, if there is one; then the adjoint of the final content of
 * each array that the primitive writes, in order, called after it ({@code y}, {@code yBar}) where its type alone does not
 * tell which one it is. For a primitive that is an instance method the instance comes first. Arrays that the primitive
 * writes are passed as they were before. The rule returns
 *
 * <ul>
 *   <li>a record with a component for each parameter that is differentiated by, of its type and name: its adjoint, and for a
 *       written array that of its initial content. A first component {@code value} (or {@code result}), as in what {@code
 *       fAdjoint} returns, is passed over;
 *   <li>or, where one parameter only is differentiated by, its adjoint alone.
 * </ul>
 *
 * <p>Parameters that can carry a derivative may be left out; a call that passes a derivative to one of these is an error. The
 * rule leaves everything that it is given as it is, and returns arrays of the shape of the parameters. A primitive that returns
 * an argument of its own is called as long as neither is written later; else an {@code IllegalArgumentException} says so. A {@link TangentOf} by
 * the same parameters has to be there too, in the same class or in another that is asked.
 *
 * <pre>{@code
 * @AdjointOf(owner = Vectors.class, method = "norm")
 * static double[] norm_adjoint(double[] x, double result, double resultBar) { … }
 *
 * record Solved(double[][] a, double[] b) {}
 *
 * @AdjointOf(owner = Solver.class, method = "solve")
 * static Solved solve_adjoint(double[][] a, double[] b, double[] result, double[] resultBar) { … }
 * }</pre>
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
