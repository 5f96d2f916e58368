package dev.jacobean.processor.ir;

/** What an {@link Op} does; operands, regions and results stand in the operation itself. */
public sealed interface Opcode
        permits Opcode.Constant,
                Opcode.Unary,
                Opcode.Binary,
                Opcode.Convert,
                Opcode.Scale,
                Opcode.Invoke,
                Opcode.Call,
                Opcode.Lambda,
                Opcode.Field,
                Opcode.Passive,
                Opcode.Length,
                Opcode.Load,
                Opcode.Store,
                Opcode.NewArray,
                Opcode.ArrayLiteral,
                Opcode.Clone,
                Opcode.DeepCopy,
                Opcode.ZerosLike,
                Opcode.CopyRange,
                Opcode.Grow,
                Opcode.Throw,
                Opcode.If,
                Opcode.Loop,
                Foreign {
    Effect effect();

    /** A literal: a boxed primitive, a {@code String}, or null (type says which). No operands. */
    record Constant(Object value) implements Opcode {
        @Override
        public Effect effect() {
            return Effect.PURE;
        }
    }

    /** One operand. */
    record Unary(UnaryOperator operator) implements Opcode {
        @Override
        public Effect effect() {
            return Effect.PURE;
        }
    }

    /**
     * Two operands of one type (a shift's count apart).
     *
     * @param mayThrow whether it is a division or remainder of integers
     * @param derivative whether it sums derivatives, where adding zero changes nothing that matters
     */
    record Binary(BinaryOperator operator, boolean mayThrow, boolean derivative) implements Opcode {
        @Override
        public Effect effect() {
            return mayThrow ? Effect.CHECKED : Effect.PURE;
        }
    }

    /** A cast between primitive types; one operand. */
    record Convert(PrimitiveType to) implements Opcode {
        @Override
        public Effect effect() {
            return Effect.PURE;
        }
    }

    /** The strong-zero product of a tangent or adjoint and a partial: 0 where the first is 0, else the product. */
    record Scale() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.PURE;
        }
    }

    /** A method call; operands are the receiver (if any) and the arguments. {@code effect} is PURE, CHECKED or CALL. */
    record Invoke(MethodRef method, Effect effect) implements Opcode {}

    /**
     * A call of another function of the program, one that could not be inlined because it calls itself; operands and results
     * are that function's.
     */
    record Call(String function) implements Opcode {
        @Override
        public Effect effect() {
            return Effect.CALL;
        }
    }

    /**
     * An object of a functional interface, the type of the result, whose method calls a function of the program. Operands are what it
     * captures: the function's first parameters; the others are those of the method. The function writes to none of them.
     */
    record Lambda(String function) implements Opcode {
        @Override
        public Effect effect() {
            return Effect.ALLOCATE;
        }
    }

    /** A field read; operand is the receiver, if any. */
    record Field(FieldRef field) implements Opcode {
        @Override
        public Effect effect() {
            return !field.stable() ? Effect.READ : field.isStatic() ? Effect.PURE : Effect.CHECKED;
        }
    }

    /**
     * A passive Java expression, printed as it stands with {@code {0}}, {@code {1}} … replaced by the (parenthesised)
     * operands: string concatenation, {@code instanceof}, comparison of references, enum constants, class literals.
     */
    record Passive(String template, Effect effect) implements Opcode {}

    /** The length of an array; one operand. */
    record Length() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.CHECKED;
        }
    }

    /**
     * An element: array, index.
     *
     * @param droppable whether it cannot fail, for the same element of an array of that shape was accessed before
     */
    record Load(boolean droppable) implements Opcode {
        @Override
        public Effect effect() {
            return Effect.READ;
        }
    }

    /** Sets an element: array, index, value. No result. */
    record Store() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.WRITE;
        }
    }

    /**
     * {@code new T[d0][d1]…[]…}: one operand per given dimension.
     *
     * @param cells whether every element that is read was stored before, so that it need not begin with zeros
     */
    record NewArray(ArrayType type, boolean cells) implements Opcode {
        public NewArray(ArrayType type) {
            this(type, false);
        }

        @Override
        public Effect effect() {
            return Effect.ALLOCATE;
        }
    }

    /** {@code new T[] {v0, v1, …}}: one operand per element. */
    record ArrayLiteral(ArrayType type) implements Opcode {
        @Override
        public Effect effect() {
            return Effect.ALLOCATE;
        }
    }

    /** {@code a.clone()}: a shallow copy. */
    record Clone() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.ALLOCATE;
        }
    }

    /** A deep copy of an array of arrays, its shape kept. */
    record DeepCopy() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.ALLOCATE;
        }
    }

    /** A fresh array of the operand's deep shape, filled with zeros. */
    record ZerosLike() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.ALLOCATE;
        }
    }

    /** {@code System.arraycopy}: source, its position, destination, its position, length. No result. */
    record CopyRange() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.WRITE;
        }
    }

    /** A tape that has room at an index: tape, index; the result is the same array or a longer copy. */
    record Grow() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.ALLOCATE;
        }
    }

    /** Throws its operand; nothing comes after it in its region. */
    record Throw() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.CALL;
        }
    }

    /** Operand: a condition. Regions: then, else; each yields one value per result, unless it is terminated by a throw. */
    record If() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.CONTROL;
        }
    }

    /**
     * A while loop. Operands: the initial values. Region 0, whose parameters are the carried values, yields the condition;
     * region 1, the body, sees the same carried values and yields their next ones. Results: the carried values on exit.
     */
    record Loop() implements Opcode {
        @Override
        public Effect effect() {
            return Effect.CONTROL;
        }
    }
}
