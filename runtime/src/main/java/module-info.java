/** Annotations, rules and the few types that generated derivatives use. */
module dev.jacobean {
    exports dev.jacobean;
}
