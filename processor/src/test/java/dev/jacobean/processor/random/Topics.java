package dev.jacobean.processor.random;

import java.util.ArrayList;
import java.util.List;

/** What a program is about besides scalars and arrays: some of the topics, so that programs stay small. */
final class Topics {
    private final Scope scope;
    private final Expressions expressions;
    private final Floats floats;
    private final Records records;
    private final Objects objects;
    private final Passives passives;
    private final Calls calls;
    private final Updates updates;

    /** Part of the language. */
    interface Topic {
        Node number(int depth);

        Node integer(int depth);

        Node condition(int depth);

        Node statement();
    }

    /** The topics that a program may leave alone. */
    enum Name {
        FLOATS,
        RECORDS,
        OBJECTS,
        PASSIVES,
        CALLS,
        UPDATES
    }

    Topics(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
        this.floats = new Floats(scope, expressions);
        this.records = new Records(scope, expressions);
        this.objects = new Objects(scope, expressions);
        this.passives = new Passives(scope, expressions);
        this.calls = new Calls(scope, expressions);
        this.updates = new Updates(scope, expressions);
    }

    Floats floats() {
        return floats;
    }

    Records records() {
        return records;
    }

    Objects objects() {
        return objects;
    }

    Passives passives() {
        return passives;
    }

    Calls calls() {
        return calls;
    }

    private Topic any() {
        List<Topic> topics = new ArrayList<>();
        for (Name name : scope.topics) {
            topics.add(
                    switch (name) {
                        case FLOATS -> floats;
                        case RECORDS -> records;
                        case OBJECTS -> objects;
                        case PASSIVES -> passives;
                        case CALLS -> calls;
                        case UPDATES -> updates;
                    });
        }
        return topics.isEmpty() ? updates : scope.pick(topics);
    }

    Node number(int depth) {
        return any().number(depth);
    }

    Node integer(int depth) {
        return depth <= 0 ? expressions.integer(0) : any().integer(depth);
    }

    Node condition(int depth) {
        return any().condition(depth);
    }

    Node statement() {
        return any().statement();
    }
}
