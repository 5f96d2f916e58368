package corpus;

/** What the language model cannot see: classes declared inside bodies, and the members of anonymous classes. */
class LocalClasses {
    int known(int n) {
        record Pair(int a, int b) {}
        Pair p = new Pair(1, n);
        int m = n + 1;
        Object o = new Object() {
            int own = n;

            int read() {
                return own + m;
            }
        };
        return m + o.hashCode();
    }

    int unaffected(int n) {
        return n * 2;
    }
}
