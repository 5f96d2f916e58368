package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a NaN among the elements of a Jacobian's rows while they are in local variables: the sum of all is one if one of
 * them is, or where infinities of opposite sign meet, which is as rare. What another element is computed from by sums, products
 * and quotients need not be looked at, for its NaN would be there too.
 */
final class CheckedRows extends Rewriter {
    /** More elements are better looked at in memory. */
    private static final int MOST = 64;

    private final Region root;
    private final Op jacobian;
    private final List<Value> elements;

    private CheckedRows(Function function, List<Value> elements) {
        this.root = function.body();
        this.jacobian = function.results().get(0).definition();
        this.elements = elements;
    }

    /**
     * The Jacobian, or null where a NaN is in it; empty where its elements are not all stored one by one, outside of branches
     * and loops.
     *
     * @param function its result is a Jacobian, made of rows that it makes
     */
    static Optional<Function> of(Function function) {
        Op jacobian = function.results().get(0).definition();
        Set<Value> rows = new HashSet<>(jacobian.operands());
        Set<Value> elements = new LinkedHashSet<>();
        Set<Op> stores = new HashSet<>();
        for (Op op : function.body().ops()) {
            if (op.is(Opcode.Store.class) && rows.contains(op.operand(0))) {
                elements.add(op.operand(2));
                stores.add(op);
            }
        }
        boolean plain =
                rows.stream().allMatch(row -> isMadeEmpty(row) && !isUsed(function.body(), row, stores, jacobian));
        elements.removeIf(
                element -> element.isConstant() || function.parameters().contains(element));
        elements.removeAll(sources(elements, new HashSet<>(function.body().ops())));
        boolean few = !elements.isEmpty() && elements.size() <= MOST;
        return plain && few
                ? Optional.of(new CheckedRows(function, List.copyOf(elements)).apply(function))
                : Optional.empty();
    }

    private static boolean isMadeEmpty(Value row) {
        return row.definition() != null && row.definition().is(Opcode.NewArray.class);
    }

    /** Whether a row is used other than in those stores and by the Jacobian. */
    private static boolean isUsed(Region region, Value row, Set<Op> stores, Op jacobian) {
        return region.results().contains(row)
                || region.ops().stream()
                        .anyMatch(op -> op != jacobian
                                        && !stores.contains(op)
                                        && op.operands().contains(row)
                                || op.regions().stream().anyMatch(inner -> isUsed(inner, row, stores, jacobian)));
    }

    /** What elements are computed from such that a NaN is handed on. */
    private static Set<Value> sources(Set<Value> elements, Set<Op> outermost) {
        Set<Value> sources = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>(elements);
        while (!open.isEmpty()) {
            Op op = open.pop().definition();
            if (op != null && outermost.contains(op) && handsOn(op)) {
                op.operands().stream().filter(sources::add).forEach(open::push);
            }
        }
        return sources;
    }

    private static boolean handsOn(Op op) {
        if (op.results().size() != 1 || !op.result().type().isFloating()) {
            return false;
        } else if (op.code() instanceof Opcode.Binary binary) {
            return Set.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE)
                    .contains(binary.operator());
        }
        return op.code() instanceof Opcode.Unary unary && unary.operator() == UnaryOperator.NEGATE
                || op.is(Opcode.Convert.class) && op.operand(0).type().isFloating();
    }

    @Override
    protected void rewrite(Op op) {
        if (op != jacobian) {
            copy(op);
        }
    }

    @Override
    protected void leave(Region region) {
        if (region == root) {
            Value sum = sum(images(elements));
            sum.suggestName("sum");
            Value test = builder.invoke(Runtime.isNaN(), Effect.PURE, List.of(sum));
            ArrayType type = (ArrayType) jacobian.result().type();
            builder.open();
            Region none = builder.close(List.of(builder.zero(type)));
            builder.open();
            Region all = builder.close(List.of(builder.arrayLiteral(type, images(jacobian.operands()))));
            List<String> names = Collections.singletonList("jacobian");
            map(jacobian.result(), builder.branch(test, none, all, names).get(0));
        }
    }

    /** A sum that need not wait for each of its terms. */
    private Value sum(List<Value> terms) {
        List<Value> rest = new ArrayList<>(terms);
        while (rest.size() > 1) {
            List<Value> sums = new ArrayList<>();
            for (int i = 0; i + 1 < rest.size(); i += 2) {
                sums.add(builder.binary(BinaryOperator.ADD, rest.get(i), rest.get(i + 1)));
            }
            if (rest.size() % 2 == 1) {
                sums.add(rest.get(rest.size() - 1));
            }
            rest = sums;
        }
        return rest.get(0);
    }
}
