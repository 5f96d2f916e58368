package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** A type that is to be inferred, with what is known of it. */
final class InferenceVariable {
    final TypeVariable type;
    final List<TypeMirror> equal = new ArrayList<>();
    final List<TypeMirror> lower = new ArrayList<>();
    final List<TypeMirror> upper = new ArrayList<>();

    /** Null until it is inferred. */
    TypeMirror value;

    InferenceVariable(TypeVariable type) {
        this.type = type;
    }

    InferenceVariable copy() {
        InferenceVariable copy = new InferenceVariable(type);
        copy.equal.addAll(equal);
        copy.lower.addAll(lower);
        copy.upper.addAll(upper);
        copy.value = value;
        return copy;
    }

    Stream<TypeMirror> allBounds() {
        return Stream.of(equal, lower, upper).flatMap(List::stream);
    }

    boolean isMentionedIn(TypeMirror other) {
        return Substitution.mentions(Map.of(type.asElement(), this), other);
    }
}
