package dev.jacobean.samples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables of ratios. */
final class Report {
    private Report() {}

    static void write(List<Result> results, Markdown to) {
        to.section("Derivatives");
        to.paragraph(
                "Ratios of median times. Where a function has several values, its gradient is the whole Jacobian.");
        to.table(
                List.of(
                        "case",
                        "primal",
                        "tangent ÷ primal",
                        "gradient ÷ primal",
                        "allocation-free ÷ primal",
                        "hand-written ÷ primal",
                        "gradient ÷ hand-written"),
                results.stream().map(Report::ratios).toList());
        to.section("Peers");
        to.paragraph("How many times as long as the generated gradient they take.");
        List<Kind> peers = Arrays.stream(Kind.values()).filter(Kind::isPeer).toList();
        List<String> heads = new ArrayList<>(List.of("case"));
        peers.forEach(peer -> heads.add(peer.title()));
        heads.add("best library");
        to.table(
                heads,
                results.stream()
                        .filter(result -> result.timings().keySet().stream().anyMatch(Kind::isPeer))
                        .map(result -> peers(result, peers))
                        .toList());
        to.section("Growth");
        to.table(
                List.of(
                        "case",
                        "parameters",
                        "gradient ÷ primal",
                        "allocation-free ÷ primal",
                        "bytes of a gradient",
                        "bytes a parameter"),
                results.stream().filter(Report::grows).map(Report::growth).toList());
    }

    /** A line for the console. */
    static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "%-20s gradient ÷ primal %s, ÷ hand-written %s, best peer ÷ gradient %s",
                result.name(),
                Markdown.ratio(result.ratio(Kind.GRADIENT, Kind.PRIMAL)),
                Markdown.ratio(result.ratio(Kind.GRADIENT, Kind.HAND)),
                Markdown.ratio(result.bestPeer(Kind.GRADIENT)));
    }

    private static List<String> ratios(Result result) {
        Timing primal = result.timings().get(Kind.PRIMAL);
        return List.of(
                result.name(),
                primal == null ? Markdown.NONE : Markdown.time(primal.nanos()),
                Markdown.ratio(result.ratio(Kind.TANGENT, Kind.PRIMAL)),
                Markdown.ratio(result.ratio(Kind.GRADIENT, Kind.PRIMAL)),
                Markdown.ratio(result.ratio(Kind.IN_PLACE, Kind.PRIMAL)),
                Markdown.ratio(result.ratio(Kind.HAND, Kind.PRIMAL)),
                Markdown.ratio(result.ratio(Kind.GRADIENT, Kind.HAND)));
    }

    private static List<String> peers(Result result, List<Kind> peers) {
        List<String> cells = new ArrayList<>(List.of(result.name()));
        peers.forEach(peer -> cells.add(Markdown.ratio(result.ratio(peer, Kind.GRADIENT))));
        cells.add(Markdown.ratio(result.bestPeer(Kind.GRADIENT)));
        return cells;
    }

    private static boolean grows(Result result) {
        return result.timings().containsKey(Kind.GRADIENT) && result.name().matches("(rosenbrock|mlp)-.*");
    }

    private static List<String> growth(Result result) {
        double bytes = result.timings().get(Kind.GRADIENT).bytes();
        return List.of(
                result.name(),
                Integer.toString(result.parameters()),
                Markdown.ratio(result.ratio(Kind.GRADIENT, Kind.PRIMAL)),
                Markdown.ratio(result.ratio(Kind.IN_PLACE, Kind.PRIMAL)),
                String.format(Locale.ROOT, "%.0f", bytes),
                String.format(Locale.ROOT, "%.1f", bytes / result.parameters()));
    }
}
