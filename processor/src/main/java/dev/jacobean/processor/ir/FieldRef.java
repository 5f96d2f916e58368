package dev.jacobean.processor.ir;

/** A field to read; an instance field's receiver is the first operand. {@code stable}: its value never changes (final). */
public record FieldRef(String owner, String name, Type type, boolean isStatic, boolean stable) {}
