package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Scores what the gateway understands of the corpus.
 *
 * <p>Arguments: {@code tune} or {@code test} for one half, names of forms ({@code txt pdf}) for
 * some of them. {@code target/score/tune-details.txt} then says what is wrong, document by
 * document; of the test half only totals are told, unless {@code --show-test} asks for its faults
 * too.
 */
public final class Score {

    private static final Path DETAILS = Path.of("target/score");
    private static final LocalDate NO_DATE = LocalDate.of(2025, 12, 31);

    private final Gateway gateway = new Gateway();
    private final List<Form> forms;

    private Score(List<Form> forms) {
        this.forms = forms;
    }

    public static void main(String[] args) throws IOException {
        var given = List.of(args);
        var forms =
                Arrays.stream(Form.values())
                        .filter(
                                f ->
                                        given.contains(f.label())
                                                || Arrays.stream(Form.values())
                                                        .noneMatch(o -> given.contains(o.label())))
                        .toList();
        var halves =
                given.contains(CorpusDocument.TUNE)
                        ? List.of(CorpusDocument.TUNE)
                        : given.contains(CorpusDocument.TEST)
                                ? List.of(CorpusDocument.TEST)
                                : List.of(CorpusDocument.TUNE, CorpusDocument.TEST);
        var score = new Score(forms);
        for (String half : halves) {
            var judged = score.half(half);
            System.out.println(new ScoreTable(half, judged).markdown());
            if (half.equals(CorpusDocument.TUNE) || given.contains("--show-test")) {
                details(half, judged);
            }
        }
    }

    private List<Judged> half(String half) throws IOException {
        var judged = new ArrayList<Judged>();
        for (CorpusDocument document : CorpusDocument.of(half)) {
            for (Form form : forms) {
                if (form.fits(document)) {
                    judged.add(judge(document, form));
                }
            }
        }
        return judged;
    }

    private Judged judge(CorpusDocument document, Form form) throws IOException {
        var truth = document.truth();
        var received = truth.date() == null ? NO_DATE : truth.date().plusDays(1);
        var report = gateway.understand(form.fileName(document), form.bytes(document), received);
        return Judge.judge(document, form, Survival.WHOLE, report);
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
                    faults.forEach((fault, met) -> lines.add("  " + met + " " + fault));
                });
        Files.createDirectories(DETAILS);
        Path file = DETAILS.resolve(half + "-details.txt");
        Files.write(file, lines);
        System.out.println("What is wrong: " + file);
    }
}
