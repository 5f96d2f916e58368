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

    private static final List<String> COUNTERS = List.of("k", "j", "m", "p", "q");

    private final Set<String> reserved;
    private final Map<String, List<String>> candidates = new HashMap<>();
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
        names.scopes.forEach((variable, scope) -> variable.name(names.name(variable, scope)));
    }

    private String name(Variable variable, int[] scope) {
        boolean letter = variable.isCounter() && variable.wanted().length() == 1;
        String name = free(variable.wanted(), scope[0]);
        if (letter && !name.equals(variable.wanted())) {
            name = COUNTERS.stream()
                    .filter(other -> !isTaken(other, scope[0]))
                    .findFirst()
                    .orElse(name);
        }
        ends.put(name, scope[1]);
        return name;
    }

    private String free(String wanted, int start) {
        List<String> known = candidates.computeIfAbsent(wanted, VariableNames::firstCandidates);
        for (int i = 0; ; i++) {
            if (i == known.size()) {
                char last = wanted.charAt(wanted.length() - 1);
                known.add(wanted + (Character.isLetter(last) ? "" : "_") + (i + 1));
            }
            if (!isTaken(known.get(i), start)) {
                return known.get(i);
            }
        }
    }

    private static List<String> firstCandidates(String wanted) {
        return new ArrayList<>(List.of(SourceVersion.isKeyword(wanted) ? wanted + "_" : wanted));
    }

    /** Scopes come in the order of their starts: only one that has not ended yet can overlap. */
    private boolean isTaken(String name, int start) {
        return ends.getOrDefault(name, -1) >= start || reserved.contains(name);
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
            statement.expressions().forEach(this::mention);
            statement.blocks().forEach(this::block);
            if (statement instanceof Statement.Loop loop
                    && loop.initial() != null
                    && loop.initial().declares()) {
                scopes.get(loop.initial().target())[1] = ++clock; // the scope of what a head declares is the loop
            }
        }
        clock++;
        declared.forEach(variable -> scopes.get(variable)[1] = clock);
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
