package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The names that a compilation unit's imports and its package bring in (JLS 7.5, 6.4.1). */
final class Imports {
    private final TypeOps ops;
    private final MemberLookup members;
    private final ModuleElement module;
    private final String packagePrefix;
    private final Map<String, String> singleTypes = new HashMap<>();
    private final Map<String, List<String>> singleStatics = new HashMap<>();
    private final List<String> onDemand = new ArrayList<>();
    private final List<String> staticOnDemand = new ArrayList<>();
    private final Map<String, Optional<TypeElement>> types = new HashMap<>();
    private final Map<String, Optional<TypeElement>> qualified = new HashMap<>();
    private final boolean importsModules;

    Imports(TypeOps ops, MemberLookup members, CompilationUnitTree unit, TypeElement anyClass) {
        this.ops = ops;
        this.members = members;
        this.module = ops.elements.getModuleOf(anyClass);
        String packageName = MemberLookup.packageOf(anyClass).getQualifiedName().toString();
        this.packagePrefix = packageName.isEmpty() ? "" : packageName + ".";
        boolean modules = false;
        for (ImportTree tree : unit.getImports()) {
            // only newer compilers know these, and their tree has no accessor in Java 17's API
            boolean ofModule = tree.toString().startsWith("import module ");
            modules |= ofModule;
            if (!ofModule && tree.getQualifiedIdentifier() instanceof MemberSelectTree select) {
                add(
                        tree.isStatic(),
                        nameOf(select.getExpression()),
                        select.getIdentifier().toString());
            }
        }
        this.importsModules = modules;
        onDemand.add("java.lang");
    }

    private void add(boolean isStatic, String qualifier, String name) {
        if (isStatic && name.equals("*")) {
            staticOnDemand.add(qualifier);
        } else if (isStatic) {
            singleStatics.computeIfAbsent(name, key -> new ArrayList<>()).add(qualifier);
        } else if (name.equals("*")) {
            onDemand.add(qualifier);
        } else {
            singleTypes.put(name, qualifier + "." + name);
        }
    }

    private static String nameOf(ExpressionTree tree) {
        return tree instanceof MemberSelectTree select
                ? nameOf(select.getExpression()) + "." + select.getIdentifier()
                : tree.toString();
    }

    /** @return null if there is no such class */
    TypeElement qualified(String name) {
        return qualified
                .computeIfAbsent(
                        name,
                        key -> Optional.ofNullable(
                                module == null
                                        ? ops.elements.getTypeElement(key)
                                        : ops.elements.getTypeElement(module, key)))
                .orElse(null);
    }

    /**
     * @param within a path in the compilation unit, not inside a body
     * @return null if no import and no class of the package has this name
     */
    TypeElement type(String name, Trees trees, TreePath within) {
        Optional<TypeElement> known = types.get(name);
        if (known == null) {
            known = Optional.ofNullable(find(name, trees, within));
            types.put(name, known);
        }
        return known.orElse(null);
    }

    private TypeElement find(String name, Trees trees, TreePath within) {
        String single = singleTypes.get(name);
        if (single != null) {
            return qualified(single);
        }
        for (String owner : singleStatics.getOrDefault(name, List.of())) {
            TypeElement found = memberType(owner, name);
            if (found != null) {
                return found;
            }
        }
        TypeElement sibling = qualified(packagePrefix + name);
        if (sibling != null) {
            return sibling;
        }
        for (String owner : onDemand) {
            TypeElement found = qualified(owner + "." + name);
            if (found != null && isVisible(found)) {
                return found;
            }
        }
        for (String owner : staticOnDemand) {
            TypeElement found = memberType(owner, name);
            if (found != null) {
                return found;
            }
        }
        return importsModules ? fromModules(name, trees, within) : null;
    }

    private boolean isVisible(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                || MemberLookup.packageOf(type).getQualifiedName().contentEquals(withoutDot(packagePrefix));
    }

    private static String withoutDot(String prefix) {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }

    private TypeElement memberType(String owner, String name) {
        TypeElement type = qualified(owner);
        return type == null ? null : members.memberType(type, name);
    }

    private static TypeElement fromModules(String name, Trees trees, TreePath within) {
        for (com.sun.source.tree.Scope scope = trees.getScope(within);
                scope != null;
                scope = scope.getEnclosingScope()) {
            for (Element element : scope.getLocalElements()) {
                if (element instanceof TypeElement type && type.getSimpleName().contentEquals(name)) {
                    return type;
                }
            }
        }
        return null;
    }

    /** The statically imported field; null if there is none. */
    VariableElement field(String name, Access access) {
        for (List<String> owners : List.of(singleStatics.getOrDefault(name, List.of()), staticOnDemand)) {
            for (String owner : owners) {
                TypeElement type = qualified(owner);
                VariableElement field = type == null ? null : members.field(type, name);
                if (field != null && TypeOps.isStatic(field) && access.isAccessible(field, type)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** The statically imported methods: those imported by name or, if there are none, those imported on demand. */
    List<ExecutableElement> methods(String name, Access access) {
        List<ExecutableElement> named = methods(singleStatics.getOrDefault(name, List.of()), name, access);
        return named.isEmpty() ? methods(staticOnDemand, name, access) : named;
    }

    private List<ExecutableElement> methods(List<String> owners, String name, Access access) {
        List<ExecutableElement> found = new ArrayList<>();
        for (String owner : owners) {
            TypeElement type = qualified(owner);
            for (ExecutableElement method : type == null ? List.<ExecutableElement>of() : members.methods(type, name)) {
                if (TypeOps.isStatic(method) && access.isAccessible(method, type) && !found.contains(method)) {
                    found.add(method);
                }
            }
        }
        return found;
    }
}
