package dev.jacobean.processor.frontend.attribution;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * A lambda's body, attributed for parameters of certain types.
 *
 * @param results what it returns: the expression that is the body, or those of the return statements
 */
record LambdaBody(Body body, List<TypeMirror> parameterTypes, List<Argument> results) {}
