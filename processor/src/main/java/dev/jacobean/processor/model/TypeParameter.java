package dev.jacobean.processor.model;

import java.util.List;

/**
 * A type parameter of a differentiable method, or of a class around it.
 *
 * @param bounds as Java source spells them; empty for {@code Object}
 */
public record TypeParameter(String name, List<String> bounds) {
    public TypeParameter {
        bounds = List.copyOf(bounds);
    }
}
