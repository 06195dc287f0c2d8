package vn.tonghop.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A unit's name as somebody wrote it, taken apart.
 *
 * @param kind "huyen", "xa", …, without marks; null when none was written
 * @param own the name without its kind
 * @param marked true when any mark was written: then its absence elsewhere says something
 * @param superiors the superiors that follow: "xã Quốc Tuấn, huyện Nam Sách"
 */
record UnitName(String kind, Spelling own, boolean marked, List<UnitName> superiors) {

    /** A longer text is no name; the rest is not looked at. */
    private static final int LONGEST = 400;

    /**
     * The ways to read a name, the likeliest first: the kind may be part of the name ("Quan Sơn"),
     * and superiors may follow without a comma.
     */
    static List<UnitName> readings(String text) {
        var parts = parts(text);
        if (parts.isEmpty()) {
            return List.of();
        }
        var words = parts.get(0);
        var following = parts.stream().skip(1).flatMap(UnitName::eachUnit).toList();
        var readings = new ArrayList<UnitName>();
        readings.add(read(words, UnitKind.at(words), following));
        if (readings.get(0).kind() != null) {
            readings.add(read(words, null, following));
        }
        var segments = segments(words);
        if (segments.size() > 1) {
            var superiors =
                    Stream.concat(
                            segments.stream().skip(1).map(UnitName::read), following.stream());
            readings.add(read(segments.get(0), UnitKind.at(segments.get(0)), superiors.toList()));
        }
        return readings;
    }

    /** Every unit that a text names: "huyện Nam Sách, tỉnh Hải Dương" names two. */
    static List<UnitName> all(String text) {
        return parts(text).stream().flatMap(UnitName::eachUnit).toList();
    }

    /** A registry's name, which is one unit and has its kind. */
    static UnitName registered(String name) {
        return read(Spelling.words(name));
    }

    private static Stream<UnitName> eachUnit(List<String> words) {
        return segments(words).stream().map(UnitName::read);
    }

    private static UnitName read(List<String> words) {
        return read(words, UnitKind.at(words), List.of());
    }

    private static UnitName read(List<String> words, UnitKind kind, List<UnitName> superiors) {
        boolean named = kind != null && kind.length() < words.size();
        return new UnitName(
                named ? kind.name() : null,
                Spelling.of(named ? words.subList(kind.length(), words.size()) : words),
                words.stream().anyMatch(word -> !Spelling.fold(word).equals(word)),
                superiors);
    }

    /** Parts "xã Tam Hợp huyện Quỳ Hợp" before each kind that has a name on both sides. */
    private static List<List<String>> segments(List<String> words) {
        var segments = new ArrayList<List<String>>();
        int from = 0;
        for (int i = firstOfName(words, 0) + 1; i < words.size() - 1; i++) {
            var kind = UnitKind.at(words.subList(i, words.size()));
            if (kind != null && kind.isSpeltOut() && i + kind.length() < words.size()) {
                segments.add(words.subList(from, i));
                from = i;
                i = firstOfName(words, i);
            }
        }
        segments.add(words.subList(from, words.size()));
        return segments;
    }

    private static int firstOfName(List<String> words, int from) {
        var kind = UnitKind.at(words.subList(from, words.size()));
        return kind == null ? from : from + kind.length();
    }

    private static List<List<String>> parts(String text) {
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Stream.of(bounded.split("[,;()]"))
                .map(part -> withoutCommittee(Spelling.words(part)))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Drops everything up to "UBND" or "Ủy ban nhân dân", and spells out HCM. */
    private static List<String> withoutCommittee(List<String> words) {
        var folded = words.stream().map(Spelling::fold).toList();
        int name = folded.lastIndexOf("ubnd") + 1;
        for (int i = name; i + 4 <= folded.size(); i++) {
            if (folded.subList(i, i + 4).equals(List.of("uy", "ban", "nhan", "dan"))) {
                name = i + 4;
            }
        }
        return words.subList(name, words.size()).stream()
                .flatMap(
                        word ->
                                switch (word) {
                                    case "hcm" -> Stream.of("hồ", "chí", "minh");
                                    case "tphcm" -> Stream.of("tp", "hồ", "chí", "minh");
                                    default -> Stream.of(word);
                                })
                .toList();
    }
}
