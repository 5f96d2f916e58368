package dev.jacobean.processor;

import dev.jacobean.processor.analysis.Dereferenced;
import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.diagnostics.Diagnostics;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.emit.Derivatives;
import dev.jacobean.processor.frontend.attribution.Attributor;
import dev.jacobean.processor.frontend.lowering.Frontend;
import dev.jacobean.processor.frontend.lowering.Lowering;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Printer;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.rules.RuleTable;
import dev.jacobean.processor.rules.Rules;
import dev.jacobean.processor.split.MethodSplit;
import dev.jacobean.processor.transform.Adjoint;
import dev.jacobean.processor.transform.InPlaceGradient;
import dev.jacobean.processor.transform.JacobianColumns;
import dev.jacobean.processor.transform.JacobianRows;
import dev.jacobean.processor.transform.LocalTapes;
import dev.jacobean.processor.transform.Pass;
import dev.jacobean.processor.transform.PlainProducts;
import dev.jacobean.processor.transform.Tangent;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic;

/** The way of one method through the phases: checks, lowering, tangent and adjoint. */
final class MethodPipeline {
    private final Compilation compilation;
    private final Attributor attributor;
    private final String gradClass;
    private final MethodSplit split;

    MethodPipeline(Compilation compilation, Attributor attributor, String gradClass) {
        this.compilation = compilation;
        this.attributor = attributor;
        this.gradClass = gradClass;
        this.split = new MethodSplit(compilation.limits());
    }

    /**
     * The derivatives of a method.
     *
     * @param problems is told what to warn of
     * @throws Refusal if it cannot be differentiated
     * @throws dev.jacobean.processor.diagnostics.Unresolved if its body does not compile, or not yet
     */
    Derivatives derive(Request request, Diagnostics problems) {
        MethodChecks.check(request, gradClass);
        AnnotationChecks.check(request, compilation.elements());
        RuleTable rules = new RuleTable(
                request.method(),
                compilation.elements(),
                compilation.types(),
                compilation.rules(),
                new TreeDiagnostics(compilation.trees(), request.method()));
        Frontend frontend = new Frontend(
                compilation.trees(),
                compilation.elements(),
                compilation.types(),
                attributor,
                rules,
                compilation.verifier()::expect);
        Lowering lowering = new Lowering(frontend);
        Primal primal = lowering.lower(
                compilation.trees().getPath(request.method()),
                request.method(),
                request.wrtNames(),
                request.baseName(),
                request.orderOrDefault());
        BitSet written = WrittenParameters.of(primal.function(), primal.helpers());
        if (primal.result().isEmpty() && written.isEmpty()) {
            throw Refusal.of(Message.NO_OUTPUT, request.method(), request.methodName());
        }
        Cautions.of(request, primal, rules).forEach(problems::report);
        Program tangent = Tangent.program(primal, rules, compilation.options());
        Program adjoint = Adjoint.program(primal, rules, compilation.options());
        Optional<Program> plain = PlainProducts.of(primal, adjoint, compilation.options());
        Program whole = new Program(primal.function(), primal.helpers());
        List.of(whole, tangent, adjoint).forEach(program -> print(request, program));
        return new Derivatives(
                primal,
                request.method().isVarArgs(),
                request.owner().getKind() == ElementKind.RECORD,
                written,
                WrittenParameters.references(primal.function(), primal.helpers()),
                Dereferenced.of(primal.function()),
                Optional.of(split(tangent, request, "Tangent")),
                Optional.of(split(adjoint, request, plain.isPresent() ? "AdjointStrong" : "Adjoint")),
                plain.map(program -> split(program, request, "Adjoint")),
                InPlaceGradient.of(primal, written, plain.orElse(adjoint), compilation.options())
                        .map(gradient -> split(gradient, request)),
                jacobianColumns(primal, rules, written, request),
                jacobianRows(primal, rules, written, request),
                compilation.explain()
                        ? Explanations.of(
                                lowering.inlined(), whole, tangent, plain.orElse(adjoint), savings(primal, rules))
                        : Derivatives.Explanation.NONE);
    }

    private Optional<Program> jacobianColumns(Primal primal, Rules rules, BitSet written, Request request) {
        return hasJacobian(primal, written)
                ? JacobianColumns.of(primal, rules, compilation.options())
                        .map(function -> columnsInParts(new Program(function, List.of()), request))
                        .filter(program -> !split.isTooLarge(program))
                : Optional.empty();
    }

    private Optional<JacobianRows.Result> jacobianRows(Primal primal, Rules rules, BitSet written, Request request) {
        return hasJacobian(primal, written)
                ? JacobianRows.of(primal, rules, compilation.options())
                        .map(rows -> rows.with(parts(rows.program(), request, "JacobianRows")))
                        .filter(rows -> !split.isTooLarge(rows.program()))
                : Optional.empty();
    }

    private static boolean hasJacobian(Primal primal, BitSet written) {
        return primal.result().filter(slot -> slot.type().isFloating()).isEmpty() || !written.isEmpty();
    }

    private List<String> savings(Primal primal, Rules rules) {
        return Adjoint.explain(primal, rules, compilation.options());
    }

    private InPlaceGradient split(InPlaceGradient gradient, Request request) {
        Program parts = split(gradient.program(), request, "Gradient");
        // parts return several values in fresh objects
        boolean whole = parts.helpers().size() == gradient.program().helpers().size();
        return new InPlaceGradient(parts, gradient.usesWorkspace(), gradient.allocates() || !whole);
    }

    /** The program in methods that are not too large. */
    private Program split(Program program, Request request, String suffix) {
        Program parts = parts(withLocalTapes(program), request, suffix);
        if (split.isTooLarge(parts)) {
            throw Refusal.of(Message.METHOD_TOO_LARGE, request.method(), request.methodName());
        }
        return parts;
    }

    /** A loop over columns around most of the loops of a primal: in smaller parts than others. */
    private Program columnsInParts(Program program, Request request) {
        return compilation.options().enabled(Pass.SPLIT)
                ? new MethodSplit(compilation.limits().forManyLoops())
                        .apply(program, request.baseName() + "JacobianColumns")
                : program;
    }

    private Program parts(Program program, Request request, String suffix) {
        return compilation.options().enabled(Pass.SPLIT) ? split.apply(program, request.baseName() + suffix) : program;
    }

    /** A tape's memory is in local variables where these need not be handed from part to part. */
    private Program withLocalTapes(Program program) {
        Function main = LocalTapes.of(program.main(), compilation.options());
        return main != program.main() && split.fits(main) ? new Program(main, program.helpers()) : program;
    }

    private void print(Request request, Program program) {
        if (compilation.printsIr()) {
            Stream.concat(Stream.of(program.main()), program.helpers().stream())
                    .map(Printer::print)
                    .forEach(text -> compilation.messager().printMessage(Diagnostic.Kind.NOTE, text, request.method()));
        }
    }
}
