/** The annotation processor that generates derivatives. */
module dev.jacobean.processor {
    requires dev.jacobean;
    requires jdk.compiler;

    provides javax.annotation.processing.Processor with
            dev.jacobean.processor.JacobeanProcessor;
}
