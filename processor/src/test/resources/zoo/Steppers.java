package zoo;

import dev.jacobean.Differentiable;

/** Differential equations. */
final class Steppers {
    private Steppers() {}

    // at: 1, 0.3, 0.1, 5
    @Differentiable
    static double euler(double y, double k, double h, int n) {
        for (int i = 0; i < n; i++) {
            y += h * -k * y * y;
        }
        return y;
    }

    private static double slope(double t, double y, double k) {
        return Math.sin(t) - k * y * y;
    }

    // at: 1, 0.3, 0.25, 4
    @Differentiable
    static double rungeKutta4(double y, double k, double h, int n) {
        double t = 0;
        for (int i = 0; i < n; i++) {
            double k1 = slope(t, y, k);
            double k2 = slope(t + h / 2, y + h / 2 * k1, k);
            double k3 = slope(t + h / 2, y + h / 2 * k2, k);
            double k4 = slope(t + h, y + h * k3, k);
            y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            t += h;
        }
        return y;
    }

    // at: {1, 0.5}, {1.5, 1, 3, 1}, 0.01, 20
    // writes: y
    @Differentiable
    static void lotkaVolterra(double[] y, double[] p, double h, int n) {
        for (int i = 0; i < n; i++) {
            double prey = y[0];
            double predator = y[1];
            y[0] += h * (p[0] * prey - p[1] * prey * predator);
            y[1] += h * (-p[2] * predator + p[3] * prey * predator);
        }
    }

    private static void lorenz(double[] y, double[] p, double[] dy) {
        dy[0] = p[0] * (y[1] - y[0]);
        dy[1] = y[0] * (p[1] - y[2]) - y[1];
        dy[2] = y[0] * y[1] - p[2] * y[2];
    }

    // at: {1, 0.5, 0.2}, {10, 28, 2.6666}, 0.01, 6
    @Differentiable
    static double[] midpoint(double[] start, double[] p, double h, int n) {
        double[] y = start.clone();
        double[] dy = new double[3];
        double[] half = new double[3];
        for (int t = 0; t < n; t++) {
            lorenz(y, p, dy);
            for (int i = 0; i < 3; i++) {
                half[i] = y[i] + 0.5 * h * dy[i];
            }
            lorenz(half, p, dy);
            for (int i = 0; i < 3; i++) {
                y[i] += h * dy[i];
            }
        }
        return y;
    }

    // at: 0.3, 0.1, 0.05, 10
    @Differentiable
    static double pendulum(double angle, double velocity, double h, int n) {
        double energy = 0;
        for (int i = 0; i < n; i++) {
            velocity -= h * Math.sin(angle);
            angle += h * velocity;
            energy += 0.5 * velocity * velocity + 1 - Math.cos(angle);
        }
        return energy / n;
    }

    // at: 1, 5, 0.1, 4
    @Differentiable
    static double implicitEuler(double y, double k, double h, int n) {
        for (int i = 0; i < n; i++) {
            double next = y;
            for (int j = 0; j < 5; j++) {
                double residual = next - y + h * k * next * next * next;
                next -= residual / (1 + 3 * h * k * next * next);
            }
            y = next;
        }
        return y;
    }

    // at: 1, 2
    @Differentiable
    static double adaptive(double y, double k) {
        double t = 0;
        double h = 0.3;
        while (t < 1) {
            double full = y * (1 - k * h);
            double half = y * (1 - k * h / 2) * (1 - k * h / 2);
            double error = Math.abs(full - half);
            if (error > 0.01) {
                h *= 0.5;
                continue;
            }
            t += h;
            y = 2 * half - full;
            if (error < 0.001) {
                h *= 2;
            }
        }
        return y * t;
    }

    // at: {1, 0.1, 0.7}, 0.1, 3
    @Differentiable
    static double trajectoryKept(double[] y0, double h, int n) {
        double[][] y = new double[n + 1][3];
        y[0] = y0.clone();
        for (int t = 0; t < n; t++) {
            y[t + 1][0] = y[t][0] + h * y[t][1] * y[t][2];
            y[t + 1][1] = y[t][1] - h * y[t][0] * y[t][2];
            y[t + 1][2] = y[t][2] - h * 0.5 * y[t][0] * y[t][1];
        }
        double s = 0;
        for (double[] state : y) {
            s += state[0] * state[1] - state[2];
        }
        return s;
    }
}
