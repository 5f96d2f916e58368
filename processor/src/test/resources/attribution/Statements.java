package corpus;

import java.io.*;
import java.util.*;

/** Every kind of statement. */
class Statements {
    private final Object lock = new Object();
    private static int[] table = {1, 2, 'c', (byte) 3};
    private static final double[][] MATRIX = {{1, 2}, {3.5f, 'x'}, {}};
    static int count;
    int state;

    static {
        count = table.length;
        for (int i = 0; i < count; i++) {
            table[i] += MATRIX.length;
        }
    }

    {
        state = count * 2;
        long local = state;
        local++;
    }

    Statements() {
        this(1);
        state++;
    }

    Statements(int n) {
        super();
        state = n;
    }

    int loops(int n, long[] values, Iterable<String> names, List<int[]> rows, Integer[] boxes, String text) {
        int sum = 0;
        outer:
        for (int i = 0, j = n; i < j; ++i, j--) {
            for (;;) {
                if (i > 3) {
                    break outer;
                } else if (j < 2) {
                    continue outer;
                }
                break;
            }
            sum += i * j;
        }
        for (long v : values) {
            sum += v;
        }
        for (final int v : boxes) {
            sum -= v;
        }
        for (double v : new float[] {1, 2}) {
            sum += v;
        }
        for (String s : names) {
            sum += s.length();
        }
        for (int[] row : rows) {
            for (var e : row) {
                sum += e;
            }
        }
        for (char c : text.toCharArray()) {
            sum += c;
        }
        int k = 0;
        while (k < n && values[k] > 0) {
            k++;
        }
        do {
            k -= 2;
        } while (k > 0);
        switch (n) {
            case 1:
                sum++;
            case 2: {
                int t = sum;
                sum = t * 2;
                break;
            }
            case 'a':
                int t = 3;
                sum += t;
                break;
            default:
                t = 4;
                sum -= t;
        }
        switch (text) {
            case "a" -> sum++;
            case "b", "c" -> { int u = 1; sum += u; }
            default -> throw new IllegalStateException();
        }
        Integer boxed = n;
        switch (boxed) {
            case 1: sum++; break;
            default: break;
        }
        assert sum > 0 : "negative " + sum;
        assert n > 0;
        synchronized (lock) {
            count += sum;
        }
        ;
        return sum;
    }

    double tries(File file, double[] a) throws IOException {
        double r = 0;
        try (InputStream in = new FileInputStream(file); var reader = new InputStreamReader(in)) {
            r += in.read() + reader.read();
        } catch (FileNotFoundException | EOFException e) {
            r = e.getMessage().length();
        } catch (IOException e) {
            throw new UncheckedIOException("x", e);
        } finally {
            r *= 2;
        }
        try {
            r = a[3];
        } catch (final ArrayIndexOutOfBoundsException e) {
            r = -1;
        }
        Reader shared = new StringReader("x");
        try (shared) {
            r += shared.read();
        }
        if (r < 0) throw new IllegalArgumentException(String.valueOf(r), null);
        return r;
    }

    void arrays(int n) {
        int[] a = {1, 2, 3};
        int b[] = new int[n], c[][] = new int[n][];
        double[][] d = new double[n][n + 1];
        double[][][] e = new double[2][3][];
        float[][] f = new float[][] {{1, 2}, {}, new float[3]};
        String[] s = new String[] {"x", null};
        Object[] o = {1, "x", new int[] {1}, 'c', new Object[0]};
        char[] g = {'a', 98};
        byte[] h = {1, -1, 'x'};
        long[] l = {1, 'a', n};
        var v = new int[] {1, 2}[1] + d[0][1] + e[1][2].length + f[0].length + c[0].length;
        a[0] = b[a[1]] = c[0][n - 1] = 3;
        d[0] = d[1];
        e[0] = d;
        d[a[0]++] = new double[] {1, 'x', n, 2f};
        int[][] ragged = {a, b, {1}};
        var w = ragged[1].clone()[0] + d.clone()[0].length;
        var x = a.length + o.length * s[0].length();
        var y = (a.length > 2 ? a : b)[0];
        List<Integer>[] lists = null;
        var z = lists[0].get(0) + 1;
    }
}
