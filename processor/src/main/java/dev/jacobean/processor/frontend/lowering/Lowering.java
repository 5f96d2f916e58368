package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** From the tree of a differentiable method to its model, with its body as a function of the intermediate representation. */
public final class Lowering {
    private final Frontend frontend;
    private Set<String> inlined = Set.of();

    public Lowering(Frontend frontend) {
        this.frontend = frontend;
    }

    /**
     * Lowers one method.
     *
     * @param path the method's tree
     * @param wrt what the annotation names; empty for everything that can be differentiated by
     * @throws dev.jacobean.processor.diagnostics.Refusal where the body contains what is not understood: the first such place
     * @throws dev.jacobean.processor.diagnostics.Unresolved where the body does not compile by itself
     */
    public Primal lower(TreePath path, ExecutableElement method, List<String> wrt, String baseName, int order) {
        Origins origins = new Origins(frontend.trees(), path.getCompilationUnit());
        BitSet written = new BitSet();
        ObjectClasses classes = new ObjectClasses(frontend.trees(), frontend.types(), path.getCompilationUnit());
        Sources sources = new Sources(frontend, Sources.topLevelOf(method), classes);
        Refusal first = null;
        while (true) {
            Primal primal;
            try {
                primal = attempt(sources, origins, classes, path, method, wrt, baseName, order, written);
            } catch (Refusal refusal) {
                if (classes.grow()) {
                    continue;
                }
                // what is refused may be due to an object in another; if it is not, this is what is to be said
                first = first == null ? refusal : first;
                if (!classes.takeAll()) {
                    throw first;
                }
                continue;
            }
            BitSet found = WrittenParameters.of(primal.function(), primal.helpers());
            found.andNot(written);
            if (found.isEmpty()) {
                return primal;
            }
            written.or(found);
        }
    }

    /** The names of the methods that were inlined into the last one lowered. */
    public List<String> inlined() {
        return List.copyOf(inlined);
    }

    /** Lowers with what is known about written arrays, which are active. */
    private Primal attempt(
            Sources sources,
            Origins origins,
            ObjectClasses classes,
            TreePath path,
            ExecutableElement method,
            List<String> wrt,
            String baseName,
            int order,
            BitSet written) {
        HelperFunctions helpers = new HelperFunctions(frontend, sources, origins, baseName);
        TypeMapping types = new TypeMapping(frontend.types(), frontend.elements(), method, classes);
        Shared shared = new Shared(frontend, types, classes, sources, origins, helpers);
        Signature signature = new Signature(shared, method, wrt, written);
        Optional<Slot> result = Optional.ofNullable(signature.result());
        Function function = body(shared, signature, result, (MethodTree) path.getLeaf(), path, method);
        inlined = shared.inlined;
        return new Primal(
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString(),
                method.getSimpleName().toString(),
                baseName,
                visibility(method),
                signature.parameters(),
                result,
                wrt,
                method.getThrownTypes().stream().map(TypeMirror::toString).toList(),
                order,
                function,
                helpers.all(),
                types.typeParameters(),
                shared.inherited);
    }

    private static Function body(
            Shared shared,
            Signature signature,
            Optional<Slot> result,
            MethodTree tree,
            TreePath path,
            ExecutableElement method) {
        Attribution attribution = shared.sources.attribution(path);
        Environment environment = new Environment();
        shared.builder.open();
        shared.builder.at(shared.origins.of(tree));
        List<Value> results = new ArrayList<>();
        Body body = new Body(shared, attribution, environment, null, List.of(method), method.getReturnType());
        body = body.withSelf(signature.bind(tree, body));
        shared.inherited.addAll(new DispatchGuards(body).ofSelf(method));
        try {
            Binding value = body.run(tree.getBody());
            if (value instanceof Binding.Union union) {
                value = new UnionObjects(body).result(union);
            }
            if (value != null) {
                results.addAll(Bindings.leaves(value));
            }
        } catch (Unreachable e) {
            // the method always throws; its region says so itself
        }
        Region region = shared.builder.close(results);
        List<String> names = result.map(Lowering::names).orElse(List.of());
        Function function = new Function(method.getSimpleName().toString(), signature.values(), region, names);
        shared.demands.check(function, shared.frontend.rules(), shared.active.inputs());
        return Pruner.prune(function);
    }

    private static List<String> names(Slot result) {
        return result.leaves().stream().map(Slot.Leaf::name).toList();
    }

    private static Primal.Visibility visibility(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PUBLIC)) {
            return Primal.Visibility.PUBLIC;
        } else if (method.getModifiers().contains(Modifier.PROTECTED)) {
            return Primal.Visibility.PROTECTED;
        } else if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return Primal.Visibility.PRIVATE;
        }
        boolean inInterface = method.getEnclosingElement().getKind().isInterface();
        return inInterface ? Primal.Visibility.PUBLIC : Primal.Visibility.PACKAGE;
    }
}
