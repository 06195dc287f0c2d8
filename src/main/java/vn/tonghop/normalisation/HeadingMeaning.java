package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Period;

/**
 * What a heading announces, by its words: "II. Khó khăn, vướng mắc", "Phương hướng năm 2024".
 *
 * @param marked the text has its marks
 * @param year the year reported on, or 0: a plan speaks of a later one
 * @param end the last day reported on, or null
 */
record HeadingMeaning(boolean marked, int year, LocalDate end) {

    private static final int LONGEST_LABEL = 70;
    private static final int NEAR = 12;

    private static final Map<Part, List<String>> WORDS = new EnumMap<>(Part.class);

    static {
        WORDS.put(
                Part.DIFFICULTIES,
                List.of(
                        "khokhan",
                        "vuongmac",
                        "tontai",
                        "hanche",
                        "batcap",
                        "khuyetdiem",
                        "yeukem",
                        "nguyennhan",
                        "trongai",
                        "diemnghen",
                        "thieusot",
                        "bathoply",
                        "rutkinhnghiem",
                        "chualamduoc",
                        "chuadat",
                        "conyeu",
                        "convuong",
                        "canthaogo",
                        "chuathuchienduoc",
                        "matchuaduoc",
                        "diemchuaduoc",
                        "dieuchuaduoc",
                        "viecchuaduoc",
                        "nhuocdiem",
                        "vandedatra",
                        "trantro",
                        "conthieu",
                        "thachthuc"));
        WORDS.put(
                Part.PROPOSALS,
                List.of(
                        "kiennghi",
                        "dexuat",
                        "denghi",
                        "xinykien",
                        "xinchutruong",
                        "xinhotro",
                        "canhotro",
                        "nhucauhotro",
                        "nguyenvong",
                        "mongmuon",
                        "mongdoi",
                        "huongthaogo",
                        "ykienvoi",
                        "dedat",
                        "trinhthutuong",
                        "trinhuyban",
                        "trinhubnd",
                        "trinhcapco"));
        WORDS.put(
                Part.PLAN,
                List.of(
                        "phuonghuong",
                        "dinhhuong",
                        "ketluancua",
                        "ykienchidao",
                        "ykienketluan",
                        "nhiemvutrongtam",
                        "nhiemvugiaiphap",
                        "giaiphap",
                        "nhiemvutrongthoigiantoi",
                        "thoigiantoi",
                        "muctieu",
                        "thangsau",
                        "quysau",
                        "namsau",
                        "thangtoi",
                        "quytoi",
                        "namtoi",
                        "nhiemvunam",
                        "nhiemvuquy",
                        "nhiemvuthang",
                        "dukien"));
        WORDS.put(
                Part.CURRENT_STATE,
                List.of(
                        "ketqua",
                        "tinhhinh",
                        "hientrang",
                        "thuctrang",
                        "uudiem",
                        "thuanloi",
                        "danhgia",
                        "nhanxet",
                        "congtac",
                        "viecthuchien",
                        "thuchien",
                        "trienkhai",
                        "matduoc"));
    }

    /** Complaints that citizens bring: no difficulty of the office and no proposal of its own. */
    private static final String COMPLAINTS =
            "phananh(?:va)?kiennghi|(?:xuly|tiepnhan|giaiquyet|traloi)(?:cac)?kiennghi|khieunai(?:tocao)?(?:phananh)?kiennghi|kiennghicu(?:a)?(?:cutri|nguoidan|congdan)";

    /** "Trình Thủ tướng Chính phủ": what is laid before the superior. */
    private static final Pattern LAYS_BEFORE =
            Pattern.compile(
                    ".*(?<![a-z])(?:can|mong|nho) (?:[a-z]+ ){1,4}(?:giup|ho tro|thao go|quan tam|giai quyet)(?![a-z]).*|^(?![^.]*(?:ket qua|bao cao|tinh hinh))(?:kinh )?(?:trinh|xin|mong) (?:thu tuong|chinh phu|ubnd|uy ban|hdnd|hoi dong|bo|cap|lanh dao|tinh|thanh pho|huyen|y kien|chu truong|phep).*");

    private static final Pattern TIME =
            Pattern.compile(
                    "(?:(?:[a-z]|[ivx]{1,4}|\\d{1,2})\\W+)?(?:(?:sang|cho|trong|ve) )?(?:thang|quy|nam|\\d{1,2} thang (?:dau|cuoi)(?: nam)?) ?[\\divx]{0,4}(?:\\s?(?:/|nam)?\\s?20\\d\\d)?");

    private static final Pattern NEXT_YEAR = Pattern.compile("n[a-z]m\\s+((?:19|20)\\d\\d)");

    /** The first word that tells decides; difficulties and proposals in one heading are both. */
    Part of(Paragraph heading) {
        if (isTimeToCome(heading)) {
            return Part.PLAN;
        }
        String letters = letters(heading);
        Part best = null;
        int at = Integer.MAX_VALUE;
        for (Part part :
                List.of(Part.DIFFICULTIES, Part.PROPOSALS, Part.PLAN, Part.CURRENT_STATE)) {
            int found = at(part, letters);
            if (found < at) {
                best = part;
                at = found;
            }
        }
        boolean plans =
                letters.startsWith("kehoach")
                        || letters.startsWith("nhiemvu")
                        || letters.startsWith("chuongtrinhcongtac");
        if (plans && (laterYear(heading) || !letters.matches(".*(ketqua|thuchien).*"))) {
            return Part.PLAN;
        }
        if (LAYS_BEFORE.matcher(heading.folded().substring(heading.body()).strip()).matches()) {
            return Part.PROPOSALS;
        }
        if (best == Part.CURRENT_STATE && laterYear(heading) && year > 0) {
            return Part.PLAN;
        }
        return best;
    }

    /** "Khó khăn, kiến nghị": difficulties and proposals in one. */
    boolean isBoth(Paragraph heading) {
        String letters = letters(heading);
        return at(Part.DIFFICULTIES, letters) < Integer.MAX_VALUE
                && at(Part.PROPOSALS, letters) < Integer.MAX_VALUE;
    }

    private static String letters(Paragraph heading) {
        return Folding.letters(Folding.plain(heading.folded().substring(heading.body())))
                .replaceAll(COMPLAINTS, "");
    }

    /** The words before a colon only name the part: "Khó khăn: …". */
    boolean onlyNames(String label, Part part) {
        String letters = Folding.letters(Folding.plain(Folding.fold(label)));
        return at(part, letters) < Integer.MAX_VALUE && label.length() <= LONGEST_LABEL;
    }

    /** It names this part, whatever else. */
    boolean names(String heading, Part part) {
        return at(part, Folding.letters(Folding.plain(Folding.fold(heading)))) < Integer.MAX_VALUE;
    }

    /**
     * A short line without number, mark or full stop that says what follows: "Việc chưa làm được".
     */
    boolean isBare(Paragraph line) {
        String text = line.text().strip();
        return line.level() == 9
                && text.length() <= LONGEST_LABEL
                && text.matches("\\p{Lu}[\\p{L} ,-]{6,}")
                && text.chars().filter(c -> c == ' ').count() >= 1
                && (at(Part.DIFFICULTIES, letters(line)) <= NEAR
                        || at(Part.PROPOSALS, letters(line)) <= NEAR
                        || at(Part.PLAN, letters(line)) == 0);
    }

    /** "D. Quý II" in a report of the first quarter: nothing but a time that has not come. */
    private boolean isTimeToCome(Paragraph heading) {
        String words =
                Folding.plain(heading.folded().substring(heading.body()))
                        .replaceAll("^[^a-z0-9]+|[\\s.:]+$", "");
        if (end == null || !TIME.matcher(words).matches()) {
            return false;
        }
        Optional<Period> named =
                PeriodNames.in(words).or(() -> PeriodNames.withoutYear(words, end.plusMonths(6)));
        return named.isPresent() && named.get().from() != null && named.get().from().isAfter(end);
    }

    private boolean laterYear(Paragraph heading) {
        Matcher named = NEXT_YEAR.matcher(heading.folded());
        while (named.find()) {
            if (year > 0 && Integer.parseInt(named.group(1)) > year) {
                return true;
            }
        }
        return false;
    }

    private int at(Part part, String letters) {
        int best = Integer.MAX_VALUE;
        for (String word : WORDS.get(part)) {
            int found = letters.indexOf(word);
            if (found < 0 && !marked && word.length() >= 6) {
                FuzzyPhrases.Hit hit = FuzzyPhrases.best(word, letters, 0.16 * word.length());
                found = hit == null ? -1 : hit.start();
            }
            if (found >= 0) {
                best = Math.min(best, found);
            }
        }
        return best;
    }
}
