package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import java.util.List;

/** The methods of the runtime library that transformed functions call. */
final class Runtime {
    static final String RULES = "dev.jacobean.MathRules";
    static final ObjectType TAPE = new ObjectType("dev.jacobean.Tape");
    static final ObjectType WORKSPACE = new ObjectType("dev.jacobean.Workspace");
    private static final ObjectType OBJECT = new ObjectType("java.lang.Object");
    private static final ArrayType REFERENCES = new ArrayType(OBJECT);

    private Runtime() {}

    /** {@code Strong.divide}: the strong-zero quotient of a derivative and a divisor. */
    static MethodRef divide(Type type) {
        return MethodRef.ofStatic("dev.jacobean.Strong", "divide", type, type, type);
    }

    /** {@code Strong.isNaN}: whether a derivative is NaN. */
    static MethodRef isNaN() {
        return MethodRef.ofStatic("dev.jacobean.Strong", "isNaN", Type.BOOLEAN, Type.DOUBLE);
    }

    /** The derivative of {@code x % y} by y. */
    static MethodRef remainderByDivisor() {
        return MethodRef.ofStatic(RULES, "rem_y", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Type.DOUBLE);
    }

    /** {@code Shapes.distinct}: two arrays, of which one is written, are not the same. */
    static MethodRef distinct() {
        return MethodRef.ofStatic("dev.jacobean.Shapes", "distinct", null, Type.STRING, OBJECT, Type.STRING, OBJECT);
    }

    /** {@code Adjoints.add}: one array added to another, at all depths. */
    static MethodRef addAll(ArrayType array) {
        Type type = array.rank() == 1 ? array : REFERENCES;
        return MethodRef.ofStatic("dev.jacobean.Adjoints", "add", null, type, type);
    }

    /** {@code Adjoints.set}: one array overwritten by another, at all depths. */
    static MethodRef setAll(ArrayType array) {
        Type type = array.rank() == 1 ? array : REFERENCES;
        return MethodRef.ofStatic("dev.jacobean.Adjoints", "set", null, type, type);
    }

    /** {@code Adjoints.arraycopy}. */
    static MethodRef copyRange(Type array) {
        return MethodRef.ofStatic(
                "dev.jacobean.Adjoints", "arraycopy", null, array, Type.INT, array, Type.INT, Type.INT);
    }

    /** {@code Adjoints.arrangement}: an array of arrays that refers to the same rows. */
    static MethodRef arrangement(Type array) {
        return MethodRef.ofStatic("dev.jacobean.Adjoints", "arrangement", array, OBJECT);
    }

    /** {@code Shapes.sameShape}: the check of an adjoint's shape. */
    static MethodRef sameShape(Type array) {
        Type type = array.equals(ArrayType.of(Type.DOUBLE, 1)) || array.equals(ArrayType.of(Type.FLOAT, 1))
                ? array
                : OBJECT;
        return MethodRef.ofStatic("dev.jacobean.Shapes", "sameShape", null, Type.STRING, type, Type.STRING, type);
    }

    /** {@code Arrays.fill}: all elements set to a value. */
    static MethodRef fill(PrimitiveType element) {
        return MethodRef.ofStatic("java.util.Arrays", "fill", null, new ArrayType(element), element);
    }

    /** {@code Adjoints.clear}: all numbers of an array of arrays set to zero. */
    static MethodRef clear() {
        return MethodRef.ofStatic("dev.jacobean.Adjoints", "clear", null, REFERENCES);
    }

    /** {@code Strong.isNonZero}: whether a number of an array is not zero. */
    static MethodRef isNonZero(Type array) {
        boolean nested = array.element() instanceof ArrayType && !array.equals(ArrayType.of(Type.DOUBLE, 2));
        return MethodRef.ofStatic("dev.jacobean.Strong", "isNonZero", Type.BOOLEAN, nested ? REFERENCES : array);
    }

    /** A static method of {@code Vectors}. */
    static MethodRef ofVectors(String name, Type returns, Type... parameters) {
        return MethodRef.ofStatic("dev.jacobean.Vectors", name, returns, parameters);
    }

    /** {@code Shapes.count}: the number of scalars of an array. */
    static MethodRef count() {
        return MethodRef.ofStatic("dev.jacobean.Shapes", "count", Type.INT, OBJECT);
    }

    /** {@code Shapes.flatten}: all scalars of an array copied into a vector. */
    static MethodRef flatten() {
        return MethodRef.ofStatic(
                "dev.jacobean.Shapes", "flatten", Type.INT, OBJECT, ArrayType.of(Type.DOUBLE, 1), Type.INT);
    }

    /** A method of {@code Workspace}. */
    static MethodRef ofWorkspace(String name, Type returns, Type... parameters) {
        return new MethodRef(MethodRef.Kind.INSTANCE, WORKSPACE.javaName(), name, List.of(parameters), returns);
    }

    static MethodRef newTape() {
        return new MethodRef(MethodRef.Kind.CONSTRUCTOR, TAPE.javaName(), "Tape", List.of(), TAPE);
    }

    /** {@code Tape.push} for values of a type. */
    static MethodRef push(Type type) {
        return new MethodRef(MethodRef.Kind.INSTANCE, TAPE.javaName(), "push", List.of(cell(type)), null);
    }

    /** The method that takes a value of the type off the tape, or the nearest to it; the caller casts. */
    static MethodRef pop(Type type) {
        Type cell = cell(type);
        String name;
        if (cell instanceof PrimitiveType) {
            String kind = cell.javaName();
            name = "pop" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        } else if (type.equals(ArrayType.of(Type.DOUBLE, 1))) {
            return pop("popDoubles", type, List.of());
        } else if (type.equals(ArrayType.of(Type.DOUBLE, 2))) {
            return pop("popMatrix", type, List.of());
        } else {
            return pop("pop", type, List.of(new ObjectType("java.lang.Class")));
        }
        return pop(name, cell, List.of());
    }

    private static MethodRef pop(String name, Type type, List<Type> parameters) {
        return new MethodRef(MethodRef.Kind.INSTANCE, TAPE.javaName(), name, parameters, type);
    }

    /** The method of a tape that hands out its array of cells of a type. */
    static MethodRef cellsOf(Type cell) {
        return new MethodRef(
                MethodRef.Kind.INSTANCE, TAPE.javaName(), cell.javaName() + "s", List.of(), new ArrayType(cell));
    }

    /** {@code Tape.keep}: takes back an array of cells of a type, which may have been exchanged for a longer one. */
    static MethodRef keepCells(Type cell) {
        return new MethodRef(MethodRef.Kind.INSTANCE, TAPE.javaName(), "keep", List.of(new ArrayType(cell)), null);
    }

    /** What a tape keeps a value of the type as. */
    private static Type cell(Type type) {
        if (!(type instanceof PrimitiveType primitive)) {
            return OBJECT;
        }
        return switch (primitive) {
            case FLOAT, DOUBLE -> Type.DOUBLE;
            case BOOLEAN -> Type.BOOLEAN;
            case LONG -> Type.LONG;
            default -> Type.INT;
        };
    }
}
