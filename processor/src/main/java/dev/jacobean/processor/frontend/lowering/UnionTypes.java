package dev.jacobean.processor.frontend.lowering;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The types whose variables hold objects of several classes, which are told apart at run time by a number. A type gets here
 * only when the method is refused otherwise, as {@link ObjectClasses} does.
 */
final class UnionTypes {
    /** The number of objects that come from outside, of whatever class they are. */
    static final int OUTSIDE = -1;

    /** The number of numbers that stand for boxes. */
    static final int BOX = -2;

    /** Those of classes, and of the trees of functions, from 1 up in the order in which they were asked for; 0 is null. */
    private final Map<Object, Integer> numbers = new HashMap<>();

    private final Map<Element, Set<TypeElement>> held = new HashMap<>();

    int numberOf(Object type) {
        return numbers.computeIfAbsent(type, t -> numbers.size() + 1);
    }

    boolean isUnion(Element type) {
        return held.containsKey(type);
    }

    /** The classes whose objects variables of a type hold, in the order of their numbers. */
    List<TypeElement> classesOf(Element type) {
        return held.get(type).stream()
                .sorted((x, y) -> numberOf(x) - numberOf(y))
                .toList();
    }

    boolean holds(Element type, Collection<TypeElement> classes) {
        return isUnion(type) && held.get(type).containsAll(classes);
    }

    void add(Element type, Collection<TypeElement> classes) {
        classes.forEach(this::numberOf);
        held.computeIfAbsent(type, t -> new HashSet<>()).addAll(classes);
    }
}
