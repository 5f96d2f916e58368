package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types that type trees in a body stand for. */
final class TypeNames extends SimpleTreeVisitor<TypeMirror, Scope> {
    private final Body body;
    private final TypeOps ops;

    TypeNames(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    /** @return null if unknown */
    TypeMirror type(Tree tree, Scope scope) {
        TypeMirror type = visit(tree, scope);
        // a wildcard is no type of its own
        if (type != null && type.getKind() != TypeKind.WILDCARD) {
            body.result.type(tree, type);
        }
        return type;
    }

    @Override
    protected TypeMirror defaultAction(Tree tree, Scope scope) {
        body.result.unknown(tree, "this is not known as a type");
        return null;
    }

    @Override
    public TypeMirror visitPrimitiveType(PrimitiveTypeTree tree, Scope scope) {
        TypeKind kind = tree.getPrimitiveTypeKind();
        return kind == TypeKind.VOID ? ops.types.getNoType(kind) : ops.primitive(kind);
    }

    @Override
    public TypeMirror visitArrayType(ArrayTypeTree tree, Scope scope) {
        TypeMirror component = type(tree.getType(), scope);
        return component == null ? null : ops.types.getArrayType(component);
    }

    @Override
    public TypeMirror visitAnnotatedType(AnnotatedTypeTree tree, Scope scope) {
        return type(tree.getUnderlyingType(), scope);
    }

    @Override
    public TypeMirror visitIdentifier(IdentifierTree tree, Scope scope) {
        TypeMirror type = simpleName(tree, tree.getName().toString(), scope);
        if (type != null) {
            body.result.symbol(tree, new Symbol.TypeName(type));
        }
        return type;
    }

    private TypeMirror simpleName(Tree tree, String name, Scope scope) {
        if (isUnknownLocalClass(name, scope)) {
            body.result.unknown(tree, "`" + name + "` is a class declared inside a body");
            return null;
        }
        TypeMirror type = find(name, scope);
        if (type == null) {
            body.result.unknown(tree, "there is no class `" + name + "` (yet)");
        }
        return type;
    }

    /** Whether the name stands for a class that is declared in a body, of which nothing is known. */
    boolean isUnknownLocalClass(String name, Scope from) {
        for (Scope scope = from; scope != null; scope = scope.outer()) {
            if (scope.declaresClass(name)) {
                return scope.localClass(name) == null;
            }
            Scope.ClassLevel level = scope.level();
            if (scope.typeParameter(name) != null || level != null && member(level.type(), name) != null) {
                return false;
            }
        }
        return false;
    }

    /** The type that a simple name stands for; null if there is none. */
    TypeMirror find(String name, Scope from) {
        for (Scope scope = from; scope != null; scope = scope.outer()) {
            TypeMirror parameter = scope.typeParameter(name);
            if (parameter != null) {
                return parameter;
            }
            TypeElement local = scope.localClass(name);
            if (local != null) {
                return local.getTypeParameters().isEmpty() ? local.asType() : ops.types.getDeclaredType(local);
            }
            TypeMirror member =
                    scope.level() == null ? null : member(scope.level().type(), name);
            if (member != null) {
                return member;
            }
        }
        TypeElement imported = body.environment.importedType(name);
        return imported == null ? null : ops.types.getDeclaredType(imported);
    }

    /** The member class of a type; null if there is none. */
    TypeMirror member(DeclaredType site, String name) {
        TypeElement found = body.services().members.memberType((TypeElement) site.asElement(), name);
        if (found == null || !body.environment.access.isAccessible(found, null)) {
            return null;
        }
        DeclaredType enclosing = ops.asSuper(site, found.getEnclosingElement());
        return found.getTypeParameters().isEmpty() ? ops.declared(enclosing, found) : ops.types.getDeclaredType(found);
    }

    @Override
    public TypeMirror visitMemberSelect(MemberSelectTree tree, Scope scope) {
        Qualifier qualifier = body.names.qualifier(tree, scope);
        if (qualifier != null && !qualifier.isType()) {
            body.result.unknown(tree, "`" + tree + "` is no type");
        }
        return qualifier != null && qualifier.isType() ? qualifier.type() : null;
    }

    @Override
    public TypeMirror visitParameterizedType(ParameterizedTypeTree tree, Scope scope) {
        TypeMirror generic = type(tree.getType(), scope);
        List<TypeMirror> arguments = new ArrayList<>();
        for (Tree argument : tree.getTypeArguments()) {
            TypeMirror type = type(argument, scope);
            if (type == null) {
                return null;
            }
            arguments.add(type);
        }
        if (!(generic instanceof DeclaredType declared) || arguments.isEmpty()) {
            return generic;
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getTypeParameters().size() != arguments.size()) {
            body.result.unknown(tree, "the number of type arguments is wrong");
            return null;
        }
        return ops.declared(enclosing(tree.getType(), element, scope), element, arguments.toArray(TypeMirror[]::new));
    }

    /** The instance type that an inner class's instances live in; null if it is not generic or not inner. */
    private DeclaredType enclosing(Tree tree, TypeElement element, Scope from) {
        if (tree instanceof MemberSelectTree select
                && body.result.typeOf(select.getExpression()) instanceof DeclaredType declared) {
            return declared;
        }
        if (!(element.getEnclosingElement() instanceof TypeElement outer)) {
            return null;
        }
        for (Scope scope = from; scope != null; scope = scope.outer()) {
            DeclaredType found =
                    scope.level() == null ? null : ops.asSuper(scope.level().type(), outer);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public TypeMirror visitWildcard(WildcardTree tree, Scope scope) {
        if (tree.getKind() == Tree.Kind.UNBOUNDED_WILDCARD) {
            return ops.types.getWildcardType(null, null);
        }
        TypeMirror bound = type(tree.getBound(), scope);
        if (bound == null) {
            return null;
        }
        return tree.getKind() == Tree.Kind.EXTENDS_WILDCARD
                ? ops.types.getWildcardType(bound, null)
                : ops.types.getWildcardType(null, bound);
    }

    @Override
    public TypeMirror visitUnionType(UnionTypeTree tree, Scope scope) {
        List<TypeMirror> alternatives = types(tree.getTypeAlternatives(), scope);
        return alternatives == null ? null : body.services().lub.lub(alternatives);
    }

    /** A cast to an intersection stands for its first component. */
    @Override
    public TypeMirror visitIntersectionType(IntersectionTypeTree tree, Scope scope) {
        List<TypeMirror> bounds = types(tree.getBounds(), scope);
        return bounds == null ? null : bounds.get(0);
    }

    /** @return null if one of them is unknown */
    List<TypeMirror> types(List<? extends Tree> trees, Scope scope) {
        List<TypeMirror> types = new ArrayList<>();
        for (Tree tree : trees) {
            types.add(type(tree, scope));
        }
        return types.contains(null) ? null : types;
    }
}
