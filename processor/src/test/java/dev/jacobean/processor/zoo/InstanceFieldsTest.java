package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A class that takes derivatives by fields of its instances, and compares them with differences and closed forms. */
class InstanceFieldsTest {
    private static final Zoo.File FILE = Zoo.read("/programs").stream()
            .filter(file -> file.toString().equals("Fields"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @EnumSource(Mode.class)
    void derivativesByFieldsAreRight(Mode mode) throws ReflectiveOperationException {
        assertEquals("", FILE.compiled(mode).complaints());
        Method main = Class.forName("zoo.Fields", true, FILE.loader(mode)).getMethod("main", String[].class);
        main.invoke(null, (Object) new String[0]);
    }
}
