package dev.jacobean.processor.frontend.lowering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What each variable of a body holds. Keys are the trees that declare variables, and the targets of jumps. */
final class Environment {
    private Map<Object, Binding> bindings;

    Environment() {
        bindings = new LinkedHashMap<>();
    }

    private Environment(Map<Object, Binding> bindings) {
        this.bindings = new LinkedHashMap<>(bindings);
    }

    Binding get(Object key) {
        return bindings.get(key);
    }

    void set(Object key, Binding binding) {
        bindings.put(key, binding);
    }

    void remove(Object key) {
        bindings.remove(key);
    }

    Set<Object> keys() {
        return bindings.keySet();
    }

    Environment copy() {
        return new Environment(bindings);
    }

    /** Makes this environment the same as another. */
    void become(Environment other) {
        bindings = new LinkedHashMap<>(other.bindings);
    }

    boolean sameAs(Environment other) {
        return bindings.equals(other.bindings);
    }
}
