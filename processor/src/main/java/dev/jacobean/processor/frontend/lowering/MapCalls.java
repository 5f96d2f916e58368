package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What the methods of a map that is taken apart do. */
final class MapCalls {
    private final Body body;
    private final Maps maps;
    private final Lists lists;

    MapCalls(Body body) {
        this.body = body;
        this.maps = new Maps(body);
        this.lists = new Lists(body);
    }

    /** The result of a method of a map. */
    Binding call(Binding.Aggregate map, String name, List<Binding> arguments, Tree tree) {
        if (!arguments.isEmpty() && !(arguments.get(0) instanceof FunctionValue) && !isObject(arguments.get(0))) {
            throw maps.unknown(tree);
        }
        Unions unions = new Unions(body.shared);
        TypeMirror element = lists.elementOf(Maps.values(map).layout());
        switch (name) {
            case "size":
                return new Binding.Scalar(maps.call(map, "size", List.of(), Type.INT));
            case "isEmpty":
                return new Binding.Scalar(maps.call(map, "isEmpty", List.of(), Type.BOOLEAN));
            case "clear":
                maps.call(map, "clear", List.of(), null);
                return LibraryCalls.NOTHING;
            case "containsKey":
                return new Binding.Scalar(
                        maps.call(map, "containsKey", List.of(Maps.OBJECT), Type.BOOLEAN, key(arguments)));
            case "keySet":
                return new Binding.Scalar(maps.call(
                        map,
                        "keySet",
                        List.of(),
                        new ObjectType("java.util.Set<" + maps.keyOf(map).javaName() + ">")));
            case "get":
                return maps.found(
                        map,
                        key(arguments),
                        () -> unions.none(element),
                        position -> lists.orNull(lists.load(Maps.values(map), position), tree));
            case "getOrDefault":
                return maps.found(
                        map,
                        key(arguments),
                        () -> maps.number(map, arguments.get(1), tree),
                        position -> lists.load(Maps.values(map), position));
            case "put":
                return put(map, key(arguments), arguments.get(1), tree);
            case "putIfAbsent":
                return maps.found(
                        map,
                        key(arguments),
                        () -> {
                            maps.add(map, key(arguments), arguments.get(1), tree);
                            return unions.none(element);
                        },
                        position -> lists.orNull(lists.load(Maps.values(map), position), tree));
            case "remove":
                if (arguments.size() > 1) {
                    throw maps.unknown(tree);
                }
                return maps.found(map, key(arguments), () -> unions.none(element), position -> {
                    Binding removed = lists.orNull(lists.load(Maps.values(map), position), tree);
                    maps.call(map, "remove", List.of(Maps.OBJECT), Maps.INTEGER, key(arguments));
                    return removed;
                });
            case "merge":
                return merge(map, key(arguments), arguments, tree);
            case "computeIfAbsent":
                return computeIfAbsent(map, key(arguments), arguments, tree);
            case "values":
                new MapViews(body).demandAtOnce(tree);
                return maps.snapshot(map, tree);
            case "entrySet":
                return new MapEntries(body).all(map);
            case "forEach":
                if (!(arguments.get(0) instanceof FunctionValue function)) {
                    throw maps.unknown(tree);
                }
                maps.forEach(
                        map,
                        tree,
                        (key, position) -> body.functionCalls.call(
                                function,
                                List.of(new Binding.Scalar(key), lists.load(Maps.values(map), position)),
                                tree));
                return LibraryCalls.NOTHING;
            default:
                throw maps.unknown(tree);
        }
    }

    private static boolean isObject(Binding binding) {
        return binding instanceof Binding.Scalar scalar && scalar.value().type() instanceof ObjectType;
    }

    private static Value key(List<Binding> arguments) {
        return ((Binding.Scalar) arguments.get(0)).value();
    }

    private Binding put(Binding.Aggregate map, Value key, Binding value, Tree tree) {
        Unions unions = new Unions(body.shared);
        TypeMirror element = lists.elementOf(Maps.values(map).layout());
        return maps.found(
                map,
                key,
                () -> {
                    maps.add(map, key, value, tree);
                    return unions.none(element);
                },
                position -> lists.orNull(new ListCalls(body).set(Maps.values(map), position, value, tree), tree));
    }

    private Binding merge(Binding.Aggregate map, Value key, List<Binding> arguments, Tree tree) {
        if (!(arguments.get(2) instanceof FunctionValue function)) {
            throw maps.unknown(tree);
        }
        Binding value = maps.number(map, arguments.get(1), tree);
        return maps.found(
                map,
                key,
                () -> {
                    maps.add(map, key, value, tree);
                    return value;
                },
                position -> {
                    Binding old = lists.load(Maps.values(map), position);
                    Binding merged =
                            maps.number(map, body.functionCalls.call(function, List.of(old, value), tree), tree);
                    new ListCalls(body).set(Maps.values(map), position, merged, tree);
                    return merged;
                });
    }

    private Binding computeIfAbsent(Binding.Aggregate map, Value key, List<Binding> arguments, Tree tree) {
        if (!(arguments.get(1) instanceof FunctionValue function)) {
            throw maps.unknown(tree);
        }
        return maps.found(
                map,
                key,
                () -> {
                    Binding made = maps.number(
                            map, body.functionCalls.call(function, List.of(new Binding.Scalar(key)), tree), tree);
                    maps.add(map, key, made, tree);
                    return made;
                },
                position -> lists.load(Maps.values(map), position));
    }
}
