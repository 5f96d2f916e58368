package dev.jacobean.processor.testing;

import dev.jacobean.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What must hold for every generated derivative, at one point. */
public final class Checks {
    private final Subject subject;
    private final Object[] arguments;
    private final Random random;
    private final Object[] after;
    private final Object value;
    private final double slack;
    private final double precision;

    /**
     * Checks for which a result of any size is right to ten digits.
     *
     * @param arguments the point; it is never changed
     */
    public Checks(Subject subject, Object[] arguments, long seed) {
        this(subject, arguments, seed, 1e-300);
    }

    /** @param slack how far off derivatives may be in any case, for intermediate results were large */
    public Checks(Subject subject, Object[] arguments, long seed, double slack) {
        this.slack = slack;
        this.precision = Data.hasFloats(arguments) || subject.primal().getReturnType() == float.class ? 1e-5 : 1e-10;
        this.subject = subject;
        this.arguments = arguments;
        this.random = new Random(seed);
        this.after = Data.copy(arguments);
        this.value = subject.run(after);
    }

    /** Where the rounding errors of a sum, whose terms are of this size, are no wonder. */
    private double tolerance(double size) {
        return precision * size + slack;
    }

    /** All checks that need no other reference than the primal. */
    public void run() {
        adjointOfTangent();
        repeatable();
        if (subject.returnsScalar()) {
            gradient();
            inPlaceGradient();
        }
        if (!subject.returnsScalar() || !subject.written().isEmpty()) {
            jacobian();
        }
    }

    /** Random tangents of the active parameters. */
    public List<Object> directions() {
        List<Object> directions = new ArrayList<>();
        subject.active().forEach(position -> directions.add(Data.random(arguments[position], random)));
        return directions;
    }

    /** Random adjoints of the outputs. */
    public List<Object> weights() {
        List<Object> weights = new ArrayList<>();
        outputs().forEach(output -> weights.add(Data.random(output, random)));
        return weights;
    }

    /** The result if there is one, then the written arrays' final contents. */
    public List<Object> outputs() {
        List<Object> outputs = new ArrayList<>();
        if (subject.returnsValue()) {
            outputs.add(value);
        }
        subject.written().forEach(position -> outputs.add(after[position]));
        return outputs;
    }

    /** The tangents of all outputs, in order; checks the value and what becomes of the arguments on the way. */
    public List<Double> tangent(List<Object> directions) {
        Object[] copy = Data.copy(arguments);
        List<Object> moving = List.of(Data.copy(directions.toArray()));
        Subject.Result result = subject.tangent(copy, moving);
        asThePrimal("tangent", result.value(), copy);
        List<Object> tangents = new ArrayList<>(result.derivatives());
        List<Integer> active = subject.active();
        for (int i = 0; i < active.size(); i++) {
            if (subject.written().contains(active.get(i))) {
                tangents.add(moving.get(i));
            } else {
                expect(
                        Data.same(directions.get(i), moving.get(i)),
                        "the tangent of a parameter that is only read changed");
            }
        }
        return Data.scalars(tangents.toArray());
    }

    /** The adjoints of all active parameters, in order; checks what {@link #tangent} checks. */
    public List<Object> adjoint(List<Object> weights) {
        Object[] copy = Data.copy(arguments);
        Object[] seeds = Data.copy(weights.toArray());
        Subject.Result result = subject.adjoint(copy, List.of(seeds));
        asThePrimal("adjoint", result.value(), copy);
        expect(Data.same(seeds, weights.toArray()), "the adjoint changed its seeds");
        List<Integer> active = subject.active();
        for (int i = 0; i < active.size(); i++) {
            expect(result.derivatives().get(i) != copy[active.get(i)], "an adjoint is an argument itself");
        }
        return result.derivatives();
    }

    private void asThePrimal(String what, Object result, Object[] left) {
        expect(Data.same(value, result), what + ": value " + Data.show(result) + " instead of " + Data.show(value));
        expect(Data.same(after, left), what + ": arguments " + Data.show(left) + " instead of " + Data.show(after));
    }

    /** The transposed Jacobian is that: both sides of ⟨weights, J·directions⟩ agree, for all outputs at once. */
    public void adjointOfTangent() {
        List<Object> directions = directions();
        List<Object> weights = weights();
        List<Double> tangent = tangent(directions);
        List<Double> adjoint = Data.scalars(adjoint(weights).toArray());
        Sum forward = new Sum(Data.scalars(weights.toArray()), tangent);
        Sum reverse = new Sum(adjoint, Data.scalars(directions.toArray()));
        double size = Math.max(forward.size, reverse.size);
        boolean agree = Math.abs(forward.sum - reverse.sum) <= tolerance(size);
        expect(
                agree || !Double.isFinite(forward.sum) && !Double.isFinite(reverse.sum),
                "forward " + forward.sum + " but reverse " + reverse.sum + "; tangent " + tangent + ", adjoint "
                        + adjoint);
    }

    /** A second call gives the same bits, in fresh arrays. */
    private void repeatable() {
        List<Object> weights = weights();
        List<Object> first = adjoint(weights);
        List<Object> second = adjoint(weights);
        expect(Data.same(first.toArray(), second.toArray()), "a second call of the adjoint gives something else");
        for (int i = 0; i < first.size(); i++) {
            boolean isArray = first.get(i).getClass().isArray();
            expect(!isArray || first.get(i) != second.get(i), "the same array comes back twice");
        }
    }

    private void gradient() {
        if (!subject.written().isEmpty()) {
            return;
        }
        Object[] copy = Data.copy(arguments);
        Subject.Result gradient = subject.gradient(copy);
        asThePrimal("gradient", gradient.value(), copy);
        Object one = Data.map(value, x -> 1);
        expect(
                Data.same(
                        gradient.derivatives().toArray(), adjoint(List.of(one)).toArray()),
                "the gradient is not the adjoint of 1");
    }

    /** The gradient into arrays that contain anything: the same bits as the adjoint of 1, at every call. */
    private void inPlaceGradient() {
        List<Object> weights = new ArrayList<>(List.of(Data.map(value, x -> 1)));
        subject.written().forEach(position -> weights.add(Data.zeros(after[position])));
        Object[] expected = adjoint(weights).toArray();
        Workspace workspace = new Workspace();
        for (int call = 0; call < 3; call++) {
            Object[] copy = Data.copy(arguments);
            List<Object> into = directions();
            Object[] last = call == 0 ? new Object[] {} : new Object[] {workspace};
            if (!subject.hasInPlaceGradient()) {
                return;
            }
            asThePrimal("in-place gradient", subject.inPlaceGradient(copy, into, last), copy);
            expect(
                    Data.same(into.toArray(), expected),
                    "in-place gradient " + Data.show(into.toArray()) + " at call " + call + " instead of "
                            + Data.show(expected));
        }
    }

    private void jacobian() {
        Object[] copy = Data.copy(arguments);
        double[][] jacobian = subject.jacobian(copy);
        expect(Data.same(after, copy), "jacobian: arguments " + Data.show(copy) + " instead of " + Data.show(after));
        List<Integer> columns = subject.named().isEmpty() ? subject.active() : subject.named();
        List<Object> directions = new ArrayList<>();
        for (int position : subject.active()) {
            Object shape = arguments[position];
            directions.add(columns.contains(position) ? Data.random(shape, random) : Data.zeros(shape));
        }
        List<Double> tangent = tangent(directions);
        expect(jacobian.length == tangent.size(), "the Jacobian has " + jacobian.length + " rows");
        List<Double> moving = new ArrayList<>();
        for (int i = 0; i < directions.size(); i++) {
            if (columns.contains(subject.active().get(i))) {
                moving.addAll(Data.scalars(directions.get(i)));
            }
        }
        double largest = tangent.stream().mapToDouble(Math::abs).max().orElse(0);
        for (int row = 0; row < jacobian.length; row++) {
            Sum sum = new Sum(Data.scalars(jacobian[row]), moving);
            double expected = tangent.get(row);
            expect(
                    Math.abs(sum.sum - expected) <= tolerance(Math.max(sum.size, largest))
                            || !Double.isFinite(expected),
                    "row " + row + " of the Jacobian gives " + sum.sum + " instead of " + expected);
        }
    }

    /** The tangent is what differences of the primal say. */
    public void differences() {
        differences(directions());
    }

    /** The same along given directions, which are those of the active parameters. */
    public void differences(List<Object> directions) {
        List<Double> tangent = tangent(directions);
        Differences.Estimate estimate = Differences.along(subject, arguments, directions);
        for (int i = 0; i < tangent.size(); i++) {
            double expected = estimate.derivative()[i];
            double margin = Math.max(1e-7 * Math.max(1, Math.abs(expected)), 10 * estimate.error()[i]);
            expect(estimate.error()[i] <= 1e-4 * Math.max(1, Math.abs(expected)), "differences do not converge");
            expect(
                    Math.abs(tangent.get(i) - expected) <= margin,
                    "tangent " + i + " is " + tangent.get(i) + ", differences say " + expected);
        }
    }

    /** The tangent is what a better reference says, to rounding. */
    public void tangentIs(List<Object> directions, List<Double> reference) {
        List<Double> tangent = tangent(directions);
        expect(tangent.size() == reference.size(), tangent.size() + " tangents instead of " + reference.size());
        for (int i = 0; i < tangent.size(); i++) {
            double expected = reference.get(i);
            boolean agree = Math.abs(tangent.get(i) - expected) <= tolerance(Math.abs(expected));
            expect(
                    agree || tangent.get(i).equals(expected),
                    "tangent " + i + " is " + tangent.get(i) + ", complex steps say " + expected);
        }
    }

    private void expect(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(subject + " at " + Data.show(arguments) + ": " + message);
        }
    }

    /** An inner product, and the sum of its terms' sizes; a factor 0 counts nothing. */
    private static final class Sum {
        double sum;
        double size;

        Sum(List<Double> x, List<Double> y) {
            if (x.size() != y.size()) {
                throw new AssertionError(x.size() + " and " + y.size() + " scalars");
            }
            for (int i = 0; i < x.size(); i++) {
                double term = x.get(i) == 0 || y.get(i) == 0 ? 0 : x.get(i) * y.get(i);
                sum += term;
                size += Math.abs(term);
            }
        }
    }
}
