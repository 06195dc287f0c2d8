package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Wholes and parts as a text tells them, in one sentence ("120 hồ sơ, trong đó 70 hồ sơ trực tuyến,
 * 45 hồ sơ trực tiếp"), in the next ("Trong đó: …"), in a list below, in brackets, or with the
 * whole behind its parts ("…, tổng cộng 120 hồ sơ"). Where the parts are meant to be all there is
 * and do not come to the whole, that is told ({@code NORM-034}); {@link Partition} says when they
 * are.
 */
final class StatedSums {

    private static final Set<Part> SILENT =
            Set.of(Part.PLAN, Part.TABLE, Part.FOOTNOTE, Part.ADDRESS, Part.CLOSING);

    /** Opens parts that are all of it, and parts that may be some of it. */
    private static final Pattern OPENS =
            Pattern.compile(
                    "(?<![a-z])(?:(bao gom|gom co|gom|chia ra|phan theo)|(trong (?:do|so do|so nay)|cu the(?: la| nhu sau)?|gom ca))(?![a-z])");

    private static final Pattern GOES_ON =
            Pattern.compile(
                    "^\\W*(?:trong (?:do|so do|so nay)|cu the|bao gom|gom|chia ra)(?![a-z]).*");

    /** "…, tổng cộng 120 hồ sơ"; what is added up over years is another sum. */
    private static final Pattern ADDED_UP =
            Pattern.compile(
                    "(?<!nang )(?<![a-z])(?:tong(?: cong| so)?|cong(?: lai)?|tat ca|ca thay)(?![a-z])(?! (?:dong|tac|chuc|nghe|an|thong|khai|bo))[^\\d;.:,(]{0,45}[:,]?\\s*(?:la|co|duoc|=)?\\s*$");

    /** What has neither of these adds nothing up. */
    private static final Pattern MAY_ADD_UP =
            Pattern.compile(
                    "\\([^)]{0,400}\\d|(?<![a-z])(?:gom|chia ra|phan theo|trong (?:do|so do|so nay)|cu the|tong|cong|tat ca|ca thay)(?![a-z])");

    private static final Pattern MONEY =
            Pattern.compile(
                    "(?s)(?:kinh phi|so tien|du toan|kinh phi du kien).*\\d.*dong(?![a-z])");

    private static final Pattern TOTAL = Pattern.compile("(?<![a-z])tong(?![a-z])");

    private static final Pattern CUMULATED = Pattern.compile("luy ke|nang tong|len (?:tong )?\\d");

    private final Counts counts;
    private final Map<Outline.Entry, List<Sentence>> sentences = new IdentityHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private StatedSums(Counts counts) {
        this.counts = counts;
    }

    /** The findings of a text. */
    static List<Finding> of(Outline outline, Catalogue catalogue, boolean marked) {
        Counts counts = new Counts(new Lexicon(catalogue.vocabulary()), marked);
        StatedSums sums = new StatedSums(counts);
        List<Outline.Entry> entries =
                outline.entries().stream().filter(e -> !SILENT.contains(e.part())).toList();
        List<Sentence> sentences = Sentence.of(new Outline(entries));
        sums.findings.addAll(StatedShares.of(sentences, counts));
        for (int i = 0; i < sentences.size(); i++) {
            if (MAY_ADD_UP.matcher(sentences.get(i).folded()).find()) {
                sums.within(sentences.get(i), i == 0 ? null : sentences.get(i - 1));
            }
        }
        sums.lists(entries);
        return sums.findings;
    }

    /**
     * The same of a document that reports nothing: only of the money it plans or demands ("Tổng
     * kinh phí 185 triệu đồng, gồm …").
     */
    static List<Finding> ofMoney(Outline outline, Catalogue catalogue, boolean marked) {
        StatedSums sums = new StatedSums(new Counts(new Lexicon(catalogue.vocabulary()), marked));
        List<Sentence> sentences =
                Sentence.of(
                        new Outline(
                                outline.entries().stream()
                                        .filter(
                                                e ->
                                                        e.part() == Part.PLAN
                                                                || !SILENT.contains(e.part()))
                                        .toList()));
        sentences.stream()
                .filter(s -> MONEY.matcher(s.folded()).find())
                .filter(s -> MAY_ADD_UP.matcher(s.folded()).find())
                .forEach(s -> sums.within(s, null));
        return sums.findings;
    }

    private void within(Sentence sentence, Sentence before) {
        List<Counts.Count> all = counts.of(sentence);
        if (all.isEmpty()) {
            return;
        }
        brackets(sentence, all);
        List<Counts.Count> outside = all.stream().filter(c -> c.depth() == 0).toList();
        Matcher opens = OPENS.matcher(sentence.folded());
        boolean opened = false;
        while (opens.find()) {
            int at = opens.start();
            List<Counts.Count> wholes = outside.stream().filter(c -> c.at() < at).toList();
            boolean follows = wholes.isEmpty() && before != null && goesOn(sentence, before);
            if (follows) {
                wholes = counts.of(before).stream().filter(c -> c.depth() == 0).toList();
            }
            List<Counts.Count> parts = partsBehind(opens.end(), outside, sentence.folded());
            opened |= !parts.isEmpty();
            judge(wholes, parts, opens.group(1) != null, sentence, follows ? before : sentence);
        }
        if (!opened) {
            addedUp(sentence, outside);
        }
    }

    private static boolean goesOn(Sentence sentence, Sentence before) {
        return GOES_ON.matcher(sentence.folded()).matches()
                && before.rowOf()[before.rowOf().length - 1].number() + 2
                        >= sentence.rowOf()[0].number();
    }

    /** Down to the next word that opens parts of a part; behind a semicolon it goes on. */
    private static List<Counts.Count> partsBehind(int from, List<Counts.Count> all, String folded) {
        List<Counts.Count> parts = new ArrayList<>();
        Matcher nested = OPENS.matcher(folded);
        int stop = nested.find(from) ? nested.start() : folded.length();
        int goesOn = stop;
        while (stop < folded.length() && goesOn < folded.length() && folded.charAt(goesOn) != ';') {
            goesOn++;
        }
        int clause = from;
        for (Counts.Count count : all) {
            if (count.at() < from || count.at() >= stop && count.at() <= goesOn) {
                continue;
            }
            boolean next = folded.substring(clause, count.at()).indexOf(';') >= 0;
            boolean other = !parts.isEmpty() && !parts.get(0).measured().equals(count.measured());
            if (next && other && !count.measured().isEmpty()) {
                break; // another clause, of another thing
            }
            parts.add(count);
            clause = count.at();
        }
        return parts;
    }

    /** "tổng số 120 hồ sơ (trực tuyến 70, trực tiếp 45)" */
    private void brackets(Sentence sentence, List<Counts.Count> all) {
        String folded = sentence.folded();
        for (int open = folded.indexOf('('); open >= 0; open = folded.indexOf('(', open + 1)) {
            int from = open;
            int to = folded.indexOf(')', open);
            List<Counts.Count> inside =
                    all.stream().filter(c -> c.at() > from && (to < 0 || c.at() < to)).toList();
            List<Counts.Count> before =
                    all.stream().filter(c -> c.at() < from && c.depth() == 0).toList();
            Counts.Count last = before.isEmpty() ? null : before.get(before.size() - 1);
            if (last != null && from - last.end() < 60 && inside.size() > 1) {
                judge(List.of(last), inside, true, sentence, sentence);
            }
        }
    }

    /** "trực tuyến 70, trực tiếp 45, tổng cộng 120 hồ sơ" */
    private void addedUp(Sentence sentence, List<Counts.Count> all) {
        String folded = sentence.folded();
        for (int i = 2; i < all.size(); i++) {
            Counts.Count whole = all.get(i);
            int from = folded.lastIndexOf(';', whole.at()) + 1;
            int begin = Math.max(all.get(i - 1).end(), from);
            String said = folded.substring(Math.min(begin, whole.at()), whole.at());
            if (!ADDED_UP.matcher(said).find() || CUMULATED.matcher(said).find()) {
                continue;
            }
            List<Counts.Count> parts = all.subList(0, i);
            if (!Partition.fitsBackwards(whole, parts)) {
                judge(List.of(whole), parts, true, sentence, sentence);
            }
        }
    }

    /** A line that counts a whole, and each line of the list below it one of its parts. */
    private void lists(List<Outline.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Paragraph head = entries.get(i).paragraph();
            boolean opens = head.text().strip().endsWith(":");
            if (!opens && !TOTAL.matcher(head.folded()).find()) {
                continue;
            }
            List<Sentence> said = sentences.computeIfAbsent(entries.get(i), counts::sentences);
            if (said.isEmpty()) {
                continue;
            }
            Sentence last = said.get(said.size() - 1);
            List<Counts.Count> wholes =
                    counts.of(last).stream().filter(c -> c.depth() == 0).toList();
            if (wholes.isEmpty()) {
                continue;
            }
            Matcher word = OPENS.matcher(last.folded());
            boolean some =
                    word.find() && word.group(1) == null && word.group(2).startsWith("trong");
            List<Counts.Count> parts = itemsBelow(entries, i, opens);
            if (parts.size() > 1 && (opens || wholes.get(wholes.size() - 1).isTotal())) {
                judge(wholes, parts, opens && !some, last, last);
            }
        }
    }

    private List<Counts.Count> itemsBelow(List<Outline.Entry> entries, int head, boolean opens) {
        int above = entries.get(head).paragraph().level();
        List<Counts.Count> parts = new ArrayList<>();
        int level = 0;
        for (int i = head + 1; i < entries.size(); i++) {
            Paragraph item = entries.get(i).paragraph();
            boolean below = item.level() > 0 && item.level() < 9;
            boolean deeper = above == 9 || item.level() > above;
            if (!below || !deeper && !(opens && parts.isEmpty() && level == 0 && above >= 9)) {
                break;
            }
            level = level == 0 ? item.level() : level;
            if (item.level() < level) {
                break;
            }
            if (item.level() > level) {
                continue;
            }
            List<Sentence> said = sentences.computeIfAbsent(entries.get(i), counts::sentences);
            List<Counts.Count> own = said.isEmpty() ? List.of() : counts.of(said.get(0));
            if (own.isEmpty() && item.text().substring(item.body()).matches("(?s).*\\d.*")) {
                return List.of(); // a part that cannot be read
            }
            if (own.isEmpty()) {
                continue;
            }
            parts.add(own.get(0));
        }
        return parts;
    }

    private void judge(
            List<Counts.Count> wholes,
            List<Counts.Count> parts,
            boolean all,
            Sentence ofParts,
            Sentence ofWhole) {
        Partition.wrong(wholes, parts, all, counts)
                .ifPresent(
                        wrong -> {
                            Evidence at = ofWhole.evidence(wrong.whole().at());
                            boolean told =
                                    findings.stream()
                                            .anyMatch(
                                                    f ->
                                                            f.evidence().equals(at)
                                                                    && f.messageEn()
                                                                            .contains(
                                                                                    VietnameseText
                                                                                            .number(
                                                                                                    wrong
                                                                                                            .sum())));
                            if (!told) {
                                findings.add(
                                        Words.finding(
                                                "NORM-034",
                                                Severity.ERROR,
                                                at,
                                                ofWhole.text()
                                                        .substring(
                                                                wrong.whole().at(),
                                                                wrong.whole().end())
                                                        .strip(),
                                                VietnameseText.number(wrong.whole().value()),
                                                wrong.terms(),
                                                VietnameseText.number(wrong.sum())));
                            }
                        });
    }
}
