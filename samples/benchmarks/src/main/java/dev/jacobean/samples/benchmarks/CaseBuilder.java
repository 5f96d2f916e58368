package dev.jacobean.samples.benchmarks;

import dev.jacobean.Workspace;
import dev.jacobean.samples.benchmarks.peers.FiniteDifferences;
import dev.jacobean.samples.benchmarks.peers.Finmath;
import dev.jacobean.samples.benchmarks.peers.Hipparchus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts a case together, a contender at a time; the primal comes first. */
public final class CaseBuilder {
    private static final int LARGEST_STRUCTURE = 1000;

    private final String name;
    private final List<double[]> parameters;
    private final List<double[]> direction;
    private final List<Contender<?>> contenders = new ArrayList<>();
    private BinaryOperator<double[]> times;

    /**
     * @param parameters the arrays that hold what is differentiated by
     * @param direction arrays of the same shapes
     */
    public CaseBuilder(String name, List<double[]> parameters, List<double[]> direction) {
        this.name = name;
        this.parameters = parameters;
        this.direction = direction;
    }

    /** How a derivative that is not laid out as a dense Jacobian is multiplied by a vector. */
    public CaseBuilder times(BinaryOperator<double[]> product) {
        times = product;
        return this;
    }

    public <R> CaseBuilder add(Kind kind, Supplier<R> call, Function<R, double[]> numbers) {
        contenders.add(new Contender<>(kind, call, numbers));
        return this;
    }

    /** A scalar function. */
    public CaseBuilder primal(Supplier<Double> call) {
        return add(Kind.PRIMAL, call, Flat::numbers);
    }

    /**
     * The gradient that allocates nothing.
     *
     * @param call writes it into {@code gradient}, with a workspace that is kept from call to call
     */
    public CaseBuilder inPlace(Consumer<Workspace> call, Object... gradient) {
        Workspace workspace = new Workspace();
        return add(
                Kind.IN_PLACE,
                () -> {
                    call.accept(workspace);
                    return gradient;
                },
                Flat::numbers);
    }

    /** Differentiates the primal by differences; it is called twice for each parameter. */
    public CaseBuilder differences() {
        Contender<?> primal = contenders.get(0);
        return add(Kind.DIFFERENCES, () -> FiniteDifferences.jacobian(primal::result, parameters), Function.identity());
    }

    /**
     * The number types of Hipparchus, with the parameters in order. The third is left out beyond a thousand parameters:
     * its tables grow with their square, and would not fit.
     */
    public CaseBuilder hipparchus(Hipparchus.Program program) {
        double[] point = Flat.numbers(parameters.toArray());
        add(Kind.HIPPARCHUS_GRADIENT, () -> Hipparchus.gradient(program, point), Function.identity());
        add(Kind.HIPPARCHUS_SPARSE, () -> Hipparchus.sparseGradient(program, point), Function.identity());
        if (point.length <= LARGEST_STRUCTURE) {
            add(Kind.HIPPARCHUS_STRUCTURE, () -> Hipparchus.derivativeStructure(program, point), Function.identity());
        }
        return this;
    }

    /** The random variables of finmath-lib, with the parameters in order. */
    public CaseBuilder finmath(Finmath.Program program) {
        double[] point = Flat.numbers(parameters.toArray());
        return add(Kind.FINMATH, () -> Finmath.gradient(program, point), Function.identity());
    }

    public Case build() {
        List<Contender<?>> all = List.copyOf(contenders);
        return new Built(name, parameters, direction, all, times);
    }

    private record Built(
            String name,
            List<double[]> parameters,
            List<double[]> direction,
            List<Contender<?>> contenders,
            BinaryOperator<double[]> product)
            implements Case {
        @Override
        public double[] times(double[] derivative, double[] vector) {
            return product == null ? Case.super.times(derivative, vector) : product.apply(derivative, vector);
        }
    }
}
