package dev.jacobean.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import java.util.function.Function;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Types of the intermediate representation as JavaPoet's, so that it imports what it can. */
public final class TypeNames {
    private final Function<String, ClassName> classes;
    private final ClassName generated; // null where no class is

    private TypeNames(Function<String, ClassName> classes, ClassName generated) {
        this.classes = classes;
        this.generated = generated;
    }

    /** With the classes that a module sees, in which package and nested class can be told apart for certain. */
    public static TypeNames of(Elements elements, ModuleElement module) {
        return new TypeNames(
                name -> {
                    TypeElement element = elements.getTypeElement(module, name);
                    return element == null ? guess(name) : ClassName.get(element);
                },
                null);
    }

    /** By convention: packages begin with a small letter and classes with a capital. */
    public static TypeNames byConvention() {
        return new TypeNames(TypeNames::guess, null);
    }

    /** With a class, and classes in it, that do not exist yet. */
    TypeNames with(ClassName generated) {
        String prefix = generated.canonicalName() + ".";
        return new TypeNames(
                name -> name.startsWith(prefix)
                        ? generated.nestedClass(name.substring(prefix.length()))
                        : classes.apply(name),
                generated);
    }

    TypeName of(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return switch (primitive) {
                case BOOLEAN -> TypeName.BOOLEAN;
                case BYTE -> TypeName.BYTE;
                case SHORT -> TypeName.SHORT;
                case CHAR -> TypeName.CHAR;
                case INT -> TypeName.INT;
                case LONG -> TypeName.LONG;
                case FLOAT -> TypeName.FLOAT;
                case DOUBLE -> TypeName.DOUBLE;
            };
        } else if (type instanceof ArrayType array) {
            return ArrayTypeName.of(of(array.element()));
        }
        return parse(((ObjectType) type).javaName());
    }

    /** A type as source code spells it, with canonical names. */
    TypeName parse(String javaName) {
        return new TypeNameParser(javaName, classes).parse();
    }

    /** The class with this canonical name. */
    ClassName ofClass(String canonicalName) {
        return classes.apply(canonicalName);
    }

    /** The class that holds the private fields of the class with this canonical name. */
    ClassName ofHidden(String canonicalName) {
        ClassName owner = ofClass(canonicalName);
        return generated == null ? owner : generated.nestedClass(String.join("_", owner.simpleNames()) + "_Fields");
    }

    private static ClassName guess(String name) {
        int start = 0;
        int dot = name.indexOf('.');
        while (dot >= 0 && !Character.isUpperCase(name.charAt(start))) {
            start = dot + 1;
            dot = name.indexOf('.', start);
        }
        String packageName = start == 0 ? "" : name.substring(0, start - 1);
        String[] simpleNames = name.substring(start).split("\\.");
        ClassName result = ClassName.get(packageName, simpleNames[0]);
        for (int i = 1; i < simpleNames.length; i++) {
            result = result.nestedClass(simpleNames[i]);
        }
        return result;
    }
}
