package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Spot;
import vn.tonghop.reading.Word;
import vn.tonghop.report.Box;
import vn.tonghop.report.Evidence;

/** The words of a document's pages that are pictures: where each stands, how surely it was read. */
final class Sight {

    /** A number may stand on the line after the one its sentence is known by. */
    private static final int[] NEAR = {0, 1, -1, 2, -2};

    /**
     * A place of a page.
     *
     * @param page of a cell's; null where the line tells it
     * @param confidence of the least certain word that matters
     */
    record Seen(Integer page, Box box, double confidence) {

        Evidence placed(Evidence evidence) {
            return page == null ? evidence.at(box) : evidence.at(page, box);
        }
    }

    /** By name of the annex, "" for the document itself; then by number of the line. */
    private final Map<String, Map<Integer, Line>> lines = new HashMap<>();

    /** By name of the annex; then by name of the table and of the cell. */
    private final Map<String, Map<String, Spot>> spots = new HashMap<>();

    private final boolean any;

    Sight(Readout.Read read) {
        put("", read);
        read.annexes().forEach(a -> put(a.name(), a.read()));
        any =
                lines.values().stream()
                                .flatMap(l -> l.values().stream())
                                .anyMatch(l -> !l.words().isEmpty())
                        || spots.values().stream().anyMatch(s -> !s.isEmpty());
    }

    private void put(String file, Readout.Read read) {
        lines.put(file, linesOf(read));
        var byCell = new HashMap<String, Spot>();
        for (var sheet : read.sheets()) {
            for (var spot : sheet.spots()) {
                byCell.put(key(sheet.name(), Cell.name(spot.row(), spot.column())), spot);
            }
        }
        spots.put(file, byCell);
    }

    private static String key(String sheet, String cell) {
        return cell + " " + sheet;
    }

    private static Map<Integer, Line> linesOf(Readout.Read read) {
        var byNumber = new HashMap<Integer, Line>();
        read.pages().forEach(p -> p.lines().forEach(l -> byNumber.put(l.number(), l)));
        return byNumber;
    }

    /** Whether anything was seen rather than read from a file. */
    boolean hasAny() {
        return any;
    }

    /** The place of a piece of text; its words with digits decide how sure it is, if it has any. */
    Optional<Seen> text(int line, String raw) {
        return line("", line).flatMap(l -> seen(covered(l, raw)));
    }

    /** The place of the source text. */
    Optional<Seen> evidence(Evidence at) {
        return at.line() == null
                ? cell(at)
                : line(file(at), at.line())
                        .flatMap(l -> seen(covered(l, at.text().split("\n", 2)[0])));
    }

    /** The place of a figure, from its own number where that is found in the source text. */
    Optional<Seen> figure(Evidence at, BigDecimal value) {
        if (at.line() == null) {
            return cell(at);
        }
        for (int near : NEAR) {
            var found = line(file(at), at.line() + near).flatMap(l -> number(l, digits(value)));
            if (found.isPresent()) {
                return found;
            }
        }
        return evidence(at);
    }

    private Optional<Seen> cell(Evidence at) {
        return Optional.ofNullable(spots.getOrDefault(file(at), Map.of()).get(key(at.sheet(), at.cell())))
                .map(s -> new Seen(s.page(), s.box(), s.confidence()));
    }

    private static String file(Evidence at) {
        return at.file() == null ? "" : at.file();
    }

    private Optional<Line> line(String file, int number) {
        return Optional.ofNullable(lines.getOrDefault(file, Map.of()).get(number))
                .filter(l -> !l.words().isEmpty());
    }

    /** The words that these digits are spread over: recognition puts blanks into numbers. */
    private static Optional<Seen> number(Line line, String wanted) {
        var words = line.words();
        for (int from = 0; from < words.size() && !wanted.isEmpty(); from++) {
            if (isPart(text(line, words.get(from)), wanted)) {
                return seen(words.subList(from, from + 1));
            }
            var read = new StringBuilder();
            for (int to = from; to < Math.min(from + 3, words.size()); to++) {
                String digits = digits(text(line, words.get(to)));
                if (digits.isEmpty()) {
                    break;
                }
                read.append(digits);
                if (significant(read.toString()).equals(wanted)) {
                    return seen(words.subList(from, to + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** "24.060" of "24.060/33.494". */
    private static boolean isPart(String word, String wanted) {
        return Arrays.stream(word.split("[^\\d.,]+"))
                .anyMatch(p -> significant(digits(p)).equals(wanted));
    }

    private static List<Word> covered(Line line, String raw) {
        int at = raw == null ? -1 : line.text().indexOf(raw.strip());
        if (at < 0) {
            return line.words();
        }
        int end = at + raw.strip().length();
        var words = new ArrayList<Word>();
        for (var word : line.words()) {
            if (word.start() < end && word.end() > at) {
                words.add(word);
            }
        }
        var digits = words.stream().filter(w -> !digits(text(line, w)).isEmpty()).toList();
        return digits.isEmpty() ? words : withBoxOf(words, digits);
    }

    /** One word for all: their area, and the least certain of those that have digits. */
    private static List<Word> withBoxOf(List<Word> words, List<Word> digits) {
        return List.of(
                new Word(
                        words.get(0).start(),
                        words.get(words.size() - 1).end(),
                        area(words),
                        least(digits)));
    }

    private static Optional<Seen> seen(List<Word> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Seen(null, area(words), least(words)));
    }

    private static Box area(List<Word> words) {
        return words.stream().map(Word::box).reduce(Box::with).orElseThrow();
    }

    private static double least(List<Word> words) {
        return words.stream()
                .min(Comparator.comparingDouble(Word::confidence))
                .orElseThrow()
                .confidence();
    }

    private static String text(Line line, Word word) {
        return line.text().substring(word.start(), Math.min(word.end(), line.text().length()));
    }

    private static String digits(BigDecimal value) {
        return significant(digits(value.toPlainString()));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** "74" of "74 tỷ" and of 74000000000; "2" of "02". */
    private static String significant(String digits) {
        return digits.replaceAll("^0+(?=.)|(?<=.)0+$", "");
    }
}
