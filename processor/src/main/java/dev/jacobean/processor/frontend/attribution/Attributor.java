package dev.jacobean.processor.frontend.attribution;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the types and symbols inside a method's body, as javac would, without touching javac's trees: attributing those
 * before all classes are generated damages them. One attributor serves one round.
 */
public final class Attributor {
    private final Trees trees;
    private final Elements elements;
    private final Types types;

    public Attributor(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
    }

    /**
     * Attributes a method, a constructor (a compact canonical one too), a field with its initialiser, or an initialiser
     * block, with all lambda bodies inside.
     *
     * @param path the path of the method, the field or the block: a member of a named class
     */
    public Attribution attribute(TreePath path) {
        return new Attribution();
    }
}
