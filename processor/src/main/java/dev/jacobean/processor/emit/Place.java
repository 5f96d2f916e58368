package dev.jacobean.processor.emit;

/** A region of the function, or a loop as such, in the tree of both. */
final class Place {
    private final Place parent;
    private final int depth;
    private final boolean loop;

    private Place(Place parent, int depth, boolean loop) {
        this.parent = parent;
        this.depth = depth;
        this.loop = loop;
    }

    /** The body of the function. */
    static Place root() {
        return new Place(null, 0, false);
    }

    /** @param isLoop whether it is a loop, which runs what is in it many times */
    Place inner(boolean isLoop) {
        return new Place(this, depth + 1, isLoop);
    }

    boolean isLoop() {
        return loop;
    }

    int depth() {
        return depth;
    }

    /** Whether {@code inner} is this place or nested in it. */
    boolean contains(Place inner) {
        Place place = inner;
        while (place != null && place.depth > depth) {
            place = place.parent;
        }
        return place == this;
    }

    /** The innermost place that contains both. */
    Place common(Place other) {
        Place place = this;
        while (!place.contains(other)) {
            place = place.parent;
        }
        return place;
    }

    /** Whether the way from here to a place within leads into a loop. */
    boolean entersLoop(Place inner) {
        for (Place place = inner; place != this; place = place.parent) {
            if (place.loop) {
                return true;
            }
        }
        return false;
    }

    /** The innermost loop that this place is in; null if none. */
    Place innermostLoop() {
        Place place = this;
        while (place != null && !place.loop) {
            place = place.parent;
        }
        return place;
    }

    /** The innermost loop around this one; null if none. */
    Place loopAround() {
        return parent == null ? null : parent.innermostLoop();
    }
}
