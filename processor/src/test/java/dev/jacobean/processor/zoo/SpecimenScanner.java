package dev.jacobean.processor.zoo;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds the differentiable methods of a source file and what the comments above them say. */
final class SpecimenScanner extends TreeScanner<Void, String> {
    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Specimen> found = new ArrayList<>();

    private SpecimenScanner(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    static List<Specimen> scan(String text) {
        var file = new SimpleJavaFileObject(URI.create("memory:///Zoo.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, List.of(file));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            SpecimenScanner scanner =
                    new SpecimenScanner(text, unit, Trees.instance(task).getSourcePositions());
            scanner.scan(unit.getTypeDecls(), unit.getPackageName() + ".");
            return scanner.found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
        return scan(tree.getMembers(), outer + tree.getSimpleName() + "$");
    }

    @Override
    public Void visitMethod(MethodTree tree, String owner) {
        tree.getModifiers().getAnnotations().stream()
                .filter(a -> a.getAnnotationType().toString().equals("Differentiable"))
                .forEach(annotation -> found.add(specimen(tree, owner.substring(0, owner.length() - 1), annotation)));
        return null;
    }

    private Specimen specimen(MethodTree tree, String owner, AnnotationTree annotation) {
        List<String> comments = commentsAbove((int) positions.getStartPosition(unit, tree));
        List<String> name = argument(annotation, "name");
        String method = tree.getName().toString();
        return new Specimen(
                owner,
                method,
                tree.getParameters().stream()
                        .map(p -> p.getType().toString().replace("...", "[]"))
                        .toList(),
                arguments(tree),
                name.isEmpty() ? method : name.get(0),
                argument(annotation, "wrt"),
                comments.stream()
                        .filter(line -> line.startsWith("writes:"))
                        .flatMap(line -> Literals.split(line.substring("writes:".length())).stream())
                        .toList(),
                comments.stream().map(Point::parse).filter(Objects::nonNull).toList(),
                comments.stream()
                        .filter(line -> line.startsWith("trap:"))
                        .map(line -> line.substring("trap:".length()).trim())
                        .findFirst()
                        .orElse(""));
    }

    /** The names of the arguments; the instance is called self. */
    private static List<String> arguments(MethodTree tree) {
        boolean isStatic = tree.getModifiers().getFlags().contains(Modifier.STATIC);
        List<String> names = new ArrayList<>(isStatic ? List.of() : List.of("self"));
        tree.getParameters().forEach(p -> names.add(p.getName().toString()));
        return names;
    }

    private List<String> commentsAbove(int position) {
        List<String> lines = text.substring(0, position).lines().toList();
        List<String> comments = new ArrayList<>();
        // the last line is the indentation of the method itself
        for (int i = lines.size() - 2; i >= 0 && lines.get(i).strip().startsWith("//"); i--) {
            comments.add(0, lines.get(i).strip().substring(2).strip());
        }
        return comments;
    }

    private static List<String> argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(name)) {
                return strings(assignment.getExpression());
            }
        }
        return List.of();
    }

    private static List<String> strings(ExpressionTree tree) {
        if (tree instanceof NewArrayTree array) {
            return array.getInitializers().stream()
                    .flatMap(e -> strings(e).stream())
                    .toList();
        }
        return List.of(String.valueOf(((LiteralTree) tree).getValue()));
    }
}
