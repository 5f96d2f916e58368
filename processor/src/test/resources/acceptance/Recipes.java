package zoo;

import dev.jacobean.Differentiable;

/** After Numerical Recipes: 1-based arrays, in-place work, tables, magic constants. */
public class Recipes {
    private static final int MAXIT = 100;
    private static final double EPS = 3.0e-16;
    private static final double FPMIN = Double.MIN_VALUE / EPS;

    private static final double[] COF = {
        57.1562356658629235, -59.5979603554754912, 14.1360979747417471, -0.491913816097620199, .339946499848118887e-4,
        .465236289270485756e-4, -.983744753048795646e-4, .158088703224912494e-3, -.210264441724104883e-3,
        .217439618115212643e-3, -.164318106536763890e-3, .844182239838527433e-4, -.261908384015814087e-4,
        .368991826595316234e-5
    };

    // at: 0.7
    // at: 5.5
    // at: -1 throws ArithmeticException
    @Differentiable
    public static double gammln(final double xx) {
        int j;
        double x, tmp, y, ser;
        if (xx <= 0) throw new ArithmeticException("bad arg in gammln");
        y = x = xx;
        tmp = x + 5.24218750000000000;
        tmp = (x + 0.5) * Math.log(tmp) - tmp;
        ser = 0.999999999999997092;
        for (j = 0; j < 14; j++) ser += COF[j] / ++y;
        return tmp + Math.log(2.5066282746310005 * ser / x);
    }

    // at: 2.5, 1.2
    // at: 2.5, 6
    @Differentiable
    public static double gammp(double a, double x) {
        if (x < 0.0 || a <= 0.0) throw new IllegalArgumentException("bad args in gammp");
        if (x == 0.0) return 0.0;
        else if (x < a + 1.0) return gser(a, x);
        else return 1.0 - gcf(a, x);
    }

    private static double gser(final double a, final double x) {
        double sum, del, ap;
        double gln = gammln(a);
        ap = a;
        del = sum = 1.0 / a;
        for (; ; ) {
            ++ap;
            del *= x / ap;
            sum += del;
            if (Math.abs(del) < Math.abs(sum) * EPS) {
                return sum * Math.exp(-x + a * Math.log(x) - gln);
            }
        }
    }

    private static double gcf(final double a, final double x) {
        int i;
        double an, b, c, d, del, h;
        double gln = gammln(a);
        b = x + 1.0 - a;
        c = 1.0 / FPMIN;
        d = 1.0 / b;
        h = d;
        for (i = 1; ; i++) {
            an = -i * (i - a);
            b += 2.0;
            d = an * d + b;
            if (Math.abs(d) < FPMIN) d = FPMIN;
            c = b + an / c;
            if (Math.abs(c) < FPMIN) c = FPMIN;
            d = 1.0 / d;
            del = d * c;
            h *= del;
            if (Math.abs(del - 1.0) <= EPS) break;
        }
        return Math.exp(-x + a * Math.log(x) - gln) * h;
    }

    // at: 2.5, 1.2, 0.3
    // at: 2.5, 1.2, 0.9
    @Differentiable
    public static double betai(final double a, final double b, final double x) {
        if (a <= 0.0 || b <= 0.0) throw new IllegalArgumentException("Bad a or b in routine betai");
        if (x < 0.0 || x > 1.0) throw new IllegalArgumentException("Bad x in routine betai");
        if (x == 0.0 || x == 1.0) return x;
        double bt = Math.exp(gammln(a + b) - gammln(a) - gammln(b) + a * Math.log(x) + b * Math.log(1.0 - x));
        if (x < (a + 1.0) / (a + b + 2.0)) return bt * betacf(a, b, x) / a;
        else return 1.0 - bt * betacf(b, a, 1.0 - x) / b;
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
        for (m = 1; m < 10000; m++) {
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
            if (Math.abs(del - 1.0) <= EPS) break;
        }
        return h;
    }

    // at: {{2, 1, 1}, {1, 3, 2}, {1, 0, 4}}, {1, 2, 3}
    // at: {{0, 1, 1}, {1, 3, 2}, {1, 0, 4}}, {1, 2, 3}
    // writes: a, b
    @Differentiable
    public static void gaussj(double[][] a, double[] b) {
        int n = b.length, icol = 0, irow = 0;
        double big, dum, pivinv;
        int[] indxc = new int[n], indxr = new int[n], ipiv = new int[n];
        for (int i = 0; i < n; i++) {
            big = 0.0;
            for (int j = 0; j < n; j++)
                if (ipiv[j] != 1)
                    for (int k = 0; k < n; k++) {
                        if (ipiv[k] == 0) {
                            if (Math.abs(a[j][k]) >= big) {
                                big = Math.abs(a[j][k]);
                                irow = j;
                                icol = k;
                            }
                        }
                    }
            ++(ipiv[icol]);
            if (irow != icol) {
                for (int l = 0; l < n; l++) {
                    double temp = a[irow][l];
                    a[irow][l] = a[icol][l];
                    a[icol][l] = temp;
                }
                double temp = b[irow];
                b[irow] = b[icol];
                b[icol] = temp;
            }
            indxr[i] = irow;
            indxc[i] = icol;
            if (a[icol][icol] == 0.0) throw new ArithmeticException("gaussj: Singular Matrix");
            pivinv = 1.0 / a[icol][icol];
            a[icol][icol] = 1.0;
            for (int l = 0; l < n; l++) a[icol][l] *= pivinv;
            b[icol] *= pivinv;
            for (int ll = 0; ll < n; ll++)
                if (ll != icol) {
                    dum = a[ll][icol];
                    a[ll][icol] = 0.0;
                    for (int l = 0; l < n; l++) a[ll][l] -= a[icol][l] * dum;
                    b[ll] -= b[icol] * dum;
                }
        }
        for (int l = n - 1; l >= 0; l--) {
            if (indxr[l] != indxc[l])
                for (int k = 0; k < n; k++) {
                    double t = a[k][indxr[l]];
                    a[k][indxr[l]] = a[k][indxc[l]];
                    a[k][indxc[l]] = t;
                }
        }
    }

    // at: {0, 1, 2, 3, 4}, {0, 2, 1, 3}, {0, 1.5}, 4
    @Differentiable
    static double tridag(double[] a1, double[] bb, double[] rr, int n) {
        // Fortran style: element 0 is not used
        double[] a = new double[n + 1], b = new double[n + 1], c = new double[n + 1], r = new double[n + 1], u = new double[n + 1];
        for (int i = 1; i <= n; i++) {
            a[i] = a1[i] * 0.1;
            b[i] = 4 + bb[(i - 1) % 3 + 1];
            c[i] = -0.2 * a1[i];
            r[i] = rr[1] * i;
        }
        double[] gam = new double[n + 1];
        double bet = b[1];
        u[1] = r[1] / bet;
        for (int j = 2; j <= n; j++) {
            gam[j] = c[j - 1] / bet;
            bet = b[j] - a[j] * gam[j];
            if (bet == 0) throw new ArithmeticException("Error 2 in tridag");
            u[j] = (r[j] - a[j] * u[j - 1]) / bet;
        }
        for (int j = (n - 1); j >= 1; j--) u[j] -= gam[j + 1] * u[j + 1];
        double s = 0;
        for (int j = 1; j <= n; j++) s += j * u[j];
        return s;
    }

    // at: {1, 2, 4, 7}, {0.5, 1, -1, 2}, 3
    @Differentiable
    public static double polint(double[] xa, double[] ya, double x) {
        int n = xa.length, ns = 0;
        double den, dif, dift, ho, hp, w, y, dy;
        double[] c = new double[n], d = new double[n];
        dif = Math.abs(x - xa[0]);
        for (int i = 0; i < n; i++) {
            if ((dift = Math.abs(x - xa[i])) < dif) {
                ns = i;
                dif = dift;
            }
            c[i] = ya[i];
            d[i] = ya[i];
        }
        y = ya[ns--];
        for (int m = 1; m < n; m++) {
            for (int i = 0; i < n - m; i++) {
                ho = xa[i] - x;
                hp = xa[i + m] - x;
                w = c[i + 1] - d[i];
                if ((den = ho - hp) == 0.0) throw new IllegalArgumentException("Error in routine polint");
                den = w / den;
                d[i] = hp * den;
                c[i] = ho * den;
            }
            y += (dy = (2 * (ns + 1) < (n - m) ? c[ns + 1] : d[ns--]));
        }
        return y;
    }

    // at: {0, 1, 2.5, 4}, {0.3, 1, -1, 2}
    @Differentiable
    public static double[] spline(double[] x, double[] y) {
        int n = x.length;
        double p, qn, sig, un;
        double[] u = new double[n - 1], y2 = new double[n];
        y2[0] = u[0] = 0.0;
        for (int i = 1; i < n - 1; i++) {
            sig = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            p = sig * y2[i - 1] + 2.0;
            y2[i] = (sig - 1.0) / p;
            u[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            u[i] = (6.0 * u[i] / (x[i + 1] - x[i - 1]) - sig * u[i - 1]) / p;
        }
        qn = un = 0.0;
        y2[n - 1] = (un - qn * u[n - 2]) / (qn * y2[n - 2] + 1.0);
        for (int k = n - 2; k >= 0; k--) y2[k] = y2[k] * y2[k + 1] + u[k];
        return y2;
    }

    // at: {0, 1, 2.5, 4}, {0.3, 1, -1, 2}, 1.7
    @Differentiable
    public static double splint(double[] xa, double[] ya, double x) {
        double[] y2a = spline(xa, ya);
        int klo = 0, khi = xa.length - 1, k;
        double h, b, a;
        while (khi - klo > 1) {
            k = (khi + klo) >> 1;
            if (xa[k] > x) khi = k;
            else klo = k;
        }
        h = xa[khi] - xa[klo];
        if (h == 0.0) throw new IllegalArgumentException("Bad xa input to routine splint");
        a = (xa[khi] - x) / h;
        b = (x - xa[klo]) / h;
        return a * ya[klo] + b * ya[khi] + ((a * a * a - a) * y2a[klo] + (b * b * b - b) * y2a[khi]) * (h * h) / 6.0;
    }

    // at: 0.2, 2.2
    @Differentiable
    public static double qtrap(double a, double b) {
        double s = 0, olds = 0;
        for (int j = 1; j <= 12; j++) {
            s = trapzd(a, b, s, j);
            if (j > 5 && (Math.abs(s - olds) < 1e-4 * Math.abs(olds) || (s == 0.0 && olds == 0.0))) return s;
            olds = s;
        }
        throw new IllegalStateException("Too many steps in routine qtrap");
    }

    private static double func(double x) {
        return x * x * (x * x - 2.0) * Math.sin(x);
    }

    private static double trapzd(double a, double b, double s, int n) {
        if (n == 1) {
            return 0.5 * (b - a) * (func(a) + func(b));
        } else {
            int it = 1, j;
            double x, tnm, sum, del;
            for (j = 1; j < n - 1; j++) it <<= 1;
            tnm = it;
            del = (b - a) / tnm;
            x = a + 0.5 * del;
            for (sum = 0.0, j = 1; j <= it; j++, x += del) sum += func(x);
            return 0.5 * (s + (b - a) * sum / tnm);
        }
    }

    // at: 0.3, 1.7
    @Differentiable
    static double romberg(double a, double b) {
        final int JMAX = 6, K = 5;
        double[] s = new double[JMAX], h = new double[JMAX + 1];
        h[0] = 1.0;
        double st = 0;
        for (int j = 1; j <= JMAX; j++) {
            st = s[j - 1] = trapzd(a, b, st, j);
            if (j >= K) {
                double[] xs = new double[K], ys = new double[K];
                System.arraycopy(h, j - K, xs, 0, K);
                System.arraycopy(s, j - K, ys, 0, K);
                double ss = polint(xs, ys, 0.0);
                if (j == JMAX) return ss;
            }
            h[j] = 0.25 * h[j - 1];
        }
        return Double.NaN;
    }

    // at: 1.2
    // at: 7.5
    // at: -9
    @Differentiable
    public static double bessj0(double x) {
        double ax, z, xx, y, ans, ans1, ans2;
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
            ans2 = -0.1562499995e-1 + y * (0.1430488765e-3 + y * (-0.6911147651e-5 + y * (0.7621095161e-6 - y * 0.934945152e-7)));
            ans = Math.sqrt(0.636619772 / ax) * (Math.cos(xx) * ans1 - z * Math.sin(xx) * ans2);
        }
        return ans;
    }

    // at: 2, 1, 0.3
    // at: 3, 0, -0.6
    @Differentiable
    public static double plgndr(int l, int m, double x) {
        if (m < 0 || m > l || Math.abs(x) > 1.0) throw new IllegalArgumentException("Bad arguments in routine plgndr");
        double fact, pll = 0.0, pmm, pmmp1, somx2;
        pmm = 1.0;
        if (m > 0) {
            somx2 = Math.sqrt((1.0 - x) * (1.0 + x));
            fact = 1.0;
            for (int i = 1; i <= m; i++) {
                pmm *= -fact * somx2;
                fact += 2.0;
            }
        }
        if (l == m) return pmm;
        pmmp1 = x * (2 * m + 1) * pmm;
        if (l == (m + 1)) return pmmp1;
        for (int ll = m + 2; ll <= l; ll++) {
            pll = (x * (2 * ll - 1) * pmmp1 - (ll + m - 1) * pmm) / (ll - m);
            pmm = pmmp1;
            pmmp1 = pll;
        }
        return pll;
    }

    // at: {1, 0.5, -0.25, 0.125}, -1, 2, 0.7
    @Differentiable
    public static double chebev(double[] c, double a, double b, double x) {
        double d = 0.0, dd = 0.0, sv, y, y2;
        if ((x - a) * (x - b) > 0.0) throw new IllegalArgumentException("x not in range in routine chebev");
        y2 = 2.0 * (y = (2.0 * x - a - b) / (b - a));
        for (int j = c.length - 1; j > 0; j--) {
            sv = d;
            d = y2 * d - dd + c[j];
            dd = sv;
        }
        return y * d - dd + 0.5 * c[0];
    }

    // at: {1, 0, 2, -1, 0.5, 0.25, 3, 1}
    // writes: data
    @Differentiable
    public static void four1(double[] data) {
        int n = data.length / 2, mmax, m, istep, i, j = 1;
        double wtemp, wr, wpr, wpi, wi, theta, tempr, tempi;
        int nn = n << 1;
        for (i = 1; i < nn; i += 2) {
            if (j > i) {
                double t = data[j - 1];
                data[j - 1] = data[i - 1];
                data[i - 1] = t;
                t = data[j];
                data[j] = data[i];
                data[i] = t;
            }
            m = n;
            while (m >= 2 && j > m) {
                j -= m;
                m >>= 1;
            }
            j += m;
        }
        mmax = 2;
        while (nn > mmax) {
            istep = mmax << 1;
            theta = (6.28318530717959 / mmax);
            wtemp = Math.sin(0.5 * theta);
            wpr = -2.0 * wtemp * wtemp;
            wpi = Math.sin(theta);
            wr = 1.0;
            wi = 0.0;
            for (m = 1; m < mmax; m += 2) {
                for (i = m; i <= nn; i += istep) {
                    j = i + mmax;
                    tempr = wr * data[j - 1] - wi * data[j];
                    tempi = wr * data[j] + wi * data[j - 1];
                    data[j - 1] = data[i - 1] - tempr;
                    data[j] = data[i] - tempi;
                    data[i - 1] += tempr;
                    data[i] += tempi;
                }
                wr = (wtemp = wr) * wpr - wi * wpi + wr;
                wi = wi * wpr + wtemp * wpi + wi;
            }
            mmax = istep;
        }
    }

    // at: {3, 1, 2, 0.5}, {1, -1}
    // writes: y
    @Differentiable
    static void rk4(double[] p, double[] y) {
        int n = y.length;
        double x = 0, h = 0.1, hh = h * 0.5, h6 = h / 6.0, xh = x + hh;
        double[] dydx = new double[n], dym = new double[n], dyt = new double[n], yt = new double[n];
        derivs(x, y, dydx, p);
        for (int i = 0; i < n; i++) yt[i] = y[i] + hh * dydx[i];
        derivs(xh, yt, dyt, p);
        for (int i = 0; i < n; i++) yt[i] = y[i] + hh * dyt[i];
        derivs(xh, yt, dym, p);
        for (int i = 0; i < n; i++) {
            yt[i] = y[i] + h * dym[i];
            dym[i] += dyt[i];
        }
        derivs(x + h, yt, dyt, p);
        for (int i = 0; i < n; i++) y[i] += h6 * (dydx[i] + dyt[i] + 2.0 * dym[i]);
    }

    private static void derivs(double x, double[] y, double[] dydx, double[] p) {
        dydx[0] = p[0] * y[0] - p[1] * y[0] * y[1] + Math.sin(x);
        dydx[1] = p[2] * y[0] * y[1] - p[3] * y[1];
    }

    // at: 5.0, 3
    @Differentiable(wrt = "c")
    static double rtsafe(double c, int power) {
        double x1 = 0.0, x2 = 10.0, xacc = 1e-14;
        double fl = Math.pow(x1, power) - c, fh = Math.pow(x2, power) - c;
        if ((fl > 0.0 && fh > 0.0) || (fl < 0.0 && fh < 0.0)) throw new IllegalArgumentException("Root must be bracketed in rtsafe");
        double xl, xh, rts, dxold, dx, f, df, temp;
        if (fl < 0.0) {
            xl = x1;
            xh = x2;
        } else {
            xh = x1;
            xl = x2;
        }
        rts = 0.5 * (x1 + x2);
        dxold = Math.abs(x2 - x1);
        dx = dxold;
        f = Math.pow(rts, power) - c;
        df = power * Math.pow(rts, power - 1);
        for (int j = 0; j < MAXIT; j++) {
            if ((((rts - xh) * df - f) * ((rts - xl) * df - f) > 0.0) || (Math.abs(2.0 * f) > Math.abs(dxold * df))) {
                dxold = dx;
                dx = 0.5 * (xh - xl);
                rts = xl + dx;
            } else {
                dxold = dx;
                dx = f / df;
                temp = rts;
                rts -= dx;
            }
            if (Math.abs(dx) < xacc) return rts;
            f = Math.pow(rts, power) - c;
            df = power * Math.pow(rts, power - 1);
            if (f < 0.0) xl = rts;
            else xh = rts;
        }
        throw new IllegalStateException("Maximum number of iterations exceeded in rtsafe");
    }

    // at: {{4, 1, 0.5}, {1, 3, -0.2}, {0.5, -0.2, 2}}
    @Differentiable
    static double ludcmpDeterminant(double[][] matrix) {
        int n = matrix.length, imax = 0;
        double[][] lu = new double[n][];
        for (int i = 0; i < n; i++) lu[i] = matrix[i].clone();
        int[] indx = new int[n];
        double[] vv = new double[n];
        double d = 1.0, big, temp;
        for (int i = 0; i < n; i++) {
            big = 0.0;
            for (int j = 0; j < n; j++) if ((temp = Math.abs(lu[i][j])) > big) big = temp;
            if (big == 0.0) throw new ArithmeticException("Singular matrix in LUdcmp");
            vv[i] = 1.0 / big;
        }
        for (int k = 0; k < n; k++) {
            big = 0.0;
            imax = k;
            for (int i = k; i < n; i++) {
                temp = vv[i] * Math.abs(lu[i][k]);
                if (temp > big) {
                    big = temp;
                    imax = i;
                }
            }
            if (k != imax) {
                for (int j = 0; j < n; j++) {
                    temp = lu[imax][j];
                    lu[imax][j] = lu[k][j];
                    lu[k][j] = temp;
                }
                d = -d;
                vv[imax] = vv[k];
            }
            indx[k] = imax;
            for (int i = k + 1; i < n; i++) {
                temp = lu[i][k] /= lu[k][k];
                for (int j = k + 1; j < n; j++) lu[i][j] -= temp * lu[k][j];
            }
        }
        for (int i = 0; i < n; i++) d *= lu[i][i];
        return d;
    }

    // at: {1, 2, 3, 4, 5}, {0.9, 2.1, 2.9, 4.2, 5.1}
    @Differentiable
    static double[] fit(double[] x, double[] y) {
        int ndata = x.length;
        double sx = 0, sy = 0, st2 = 0, b = 0, t;
        for (int i = 0; i < ndata; i++) {
            sx += x[i];
            sy += y[i];
        }
        double ss = ndata, sxoss = sx / ss;
        for (int i = 0; i < ndata; i++) {
            t = x[i] - sxoss;
            st2 += t * t;
            b += t * y[i];
        }
        b /= st2;
        double a = (sy - sx * b) / ss;
        double siga = Math.sqrt((1.0 + sx * sx / (ss * st2)) / ss), sigb = Math.sqrt(1.0 / st2), chi2 = 0;
        for (int i = 0; i < ndata; i++) {
            double r = y[i] - a - b * x[i];
            chi2 += r * r;
        }
        double sigdat = ndata > 2 ? Math.sqrt(chi2 / (ndata - 2)) : 1;
        siga *= sigdat;
        sigb *= sigdat;
        return new double[] {a, b, siga, sigb, chi2};
    }
}
