package dev.jacobean.processor.frontend.attribution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** The inference variables of a call with all that is known of them (JLS 18.1.3). */
final class BoundSet {
    private final Types types;
    private final Map<Element, InferenceVariable> variables = new LinkedHashMap<>();
    private boolean unchecked;
    private boolean changed;

    BoundSet(Types types) {
        this.types = types;
    }

    void declare(InferenceVariable variable) {
        variables.put(variable.type.asElement(), variable);
    }

    void include(BoundSet other) {
        other.variables.forEach((element, variable) -> variables.putIfAbsent(element, variable.copy()));
    }

    boolean includes(BoundSet other) {
        return variables.keySet().containsAll(other.variables.keySet());
    }

    Collection<InferenceVariable> variables() {
        return variables.values();
    }

    boolean isEmpty() {
        return variables.isEmpty();
    }

    boolean mentions(TypeMirror type) {
        return !variables.isEmpty() && Substitution.mentions(variables, type);
    }

    /** The variable that a type is; null if it is none. */
    InferenceVariable variable(TypeMirror type) {
        return type instanceof TypeVariable variable ? variables.get(variable.asElement()) : null;
    }

    /** Adds a bound to those of one kind of a variable, unless it is known. */
    void add(List<TypeMirror> bounds, TypeMirror bound) {
        if (bounds.stream().noneMatch(known -> known == bound || types.isSameType(known, bound))) {
            bounds.add(bound);
            changed = true;
        }
    }

    /** Puts a variable's value into the bounds of the others. */
    void replace(InferenceVariable variable, TypeMirror value) {
        Map<Element, TypeMirror> single = Map.of(variable.type.asElement(), value);
        Substitution substitution = new Substitution(types, single);
        for (InferenceVariable other : variables.values()) {
            if (other != variable) {
                replace(other.equal, single, substitution);
                replace(other.lower, single, substitution);
                replace(other.upper, single, substitution);
            }
        }
    }

    private void replace(List<TypeMirror> bounds, Map<Element, TypeMirror> single, Substitution substitution) {
        for (int i = 0; i < bounds.size(); i++) {
            if (Substitution.mentions(single, bounds.get(i))) {
                bounds.set(i, substitution.apply(bounds.get(i)));
                changed = true;
            }
        }
    }

    /** Whether bounds have changed since this was asked last. */
    boolean hasChanged() {
        boolean answer = changed;
        changed = false;
        return answer;
    }

    /** Notes that a raw type had to be converted to a parameterized one. */
    void noteUnchecked() {
        unchecked = true;
    }

    boolean isUnchecked() {
        return unchecked;
    }
}
