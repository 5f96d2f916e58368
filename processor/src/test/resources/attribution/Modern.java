package corpus;

/** Patterns in switches, of Java 21. */
class Modern {
    sealed interface Shape permits Circle, Box {}

    record Circle(double radius) implements Shape {}

    record Box(double width, int height) implements Shape {}

    double area(Shape shape) {
        return switch (shape) {
            case Circle c when c.radius() > 100 -> Double.POSITIVE_INFINITY;
            case Circle c -> Math.PI * c.radius() * c.radius();
            case Box(double w, int h) when h > 0 -> w * h;
            case Box b -> b.width();
        };
    }

    String name(Object o) {
        String result;
        switch (o) {
            case null -> result = "none";
            case Integer i when i > 3 && i < 9 -> result = "few" + (i + 1);
            case String s -> {
                int n = s.length();
                result = s + n;
            }
            case Character c -> result = "" + c;
            default -> result = "x";
        }
        if (o instanceof Box(double w, int h) && w > h) {
            result += w;
        }
        return result;
    }
}
