package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Where the values of a body's return or yield statements go: to a known type, or to be typed later. */
final class Results {
    private final TypeMirror target;
    private final List<Argument> deferred;

    private Results(TypeMirror target, List<Argument> deferred) {
        this.target = target;
        this.deferred = deferred;
    }

    /** @param target may be null if it is unknown */
    static Results to(TypeMirror target) {
        return new Results(target, null);
    }

    static Results deferred() {
        return new Results(null, new ArrayList<>());
    }

    boolean isDeferred() {
        return deferred != null;
    }

    TypeMirror target() {
        return target;
    }

    List<Argument> arguments() {
        return deferred;
    }
}
