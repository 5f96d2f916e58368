package dev.jacobean.processor.ir;

import java.util.List;

/**
 * A method: parameters, and a body whose region results are the method's results (none, one, or, for derivatives, several).
 *
 * @param resultNames a name for each result
 */
public record Function(String name, List<Value> parameters, Region body, List<String> resultNames) {
    public Function {
        parameters = List.copyOf(parameters);
        resultNames = List.copyOf(resultNames);
    }

    public List<Value> results() {
        return body.results();
    }
}
