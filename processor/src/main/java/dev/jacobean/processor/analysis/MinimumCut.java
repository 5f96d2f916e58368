package dev.jacobean.processor.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The cheapest set of nodes that separates sources from sinks in a directed graph with weights on its nodes; of several the
 * one nearest to the sinks. (Ford and Fulkerson's theorem, Dinic's algorithm.)
 */
final class MinimumCut<N> {
    private static final long INFINITE = Long.MAX_VALUE / 4;

    private final Map<N, Integer> numbers = new HashMap<>();
    private final List<N> nodes = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final ToLongFunction<N> weight;
    private final int source = vertex();
    private final int sink = vertex();
    private int[] levels;
    private int[] next;

    private static final class Edge {
        final int to;
        long capacity;
        Edge reverse;

        Edge(int to, long capacity) {
            this.to = to;
            this.capacity = capacity;
        }
    }

    MinimumCut(ToLongFunction<N> weight) {
        this.weight = weight;
    }

    /** A node that may itself be in the cut. */
    void source(N node) {
        connect(source, in(node), INFINITE);
    }

    /** A node that may itself be in the cut. */
    void sink(N node) {
        connect(in(node) + 1, sink, INFINITE);
    }

    void edge(N from, N to) {
        connect(in(from) + 1, in(to), INFINITE);
    }

    private int vertex() {
        edges.add(new ArrayList<>());
        return edges.size() - 1;
    }

    /** The vertex that a node's edges enter; the next one is where they leave, and the node's weight lies between. */
    private int in(N node) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        int in = vertex();
        int out = vertex();
        numbers.put(node, in);
        nodes.add(node);
        connect(in, out, weight.applyAsLong(node));
        return in;
    }

    private void connect(int from, int to, long capacity) {
        Edge forth = new Edge(to, capacity);
        Edge back = new Edge(from, 0);
        forth.reverse = back;
        back.reverse = forth;
        edges.get(from).add(forth);
        edges.get(to).add(back);
    }

    /** The nodes of the cut, in the order in which they were first named. */
    Set<N> solve() {
        while (level()) {
            next = new int[edges.size()];
            while (push(source, INFINITE) > 0) {
                // until no path is left that this levelling allows
            }
        }
        boolean[] beforeSink = reachesSink();
        Set<N> cut = new LinkedHashSet<>();
        for (N node : nodes) {
            int in = numbers.get(node);
            if (!beforeSink[in] && beforeSink[in + 1]) {
                cut.add(node);
            }
        }
        return cut;
    }

    private boolean level() {
        levels = new int[edges.size()];
        Arrays.fill(levels, -1);
        levels[source] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty()) {
            int vertex = queue.remove();
            for (Edge edge : edges.get(vertex)) {
                if (edge.capacity > 0 && levels[edge.to] < 0) {
                    levels[edge.to] = levels[vertex] + 1;
                    queue.add(edge.to);
                }
            }
        }
        return levels[sink] >= 0;
    }

    /** Sends flow along one path of rising levels; found with a stack of its own, for the graph may be deep. */
    private long push(int start, long limit) {
        Deque<Edge> path = new ArrayDeque<>();
        int vertex = start;
        while (vertex != sink) {
            Edge step = advance(vertex);
            if (step != null) {
                path.push(step);
                vertex = step.to;
            } else if (path.isEmpty()) {
                return 0;
            } else {
                vertex = path.pop().reverse.to;
                next[vertex]++;
            }
        }
        long flow = path.stream().mapToLong(edge -> edge.capacity).min().orElse(limit);
        augment(path, flow);
        return flow;
    }

    private Edge advance(int vertex) {
        List<Edge> out = edges.get(vertex);
        for (; next[vertex] < out.size(); next[vertex]++) {
            Edge edge = out.get(next[vertex]);
            if (edge.capacity > 0 && levels[edge.to] == levels[vertex] + 1) {
                return edge;
            }
        }
        return null;
    }

    private static void augment(Collection<Edge> path, long flow) {
        for (Edge edge : path) {
            edge.capacity -= flow;
            edge.reverse.capacity += flow;
        }
    }

    private boolean[] reachesSink() {
        boolean[] reaches = new boolean[edges.size()];
        reaches[sink] = true;
        Deque<Integer> queue = new ArrayDeque<>(List.of(sink));
        while (!queue.isEmpty()) {
            for (Edge edge : edges.get(queue.remove())) {
                if (edge.reverse.capacity > 0 && !reaches[edge.to]) {
                    reaches[edge.to] = true;
                    queue.add(edge.to);
                }
            }
        }
        return reaches;
    }
}
