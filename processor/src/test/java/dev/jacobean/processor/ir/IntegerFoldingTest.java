package dev.jacobean.processor.ir;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegerFoldingTest {
    private final Builder builder = new Builder();
    private final Value n = new Value(Type.INT, "n");

    @ParameterizedTest
    @CsvSource({
        "ADD, 0, n",
        "SUBTRACT, 0, n",
        "ADD, -1, n - 1",
        "SUBTRACT, -1, n + 1",
        "ADD, 2, n + 2",
        "SUBTRACT, -2147483648, n - -2147483648",
        "MULTIPLY, -1, n * -1",
        "DIVIDE, 0, n / 0"
    })
    void aConstantIsAddedOrSubtractedAsItIsRead(BinaryOperator operator, int constant, String expected) {
        builder.open();
        Value result = builder.binary(operator, n, builder.constant(constant));
        assertThat(text(result)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ADD, 3, -4, -1", "SUBTRACT, 0, 1, -1", "MULTIPLY, 65536, 65536, 0", "ADD, 2147483647, 1, -2147483648"})
    void constantsAreComputedAsJavaDoes(BinaryOperator operator, int x, int y, int expected) {
        builder.open();
        assertThat(builder.binary(operator, builder.constant(x), builder.constant(y))
                        .constant())
                .isEqualTo(expected);
    }

    @Test
    void floatingNumbersStay() {
        builder.open();
        Value sum = builder.add(builder.constant(1.0), builder.constant(2.0));
        assertThat(sum.definition().operands().stream().map(Value::constant).toList())
                .isEqualTo(List.of(1.0, 2.0));
    }

    private String text(Value value) {
        if (value == n) {
            return "n";
        } else if (value.isConstant()) {
            return value.constant().toString();
        }
        Op op = value.definition();
        String symbol = ((Opcode.Binary) op.code()).operator().symbol();
        return text(op.operand(0)) + " " + symbol + " " + text(op.operand(1));
    }
}
