package lib;

import dev.jacobean.Differentiable;

/** A record with an array, an int and a record. */
public record State(double[] u, int steps, Vec3 drift) {
    @Differentiable
    public static State advance(State s, double h) {
        double[] next = s.u.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += h * s.u[(i + 1) % next.length] * s.drift.x() * s.steps;
        }
        return new State(next, s.steps + 1, Vec3.scale(s.drift, 1 + h));
    }
}
