package dev.jacobean.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Names the variables, so that none hides another or a type: the wanted name, or that and a number. Variables whose scopes
 * do not overlap may have the same name.
 */
final class VariableNames {
    private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*");

    private final Set<String> reserved;
    private final Map<String, Integer> ends = new HashMap<>();
    private final Map<Variable, int[]> scopes = new LinkedHashMap<>();
    private int clock;

    private VariableNames(Set<String> reserved) {
        this.reserved = new HashSet<>(reserved);
    }

    /** Names all variables that are declared in a method's body. */
    static void give(Block body, List<Expression> results, Set<String> reserved) {
        VariableNames names = new VariableNames(reserved);
        names.block(body);
        results.forEach(names::mention);
        names.scopes.forEach((variable, scope) -> variable.name(names.name(variable.wanted(), scope)));
    }

    private String name(String wanted, int[] scope) {
        String base = SourceVersion.isKeyword(wanted) || wanted.equals("_") ? wanted + "_" : wanted;
        String name = base;
        for (int number = 2; isTaken(name, scope[0]); number++) {
            boolean digit = Character.isDigit(base.charAt(base.length() - 1));
            name = base + (digit ? "_" : "") + number;
        }
        ends.put(name, scope[1]);
        return name;
    }

    /** Scopes come in the order of their starts: only one that has not ended yet can overlap. */
    private boolean isTaken(String name, int start) {
        return reserved.contains(name) || ends.getOrDefault(name, -1) >= start;
    }

    private void block(Block block) {
        List<Variable> declared = new ArrayList<>();
        for (Statement statement : block.statements()) {
            clock++;
            if (statement instanceof Statement.Declaration declaration) {
                declared.add(declaration.variable());
                scopes.put(declaration.variable(), new int[] {clock, 0});
            } else if (statement instanceof Statement.Assignment assignment && assignment.declares()) {
                declared.add(assignment.target());
                scopes.put(assignment.target(), new int[] {clock, 0});
            }
            statement(statement);
        }
        clock++;
        declared.forEach(variable -> scopes.get(variable)[1] = clock);
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Assignment assignment) {
            mention(assignment.value());
        } else if (statement instanceof Statement.Action action) {
            mention(action.expression());
        } else if (statement instanceof Statement.Throw raised) {
            mention(raised.exception());
        } else if (statement instanceof Statement.Exit exit) {
            mention(exit.condition());
        } else if (statement instanceof Statement.Branch branch) {
            mention(branch.condition());
            block(branch.then());
            block(branch.otherwise());
        } else if (statement instanceof Statement.Loop loop) {
            loop(loop);
        }
    }

    private void loop(Statement.Loop loop) {
        block(loop.head());
        Statement.Assignment initial = loop.initial();
        mention(loop.condition());
        block(loop.body());
        if (initial != null && initial.declares()) {
            scopes.get(initial.target())[1] = ++clock;
        }
    }

    /** Reserves the names of types and packages: a variable of that name would hide them. */
    private void mention(Expression expression) {
        for (Object part : expression.parts()) {
            if (part instanceof TypeName type) {
                reserve(type);
            } else if (part instanceof String text && text.length() > 1) {
                Matcher matcher = IDENTIFIER.matcher(STRING.matcher(text).replaceAll(""));
                while (matcher.find()) {
                    reserved.add(matcher.group());
                }
            }
        }
    }

    private void reserve(TypeName type) {
        if (type instanceof ClassName name) {
            reserved.addAll(name.simpleNames());
            reserved.add(name.packageName().replaceAll("\\..*", ""));
        } else if (type instanceof ArrayTypeName array) {
            reserve(array.componentType());
        } else if (type instanceof ParameterizedTypeName generic) {
            reserve(generic.rawType());
        }
    }
}
