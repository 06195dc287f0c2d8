package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Header;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/**
 * Which of the files that came together are one report: the letter that speaks (văn bản chính), and
 * the annexes (phụ lục) that have no head of their own.
 *
 * <p>Two letters in one mail are two documents; a file that speaks for another unit, another time
 * or answers another request than the letter is a document of its own, too.
 *
 * @param main index of the letter, or -1 when every file stands alone
 * @param annexes indexes of its annexes, in their order
 */
public record Enclosures(int main, List<Integer> annexes) {

    /** An annex says so in its first lines, and may cite the letter's own number there. */
    private static final int FIRST_LINES = 6;

    private static final Pattern ANNEX_SAYS_SO =
            Pattern.compile(
                    "(?:^|\\n)(?:phu luc|bieu(?: mau)? so|mau so|bieu tong hop)(?![a-z])"
                            + "|kem theo (?:bao cao|cong van|van ban|to trinh|ke hoach) so");
    private static final int NOT_ONE = -1;
    private static final Enclosures NONE = new Enclosures(NOT_ONE, List.of());

    /**
     * One of the files.
     *
     * @param read null when it cannot be read
     * @param alone what it says by itself
     * @param regime id of the regime it answers by itself, or null
     */
    public record File(Readout.Read read, Report alone, String regime) {}

    public Enclosures {
        annexes = List.copyOf(annexes);
    }

    public static Enclosures of(List<File> files) {
        int main = main(files);
        if (main < 0) {
            return NONE;
        }
        List<Integer> annexes = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (i != main && isAnnex(files.get(i)) && belongs(files.get(i), files.get(main))) {
                annexes.add(i);
            }
        }
        return annexes.isEmpty() ? NONE : new Enclosures(main, annexes);
    }

    /** The only report with a head of its own; without one, the only letter. */
    private static int main(List<File> files) {
        int report = only(files, f -> isReport(f.alone()));
        if (report != NOT_ONE) {
            return report;
        }
        return files.stream().noneMatch(f -> hasHead(f) && isReport(f.alone()))
                ? only(files, f -> true)
                : NOT_ONE;
    }

    private static int only(List<File> files, Predicate<File> wanted) {
        int found = NOT_ONE;
        for (int i = 0; i < files.size(); i++) {
            if (hasHead(files.get(i)) && wanted.test(files.get(i))) {
                if (found != NOT_ONE) {
                    return NOT_ONE;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isReport(Report report) {
        return report.outcome() == Outcome.ACCEPTED || report.outcome() == Outcome.REVIEW;
    }

    private static boolean hasHead(File file) {
        if (file.read() != null && file.read().stated() != null) {
            return true;
        }
        if (file.read() == null || saysAnnex(file.read())) {
            return false;
        }
        Header header = file.alone().header();
        return header.kind().isKnown()
                || header.number().isKnown()
                || header.number().raw() != null;
    }

    /** Without a head, and with a table or the word for what it is. */
    private static boolean isAnnex(File file) {
        return file.read() != null
                && !hasHead(file)
                && (saysAnnex(file.read()) || !file.read().sheets().isEmpty());
    }

    private static boolean saysAnnex(Readout.Read read) {
        String beginning =
                read.pages().stream()
                        .flatMap(p -> p.lines().stream())
                        .map(l -> Folding.words(l.text()))
                        .filter(l -> !l.isBlank())
                        .limit(FIRST_LINES)
                        .collect(Collectors.joining("\n"));
        return ANNEX_SAYS_SO.matcher(beginning).find();
    }

    private static boolean belongs(File annex, File main) {
        Report one = annex.alone();
        Report other = main.alone();
        boolean otherUnit =
                one.unit().isDecided()
                        && other.unit().isDecided()
                        && !one.unit().code().equals(other.unit().code());
        boolean otherRegime =
                annex.regime() != null
                        && main.regime() != null
                        && !annex.regime().equals(main.regime());
        return !otherUnit
                && !otherRegime
                && ForeignAnnex.mayBeTheSame(one.period(), other.period());
    }
}
