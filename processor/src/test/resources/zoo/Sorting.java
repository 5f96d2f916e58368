package zoo;

import dev.jacobean.Differentiable;
import java.util.*;
import java.util.Collections;
import java.util.stream.*;

/** Sorting, and functions that the JDK calls: an order changes by steps only, and the elements carry their derivatives along. */
final class Sorting {
    private Sorting() {}

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double rank(double[] x) {
        Integer[] idx = new Integer[x.length];
        for (int i = 0; i < x.length; i++) idx[i] = i;
        Arrays.sort(idx, (a, b) -> Double.compare(x[a], x[b]));
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (i + 1) * x[idx[i]] * x[idx[i]];
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double comparing(double[] x) {
        Integer[] idx = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        Arrays.sort(idx, Comparator.comparingDouble(i -> -x[i]));
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (i + 1) * x[idx[i]] * x[idx[i]];
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double streamSorted(double[] x) {
        int[] idx = IntStream.range(0, x.length).boxed().sorted((a, b) -> Double.compare(x[b], x[a])).mapToInt(Integer::intValue).toArray();
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (i + 1) * x[idx[i]] * x[idx[i]];
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double median(double[] x) {
        double[] s = x.clone();
        Arrays.sort(s);
        return s[s.length / 2] * s[0] + 0.5 * (s[1] + s[2]);
    }

    record Option(double strike, double weight) {}
    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double recordList(double[] x) {
        List<Option> os = new ArrayList<>();
        for (int i = 0; i < x.length; i++) os.add(new Option(x[i], i + 1));
        os.sort(Comparator.comparingDouble(Option::strike));
        double s = 0;
        for (int i = 0; i < os.size(); i++) s += (i + 1) * os.get(i).strike() * os.get(i).weight() * os.get(i).strike();
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double numberList(double[] x) {
        List<Double> os = new ArrayList<>();
        for (double v : x) os.add(v * v);
        Collections.sort(os);
        return os.get(0) * os.get(1) + Collections.max(os) * 3 + Collections.min(os);
    }

    // at: {0.4, 0.9, 1.3, 0.7}, {1, 2, 1, 3}
    @Differentiable
    static double counts(double[] x, int[] label) {
        Map<Integer, Integer> count = new HashMap<>();
        for (int l : label) count.merge(l, 1, Integer::sum);
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i] / count.getOrDefault(label[i], 1);
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < label.length; i++) groups.computeIfAbsent("g" + label[i], k -> new ArrayList<>()).add(i);
        for (List<Integer> g : groups.values()) { double m = 0; for (int i : g) m += x[i]; s += m * m / g.size(); }
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double misc(double[] x) {
        List<Integer> idx = new ArrayList<>();
        for (int i = 0; i < x.length; i++) idx.add(i);
        idx.removeIf(i -> x[i] > 1);
        Collections.sort(idx, (a, b) -> Double.compare(x[b], x[a]));
        int[] perm = new int[x.length];
        Arrays.setAll(perm, i -> (i * 3 + 1) % perm.length);
        idx.sort(null);
        double s = 0; 
        for (int i : idx) s += x[i] * x[i] * (perm[i] + 1);
        PriorityQueue<Integer> pq = new PriorityQueue<>((a, b) -> Double.compare(x[a], x[b]));
        for (int i = 0; i < x.length; i++) pq.add(i);
        int w = 1;
        while (!pq.isEmpty()) s += x[pq.poll()] * w++;
        return s;
    }

    // at: {{0.4, 2}, {0.9, 0.3}, {0.1, 0.7}}
    @Differentiable
    static double rows(double[][] p) {
        double[][] q = p.clone();
        Arrays.sort(q, (a, b) -> Double.compare(a[0], b[0]));
        double s = 0;
        for (int i = 0; i + 1 < q.length; i++) s += (q[i + 1][0] - q[i][0]) * (q[i + 1][1] + q[i][1]) / 2;
        return s;
    }

    record P(double t, double v) implements Comparable<P> { public int compareTo(P o) { return Double.compare(t, o.t); } }
    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double trimmed(double[] x) {
        double m = Arrays.stream(x).sorted().skip(1).limit(2).average().orElse(0);
        double top = Arrays.stream(x).boxed().sorted(Comparator.reverseOrder()).limit(2).mapToDouble(Double::doubleValue).sum();
        int[] idx = IntStream.range(0, x.length).boxed().sorted(Comparator.comparingDouble(i -> x[i])).mapToInt(i -> i).toArray();
        int best = IntStream.range(0, x.length).boxed().max(Comparator.comparingDouble(i -> x[i])).get();
        double s = 0; for (int k = 0; k < idx.length; k++) s += (k + 1) * x[idx[k]] * x[k];
        return m * m + top * s * x[best];
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double points(double[] x) {
        List<P> ps = new ArrayList<>();
        for (int i = 0; i < x.length; i++) ps.add(new P(x[i] * x[(i + 1) % 4], x[i]));
        Collections.sort(ps);
        P hi = Collections.max(ps), lo = ps.stream().min(Comparator.comparing(P::v)).orElseThrow();
        double area = 0;
        for (int i = 1; i < ps.size(); i++) area += (ps.get(i).t() - ps.get(i - 1).t()) * (ps.get(i).v() + ps.get(i - 1).v()) / 2;
        Collections.reverse(ps); Collections.swap(ps, 0, 2);
        ps.sort(Comparator.comparing((P p) -> p.t() > 0.5).thenComparing(P::v, Comparator.reverseOrder()));
        double f = ps.stream().sorted().filter(p -> p.t() > 0.5).findFirst().map(p -> p.v() * 2).orElse(1.0);
        return area * hi.v() + lo.t() + ps.get(1).v() * ps.get(2).t() + f;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double arrayOfRecords(double[] x) {
        P[] ps = new P[x.length];
        for (int i = 0; i < x.length; i++) ps[i] = new P(x[i] * x[(i + 1) % 4], x[i]);
        Arrays.sort(ps);
        Arrays.sort(ps, 1, 4, Comparator.comparingDouble(P::v).reversed());
        double s = 0; for (int i = 0; i < ps.length; i++) s += (i + 1) * ps[i].t() * ps[i].v();
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}, {2, 1, 0, 3}
    @Differentiable
    static double inLoop(double[] x, int[] k) {
        double s = 0;
        double[] w = x.clone();
        for (int r = 0; r < 3; r++) {
            Arrays.sort(w, 0, 3);
            for (int i = 0; i < w.length; i++) { s += (i + 1) * w[i] * w[i]; w[i] = w[i] * (1 + 0.3 * x[(i + r + 2) % 4]) - 0.2 * r * i; }
            Integer[] order = {0, 1, 2, 3};
            double[] key = w.clone();
            Arrays.sort(order, (a, b) -> Double.compare(key[b], key[a]));
            for (int i = 0; i < 4; i++) s += w[order[i]] * x[i] * i;
        }
        float[] f = new float[4]; for (int i = 0; i < 4; i++) f[i] = (float) k[i]; Arrays.sort(f); Arrays.sort(k);
        return s + f[1] + k[0];
    }
}
