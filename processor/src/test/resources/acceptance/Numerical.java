package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Routines in the manner of the well-known books: C-like Java, one-based arrays, work arrays, status codes. */
final class Numerical {
    private static final int MAXIT = 60;
    private static final double EPS = 3.0e-12;
    private static final double FPMIN = 1.0e-300;
    private static final double[] COF = {
        76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
        -0.5395239384953e-5
    };

    private Numerical() {}

    static double gammln(double xx) {
        double x, y, tmp, ser;
        int j;
        y = x = xx;
        tmp = x + 5.5;
        tmp -= (x + 0.5) * Math.log(tmp);
        ser = 1.000000000190015;
        for (j = 0; j <= 5; j++) ser += COF[j] / ++y;
        return -tmp + Math.log(2.5066282746310005 * ser / x);
    }

    private static double betacf(double a, double b, double x) {
        int m, m2;
        double aa, c, d, del, h, qab, qam, qap;
        qab = a + b;
        qap = a + 1.0;
        qam = a - 1.0;
        c = 1.0;
        d = 1.0 - qab * x / qap;
        if (Math.abs(d) < FPMIN) d = FPMIN;
        d = 1.0 / d;
        h = d;
        for (m = 1; m <= MAXIT; m++) {
            m2 = 2 * m;
            aa = m * (b - m) * x / ((qam + m2) * (a + m2));
            d = 1.0 + aa * d;
            if (Math.abs(d) < FPMIN) d = FPMIN;
            c = 1.0 + aa / c;
            if (Math.abs(c) < FPMIN) c = FPMIN;
            d = 1.0 / d;
            h *= d * c;
            aa = -(a + m) * (qab + m) * x / ((a + m2) * (qap + m2));
            d = 1.0 + aa * d;
            if (Math.abs(d) < FPMIN) d = FPMIN;
            c = 1.0 + aa / c;
            if (Math.abs(c) < FPMIN) c = FPMIN;
            d = 1.0 / d;
            del = d * c;
            h *= del;
            if (Math.abs(del - 1.0) < EPS) break;
        }
        if (m > MAXIT) throw new ArithmeticException("a or b too big, or MAXIT too small in betacf");
        return h;
    }

    // at: 2.5, 1.5, 0.3
    // at: 0.5, 3, 0.9
    @Differentiable
    static double betai(double a, double b, double x) {
        double bt;
        if (x < 0.0 || x > 1.0) throw new IllegalArgumentException("Bad x in routine betai");
        if (x == 0.0 || x == 1.0) bt = 0.0;
        else bt = Math.exp(gammln(a + b) - gammln(a) - gammln(b) + a * Math.log(x) + b * Math.log(1.0 - x));
        if (x < (a + 1.0) / (a + b + 2.0)) return bt * betacf(a, b, x) / a;
        else return 1.0 - bt * betacf(b, a, 1.0 - x) / b;
    }

    /** Bessel function J0 by rational approximations. */
    // at: 1.5
    // at: 12.5
    // at: -9
    @Differentiable
    static double bessj0(double x) {
        double ax, z;
        double xx, y, ans, ans1, ans2;
        if ((ax = Math.abs(x)) < 8.0) {
            y = x * x;
            ans1 = 57568490574.0 + y * (-13362590354.0 + y * (651619640.7 + y * (-11214424.18 + y * (77392.33017 + y * (-184.9052456)))));
            ans2 = 57568490411.0 + y * (1029532985.0 + y * (9494680.718 + y * (59272.64853 + y * (267.8532712 + y * 1.0))));
            ans = ans1 / ans2;
        } else {
            z = 8.0 / ax;
            y = z * z;
            xx = ax - 0.785398164;
            ans1 = 1.0 + y * (-0.1098628627e-2 + y * (0.2734510407e-4 + y * (-0.2073370639e-5 + y * 0.2093887211e-6)));
            ans2 = -0.1562499995e-1 + y * (0.1430488765e-3 + y * (-0.6911147651e-5 + y * (0.7621095161e-6 - y * 0.934935152e-7)));
            ans = Math.sqrt(0.636619772 / ax) * (Math.cos(xx) * ans1 - z * Math.sin(xx) * ans2);
        }
        return ans;
    }

    /** One-based cubic spline: second derivatives, then evaluation by bisection. */
    static void spline(double[] x, double[] y, int n, double yp1, double ypn, double[] y2) {
        int i, k;
        double p, qn, sig, un;
        double[] u = new double[n];
        if (yp1 > 0.99e30) y2[1] = u[1] = 0.0;
        else {
            y2[1] = -0.5;
            u[1] = (3.0 / (x[2] - x[1])) * ((y[2] - y[1]) / (x[2] - x[1]) - yp1);
        }
        for (i = 2; i <= n - 1; i++) {
            sig = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            p = sig * y2[i - 1] + 2.0;
            y2[i] = (sig - 1.0) / p;
            u[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            u[i] = (6.0 * u[i] / (x[i + 1] - x[i - 1]) - sig * u[i - 1]) / p;
        }
        if (ypn > 0.99e30) qn = un = 0.0;
        else {
            qn = 0.5;
            un = (3.0 / (x[n] - x[n - 1])) * (ypn - (y[n] - y[n - 1]) / (x[n] - x[n - 1]));
        }
        y2[n] = (un - qn * u[n - 1]) / (qn * y2[n - 1] + 1.0);
        for (k = n - 1; k >= 1; k--) y2[k] = y2[k] * y2[k + 1] + u[k];
    }

    static double splint(double[] xa, double[] ya, double[] y2a, int n, double x) {
        int klo = 1, khi = n;
        while (khi - klo > 1) {
            int k = (khi + klo) >> 1;
            if (xa[k] > x) khi = k;
            else klo = k;
        }
        double h = xa[khi] - xa[klo];
        if (h == 0.0) throw new IllegalArgumentException("Bad xa input to routine splint");
        double a = (xa[khi] - x) / h, b = (x - xa[klo]) / h;
        return a * ya[klo] + b * ya[khi] + ((a * a * a - a) * y2a[klo] + (b * b * b - b) * y2a[khi]) * (h * h) / 6.0;
    }

    // at: {0, 1, 2, 3.5, 4}, {0, 1, 0.5, 2, 3}, 2.7
    // at: {0, 1, 2, 3.5, 4}, {0, 1, 0.5, 2, 3}, 0.7
    @Differentiable(wrt = {"y", "at"})
    @SuppressWarnings("jacobean:equality-branch")
    static double splined(double[] x, double[] y, double at) {
        double[] y2 = new double[x.length];
        spline(x, y, x.length - 1, 1e30, 0.5, y2);
        return splint(x, y, y2, x.length - 1, at);
    }

    /** Neville's polynomial interpolation with the error estimate in an out array. */
    static int polint(double[] xa, double[] ya, double x, double[] out) {
        int n = xa.length, ns = 0;
        double dif = Math.abs(x - xa[0]);
        double[] c = new double[n];
        double[] d = ya.clone();
        for (int i = 0; i < n; i++) {
            double dift;
            if ((dift = Math.abs(x - xa[i])) < dif) {
                ns = i;
                dif = dift;
            }
            c[i] = ya[i];
        }
        double y = ya[ns--];
        double dy = 0;
        for (int m = 1; m < n; m++) {
            for (int i = 0; i < n - m; i++) {
                double ho = xa[i] - x;
                double hp = xa[i + m] - x;
                double w = c[i + 1] - d[i];
                double den = ho - hp;
                if (den == 0.0) return -1;
                den = w / den;
                d[i] = hp * den;
                c[i] = ho * den;
            }
            y += (dy = (2 * (ns + 1) < (n - m) ? c[ns + 1] : d[ns--]));
        }
        out[0] = y;
        out[1] = dy;
        return 0;
    }

    // at: {0.1, 0.9, 2.2, 3}, {1, 2, 1.5, 0.5}, 1.7
    @Differentiable
    @SuppressWarnings("jacobean:equality-branch")
    static double neville(double[] xa, double[] ya, double x) {
        double[] out = new double[2];
        if (polint(xa, ya, x, out) != 0) {
            throw new IllegalArgumentException("two equal abscissae");
        }
        return out[0] + 0.1 * out[1];
    }

    /** Brent's minimiser: the minimum's position depends on the parameter. */
    // at: 0.7
    @Differentiable
    static double brentMinimum(double p) {
        final double CGOLD = 0.3819660, ZEPS = 1.0e-10, tol = 1e-9;
        double a = 0, b = 3, d = 0.0, e = 0.0;
        double x, w, v, u;
        x = w = v = a + CGOLD * (b - a);
        double fx = valley(x, p), fw = fx, fv = fx;
        for (int iter = 1; iter <= 40; iter++) {
            double xm = 0.5 * (a + b);
            double tol1 = tol * Math.abs(x) + ZEPS, tol2 = 2.0 * tol1;
            if (Math.abs(x - xm) <= (tol2 - 0.5 * (b - a))) {
                break;
            }
            boolean golden = true;
            if (Math.abs(e) > tol1) {
                double r = (x - w) * (fx - fv);
                double q = (x - v) * (fx - fw);
                double s = (x - v) * q - (x - w) * r;
                q = 2.0 * (q - r);
                if (q > 0.0) s = -s;
                q = Math.abs(q);
                double etemp = e;
                e = d;
                if (!(Math.abs(s) >= Math.abs(0.5 * q * etemp) || s <= q * (a - x) || s >= q * (b - x))) {
                    d = s / q;
                    u = x + d;
                    if (u - a < tol2 || b - u < tol2) d = Math.copySign(tol1, xm - x);
                    golden = false;
                }
            }
            if (golden) d = CGOLD * (e = (x >= xm ? a - x : b - x));
            u = (Math.abs(d) >= tol1 ? x + d : x + Math.copySign(tol1, d));
            double fu = valley(u, p);
            if (fu <= fx) {
                if (u >= x) a = x;
                else b = x;
                v = w;
                w = x;
                x = u;
                fv = fw;
                fw = fx;
                fx = fu;
            } else {
                if (u < x) a = u;
                else b = u;
                if (fu <= fw || w == x) {
                    v = w;
                    w = u;
                    fv = fw;
                    fw = fu;
                } else if (fu <= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        return fx;
    }

    private static double valley(double x, double p) {
        return Math.cosh(x - p) + 0.1 * x;
    }

    /** Complex roots by Laguerre's method on interleaved arrays. */
    // at: {-6, 0.5, 11, -0.25, -6, 0.1, 1, 0}, {0.4, 0.3}
    @Differentiable
    static double[] laguerre(double[] a, double[] start) {
        int m = a.length / 2 - 1;
        double[] x = start.clone();
        outer:
        for (int iter = 0; iter < 20; iter++) {
            double br = a[2 * m], bi = a[2 * m + 1];
            double err = Math.hypot(br, bi);
            double dr = 0, di = 0, fr = 0, fi = 0;
            double abx = Math.hypot(x[0], x[1]);
            for (int j = m - 1; j >= 0; j--) {
                double t;
                t = x[0] * fr - x[1] * fi + dr;
                fi = x[0] * fi + x[1] * fr + di;
                fr = t;
                t = x[0] * dr - x[1] * di + br;
                di = x[0] * di + x[1] * dr + bi;
                dr = t;
                t = x[0] * br - x[1] * bi + a[2 * j];
                bi = x[0] * bi + x[1] * br + a[2 * j + 1];
                br = t;
                err = Math.hypot(br, bi) + abx * err;
            }
            err *= 1e-14;
            if (Math.hypot(br, bi) <= err) {
                break outer;
            }
            double den = br * br + bi * bi;
            double gr = (dr * br + di * bi) / den, gi = (di * br - dr * bi) / den;
            double g2r = gr * gr - gi * gi, g2i = 2 * gr * gi;
            double hr = g2r - 2 * (fr * br + fi * bi) / den, hi = g2i - 2 * (fi * br - fr * bi) / den;
            double sr = (m - 1) * (m * hr - g2r), si = (m - 1) * (m * hi - g2i);
            double mod = Math.sqrt(Math.hypot(sr, si)), arg = Math.atan2(si, sr) / 2;
            double rr = mod * Math.cos(arg), ri = mod * Math.sin(arg);
            double gpr = gr + rr, gpi = gi + ri, gmr = gr - rr, gmi = gi - ri;
            if (Math.hypot(gpr, gpi) < Math.hypot(gmr, gmi)) {
                gpr = gmr;
                gpi = gmi;
            }
            double n = gpr * gpr + gpi * gpi;
            x[0] -= m * gpr / n;
            x[1] += m * gpi / n;
        }
        return x;
    }

    /** Adaptive Simpson, recursive with a depth. */
    // at: 0.5, 0, 2
    @Differentiable
    static double adaptiveSimpson(double k, double a, double b) {
        double fa = integrand(a, k), fb = integrand(b, k), m = (a + b) / 2, fm = integrand(m, k);
        double whole = (b - a) / 6 * (fa + 4 * fm + fb);
        return asr(k, a, b, fa, fm, fb, whole, 1e-7, 12);
    }

    private static double integrand(double x, double k) {
        return Math.sin(k * x * x) + Math.sqrt(x + 0.1);
    }

    private static double asr(
            double k, double a, double b, double fa, double fm, double fb, double whole, double eps, int depth) {
        double m = (a + b) / 2, h = b - a;
        double flm = integrand((a + m) / 2, k), frm = integrand((m + b) / 2, k);
        double left = h / 12 * (fa + 4 * flm + fm);
        double right = h / 12 * (fm + 4 * frm + fb);
        double delta = left + right - whole;
        if (depth <= 0 || Math.abs(delta) <= 15 * eps) {
            return left + right + delta / 15;
        }
        return asr(k, a, m, fa, flm, fm, left, eps / 2, depth - 1) + asr(k, m, b, fm, frm, fb, right, eps / 2, depth - 1);
    }

    /** Romberg with the triangular table kept in one row. */
    // at: 1.3
    @Differentiable
    static double romberg(double p) {
        final int n = 6;
        double[][] r = new double[n][];
        double a = 0, b = 1, h = b - a;
        r[0] = new double[] {h / 2 * (Math.pow(a + 1, p) + Math.pow(b + 1, p))};
        for (int i = 1, k = 1; i < n; i++, k <<= 1) {
            h /= 2;
            double sum = 0;
            for (int j = 1; j <= k; ++j) sum += Math.pow(a + (2 * j - 1) * h + 1, p);
            r[i] = new double[i + 1];
            r[i][0] = r[i - 1][0] / 2 + h * sum;
            for (int j = 1; j <= i; ++j) {
                r[i][j] = r[i][j - 1] + (r[i][j - 1] - r[i - 1][j - 1]) / (Math.pow(4, j) - 1);
            }
        }
        return r[n - 1][n - 1];
    }

    /** Savitzky-Golay smoothing, with the ends copied. */
    // at: {1, 3, 2, 5, 4, 6, 5, 8}
    @Differentiable
    static double[] savitzkyGolay(double... y) {
        final int[] w = {-3, 12, 17, 12, -3};
        double[] out = Arrays.copyOf(y, y.length);
        for (int i = 2; i < y.length - 2; i++) {
            double s = 0;
            for (int j = -2; j <= 2; j++) s += w[j + 2] * y[i + j];
            out[i] = s / 35;
        }
        return out;
    }

    /** Chebyshev fit and Clenshaw's recurrence. */
    // at: 0.8, 0.3
    @Differentiable
    static double chebyshev(double p, double x) {
        int n = 8;
        double[] f = new double[n], c = new double[n];
        double a = -1.5, b = 2, bma = 0.5 * (b - a), bpa = 0.5 * (b + a);
        for (int k = 0; k < n; k++) {
            double y = Math.cos(Math.PI * (k + 0.5) / n);
            f[k] = Math.exp(-p * (y * bma + bpa));
        }
        double fac = 2.0 / n;
        for (int j = 0; j < n; j++) {
            double sum = 0.0;
            for (int k = 0; k < n; k++) sum += f[k] * Math.cos(Math.PI * j * (k + 0.5) / n);
            c[j] = fac * sum;
        }
        double d = 0.0, dd = 0.0, sv, y = (2.0 * x - a - b) / (b - a), y2 = 2.0 * y;
        for (int j = n - 1; j > 0; j--) {
            sv = d;
            d = y2 * d - dd + c[j];
            dd = sv;
        }
        return y * d - dd + 0.5 * c[0];
    }
}
