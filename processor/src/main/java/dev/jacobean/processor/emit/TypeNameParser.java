package dev.jacobean.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a type as source code spells it, such as {@code java.util.Map<java.lang.String, ? extends double[]>}. */
final class TypeNameParser {
    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "short", TypeName.SHORT,
            "char", TypeName.CHAR,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "float", TypeName.FLOAT,
            "double", TypeName.DOUBLE);

    private final String text;
    private final Function<String, ClassName> classes;
    private int position;

    TypeNameParser(String text, Function<String, ClassName> classes) {
        this.text = text.replace(" ", "").replace("?extends", "+").replace("?super", "-");
        this.classes = classes;
    }

    TypeName parse() {
        TypeName type = wildcardOrType();
        if (position != text.length()) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        return type;
    }

    private TypeName wildcardOrType() {
        if (skip("?")) {
            return WildcardTypeName.subtypeOf(ClassName.OBJECT);
        } else if (skip("+")) {
            return WildcardTypeName.subtypeOf(type());
        } else if (skip("-")) {
            return WildcardTypeName.supertypeOf(type());
        }
        return type();
    }

    private TypeName type() {
        String name = name();
        TypeName type = PRIMITIVES.get(name);
        if (type == null) {
            type = skip("<") ? ofArguments(classes.apply(name)) : classes.apply(name);
        }
        while (skip(".")) { // a class inside a parameterised one
            type = inner((ParameterizedTypeName) type, name());
        }
        while (skip("[]")) {
            type = ArrayTypeName.of(type);
        }
        return type;
    }

    private TypeName inner(ParameterizedTypeName outer, String name) {
        return skip("<") ? outer.nestedClass(name, arguments()) : outer.nestedClass(name);
    }

    private TypeName ofArguments(ClassName raw) {
        return ParameterizedTypeName.get(raw, arguments().toArray(new TypeName[0]));
    }

    private List<TypeName> arguments() {
        List<TypeName> arguments = new ArrayList<>();
        do {
            arguments.add(wildcardOrType());
        } while (skip(","));
        skip(">");
        return arguments;
    }

    private String name() {
        int start = position;
        while (position < text.length() && "<>,[]".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private boolean skip(String token) {
        if (text.startsWith(token, position)) {
            position += token.length();
            return true;
        }
        return false;
    }
}
