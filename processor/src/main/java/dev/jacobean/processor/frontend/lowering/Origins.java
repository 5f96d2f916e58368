package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.jacobean.processor.ir.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;

/** Makes the origins of operations: the text and the place of the user's statements in one file. */
final class Origins {
    private static final int LONGEST = 100;

    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final String source;
    private final Map<Tree, Origin> known = new IdentityHashMap<>();

    Origins(Trees trees, CompilationUnitTree unit) {
        this.positions = trees.getSourcePositions();
        this.unit = unit;
        try {
            this.source = unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a tree stands; null where that is in another file. */
    TreePath pathOf(Tree tree) {
        return TreePath.getPath(unit, tree);
    }

    Origin of(Tree tree) {
        return known.computeIfAbsent(tree, this::make);
    }

    private Origin make(Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        if (start < 0) {
            return new Origin("", 0, 0, tree);
        }
        long end = tree instanceof DoWhileLoopTree loop
                ? positions.getEndPosition(unit, loop.getCondition())
                : headerEnd(tree);
        long from =
                tree instanceof DoWhileLoopTree loop ? positions.getStartPosition(unit, loop.getCondition()) : start;
        String text = (tree instanceof DoWhileLoopTree ? "while " : "") + text(from, end);
        LineMap lines = unit.getLineMap(); // there is none with -g:none
        int line = lines == null ? 0 : (int) lines.getLineNumber(start);
        int column = lines == null ? 0 : (int) lines.getColumnNumber(start);
        return new Origin(text, line, column, tree);
    }

    /** The source text of a tree, on one line and shortened. */
    String text(Tree tree) {
        return text(positions.getStartPosition(unit, tree), positions.getEndPosition(unit, tree));
    }

    private String text(long start, long end) {
        if (start < 0 || end < start) {
            return "";
        }
        String line = source.substring((int) start, (int) end)
                .replaceAll("//[^\n]*", "")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).stripTrailing() + "…";
    }

    /** Where the part of a statement ends that is not made of other statements. */
    private long headerEnd(Tree tree) {
        if (tree instanceof IfTree branch) {
            return positions.getEndPosition(unit, branch.getCondition());
        } else if (tree instanceof WhileLoopTree loop) {
            return positions.getEndPosition(unit, loop.getCondition());
        } else if (tree instanceof SwitchTree choice) {
            return positions.getEndPosition(unit, choice.getExpression());
        } else if (tree instanceof ForLoopTree loop) {
            return headerBefore(loop.getStatement());
        } else if (tree instanceof EnhancedForLoopTree loop) {
            return headerBefore(loop.getStatement());
        }
        return positions.getEndPosition(unit, tree);
    }

    /** The end of the closing parenthesis in front of a loop's body. */
    private long headerBefore(StatementTree body) {
        long start = positions.getStartPosition(unit, body);
        int parenthesis = start < 0 ? -1 : source.lastIndexOf(')', (int) start);
        return parenthesis + 1L;
    }
}
