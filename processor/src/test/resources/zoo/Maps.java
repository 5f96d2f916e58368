package zoo;

import dev.jacobean.Differentiable;
import java.util.*;
import java.util.Collections;
import java.util.function.*;
import java.util.stream.*;

/** Maps to what carries derivatives, iterators, and records compared by what they hold. */
final class Maps {
    private Maps() {}

    // at: {0.4, 0.9, 1.3}
    @Differentiable
    static double map(double[] x) {
        Map<String, Double> params = new HashMap<>();
        params.put("alpha", x[0]); params.put("beta", x[1]); params.put("gamma", x[2]);
        double s = 0;
        for (int t = 0; t < 4; t++) s += params.get("alpha") * Math.exp(-params.get("beta") * t) + params.getOrDefault("gamma", 1.0);
        return s;
    }

    enum Kind { A, B, C }
    record Vec(double x, double y) { Vec plus(Vec o) { return new Vec(x + o.x, y + o.y); } }
    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double maps(double[] x) {
        Map<String, Double> p = new HashMap<>();
        for (int i = 0; i < x.length; i++) p.merge("k" + i % 2, x[i], Double::sum);
        p.put("k1", p.get("k1") * p.get("k0")); p.putIfAbsent("z", x[3]);
        Double gone = p.remove("z");
        double s = gone * p.getOrDefault("q", x[0]) + (p.containsKey("z") ? 100 : p.size());
        for (Map.Entry<String, Double> e : p.entrySet()) { s += e.getKey().length() * e.getValue() * e.getValue(); e.setValue(e.getValue() * x[1]); }
        for (String k : p.keySet()) s += p.get(k) * k.charAt(1);
        for (double v : p.values()) s *= 1 + 0.1 * v;
        if (p.get("nothing") == null) s += p.values().stream().mapToDouble(Double::doubleValue).sum();
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double vectors(double[] x) {
        Map<Kind, Vec> sums = new TreeMap<>();
        Kind[] kinds = Kind.values();
        for (int i = 0; i < x.length; i++) { Kind k = kinds[i % 3]; Vec v = new Vec(x[i], x[i] * x[0]); sums.put(k, sums.containsKey(k) ? sums.get(k).plus(v) : v); }
        double[] t = {0};
        sums.forEach((k, v) -> t[0] += v.x() * v.y() * (k.ordinal() + 1));
        Map<Integer, double[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < x.length; i++) { double[] r = rows.computeIfAbsent(i % 2, k -> new double[2]); r[i / 2] += x[i]; }
        for (double[] r : rows.values()) t[0] += r[0] * r[1];
        return t[0];
    }

    // at: 0.4, 0.9, 1.3
    @Differentiable
    static double memo(double a, double b, double c) { return fib(5, a, b, c, new HashMap<>()); }
    static double fib(int n, double a, double b, double c, Map<Integer, Double> memo) {
        if (n < 2) return n == 0 ? a : b;
        if (memo.containsKey(n)) return memo.get(n);
        double v = fib(n - 1, a, b, c, memo) * c + fib(n - 2, a, b, c, memo);
        memo.put(n, v);
        return v;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double iterator(double[] x) {
        List<Double> list = new ArrayList<>();
        for (double v : x) list.add(v * v);
        double s = 0; int k = 1;
        Iterator<Double> it = list.iterator();
        while (it.hasNext()) { double v = it.next(); s += k++ * v; }
        for (Iterator<Double> i2 = list.iterator(); i2.hasNext();) { Double v = i2.next(); if (v > 1) i2.remove(); }
        return s * list.size() + list.get(0);
    }

    static class Particle { double x, v; Particle(double x, double v) { this.x = x; this.v = v; } void step(double h) { x += h * v; v -= h * x; } }
    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double particles(double[] p) {
        List<Particle> ps = new LinkedList<>();
        for (int i = 0; i + 1 < p.length; i++) ps.add(new Particle(p[i], p[i + 1]));
        for (int n = 0; n < 3; n++) {
            Iterator<Particle> it = ps.iterator();
            while (it.hasNext()) { Particle q = it.next(); q.step(0.3); if (q.x > 1.5) it.remove(); }
        }
        double e = 0;
        for (ListIterator<Particle> it = ps.listIterator(); it.hasNext();) { int i = it.nextIndex(); Particle q = it.next(); e += (i + 1) * (q.x * q.x + q.v * q.v); }
        return e;
    }

    // at: 0.4, 0.9
    @Differentiable
    static double equalsRecords(double a, double b) {
        Vec u = new Vec(a, b), v = new Vec(b, a), w = u.plus(v);
        if (u.equals(v)) return a;
        return w.x() * w.y() + (u.equals(new Vec(a, b)) ? 1 : 0) + u.x();
    }

    // Arrays that a map has are written where they are: with the map as an object, what they are written with would be lost.
    // at: {0.7, -0.3, 1.2}
    @Differentiable
    static double binned(double[] x) {
        Map<Integer, double[]> bins = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            bins.computeIfAbsent(i % 2, k -> new double[2])[i / 2] += x[i] * x[i];
        }
        double sum = 0;
        for (Map.Entry<Integer, double[]> bin : bins.entrySet()) {
            double[] parts = bin.getValue();
            sum += (bin.getKey() + 1) * parts[0] * (1 + parts[1]);
        }
        return sum;
    }
}
