package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Scores what the gateway understands of the corpus.
 *
 * <p>Arguments: {@code tune} or {@code test} for one half, names of forms ({@code txt pdf}) for
 * some of them, numbers ({@code 102 110}) for some documents of the half. {@code
 * target/score/tune-details.txt} then says what is wrong, document by document; of the test half
 * only totals are told, unless {@code --show-test} asks for its faults too. Without arguments, or
 * with {@code --page} and some forms, {@code docs/understanding.md} is written.
 */
public final class Score {

    private static final Path DETAILS = Path.of("target/score");
    private static final LocalDate NO_DATE = LocalDate.of(2025, 12, 31);

    private static final int LONGEST = 600;
    private static final String SHOW_TEST = "--show-test";
    private static final String PAGE = "--page";
    private static final List<String> HALVES =
            List.of(FoundingDocuments.HALF, CorpusDocument.TUNE, CorpusDocument.TEST);

    private final Gateway gateway = new Gateway();
    private final List<Form> forms;
    private final Set<Integer> numbers;

    private Score(List<Form> forms, Set<Integer> numbers) {
        this.forms = forms;
        this.numbers = numbers;
    }

    public static void main(String[] args) throws IOException {
        var given = Set.of(args);
        var score = new Score(forms(given), numbers(given));
        var tables = new ArrayList<ScoreTable>();
        for (String half : HALVES) {
            if (isWanted(half, given)) {
                var judged = score.half(half);
                tables.add(new ScoreTable(half, judged));
                System.out.println(tables.get(tables.size() - 1).markdown());
                if (!half.equals(CorpusDocument.TEST) || given.contains(SHOW_TEST)) {
                    details(half, judged);
                }
            }
        }
        if (given.isEmpty() || given.contains(PAGE)) {
            UnderstandingPage.write(tables);
        }
    }

    /** Those named, or all that this machine can make. */
    private static List<Form> forms(Set<String> given) {
        var possible = Arrays.stream(Form.values()).filter(Form::isPossible).toList();
        var named = possible.stream().filter(f -> given.contains(f.label())).toList();
        return named.isEmpty() ? possible : named;
    }

    /** The documents wanted; all where none is named. */
    private static Set<Integer> numbers(Set<String> given) {
        return given.stream()
                .filter(g -> g.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isWanted(CorpusDocument document) {
        return numbers.isEmpty() || numbers.contains(document.ordinal());
    }

    private static boolean isWanted(String half, Set<String> given) {
        if (half.equals(FoundingDocuments.HALF) && !FoundingDocuments.areHere()) {
            return false;
        }
        return given.contains(half) || HALVES.stream().noneMatch(given::contains);
    }

    private List<Judged> half(String half) throws IOException {
        if (half.equals(FoundingDocuments.HALF)) {
            return founding();
        }
        var judged = new ArrayList<Judged>();
        for (CorpusDocument document : CorpusDocument.of(half)) {
            for (Form form : forms) {
                if (isWanted(document) && form.fits(document)) {
                    judged.add(judge(document, form));
                }
            }
        }
        return judged;
    }

    private List<Judged> founding() throws IOException {
        var judged = new ArrayList<Judged>();
        for (var one : FoundingDocuments.all()) {
            var report = gateway.understand(one.name() + ".txt", one.text(), arrival(one.truth()));
            judged.add(Judge.judge(one.name(), one.truth(), Form.OCR_ENG, Survival.WHOLE, report));
        }
        return judged;
    }

    private static LocalDate arrival(Truth truth) {
        return truth.date() == null ? NO_DATE : truth.date().plusDays(1);
    }

    private Judged judge(CorpusDocument document, Form form) throws IOException {
        var report =
                gateway.understand(
                        form.fileName(document), form.bytes(document), arrival(document.truth()));
        return Judge.judge(
                document.name(), document.truth(), form, form.survival(document), report);
    }

    /** The same fault in many forms is said once, with the forms it is met in. */
    private static void details(String half, List<Judged> judged) throws IOException {
        var lines = new ArrayList<String>();
        var byDocument = new TreeMap<String, TreeMap<String, List<String>>>();
        for (Judged one : judged) {
            var faults = byDocument.computeIfAbsent(one.document(), d -> new TreeMap<>());
            one.faults()
                    .forEach(
                            f ->
                                    faults.computeIfAbsent(f, x -> new ArrayList<>())
                                            .add(one.form().label()));
        }
        byDocument.forEach(
                (document, faults) -> {
                    lines.add("== " + document);
                    faults.forEach((fault, met) -> lines.add("  " + met + " " + brief(fault)));
                });
        Files.createDirectories(DETAILS);
        Path file = DETAILS.resolve(half + "-details.txt");
        Files.write(file, lines);
        System.out.println("What is wrong: " + file);
    }

    private static String brief(String fault) {
        String line = fault.replaceAll("\\s*\n\\s*", " ⏎ ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
