package zoo;

import dev.jacobean.Differentiable;

/** switch in all its forms. */
final class Switches {
    private Switches() {}

    enum Shape {
        CIRCLE,
        SQUARE,
        LINE
    }

    // at: 0.5, 1
    // at: 0.5, 2
    // at: 0.5, 3
    // at: 0.5, 4
    // trap: switch fall-through
    @Differentiable
    static double fallThrough(double x, int n) {
        double s = x;
        switch (n) {
            case 1:
                s *= x;
            case 2:
                s += Math.sin(x);
                break;
            case 3:
                s = x * x * x;
            default:
                s -= 2 * x * s;
        }
        return s;
    }

    // at: 0.5, 1
    // at: 0.5, 2
    // at: 0.5, 9
    @Differentiable
    static double arrows(double x, int n) {
        double s;
        switch (n) {
            case 1, 3 -> s = x * x;
            case 2 -> {
                double t = Math.exp(x);
                s = t * x;
            }
            default -> s = -x;
        }
        return s * x;
    }

    // at: 0.5, CIRCLE
    // at: 0.5, SQUARE
    // at: 0.5, LINE
    @Differentiable
    static double expressionOnEnum(double r, Shape shape) {
        return switch (shape) {
            case CIRCLE -> Math.PI * r * r;
            case SQUARE -> {
                double side = 2 * r;
                yield side * side;
            }
            case LINE -> r;
        };
    }

    // at: 0.5, sin
    // at: 0.5, cos
    // at: 0.5, tan
    @Differentiable
    static double onStrings(double x, String function) {
        switch (function) {
            case "sin":
                return Math.sin(x);
            case "cos":
                return Math.cos(x);
            default:
                break;
        }
        return Math.tan(x);
    }

    // at: 0.5, 7
    @Differentiable
    static double inLoop(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            switch (i % 4) {
                case 0:
                    continue;
                case 1:
                    s += x * s;
                    break;
                case 2:
                    s = Math.sin(s);
                default:
                    s *= 1.1;
            }
        }
        return s;
    }

    // at: 0.5, 2
    // at: 0.5, 5
    @Differentiable
    static double oldExpression(double x, int n) {
        double s = switch (n) {
            case 1:
            case 2:
                yield x * 2;
            default:
                x += 1;
                yield x * x;
        };
        return s * x;
    }
}
