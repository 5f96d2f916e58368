package dev.jacobean.samples.benchmarks.peers;

import java.util.Map;
import net.finmath.montecarlo.RandomVariableFromArrayFactory;
import net.finmath.montecarlo.automaticdifferentiation.RandomVariableDifferentiable;
import net.finmath.montecarlo.automaticdifferentiation.backward.RandomVariableDifferentiableAADFactory;
import net.finmath.stochastic.RandomVariable;

/** Reverse mode over a graph of objects: the random variables of finmath-lib, here of one value each. */
public final class Finmath {
    private Finmath() {}

    /** A function over its random variables. */
    @FunctionalInterface
    public interface Program {
        RandomVariable at(RandomVariable[] x);
    }

    public static double[] gradient(Program program, double[] x) {
        var factory = new RandomVariableDifferentiableAADFactory(new RandomVariableFromArrayFactory());
        RandomVariableDifferentiable[] variables = new RandomVariableDifferentiable[x.length];
        for (int i = 0; i < x.length; i++) {
            variables[i] = factory.createRandomVariable(0, x[i]);
        }
        Map<Long, RandomVariable> derivatives = ((RandomVariableDifferentiable) program.at(variables)).getGradient();
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            // what the value does not depend on has no entry
            RandomVariable derivative = derivatives.get(variables[i].getID());
            gradient[i] = derivative == null ? 0 : derivative.doubleValue();
        }
        return gradient;
    }
}
