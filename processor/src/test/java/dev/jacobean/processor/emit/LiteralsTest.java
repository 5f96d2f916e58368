package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.testing.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Literals are the very constants, as javac reads them. */
final class LiteralsTest {
    private record Literal(Type type, Object value) {}

    @Test
    void javacReadsThemBack() throws ReflectiveOperationException {
        List<Literal> literals = literals();
        StringBuilder source = new StringBuilder("public class Literals_Grad {\n public static Object[] all = {\n");
        literals.forEach(literal -> source.append(
                        Literals.of(literal.type(), literal.value()).code())
                .append(",\n"));
        source.append("};}\n");
        Compilation compilation = Compilation.of(Map.of("Literals_Grad", source.toString()), List.of());
        assertThat(compilation.complaints()).isEmpty();
        Object[] read = (Object[])
                compilation.loader().loadClass("Literals_Grad").getField("all").get(null);
        for (int i = 0; i < read.length; i++) {
            assertWithMessage(literals.get(i).toString())
                    .that(read[i])
                    .isEqualTo(literals.get(i).value());
        }
    }

    private static List<Literal> literals() {
        List<Literal> list = new ArrayList<>();
        Random random = new Random(7);
        double[] doubles = {
            0, -0.0, 1, -1, 1e-12, 1e300, Double.MIN_VALUE, Double.NaN, 1 / 0.0, -1 / 0.0, Math.PI, 16777217
        };
        for (double x : doubles) {
            list.add(new Literal(Type.DOUBLE, x));
            list.add(new Literal(Type.FLOAT, (float) x));
        }
        for (int i = 0; i < 300; i++) {
            list.add(new Literal(Type.DOUBLE, Double.longBitsToDouble(random.nextLong())));
            list.add(new Literal(Type.FLOAT, Float.intBitsToFloat(random.nextInt())));
            list.add(new Literal(PrimitiveType.CHAR, (char) i));
        }
        for (int i : new int[] {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            list.add(new Literal(Type.INT, i));
            list.add(new Literal(Type.LONG, (long) i));
            list.add(new Literal(PrimitiveType.BYTE, (byte) i));
            list.add(new Literal(PrimitiveType.SHORT, (short) i));
        }
        list.add(new Literal(Type.LONG, Long.MIN_VALUE));
        list.add(new Literal(Type.BOOLEAN, true));
        list.add(new Literal(Type.STRING, null));
        list.add(new Literal(Type.STRING, "a \"quoted\" \\u0041 $L $$\n\t\u0000" + "7 '\u00e9\ud83d\ude00"));
        return list;
    }

    @Test
    void smallWholeNumbersAsInts() {
        assertThat(Literals.asInt(Type.DOUBLE, 2.0).code().toString()).isEqualTo("2");
        assertThat(Literals.asInt(Type.FLOAT, -3f).code().toString()).isEqualTo("-3");
        assertThat(Literals.asInt(Type.DOUBLE, -0.0)).isNull();
        assertThat(Literals.asInt(Type.DOUBLE, 0.5)).isNull();
        assertThat(Literals.asInt(Type.FLOAT, 1e10f)).isNull();
        assertThat(Literals.asInt(Type.DOUBLE, Double.NaN)).isNull();
        assertThat(Literals.asInt(Type.INT, 2)).isNull();
    }
}
