package dev.jacobean.samples.benchmarks.peers;

import java.util.List;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.analysis.differentiation.SparseGradient;

/** Forward mode with all partial derivatives in every number, in the three forms that Hipparchus has. */
public final class Hipparchus {
    private Hipparchus() {}

    /** A function over any of its number types. */
    @FunctionalInterface
    public interface Program {
        <T extends CalculusFieldElement<T>> List<T> at(T[] x);
    }

    /** The Jacobian, row by row. */
    public static double[] gradient(Program program, double[] x) {
        Gradient[] variables = new Gradient[x.length];
        for (int i = 0; i < x.length; i++) {
            variables[i] = Gradient.variable(x.length, i, x[i]);
        }
        List<Gradient> values = program.at(variables);
        double[] jacobian = new double[values.size() * x.length];
        for (int k = 0; k < values.size(); k++) {
            System.arraycopy(values.get(k).getGradient(), 0, jacobian, k * x.length, x.length);
        }
        return jacobian;
    }

    /** The Jacobian, row by row. */
    public static double[] sparseGradient(Program program, double[] x) {
        SparseGradient[] variables = new SparseGradient[x.length];
        for (int i = 0; i < x.length; i++) {
            variables[i] = SparseGradient.createVariable(i, x[i]);
        }
        List<SparseGradient> values = program.at(variables);
        double[] jacobian = new double[values.size() * x.length];
        for (int k = 0; k < values.size(); k++) {
            for (int i = 0; i < x.length; i++) {
                jacobian[k * x.length + i] = values.get(k).getDerivative(i);
            }
        }
        return jacobian;
    }

    /** The Jacobian, row by row. */
    public static double[] derivativeStructure(Program program, double[] x) {
        DSFactory factory = new DSFactory(x.length, 1);
        DerivativeStructure[] variables = new DerivativeStructure[x.length];
        for (int i = 0; i < x.length; i++) {
            variables[i] = factory.variable(i, x[i]);
        }
        List<DerivativeStructure> values = program.at(variables);
        double[] jacobian = new double[values.size() * x.length];
        for (int k = 0; k < values.size(); k++) {
            // element 0 is the value
            System.arraycopy(values.get(k).getAllDerivatives(), 1, jacobian, k * x.length, x.length);
        }
        return jacobian;
    }
}
