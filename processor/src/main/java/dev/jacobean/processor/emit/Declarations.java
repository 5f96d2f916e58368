package dev.jacobean.processor.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Declares each variable in the innermost block that contains all that is done with it: where it is first assigned if that
 * is a statement of this very block, else before the statement that first mentions it.
 */
final class Declarations {
    private final List<Frame> stack = new ArrayList<>();
    private final Map<Variable, Site> sites = new LinkedHashMap<>();
    private final Map<Frame, Integer> inserted = new HashMap<>();

    /** A statement on the way from the outermost block to a variable. */
    private record Frame(Block block, int index) {}

    private static final class Site {
        final List<Frame> first;
        int common;

        Site(List<Frame> first) {
            this.first = first;
            this.common = first.size();
        }

        Frame frame() {
            return first.get(common - 1);
        }
    }

    private Declarations() {}

    /** Adds the declarations of all variables of a method's body that have no name yet. */
    static void add(Block body, List<Expression> results) {
        Declarations declarations = new Declarations();
        declarations.block(body);
        declarations.stack.add(new Frame(body, body.statements().size()));
        results.forEach(declarations::read);
        List<Map.Entry<Variable, Site>> sites = new ArrayList<>(declarations.sites.entrySet());
        sites.sort(
                Comparator.comparingInt(site -> -site.getValue().frame().index())); // for insertions move what follows
        sites.forEach(
                site -> declarations.declare(site.getKey(), site.getValue().frame()));
    }

    private void block(Block block) {
        for (int i = 0; i < block.statements().size(); i++) {
            stack.add(new Frame(block, i));
            statement(block.statements().get(i));
            stack.remove(stack.size() - 1);
        }
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Loop loop) {
            loop(loop);
            return;
        } else if (statement instanceof Statement.Assignment assignment) {
            mention(assignment.target());
        }
        statement.expressions().forEach(this::read);
        statement.blocks().forEach(this::block);
    }

    private void loop(Statement.Loop loop) {
        stack.add(new Frame(loop.head(), 0));
        if (loop.initial() != null) {
            statement(loop.initial());
        }
        read(loop.condition());
        if (loop.step() != null) {
            statement(loop.step());
        }
        block(loop.body());
        stack.remove(stack.size() - 1);
    }

    private void read(Expression expression) {
        expression.variables().forEach(this::mention);
    }

    private void mention(Variable variable) {
        if (variable.hasName()) {
            return; // a parameter
        }
        Site site = sites.get(variable);
        if (site == null) {
            sites.put(variable, new Site(List.copyOf(stack)));
            return;
        }
        int common = 0;
        while (common < site.common
                && common < stack.size()
                && site.first.get(common).block() == stack.get(common).block()) {
            common++;
        }
        site.common = common;
    }

    private void declare(Variable variable, Frame frame) {
        List<Statement> statements = frame.block().statements();
        int index = frame.index() + inserted.getOrDefault(frame, 0);
        Statement statement = statements.get(index);
        if (statement instanceof Statement.Assignment assignment && assignment.defines(variable)) {
            statements.set(index, assignment.declaring());
            return;
        }
        inserted.merge(frame, 1, Integer::sum);
        if (statement instanceof Statement.Loop loop
                && loop.initial() != null
                && loop.initial().defines(variable)) {
            statements.add(index, loop.initial().declaring());
            loop.head().statements().clear();
        } else {
            statements.add(index, new Statement.Declaration(variable));
        }
    }
}
