package vn.tonghop.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every truth of the corpus is what its document says. */
class CorpusTest {

    /** Figures a document of the corpus writes in words alone. */
    private static final Map<String, Integer> NUMERALS =
            new java.util.HashMap<>(
                    Map.of(
                            "một", 1, "mốt", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6,
                            "bảy", 7, "tám", 8, "chín", 9));

    private static final String DIGIT = "một|mốt|hai|ba|bốn|năm|sáu|bảy|tám|chín";

    private static final Map<String, Integer> SCALES =
            Map.of("tỷ", 9, "triệu", 6, "nghìn", 3, "ngàn", 3);

    /** The kinds that may ask for a report; a letter does unless its truth says otherwise. */
    private static final Set<String> ASKING = Set.of("CV", "CĐ", "TB");

    /** In the comment of a letter that wants something else: an opinion, a name, money. */
    private static final String ASKS_FOR_NO_REPORT = "asks for no report";

    static Stream<CorpusDocument> documents() {
        return Stream.of(CorpusDocument.TUNE, CorpusDocument.TEST)
                .flatMap(half -> CorpusDocument.of(half).stream());
    }

    @Test
    void thereAreTwoHalves() {
        assertThat(CorpusDocument.of(CorpusDocument.TUNE))
                .hasSizeGreaterThanOrEqualTo(22)
                .allMatch(d -> d.ordinal() % 2 == 0);
        assertThat(CorpusDocument.of(CorpusDocument.TEST))
                .hasSizeGreaterThanOrEqualTo(22)
                .allMatch(d -> d.ordinal() % 2 == 1);
    }

    @Test
    void everyKindOfErrorIsPlannedInTheTestHalf() {
        Set<String> planned =
                CorpusDocument.of(CorpusDocument.TEST).stream()
                        .flatMap(d -> d.truth().findings().stream())
                        .map(Truth.Planned::kind)
                        .collect(Collectors.toSet());

        assertThat(planned).isEqualTo(PlannedErrors.kinds());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void itSaysThatItIsInvented(CorpusDocument document) {
        assertThat(document.truth().comment()).contains("invented");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFigureStandsInTheWordsItIsSaidToStandIn(CorpusDocument document) {
        var truth = document.truth();
        var others = truth.otherFigures() == null ? List.<Truth.Figure>of() : truth.otherFigures();
        for (var figure : Stream.concat(truth.indicators().stream(), others.stream()).toList()) {
            assertThat(figure.table() ? rows(document) : List.of(text(document)))
                    .as("%s = %s", figure.id(), figure.value())
                    .anyMatch(t -> t.contains(figure.snippet()));
            // the unit of a column stands above it: "(triệu đồng)"
            boolean inColumn = figure.table() && "đồng".equals(figure.unit());
            assertThat(values(figure.snippet() + (inColumn ? " triệu, tỷ" : "")))
                    .as("the figures of: " + figure.snippet())
                    .anyMatch(v -> v.compareTo(figure.value()) == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theHeaderIsOnThePage(CorpusDocument document) {
        var truth = document.truth();
        String page = Likeness.tight(text(document));

        assertThat(Stream.of(truth.number(), truth.place(), truth.signer()))
                .allMatch(s -> s == null || page.contains(Likeness.tight(s)));
        assertThat(page).contains(Likeness.tight(truth.subject()));
        if (truth.addressee() != null) {
            for (String one : truth.addressee().split("; ")) {
                assertThat(page).contains(Likeness.tight(one));
            }
        }
        if (truth.date() != null) {
            assertThat(page)
                    .containsPattern(
                            "ngay0?%dthang0?%dnam%d"
                                    .formatted(
                                            truth.date().getDayOfMonth(),
                                            truth.date().getMonthValue(),
                                            truth.date().getYear()));
        }
        if (truth.deadline() != null) {
            assertThat(page)
                    .containsPattern(
                            "(?<!\\d)0?%d(/|thang)0?%d(/|nam)%d"
                                    .formatted(
                                            truth.deadline().getDayOfMonth(),
                                            truth.deadline().getMonthValue(),
                                            truth.deadline().getYear()));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatItCitesAsksAndGetsWrongIsOnThePage(CorpusDocument document) {
        var truth = document.truth();
        String page = Likeness.tight(text(document) + String.join("\n", rows(document)));

        assertThat(truth.references()).allMatch(r -> page.contains(Likeness.tight(r.number())));
        assertThat(truth.requestedItems()).allMatch(i -> page.contains(Likeness.tight(i.text())));
        assertThat(truth.findings())
                .allMatch(f -> PlannedErrors.kinds().contains(f.kind()))
                .allMatch(f -> page.contains(Likeness.tight(f.at())));
        assertThat(
                        Stream.of(
                                truth.sections().currentState(),
                                truth.sections().difficulties(),
                                truth.sections().proposals()))
                .allMatch(s -> s == null || page.contains(Likeness.tight(s.first())));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void onlyReportsHaveFiguresAndOnlyLettersAsk(CorpusDocument document) {
        var truth = document.truth();
        boolean reports = truth.kind().equals("BC");
        assertThat(truth.indicators()).as("figures").matches(f -> reports || f.isEmpty());
        boolean asksForNone = truth.comment().contains(ASKS_FOR_NO_REPORT);
        if (truth.kind().equals("CV")) {
            assertThat(truth.requestedItems().isEmpty()).isEqualTo(asksForNone);
        } else if (!ASKING.contains(truth.kind())) {
            assertThat(truth.requestedItems()).isEmpty();
        }
    }

    @Test
    void theSameSourceGivesTheSameFiles() throws IOException {
        var document = CorpusDocument.of(CorpusDocument.TUNE).get(10);
        for (Form form : List.of(Form.TXT, Form.PDF, Form.HTML, Form.RTF, Form.ODT)) {
            assertThat(form.bytes(document)).as(form.label()).isEqualTo(form.bytes(document));
        }
    }

    @Test
    void aScanIsTheSameEveryTimeItIsMade() throws IOException {
        var one = CorpusDocument.of(CorpusDocument.TUNE).get(6);
        var other = CorpusDocument.of(CorpusDocument.TUNE).get(7);

        var pages = Scan.pages(one);
        assertThat(Scan.pages(other).get(0)).isNotEqualTo(pages.get(0));

        assertThat(Scan.pages(one)).isNotSameAs(pages).containsExactlyElementsOf(pages);
    }

    /** The figures some words could mean: with thousands, with decimals, in millions, none. */
    private static List<BigDecimal> values(String words) {
        var values = new ArrayList<BigDecimal>();
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("không") || lower.contains("chưa")) {
            values.add(BigDecimal.ZERO);
        }
        numerals(lower).forEach(values::add);
        numbers(lower).forEach(values::add);
        var money = money(lower);
        if (money.signum() > 0) {
            values.add(money);
        }
        Pattern.compile("\\d+(?:[.,]\\d+)*")
                .matcher(words)
                .results()
                .forEach(
                        r -> {
                            String n = r.group();
                            values.add(new BigDecimal(n.replaceAll("[.,]", "")));
                            if (n.matches("\\d+[.,]\\d+")) {
                                values.add(new BigDecimal(n.replace(',', '.')));
                            }
                        });
        SCALES.forEach(
                (word, places) -> {
                    if (lower.contains(word)) {
                        numbers(lower).forEach(v -> values.add(v.movePointRight(places)));
                    }
                });
        return values;
    }

    /** "mười một", "sáu mươi tám": numbers below a hundred in words. */
    private static List<BigDecimal> numerals(String words) {
        return Pattern.compile(
                        "(?U)(?<!\\p{L})(?:(?:(DIGIT) mươi|(mười))(?: (DIGIT))?|(DIGIT))(?!\\p{L})"
                                .replace("DIGIT", DIGIT))
                .matcher(words)
                .results()
                .map(
                        r ->
                                10 * (r.group(2) != null ? 1 : NUMERALS.getOrDefault(r.group(1), 0))
                                        + NUMERALS.getOrDefault(r.group(3), 0)
                                        + NUMERALS.getOrDefault(r.group(4), 0))
                .map(BigDecimal::valueOf)
                .toList();
    }

    /** As Vietnam writes them: 2.315,6. */
    private static List<BigDecimal> numbers(String words) {
        return Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?")
                .matcher(words)
                .results()
                .map(r -> new BigDecimal(r.group().replace(".", "").replace(',', '.')))
                .toList();
    }

    /** "6 tỷ 218 triệu", "1,46 triệu": each number times its own word. */
    private static BigDecimal money(String words) {
        return Pattern.compile("(\\d+(?:[.,]\\d+)*) (tỷ|triệu|nghìn|ngàn)")
                .matcher(words)
                .results()
                .map(
                        r ->
                                new BigDecimal(r.group(1).replace(".", "").replace(',', '.'))
                                        .movePointRight(SCALES.get(r.group(2))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(CorpusDocument document) {
        var text = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Columns columns) {
                columns.left().forEach(l -> text.append(String.join(" ", l)).append('\n'));
                columns.right().forEach(l -> text.append(String.join(" ", l)).append('\n'));
            } else if (block instanceof Block.Line line) {
                text.append(line.text()).append('\n');
            } else if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> rows(CorpusDocument document) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(t -> ((Block.Table) t).rows().stream())
                .map(r -> String.join(" | ", r))
                .toList();
    }
}
