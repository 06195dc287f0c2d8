package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The issuing body and its superior from the left column of the head: lines are put together into
 * names ("BỘ THÔNG TIN VÀ" + "TRUYỀN THÔNG", "ỦY BAN NHÂN DÂN" + "HUYỆN THÁP MƯỜI"), abbreviations
 * written out.
 */
final class IssuerReader {

    private static final Pattern BODY =
            Pattern.compile(
                    "^\\W*(?:uy ban|ubnd|hoi dong|hdnd|bo|so|ban|van phong|chi cuc|cuc|tong cuc|vu|trung tam|phong|huyen uy|tinh uy|thanh uy|thi uy|quan uy|dang uy|dang bo|vien|truong|thanh tra|cong an|hoi|lien doan|dai|toa an|kho bac|bao hiem|ngan hang|mat tran|cong ty|tong cong ty|tap doan|hoc vien|benh vien|dang cong san|chi bo|doan|to|cong thong tin|trang thong tin|diem phuc vu|thu vien|bao tang|lien hiep)(?![a-z]).*");

    private static final Pattern LEVEL =
            Pattern.compile(
                    "^\\W*(?:tinh|thanh pho|tp\\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?![a-z]).*");

    private static final Pattern UNFINISHED = Pattern.compile(".*(?:\\s(?:va|cua|tai)|,|-|&)$");

    /** Names that mean nothing without the body they belong to. */
    private static final Pattern GENERIC =
            Pattern.compile(
                    "van phong|thanh tra|hoi dong nhan dan|van phong (?:hdnd|hoi dong nhan dan) va (?:ubnd|uy ban nhan dan)|van phong ubnd|van phong uy ban nhan dan");

    private static final Pattern SAYS_IT_REPORTS =
            Pattern.compile(
                    "(?:^|[\\s,.])((?:UBND|(?iu:ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan))\\s+\\p{L}+(?:\\s+\\p{L}+)?\\s+(?:\\p{Lu}[\\p{L}\\d']*\\s*)+)(?=[^.:]{0,80}?(?iu:báo cáo|bao cao))");

    private IssuerReader() {}

    static boolean beginsWithBody(String folded) {
        return BODY.matcher(folded).matches();
    }

    static boolean beginsWithLevel(String folded) {
        return LEVEL.matcher(folded).matches();
    }

    /**
     * A body's name taken apart.
     *
     * @param body "ỦY BAN NHÂN DÂN", as printed
     * @param unit the administrative unit in its name, or null
     */
    record Body(String printed, String body, UnitName unit, Row row) {

        boolean isPeoplesCommittee() {
            return Folding.letters(body)
                    .matches(
                            "uybannhandan|ubnd|vanphong(uybannhandan|ubnd)?|vanphong(hoidongnhandan|hdnd)va(uybannhandan|ubnd)");
        }
    }

    /** The bodies named in the left column, the superior one first. */
    static List<Body> bodies(List<Row> left, boolean marked) {
        List<String> names = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Row row : left) {
            String text =
                    row.text()
                            .replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}.)]+$", "")
                            .replaceAll("\\s+", " ")
                            .replaceAll("\\s*[.]$", "");
            String folded = Folding.fold(text);
            if (text.isBlank() || folded.replaceAll("[^a-z0-9]", "").length() < 2) {
                continue;
            }
            int last = names.size() - 1;
            if (last >= 0 && continues(Folding.fold(names.get(last)), folded, marked)) {
                names.set(last, names.get(last) + " " + text);
            } else {
                names.add(text);
                rows.add(row);
            }
        }
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            bodies.add(body(names.get(i), rows.get(i), marked));
        }
        return bodies;
    }

    /** Who reports, in a text without a head: "UBND xã Quốc Tuấn, huyện Nam Sách báo cáo …". */
    static List<Body> inText(Manuscript text) {
        for (int i = 0; i < Math.min(text.size(), 15); i++) {
            Row row = text.row(i);
            Matcher said = SAYS_IT_REPORTS.matcher(row.text());
            if (said.find()) {
                return List.of(
                        body(said.group(1).strip().replaceAll("[,;:]+$", ""), row, text.marked()));
            }
        }
        return List.of();
    }

    private static boolean continues(String before, String next, boolean marked) {
        if (UNFINISHED.matcher(before).matches()) {
            return true;
        }
        if (before.equals("van phong")
                && next.matches("(?:hdnd|ubnd|hoi dong|uy ban|doan dbqh|dang ky).*")) {
            return true;
        }
        // "SỞ NÔNG NGHIỆP VÀ MÔI" over "TRƯỜNG": no body is called by one word
        if (next.matches("[a-z]+") && !next.matches("ubnd|hdnd")) {
            return true;
        }
        // "SQ NOI VU": a known body whose first word is damaged
        boolean known = !marked && Bodies.spell(next, false).isPresent();
        return !beginsWithBody(next) && !known;
    }

    static Body body(String printed, Row row, boolean marked) {
        String written = written(printed, marked);
        String folded = Folding.fold(written);
        for (String committee : new String[] {"uy ban nhan dan ", "hoi dong nhan dan "}) {
            int at = folded.lastIndexOf(committee);
            if (at >= 0) {
                int cut = at + committee.length();
                Optional<UnitName> unit =
                        marked
                                ? UnitName.of(written.substring(cut))
                                : UnitName.ofDamaged(written.substring(cut));
                if (unit.isPresent()) {
                    return new Body(printed, written.substring(0, cut).strip(), unit.get(), row);
                }
            }
        }
        if (Bodies.spell(written, marked).isPresent()) {
            return new Body(printed, written, null, row);
        }
        Optional<PartyCommittee> committee = PartyCommittee.of(written);
        if (committee.isPresent()) {
            return new Body(printed, committee.get().body(), committee.get().unit(), row);
        }
        Optional<UnitName> unit = UnitName.atEndOf(written);
        if (unit.isPresent()) {
            String body =
                    written.substring(0, folded.lastIndexOf(Folding.fold(unit.get().name())))
                            .strip();
            body =
                    body.replaceAll(
                            "(?iu)\\s*(tỉnh|tinh|thành phố|thanh pho|tp\\.?|huyện|huyen|quận|quan|thị xã|thi xa|xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|dac khu)$",
                            "");
            return new Body(printed, body, unit.get(), row);
        }
        return new Body(printed, written, null, row);
    }

    /** Abbreviations written out; the committee's name mended where a scan damaged it. */
    private static String written(String printed, boolean marked) {
        String written =
                printed.replaceAll("(?u)\\bUBND\\b", "Ủy ban nhân dân")
                        .replaceAll("(?u)(?<=dân )(?:H)\\.\\s*(?=\\p{Lu})", "huyện ")
                        .replaceAll("(?u)(?<=dân )(?:X)\\.\\s*(?=\\p{Lu})", "xã ")
                        .replaceAll("(?u)(?<=dân )(?:P)\\.\\s*(?=\\p{Lu})", "phường ")
                        .replaceAll("(?u)(?<=dân )(?:TX)\\.?\\s+(?=\\p{Lu})", "thị xã ")
                        .replaceAll("(?u)\\bH[ĐD]ND\\b", "Hội đồng nhân dân")
                        .replaceAll("(?<=nhân dân)\\s*[-–,/&]\\s*(?=Ủy ban nhân dân)", " và ")
                        .replaceAll("(?u)\\b(?:TP\\.?|Tp\\.?)\\s*(?=\\p{L})", "thành phố ");
        if (marked) {
            return written;
        }
        String[] words = written.split(" ");
        if (words.length > 4) {
            String head = String.join(" ", List.of(words).subList(0, 4));
            FuzzyPhrases.Hit hit = FuzzyPhrases.best("uybannhandan", Folding.letters(head), 2);
            if (hit != null && hit.start() == 0) {
                return "Ủy ban nhân dân "
                        + String.join(" ", List.of(words).subList(4, words.length));
            }
        }
        return written;
    }

    /**
     * A body's name in its right spelling; {@code unit} is the unit's name as the registry spells
     * it.
     */
    static String spell(Body body, String unit, boolean marked) {
        String name = Bodies.spell(body.body(), marked).orElseGet(() -> sentenceCase(body.body()));
        if (body.unit() == null) {
            return name;
        }
        String of = unit != null ? unit : body.unit().spelled();
        return name + " " + (PartyCommittee.impliesKind(name) ? PartyCommittee.bare(of) : of);
    }

    static boolean isGeneric(Body body) {
        return body.unit() == null && GENERIC.matcher(Folding.words(body.body())).matches();
    }

    private static String sentenceCase(String text) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        String lower = capitals ? text.toLowerCase(Locale.ROOT) : text;
        return lower.isEmpty()
                ? lower
                : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
