package vn.tonghop.normalisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies of the state that write reports, in their right spelling, so that a header in capitals, or
 * one whose marks a scan has lost, gets its name back. Ministries as of both sides of 2025-03-01.
 */
final class Bodies {

    private static final String LIST = "bodies.txt";
    private static final Map<String, String> BY_LETTERS = new LinkedHashMap<>();

    static {
        for (String name : names()) {
            BY_LETTERS.putIfAbsent(Folding.letters(name), name);
        }
    }

    private Bodies() {}

    private static List<String> names() {
        try (InputStream in = Bodies.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The right spelling of a body's name.
     *
     * @param marked the name was printed with marks: then only the very same name is taken
     */
    static Optional<String> spell(String printed, boolean marked) {
        String letters = Folding.letters(printed);
        String exact = BY_LETTERS.get(letters);
        if (exact != null || marked || letters.length() < 6) {
            return Optional.ofNullable(exact);
        }
        String best = null;
        double bestCost = letters.length() * 0.13;
        for (Map.Entry<String, String> body : BY_LETTERS.entrySet()) {
            if (Math.abs(body.getKey().length() - letters.length()) > 2) {
                continue;
            }
            FuzzyPhrases.Hit hit = FuzzyPhrases.best(body.getKey(), letters, bestCost);
            double cost =
                    hit == null
                            ? Double.MAX_VALUE
                            : hit.cost() + letters.length() - (hit.end() - hit.start());
            if (cost < bestCost) {
                bestCost = cost;
                best = body.getValue();
            }
        }
        return Optional.ofNullable(best);
    }
}
