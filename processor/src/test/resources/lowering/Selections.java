package lowering;

import dev.jacobean.Differentiable;

/** Switches, old and new. */
final class Selections {
    enum Kind {
        LINEAR,
        SQUARE,
        CUBE;

        double of(double x) {
            return switch (this) {
                case LINEAR -> x;
                case SQUARE -> x * x;
                case CUBE -> {
                    double y = x * x;
                    yield y * x;
                }
            };
        }

        boolean isEven() {
            return this == SQUARE;
        }
    }

    private Selections() {}

    @Differentiable
    static double fallThrough(int k, double x) {
        double r = 0;
        switch (k) {
            case 0:
                r = x;
                break;
            case 1:
            case 2:
                r += x;
            case 3:
                r *= 2;
                if (x > 0) break;
                r -= 1;
            default:
                r += 10;
            case 5:
                r += 100;
                break;
            case -1:
                return -x;
        }
        return r + x;
    }

    @Differentiable
    static double defaultFirst(int k, double x) {
        switch (k) {
            default:
                x += 1;
            case 1:
                x *= 2;
                break;
            case 2:
                x = 0.5;
        }
        return x;
    }

    @Differentiable
    static double arrows(int k, double x) {
        switch (k) {
            case 0, 1 -> x = 2 * x;
            case 2 -> {
                if (x < 0) break;
                x *= x;
            }
            case 3 -> throw new IllegalArgumentException("three");
            default -> x -= 1;
        }
        return x;
    }

    @Differentiable
    static double expressions(int k, double x) {
        double y = switch (k % 4) {
            case 0 -> x;
            case 1, -1 -> 2;
            case 2 -> {
                double t = x * x;
                if (t > 1) yield t;
                yield -t;
            }
            default -> k;
        };
        int n = switch (k) {
            case 1:
                y += 1;
            case 2:
                yield 7;
            default:
                int i = 0;
                while (true) {
                    if (i * i > k) yield i;
                    i++;
                }
        };
        return y * n;
    }

    @Differentiable
    static double enums(Kind kind, double x) {
        double r = kind.of(x) + kind.of(2 * x);
        switch (kind) {
            case LINEAR:
                r += 1;
                break;
            case CUBE:
                r -= 1;
        }
        return kind.isEven() ? r : -r + kind.ordinal() + (kind == Kind.CUBE ? 0.5 : 0);
    }

    @Differentiable
    static double strings(String s, double x) {
        return switch (s) {
            case "north", "south" -> x;
            case "a" -> -x;
            default -> s.length();
        };
    }

    @Differentiable
    static double inLoops(int[] codes, double x) {
        double s = 0;
        loop:
        for (int code : codes) {
            switch (code) {
                case 0:
                    continue;
                case 1:
                    s += x;
                    break;
                case 2:
                    s *= x;
                case 3:
                    s += 1;
                    continue loop;
                case 7:
                    break loop;
                default:
                    if (s > 10) return s;
                    s -= x;
            }
            s += 0.125;
        }
        return s;
    }

    @Differentiable
    static double chars(char c, double x) {
        switch (c) {
            case 'a':
                return x;
            case 'b':
                return x * x;
            case 99:
                x += 2;
        }
        return -x;
    }

    @Differentiable
    static double localsAcrossCases(int k, double x) {
        switch (k) {
            case 0:
                double t = x * 2;
                x = t;
                break;
            case 1:
                t = x * 3;
                x = t + 1;
            case 2:
                t = x - 1;
                x *= t;
        }
        return x;
    }

    @Differentiable
    static double selectorOnce(int[] k, double x) {
        int i = 0;
        if (k.length < 2) return x;
        switch (k[i++]) {
            case 0:
                x = 1;
                break;
            case 1:
                x *= i;
                break;
            case 2:
                x += i++;
        }
        return x + i;
    }

    @Differentiable
    static double nested(int a, int b, double x) {
        return switch (a) {
            case 0 -> switch (b) {
                case 0 -> x;
                case 1 -> x * x;
                default -> b;
            };
            case 1 -> b > 0 ? x : -x;
            default -> {
                switch (b) {
                    case 2:
                        yield 5;
                    case 3:
                        x += 1;
                        break;
                    default:
                        x += 2;
                }
                yield x;
            }
        };
    }

    @Differentiable
    static double boxed(Integer k, double x) {
        switch (k) {
            case 1:
                return x;
            default:
                return 2 * x;
        }
    }
}
