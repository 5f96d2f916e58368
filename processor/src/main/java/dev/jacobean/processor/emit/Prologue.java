package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a generated method begins with: its arguments are there, are taken apart into leaves, have the shapes that they
 * should, and where something is written to, do not overlap.
 */
final class Prologue {
    private static final ClassName SHAPES = ClassName.get("dev.jacobean", "Shapes");

    /** An array that the method reads or writes. */
    private record Memory(LeafVariable variable, boolean written) {}

    private final Signature signature;
    private final Scope scope;
    private final CodeBlock.Builder unpacking = CodeBlock.builder();
    private final CodeBlock.Builder checks = CodeBlock.builder();
    private final List<LeafVariable> primals = new ArrayList<>();
    private final List<Memory> memory = new ArrayList<>();

    /** Begins with the primal's parameters. */
    Prologue(Signature signature, Scope scope) {
        this.signature = signature;
        this.scope = scope;
        for (Parameter parameter : signature.primal().parameters()) {
            takeApart(parameter);
        }
        for (int i = 0; i < primals.size(); i++) {
            LeafVariable primal = primals.get(i);
            if (!primal.leaf().active()
                    && signature.derivatives().dereferenced().get(i)) {
                demand(primal);
            }
            remember(primal, signature.isWritten(i));
        }
    }

    private void takeApart(Parameter parameter) {
        boolean field = parameter.source() == Parameter.Source.FIELD;
        CodeBlock root = scope.root(parameter);
        String path = parameter.name();
        if (parameter.source() == Parameter.Source.SELF) {
            present(path, root);
            signature.primal().inherited().forEach(method -> inherited(method, root));
        }
        presentRecords(parameter.slot(), path, root);
        primals.addAll(
                field
                        ? scope.load(parameter.slot(), root, path, leaf -> true, unpacking)
                        : scope.takeApart(parameter.slot(), scope.argument(parameter), path, leaf -> true, unpacking));
    }

    private void inherited(MethodRef method, CodeBlock self) {
        TypeNames types = signature.types();
        CodeBlock.Builder parameters = CodeBlock.builder();
        method.parameters().forEach(type -> parameters.add(",$W$T.class", types.of(type)));
        unpacking.addStatement(
                "$T.demand($L, $T.class, $S$L)",
                ClassName.get("dev.jacobean", "Dispatch"),
                self,
                types.ofClass(method.owner()),
                method.name(),
                parameters.build());
    }

    /** The primal's leaves: one for each parameter of its function. */
    List<LeafVariable> primals() {
        return primals;
    }

    /** Demands the active arrays, where no tangent or adjoint of the same shape is demanded together with them. */
    void demandActive() {
        for (LeafVariable primal : primals) {
            if (primal.leaf().active() && primal.isArray()) {
                demand(primal);
            }
        }
    }

    private void demand(LeafVariable array) {
        checks.addStatement("$T.nonNull($N, $S)", SHAPES, array.variable(), array.path());
    }

    /**
     * Takes a shadow of an active parameter: something of the same type and the same shape.
     *
     * @param name the name of the generated method's parameter
     * @param written whether the method writes the shadow of an array, if it writes the array or in any case
     * @return the leaves that carry a derivative
     */
    List<LeafVariable> shadow(Parameter parameter, String name, Written written) {
        List<LeafVariable> shadows = parts(parameter.slot(), name, Slot.Leaf::active);
        Iterator<LeafVariable> next = shadows.iterator();
        int first = signature.firstLeaf(parameter);
        for (int i = first; i < first + parameter.slot().leaves().size(); i++) {
            if (primals.get(i).leaf().active()) {
                shadowLeaf(primals.get(i), next.next(), written.of(signature.isWritten(i)));
            }
        }
        return shadows;
    }

    /** Which shadows of arrays a method writes. */
    enum Written {
        NONE,
        LIKE_PRIMAL,
        ALL;

        boolean of(boolean primal) {
            return this == ALL || (this == LIKE_PRIMAL && primal);
        }
    }

    /**
     * Takes the adjoint of a written array's final content.
     *
     * @param later whether its shape cannot be checked before the primal is evaluated
     */
    LeafVariable finalAdjoint(LeafVariable primal, String name, boolean later) {
        LeafVariable shadow = new LeafVariable(primal.leaf(), name, name);
        if (later) {
            demand(shadow);
            remember(shadow, false);
        } else {
            shadowLeaf(primal, shadow, false);
        }
        return shadow;
    }

    private void shadowLeaf(LeafVariable primal, LeafVariable shadow, boolean written) {
        if (primal.isArray()) {
            checks.addStatement(
                    "$T.sameShape($S, $N, $S, $N)",
                    SHAPES,
                    primal.path(),
                    primal.variable(),
                    shadow.path(),
                    shadow.variable());
            remember(shadow, written);
        }
    }

    /** Takes the adjoint of the result, whose shape cannot be checked before the primal is evaluated. */
    List<LeafVariable> resultAdjoint(Slot result, String name) {
        List<LeafVariable> parts = parts(result, name, leaf -> leaf.type().isDifferentiable());
        for (LeafVariable part : parts) {
            if (part.isArray()) {
                demand(part);
                remember(part, false);
            }
        }
        return parts;
    }

    private List<LeafVariable> parts(Slot slot, String name, Predicate<Slot.Leaf> wanted) {
        CodeBlock root = CodeBlock.of("$N", name);
        presentRecords(slot, name, root);
        return scope.takeApart(slot, name, name, wanted, unpacking);
    }

    private void presentRecords(Slot slot, String path, CodeBlock root) {
        if (slot instanceof Slot.Aggregate record) {
            present(path, root);
            for (Slot component : record.components()) {
                presentRecords(
                        component, path + "." + component.name(), CodeBlock.of("$L.$N()", root, component.name()));
            }
        }
    }

    private void present(String path, CodeBlock value) {
        unpacking.addStatement("$T.nonNull($L, $S)", SHAPES, value, path);
    }

    private void remember(LeafVariable variable, boolean written) {
        if (variable.isArray()) {
            memory.add(new Memory(variable, written));
        }
    }

    /** The statements. */
    CodeBlock code() {
        return code(CodeBlock.of("$T", SHAPES));
    }

    /**
     * The statements.
     *
     * @param rows whose methods tell the rows of arrays apart: the class, or a workspace
     */
    CodeBlock code(CodeBlock rows) {
        return CodeBlock.builder()
                .add(unpacking.build())
                .add(checks.build())
                .add(distinct(rows))
                .build();
    }

    private CodeBlock distinct(CodeBlock rows) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < memory.size(); i++) {
            Memory one = memory.get(i);
            if (one.written() && rank(one) > 1) {
                code.addStatement(
                        "$L.distinctRows($S, $N)",
                        rows,
                        one.variable().path(),
                        one.variable().variable());
            }
            for (Memory other : memory.subList(0, i)) {
                if ((one.written() || other.written()) && scalar(one).equals(scalar(other))) {
                    code.addStatement(
                            "$L.distinct($S, $N, $S, $N)",
                            rank(one) > 1 || rank(other) > 1 ? rows : CodeBlock.of("$T", SHAPES),
                            other.variable().path(),
                            other.variable().variable(),
                            one.variable().path(),
                            one.variable().variable());
                }
            }
        }
        return code.build();
    }

    private static Type scalar(Memory memory) {
        return ((ArrayType) memory.variable().leaf().type()).scalar();
    }

    private static int rank(Memory memory) {
        return ((ArrayType) memory.variable().leaf().type()).rank();
    }
}
