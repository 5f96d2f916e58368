package app;

import dev.jacobean.Differentiable;
import java.util.function.DoubleUnaryOperator;
import lib.Curve;
import lib.Model;
import lib.State;
import lib.Vec3;

/** Calls methods of classes of another package; checks its own derivatives. */
public final class Use {
    private Use() {}

    @Differentiable
    static double newRecord(double x) {
        return Vec3.norm(new Vec3(x, 2 * x, 3));
    }

    @Differentiable
    static Vec3 returned(Vec3 v, double x) {
        return Vec3.scale(v, x);
    }

    @Differentiable
    static double receiver(Vec3 v, Vec3 w) {
        return v.plus(w).dot(v) * w.turned(v.x()).z();
    }

    @Differentiable
    static double inLoop(Vec3[] all, double x) {
        Vec3 sum = new Vec3(0, 0, x);
        for (Vec3 v : all) {
            sum = sum.plus(Vec3.scale(v, x)).turned(x);
        }
        return sum.dot(sum);
    }

    @Differentiable
    static double state(double[] u, double h) {
        State s = new State(u, 2, new Vec3(h, 1, 1));
        for (int i = 0; i < 3; i++) {
            s = State.advance(s, h);
        }
        return s.u()[0] * s.u()[1] + s.drift().x() + s.steps();
    }

    @Differentiable
    static double instance(Model m, double x) {
        return m.price(x, x * x) * x + m.vega(x) * new Model(2).price(x, 1);
    }

    @Differentiable
    static double written(Model m, double x) {
        double[] out = {x, x * x};
        m.fill(out, x * x);
        return out[0] * out[1];
    }

    @Differentiable
    static double byInterface(Curve c, double x) {
        return c.discount(x) * x;
    }

    private static void near(double expected, double actual, double tolerance) {
        if (!(Math.abs(expected - actual) <= tolerance * Math.max(1, Math.abs(expected)))) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }

    private static void check(DoubleUnaryOperator f, double x, double gradient, double tangent) {
        double h = 1e-5;
        near((f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h), gradient, 1e-7);
        near(gradient, tangent, 1e-13);
    }

    public static void main(String[] args) {
        double x = 0.7;
        Vec3 v = new Vec3(0.3, -0.4, 0.5);
        Vec3 w = new Vec3(1.1, 0.2, -0.6);
        Vec3 one = new Vec3(1, 0, 0);
        Vec3 none = new Vec3(0, 0, 0);
        check(Use::newRecord, x, Use_Grad.newRecordGradient(x).x(), Use_Grad.newRecordTangent(x, 1).tangent());
        var returned = Use_Grad.returnedAdjoint(v, x, new Vec3(1, 2, 3));
        near(v.x() + 2 * v.y() + 3 * v.z(), returned.x(), 1e-13);
        near(2 * x, returned.v().y(), 1e-13);
        var receiver = Use_Grad.receiverGradient(v, w);
        near(receiver(v, w), receiver.value(), 0);
        check(
                each -> receiver(new Vec3(each, v.y(), v.z()), w),
                v.x(),
                receiver.v().x(),
                Use_Grad.receiverTangent(v, w, one, none).tangent());
        check(
                each -> receiver(v, new Vec3(each, w.y(), w.z())),
                w.x(),
                receiver.w().x(),
                Use_Grad.receiverTangent(v, w, none, one).tangent());
        Vec3[] all = {v, w, v};
        check(each -> inLoop(all, each), x, Use_Grad.inLoopGradient(all, x).x(), Use_Grad.inLoopTangent(all, x, 1).tangent());
        double[] u = {0.3, 0.8, -0.2};
        var state = Use_Grad.stateGradient(u, x);
        check(each -> state(u, each), x, state.h(), Use_Grad.stateTangent(u, x, new double[3], 1).tangent());
        check(
                each -> state(new double[] {0.3, each, -0.2}, x),
                0.8,
                state.u()[1],
                Use_Grad.stateTangent(u, x, new double[] {0, 1, 0}, 0).tangent());
        Model m = new Model(0.2);
        check(each -> instance(m, each), x, Use_Grad.instanceGradient(m, x).x(), Use_Grad.instanceTangent(m, x, 1).tangent());
        check(each -> written(m, each), x, Use_Grad.writtenGradient(m, x).x(), Use_Grad.writtenTangent(m, x, 1).tangent());
        Curve c = () -> 0.3;
        check(each -> byInterface(c, each), x, Use_Grad.byInterfaceGradient(c, x).x(), Use_Grad.byInterfaceTangent(c, x, 1).tangent());
    }
}
