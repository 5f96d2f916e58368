package dev.jacobean.processor.frontend.attribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** In which order inference variables get their values, and which (JLS 18.4). */
final class Resolution {
    private Resolution() {}

    /**
     * @param within null for all variables
     * @return null if all variables that this type mentions, and all that they depend on, have values
     */
    static InferenceVariable next(Inference inference, Collection<InferenceVariable> variables, TypeMirror within) {
        List<InferenceVariable> open =
                variables.stream().filter(variable -> variable.value == null).toList();
        List<InferenceVariable> wanted = open.stream()
                .filter(variable -> within == null || variable.isMentionedIn(within))
                .toList();
        if (wanted.isEmpty()) {
            return null;
        }
        // what they depend on comes first; one step is enough, since a variable is chosen anew each time
        List<InferenceVariable> candidates = open.stream()
                .filter(variable -> wanted.contains(variable)
                        || wanted.stream().anyMatch(each -> each.allBounds().anyMatch(variable::isMentionedIn)))
                .toList();
        return candidates.stream()
                .min(Comparator.comparingInt(variable -> priority(inference, variable, open)))
                .orElseThrow();
    }

    private static int priority(Inference inference, InferenceVariable variable, List<InferenceVariable> open) {
        if (proper(inference, variable.equal).findAny().isPresent()) {
            return 0;
        }
        boolean free = variable.allBounds()
                .noneMatch(bound -> open.stream().anyMatch(other -> other != variable && other.isMentionedIn(bound)));
        boolean low = proper(inference, variable.lower).findAny().isPresent();
        if (free) {
            return low ? 1 : 2;
        }
        return low ? 3 : 4;
    }

    private static Stream<TypeMirror> proper(Inference inference, List<TypeMirror> bounds) {
        return bounds.stream().map(inference::instantiate).filter(bound -> !inference.mentions(bound));
    }

    static TypeMirror value(Inference inference, Services services, InferenceVariable variable) {
        List<TypeMirror> equal = proper(inference, variable.equal).toList();
        if (!equal.isEmpty()) {
            return equal.get(0);
        }
        List<TypeMirror> lower = proper(inference, variable.lower)
                .filter(type -> type.getKind() != TypeKind.NULL)
                .toList();
        if (!lower.isEmpty()) {
            return services.lub.lub(lower);
        }
        List<TypeMirror> upper = proper(inference, variable.upper).toList();
        if (upper.size() == variable.upper.size()) {
            return services.lub.glb(upper);
        }
        // a bound that mentions the variable itself
        return services.lub.glb(
                variable.upper.stream().map(services.ops.types::erasure).toList());
    }
}
