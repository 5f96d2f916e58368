package lib;

import dev.jacobean.Differentiable;

/** A class whose instances others call. */
public class Model {
    private final double sigma;

    public Model(double sigma) {
        this.sigma = sigma;
    }

    @Differentiable
    public double price(double x, double t) {
        return x * Math.exp(-sigma * t);
    }

    @Differentiable(wrt = {"sigma", "x"})
    public double vega(double x) {
        return x * x * sigma;
    }

    @Differentiable
    public void fill(double[] out, double x) {
        out[0] = x * sigma + out[1];
    }
}
