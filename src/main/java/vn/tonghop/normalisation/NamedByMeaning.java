package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.catalogue.Vocabulary;
import vn.tonghop.normalisation.Lexicon.Sign;

/**
 * The columns and rows of tables by what their names mean, for names that are spelled in no list:
 * "Hồ sơ nhận > Tổng", "Chưa giải quyết xong > Trễ hạn".
 */
final class NamedByMeaning {

    /** So much of a name has to be understood, or it may name something else. */
    private static final double MOST_OF_IT = 0.6;

    private static final String ABOUT = "about";
    private static final String DOING = "doing";
    private static final String DOSSIER = "dossier";

    /** "Từ năm 2022 chuyển sang": what was carried over is said with the time it comes from. */
    private static final Pattern FORMER_TIME =
            Pattern.compile(
                    "(?iU)(?:năm|quý|tháng)\\s+[\\divx]{1,4}(?:\\s*(?:/|năm)\\s*\\d{4})?\\s+(?=(?:chuyển|mang|để lại|tồn)(?!\\p{L}))");

    /** Who made what is counted does not change what it is: "File âm thanh do tỉnh cung cấp". */
    private static final Pattern MADE_BY =
            Pattern.compile(
                    "(?iU)\\s+do\\s+[^,;()]{2,40}?\\s+(?:cung cấp|biên soạn|sản xuất|biên tập|gửi)(?:,\\s*đã (?:phát|đăng))?\\s*$");

    /** "Áp phích tuyên truyền dịch vụ công trực tuyến": what all of them are for. */
    private static final Pattern FOR_ONLINE_SERVICE =
            Pattern.compile(
                    "(?iU)(?<=\\p{L})\\s+(?:tuyên truyền|truyền thông|quảng bá|giới thiệu)(?: về)? dịch vụ công(?: trực tuyến)?\\s*$");

    /** "Trực tiếp tại Trung tâm": where else, it goes without saying. */
    private static final Pattern WHERE =
            Pattern.compile(
                    "(?iU)(?<=trực tiếp)\\s+(?:tại|ở)\\s+(?:trung tâm|bộ phận|ubnd|ủy ban|trụ sở)[^,;()]{0,60}$");

    /** "Hồ sơ có phí, lệ phí": what has to be paid for, whether it was or not. */
    private static final Pattern TO_BE_PAID =
            Pattern.compile(
                    "(?!.*(?:thanh toan|da nop|da thu|truc tuyen)).*(?:ho so|hs) (?:co|phai|phat sinh|yeu cau)(?: phat sinh| nop| thu)? (?:phi|le phi|nghia vu)(?: .*)?");

    private static final Pattern OPENING =
            Pattern.compile(
                    "^\\W*(?:(?:tong so luong|tong so|so luong|tong|so)\\s+)?([a-z]{2,5})(?= )");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** Words of names that say nothing of what is counted. */
    private static final Set<String> PLAIN =
            Set.of(
                    "so", "luong", "da", "duoc", "cua", "cac", "tren", "qua", "ve", "va", "trong",
                    "theo", "bang", "hinh", "thuc", "ty", "ti", "le", "ket", "cap", "muc", "tthc",
                    "thu", "tuc", "hanh", "chinh", "ky", "bao", "cao", "dang", "tai", "la", "o",
                    "co", "hs", "chuyen", "sang", "xong", "tu", "he", "thong", "nhan", "bo",
                    "phan");

    private final Catalogue catalogue;
    private final Lexicon lexicon;

    NamedByMeaning(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.lexicon = new Lexicon(catalogue.vocabulary());
    }

    /** The column of a form, by the headers above it from the top. */
    Optional<String> column(FormDefinition form, List<String> path) {
        Map<String, String> said = new HashMap<>();
        for (String header : path) {
            Map<String, String> own = understood(header);
            if (own == null || path.size() == 1 && !saysADeedWithDossiers(own)) {
                return Optional.empty();
            }
            own.remove(Lexicon.THING);
            // what stands lower is said of what stands above it
            if (own.containsKey(DOING)
                    && said.containsKey(DOING)
                    && own.size() > 1
                    && !said.get(DOING).contains("+")
                    && !own.get(DOING).equals(said.get(DOING))) {
                own.remove(DOING);
            }
            said.putAll(own);
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        said.put(Lexicon.THING, DOSSIER);
        Set<String> ids = new HashSet<>();
        form.columns().forEach(c -> ids.add(c.indicator()));
        return meant(
                        said,
                        catalogue.indicators().stream().filter(i -> ids.contains(i.id())).toList())
                .map(IndicatorDefinition::id);
    }

    /** "Số hồ sơ đang giải quyết": a header by itself has to say all of it. */
    private static boolean saysADeedWithDossiers(Map<String, String> said) {
        return DOSSIER.equals(said.get(Lexicon.THING)) && said.containsKey(DOING);
    }

    /** It names what was done with dossiers: a group of a form's columns. */
    boolean isGroup(String header) {
        Map<String, String> said = understood(header);
        return said != null
                && Set.of("received", "resolved", "pending").contains(said.getOrDefault(DOING, ""))
                && said.getOrDefault(Lexicon.THING, DOSSIER).equals(DOSSIER);
    }

    /**
     * The indicator a row is called after.
     *
     * @param unit as printed beside it, "" when it is not
     * @param about what the table is about, where the label says nothing of it; or null
     */
    Optional<IndicatorDefinition> row(String label, String unit, String about) {
        if (TO_BE_PAID.matcher(Folding.words(label)).matches()) {
            return Optional.empty();
        }
        boolean amount = about != null && MoneyUnit.of(unit) != null && isAmount(label);
        Map<String, String> said = amount ? new HashMap<>() : understood(label);
        if (said == null) {
            return Optional.empty();
        }
        if (about != null) {
            said.putIfAbsent(ABOUT, about);
        }
        String folded = unscaled(unit);
        boolean share =
                unit.contains("%") || unit.isBlank() && Folding.words(label).startsWith("ty le");
        boolean money = MoneyUnit.of(unit) != null;
        if (!share && !money && !folded.isEmpty()) {
            String thing = lexicon.thingOf(folded);
            if (said.containsKey(Lexicon.THING) && thing.equals(Lexicon.UNHEARD_OF)) {
                return Optional.empty();
            }
            said.put(Lexicon.THING, thing);
        }
        if (money) {
            said.remove(Lexicon.THING);
        }
        if (!share && !money && folded.isEmpty() && !said.containsKey(Lexicon.THING)) {
            return Optional.empty();
        }
        return meant(
                said,
                catalogue.indicators().stream()
                        .filter(i -> "%".equals(i.unit()) == share)
                        .filter(i -> "đồng".equals(i.unit()) == money)
                        .toList());
    }

    /** "Số tiền": of what, the table says. */
    private static boolean isAmount(String label) {
        return Folding.words(label).matches("(?:tong )?(?:so tien|gia tri)(?: (?:phi|thu duoc))?");
    }

    /** What is counted, folded: "Nghìn lượt" counts "luot". */
    static String unscaled(String unit) {
        return Folding.words(unit).replaceAll("^(?:nghin|ngan|trieu|ty) ", "");
    }

    /** What a printed count is multiplied by: "Nghìn lượt" a thousand. */
    static BigDecimal scaleOf(String unit) {
        String words = Folding.words(unit);
        if (words.startsWith("nghin ") || words.startsWith("ngan ")) {
            return BigDecimal.valueOf(1_000);
        }
        return words.startsWith("trieu ") ? BigDecimal.valueOf(1_000_000) : BigDecimal.ONE;
    }

    private Optional<IndicatorDefinition> meant(
            Map<String, String> said, List<IndicatorDefinition> indicators) {
        Map<String, String> all = new HashMap<>(said);
        lexicon.imply(all);
        return Optional.ofNullable(lexicon.meant(indicators, all, said.keySet(), null));
    }

    /** "Tin phát trên loa", "Số bài đã đăng": a short word is a thing where it opens a name. */
    private Optional<Sign> counted(String folded, List<Sign> signs) {
        Matcher opening = OPENING.matcher(folded);
        boolean told = signs.stream().anyMatch(s -> s.side().equals(Lexicon.THING));
        if (told || !opening.find()) {
            return Optional.empty();
        }
        String thing = lexicon.thingOf(opening.group(1));
        return thing.equals(Lexicon.UNHEARD_OF)
                ? Optional.empty()
                : Optional.of(new Sign(Lexicon.THING, thing, opening.start(1), opening.end(1)));
    }

    /** The name says that it counts one of these things: "Hồ sơ tiếp nhận" dossiers. */
    boolean counts(String label, Set<String> things) {
        Map<String, String> said = understood(label);
        return said != null && things.contains(said.getOrDefault(Lexicon.THING, ""));
    }

    /** What a line of text is about: the values of that side that it names. */
    Set<String> about(String line) {
        SearchText stream = SearchText.of(Folding.fold(line), List.of(), List.of());
        return lexicon.signs(stream, new PhraseSearch(stream, true), line).stream()
                .filter(s -> s.side().equals(ABOUT))
                .map(Sign::value)
                .collect(Collectors.toSet());
    }

    /** The sides a name speaks of; null when too much of it is not understood. */
    private Map<String, String> understood(String name) {
        if (catalogue.vocabulary() == Vocabulary.NONE || name.length() > 160) {
            return null;
        }
        String said = FORMER_TIME.matcher(name).replaceFirst("kỳ trước ");
        said = MADE_BY.matcher(said).replaceFirst("");
        said = WHERE.matcher(said).replaceFirst("");
        said = FOR_ONLINE_SERVICE.matcher(said).replaceFirst("");
        String folded = Folding.fold(said);
        SearchText stream = SearchText.of(folded, List.of(), List.of());
        List<Sign> signs = lexicon.signs(stream, new PhraseSearch(stream, true), said);
        counted(folded, signs).ifPresent(signs::add);
        int words = 0;
        int known = 0;
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            int at = word.start();
            boolean told = signs.stream().anyMatch(s -> s.from() <= at && at < s.to());
            words += told || !PLAIN.contains(word.group()) ? 1 : 0;
            known += told ? 1 : 0;
        }
        return words == 0 || known < words * MOST_OF_IT ? null : Meaning.of(signs, 0);
    }
}
