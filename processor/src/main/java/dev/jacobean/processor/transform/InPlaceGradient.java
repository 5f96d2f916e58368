package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The gradient of a scalar by arrays, into arrays of the caller's.
 *
 * @param program its main function's parameters: the primal's, then an array to overwrite for each active leaf, then, where it
 *     is used, a workspace; its result: the value
 * @param usesWorkspace whether the last parameter is a workspace
 * @param allocates whether it allocates in spite of that: arrays that escape, in methods that it calls
 */
public record InPlaceGradient(Program program, boolean usesWorkspace, boolean allocates) {
    /**
     * The gradient.
     *
     * @param written the positions of the primal's leaves that it writes
     * @param adjoint the adjoint to run: the plain one where there is one
     * @return empty where the result is no scalar or not every active leaf is an array
     */
    public static Optional<InPlaceGradient> of(Primal primal, BitSet written, Program adjoint, Options options) {
        if (!primal.hasArrayGradient()) {
            return Optional.empty();
        }
        List<Slot.Leaf> leaves = primal.leaves();
        List<Integer> seeds = new ArrayList<>();
        written.stream().filter(i -> leaves.get(i).active()).forEach(seeds::add);
        Function main = Simplify.apply(UnitSeed.of(adjoint.main(), leaves.size(), seeds), options);
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).active()) {
                active.add(i);
            }
        }
        Function function = Verifier.verify(WorkspaceArrays.of(main, active, options.enabled(Pass.WORKSPACE)));
        Type last = function.parameters().get(function.parameters().size() - 1).type();
        return Optional.of(new InPlaceGradient(
                new Program(function, adjoint.helpers()), last.equals(Runtime.WORKSPACE), allocates(function.body())));
    }

    /** Where an object or an array comes from another method, it may be a fresh one. */
    private static boolean allocates(Region region) {
        return region.ops().stream()
                .anyMatch(op -> op.code().effect() == Effect.ALLOCATE
                        || op.is(Opcode.Call.class)
                        || op.code() instanceof Opcode.Invoke invoke && mayAllocate(invoke.method())
                        || op.regions().stream().anyMatch(InPlaceGradient::allocates));
    }

    private static boolean mayAllocate(MethodRef method) {
        boolean ours =
                method.owner().equals(Runtime.TAPE.javaName()) || method.owner().equals(Runtime.WORKSPACE.javaName());
        return !ours && method.returns() != null && !(method.returns() instanceof PrimitiveType);
    }
}
