package dev.jacobean.samples.benchmarks;

import java.util.Locale;

/** The ways to compute a value or a derivative that are compared. */
public enum Kind {
    PRIMAL("primal", 0),
    TANGENT("tangent", 1e-9),
    GRADIENT("gradient", 1e-9),

    /** The gradient into arrays of the caller's, with a workspace. */
    IN_PLACE("allocation-free gradient", 1e-9),
    HAND("hand-written", 1e-9),
    HIPPARCHUS_GRADIENT("Hipparchus Gradient", 1e-8),
    HIPPARCHUS_SPARSE("Hipparchus SparseGradient", 1e-8),
    HIPPARCHUS_STRUCTURE("Hipparchus DerivativeStructure", 1e-8),
    FINMATH("finmath-lib AAD", 1e-8),
    DIFFERENCES("central differences", 1e-4);

    private final String title;
    private final double tolerance;

    Kind(String title, double tolerance) {
        this.title = title;
        this.tolerance = tolerance;
    }

    public String title() {
        return title;
    }

    /** The distance from the reference, relative to its largest element, up to which a derivative is right. */
    public double tolerance() {
        return tolerance;
    }

    /** As it stands in the name of a contender. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is neither ours nor hand-written. */
    public boolean isPeer() {
        return compareTo(HAND) > 0;
    }

    /** Whether it computes all derivatives of the case, not the value or one directional derivative. */
    public boolean isWholeDerivative() {
        return compareTo(TANGENT) > 0;
    }
}
