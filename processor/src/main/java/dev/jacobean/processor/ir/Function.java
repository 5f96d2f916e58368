package dev.jacobean.processor.ir;

import java.util.List;

/**
 * A method: parameters, and a body whose region results are the method's results (none, one, or, for derivatives, several).
 *
 * @param resultNames a name for each result
 * @param documentation what a comment says of it, in the form of Javadoc; empty where there is nothing to be said
 */
public record Function(
        String name, List<Value> parameters, Region body, List<String> resultNames, String documentation) {
    public Function(String name, List<Value> parameters, Region body, List<String> resultNames) {
        this(name, parameters, body, resultNames, "");
    }

    public Function {
        parameters = List.copyOf(parameters);
        resultNames = List.copyOf(resultNames);
    }

    public List<Value> results() {
        return body.results();
    }
}
