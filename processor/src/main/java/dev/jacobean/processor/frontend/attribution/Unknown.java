package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.Tree;

/**
 * A place whose type or symbol could not be determined. Either the user's own error, or a reference to a class that is
 * not generated yet, or a construct that the attributor does not know.
 *
 * @param reason why, as a part of a sentence
 */
public record Unknown(Tree tree, String reason) {}
