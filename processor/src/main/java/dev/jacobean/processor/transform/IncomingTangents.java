package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.LinearInputs;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tests whether any tangent comes into a loop or an iteration. */
final class IncomingTangents {
    private final Builder builder;
    private final Structure structure;
    private final LinearInputs inputs;
    private final LinearOperations operations;
    private final PrimalValues primals;

    /** @param inputs tells what a loop depends on; null where nothing is to be skipped */
    IncomingTangents(
            Builder builder,
            Structure structure,
            LinearInputs inputs,
            LinearOperations operations,
            PrimalValues primals) {
        this.builder = builder;
        this.structure = structure;
        this.inputs = inputs;
        this.operations = operations;
        this.primals = primals;
    }

    /** Whether one of the tangents that come into a loop is not zero; empty where that is not told. */
    Optional<Value> flowInto(Op loop, Scope scope) {
        return inputs == null ? Optional.empty() : inputs.of(loop).map(units -> anyNonZero(units, scope));
    }

    /** Whether one of the tangents that come into an iteration is not zero; empty where that is not told. */
    Optional<Value> flowInto(Region body, Scope scope) {
        return inputs == null ? Optional.empty() : inputs.of(body).map(found -> anyNonZero(found.values(), scope));
    }

    /** Leaves zeros where an iteration that is skipped would leave tangents of arrays that it makes. */
    void skip(Region body, Scope scope) {
        for (Op store : inputs.of(body).orElseThrow().rows()) {
            Value index = primals.get(store.operand(1), scope);
            Value zeros = builder.zerosLike(primals.get(store.operand(2), scope));
            builder.store(operations.dot(store.operand(0), scope), index, zeros);
        }
    }

    private Value anyNonZero(List<Value> units, Scope scope) {
        Value any = null;
        for (Value unit : units) {
            Value test = isNonZero(unit, scope);
            any = any == null ? test : builder.binary(BinaryOperator.OR, any, test);
        }
        return any == null ? builder.constant(false) : any;
    }

    /** The tangent of a value that comes in, or of the row that is loaded there. */
    private Value entering(Value unit, Scope scope) {
        Op row = unit.definition();
        boolean later = !operations.hasDot(unit) && row != null && row.is(Opcode.Load.class);
        return later
                ? builder.loadAgain(entering(row.operand(0), scope), primals.get(row.operand(1), scope))
                : operations.dot(unit, scope);
    }

    private Value isNonZero(Value unit, Scope scope) {
        boolean loaded = !operations.hasDot(unit) && unit.definition() != null;
        Op branch = loaded ? branchAround(structure.home(unit), scope.home) : null;
        return branch == null ? isNonZero(entering(unit, scope)) : isNonZeroIn(branch, unit, scope);
    }

    /** The outermost branch of a region that another one is in; null where it is in none. */
    private Op branchAround(Region inner, Region outer) {
        Op branch = null;
        Region around = inner;
        while (around != outer && structure.owner(around) != null) {
            branch = structure.owner(around);
            around = structure.place(branch);
        }
        return around == outer ? branch : null;
    }

    /** Looks at a row only where the branch is taken that loads it. */
    private Value isNonZeroIn(Op branch, Value unit, Scope scope) {
        Value condition = primals.get(branch.operand(0), scope);
        List<Region> regions = new ArrayList<>();
        for (Region region : branch.regions()) {
            builder.open();
            Scope inner = new Scope(scope, Scope.Kind.BRANCH, region, builder.depth());
            boolean here = structure.encloses(region, structure.home(unit));
            if (here) {
                primals.enter(inner);
            }
            regions.add(builder.close(List.of(here ? isNonZero(unit, inner) : builder.constant(false))));
        }
        return builder.branch(condition, regions.get(0), regions.get(1), Collections.singletonList(null))
                .get(0);
    }

    private Value isNonZero(Value dot) {
        return dot.type() instanceof ArrayType
                ? builder.invoke(Runtime.isNonZero(dot.type()), Effect.CALL, List.of(dot))
                : builder.binary(BinaryOperator.NOT_EQUAL, dot, builder.zero(dot.type()));
    }
}
