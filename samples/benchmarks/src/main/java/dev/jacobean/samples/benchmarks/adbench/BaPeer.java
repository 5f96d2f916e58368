package dev.jacobean.samples.benchmarks.adbench;

import java.util.List;
import org.hipparchus.CalculusFieldElement;

/** The residuals of one observation in the number types of Hipparchus: camera, point and weight follow one another. */
record BaPeer(double[] feature) {
    <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] p) {
        T w = p[14];
        List<T> v = List.of(p[11].subtract(p[3]), p[12].subtract(p[4]), p[13].subtract(p[5]));
        List<T> x = rotate(List.of(p[0], p[1], p[2]), v);
        T px = x.get(0).divide(x.get(2));
        T py = x.get(1).divide(x.get(2));
        T r2 = px.multiply(px).add(py.multiply(py));
        T distort = r2.multiply(p[9]).add(r2.multiply(r2).multiply(p[10])).add(1);
        T scale = distort.multiply(p[6]);
        return List.of(
                w.multiply(px.multiply(scale).add(p[7]).subtract(feature[0])),
                w.multiply(py.multiply(scale).add(p[8]).subtract(feature[1])),
                w.multiply(w).negate().add(1));
    }

    private static <T extends CalculusFieldElement<T>> List<T> rotate(List<T> r, List<T> v) {
        T square = dot(r, r);
        if (square.getReal() == 0) {
            List<T> c = cross(r, v);
            return List.of(
                    v.get(0).add(c.get(0)), v.get(1).add(c.get(1)), v.get(2).add(c.get(2)));
        }
        T angle = square.sqrt();
        T cos = angle.cos();
        T sin = angle.sin();
        T inverse = angle.reciprocal();
        List<T> w = r.stream().map(component -> component.multiply(inverse)).toList();
        List<T> c = cross(w, v);
        T along = dot(w, v).multiply(cos.negate().add(1));
        return List.of(
                turned(v.get(0), c.get(0), w.get(0), cos, sin, along),
                turned(v.get(1), c.get(1), w.get(1), cos, sin, along),
                turned(v.get(2), c.get(2), w.get(2), cos, sin, along));
    }

    private static <T extends CalculusFieldElement<T>> T turned(T v, T c, T w, T cos, T sin, T along) {
        return v.multiply(cos).add(c.multiply(sin)).add(w.multiply(along));
    }

    private static <T extends CalculusFieldElement<T>> T dot(List<T> a, List<T> b) {
        return a.get(0)
                .multiply(b.get(0))
                .add(a.get(1).multiply(b.get(1)))
                .add(a.get(2).multiply(b.get(2)));
    }

    private static <T extends CalculusFieldElement<T>> List<T> cross(List<T> a, List<T> b) {
        return List.of(
                a.get(1).multiply(b.get(2)).subtract(a.get(2).multiply(b.get(1))),
                a.get(2).multiply(b.get(0)).subtract(a.get(0).multiply(b.get(2))),
                a.get(0).multiply(b.get(1)).subtract(a.get(1).multiply(b.get(0))));
    }
}
