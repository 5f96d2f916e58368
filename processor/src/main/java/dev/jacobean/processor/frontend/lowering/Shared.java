package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What all bodies that make up one function have in common. */
final class Shared {
    final Frontend frontend;
    final TypeElement topLevel;
    final Builder builder = new Builder();
    final ActiveValues active = new ActiveValues();
    final Demands demands = new Demands();
    final HelperFunctions helpers;
    final TypeMapping types;
    final Sources sources;
    final Origins origins;
    final Conversions conversions;
    final ChangingRecords changing;
    final BoxedResults boxedResults;
    final ObjectClasses classes;

    /** The instance of an instance method, and its fields that are inputs. */
    Value self;

    /** The methods of the instance that no subclass may override. */
    final List<MethodRef> inherited = new ArrayList<>();

    /** How many calls are being inlined inside each other. */
    int depth;

    /** Of the methods that are being inlined: of how many objects what they were called with is made. */
    final Map<Element, Integer> nesting = new HashMap<>();

    /** Of the beginning of a pipeline of streams that is not known: its first step that is not. */
    final Map<ExpressionTree, MethodInvocationTree> unknownStages = new HashMap<>();

    /** The names of the methods that were inlined. */
    final Set<String> inlined = new LinkedHashSet<>();

    final Map<String, Binding> activeFields = new LinkedHashMap<>();
    final Set<VariableElement> activeElements = new HashSet<>();

    Shared(
            Frontend frontend,
            TypeMapping types,
            ObjectClasses classes,
            Sources sources,
            Origins origins,
            HelperFunctions helpers) {
        this.frontend = frontend;
        this.topLevel = sources.topLevel();
        this.types = types;
        this.classes = classes;
        this.sources = sources;
        this.origins = origins;
        this.helpers = helpers;
        this.conversions = new Conversions(this);
        this.changing = new ChangingRecords(sources, types);
        this.boxedResults = new BoxedResults(this);
    }

    /** That the refusal to come is due to an object, or what is in it, being one. */
    void wantRootsOf(Value object) {
        rootsOf(object).forEach(classes::want);
    }

    /** As above, where it meets objects that are taken apart. */
    void wantMembersOf(Value object) {
        rootsOf(object).forEach(classes::wantMember);
    }

    private List<TypeElement> rootsOf(Value object) {
        return ObjectRoots.of(object).stream()
                .filter(name -> !name.contains("[") && !name.contains("<"))
                .map(name -> frontend.elements().getTypeElement(name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A refusal of a construct, which {@code what} names: why not, and what to do instead. */
    Refusal unsupported(Tree place, String what, String why, String instead) {
        return Refusal.of(Message.UNSUPPORTED, place, what, why, instead);
    }

    /** Whether an object is the instance of an instance method. */
    boolean isSelf(Value object) {
        return self != null && Conversions.withoutCasts(object) == self;
    }

    String text(Tree tree) {
        return origins.text(tree);
    }

    /** Whether a member is for subclasses in other packages, of which generated code is none. */
    boolean isProtectedElsewhere(Element member) {
        return member.getModifiers().contains(Modifier.PROTECTED)
                && !frontend.elements()
                        .getPackageOf(member)
                        .equals(frontend.elements().getPackageOf(topLevel));
    }

    /** A field, as it is read in generated code. */
    FieldRef reference(VariableElement field, TypeMirror type) {
        String owner =
                ((TypeElement) field.getEnclosingElement()).getQualifiedName().toString();
        boolean stable = field.getKind() == ElementKind.ENUM_CONSTANT
                || field.getModifiers().contains(Modifier.FINAL);
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        FieldRef.Reach reach = isProtectedElsewhere(field) && !Visibility.isHidden(field)
                ? FieldRef.Reach.PRIVATE
                : Visibility.reach(field);
        boolean named = reach == FieldRef.Reach.NAMED;
        Type ir = named ? types.of(type) : types.outside(field.asType());
        return new FieldRef(owner, field.getSimpleName().toString(), ir, isStatic, stable, reach);
    }

    /** An instance method as its class declares it. */
    MethodRef reference(ExecutableElement method) {
        List<Type> parameters = method.getParameters().stream()
                .map(parameter -> types.of(types.erasure(parameter.asType())))
                .toList();
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        Type returns = types.of(types.erasure(method.getReturnType()));
        return new MethodRef(
                MethodRef.Kind.INSTANCE, owner, method.getSimpleName().toString(), parameters, returns);
    }
}
