package lib;

import dev.jacobean.Differentiable;

/** An interface with a method that has a body. */
public interface Curve {
    double rate();

    @Differentiable
    default double discount(double t) {
        return Math.exp(-rate() * t);
    }
}
