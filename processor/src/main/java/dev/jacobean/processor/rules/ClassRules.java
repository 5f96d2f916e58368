package dev.jacobean.processor.rules;

import java.util.List;

/** The rules that one class declares. */
record ClassRules(List<Rule> partials, List<TangentRule> tangents, List<AdjointRule> adjoints) {
    static final ClassRules NONE = new ClassRules(List.of(), List.of(), List.of());

    ClassRules {
        partials = List.copyOf(partials);
        tangents = List.copyOf(tangents);
        adjoints = List.copyOf(adjoints);
    }
}
