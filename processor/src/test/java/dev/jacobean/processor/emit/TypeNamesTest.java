package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.palantir.javapoet.ClassName;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeNamesTest {
    private final TypeNames types = TypeNames.byConvention();

    @Test
    void knowsPrimitiveTypesAndArrays() {
        assertThat(types.of(Type.DOUBLE).toString()).isEqualTo("double");
        assertThat(types.of(ArrayType.of(Type.INT, 2)).toString()).isEqualTo("int[][]");
    }

    @Test
    void readsWhatSourceCodeSays() {
        for (String spelled : List.of(
                "java.lang.String",
                "p.Outer.Inner",
                "Unpackaged",
                "java.util.List<java.lang.String>",
                "java.util.Map<java.lang.String, double[][]>",
                "java.util.List<? extends java.util.Map<?, ? super p.Outer.Inner>>[]",
                "p.Outer<java.lang.String>.Inner<java.lang.Integer>")) {
            assertThat(types.of(new ObjectType(spelled)).toString()).isEqualTo(spelled);
        }
    }

    @Test
    void tellsPackagesFromClasses() {
        ClassName inner = types.ofClass("a.b.Outer.Inner");

        assertThat(inner.packageName()).isEqualTo("a.b");
        assertThat(inner.simpleNames()).containsExactly("Outer", "Inner").inOrder();
    }

    @Test
    void knowsClassesThatDoNotExistYet() {
        TypeNames with = types.with(ClassName.get("Strange.Package", "lower_Grad"));

        assertThat(with.ofClass("Strange.Package.lower_Grad.FGradient").simpleNames())
                .containsExactly("lower_Grad", "FGradient")
                .inOrder();
    }

    @Test
    void refusesWhatIsNoType() {
        assertThrows(IllegalArgumentException.class, () -> types.parse("a.B<c.D>>"));
    }
}
