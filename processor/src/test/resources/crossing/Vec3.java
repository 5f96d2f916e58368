package lib;

import dev.jacobean.Differentiable;

/** A record whose methods others call. */
public record Vec3(double x, double y, double z) {
    @Differentiable(wrt = {"x", "y", "z", "o"})
    public Vec3 plus(Vec3 o) {
        return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    @Differentiable(wrt = {"x", "y", "z", "o"})
    public double dot(Vec3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    @Differentiable(wrt = {"x", "y", "z", "a"})
    public Vec3 turned(double a) {
        return new Vec3(Math.cos(a) * x - Math.sin(a) * z, y, Math.sin(a) * x + Math.cos(a) * z);
    }

    @Differentiable
    public static double norm(Vec3 v) {
        return Math.sqrt(v.dot(v));
    }

    @Differentiable
    public static Vec3 scale(Vec3 v, double s) {
        return new Vec3(v.x * s, v.y * s, v.z * s);
    }
}
