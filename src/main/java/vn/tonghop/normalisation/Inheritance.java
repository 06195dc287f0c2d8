package vn.tonghop.normalisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * What a figure takes over of what its own words leave open: from the whole it is part of, the
 * label before a colon, the figure it stands beside, the lines above, the sentence before; from the
 * coarse to the fine, and no further than the two agree.
 */
final class Inheritance {

    /** What figures that stand side by side have in common. */
    static final Set<String> SHARED = Set.of("thing", "about", "doing", "part");

    /** The same where another thing was done: "… thanh toán 20 hồ sơ; trả tận nhà 50 hồ sơ". */
    private static final Set<String> ANOTHER_DEED = Set.of("thing", "doing", "part");

    /** What a heading says of other things than dossiers: fields are of dossiers. */
    private static final Set<String> OF_HEADING = Set.of("thing", "about", "doing");

    private static final String DOSSIER = "dossier";

    /** What they have in common though they count different things. */
    private static final List<String> ACROSS = List.of("about", "part");

    static final String DOING = "doing";

    private final Lexicon lexicon;
    private final Map<String, String> list;
    private final Map<String, String> heading;

    /** What the sentence before spoke of. */
    private final Map<String, String> before;

    private final Wholes wholes = new Wholes();
    private Map<String, String> label = Map.of();
    private Map<String, String> last = Map.of();

    Inheritance(Lexicon lexicon, ListHeads.Said above, Map<String, String> before) {
        this.lexicon = lexicon;
        this.list = above.list();
        this.heading = above.heading();
        this.before = before;
    }

    Wholes wholes() {
        return wholes;
    }

    /** What the last figure spoke of, or the sentence before. */
    Map<String, String> lastSaid() {
        return last.isEmpty() ? before : last;
    }

    Map<String, String> last() {
        return last;
    }

    void last(Map<String, String> said) {
        last = said;
    }

    /** What stands before a colon; nothing where it ends. */
    void label(Map<String, String> said) {
        label = said;
    }

    /** What was said behind the last figure: "11/11 xã có tổ công nghệ số; 118 tổ". */
    void alsoAbout(String about) {
        if (about != null && !last.isEmpty() && !last.containsKey("about")) {
            last = new HashMap<>(last);
            last.put("about", about);
        }
    }

    /** The first figure behind a colon is spoken of by the label itself. */
    void labelled(Map<String, String> words) {
        Map<String, String> implied = new HashMap<>(words);
        lexicon.imply(implied);
        label.forEach(
                (side, value) -> {
                    if (!implied.containsKey(side)) {
                        words.put(side, value);
                    }
                });
    }

    /**
     * @param words what is said beside the figure
     * @param figure null where nothing is said to be nothing
     */
    Meaning meaning(Map<String, String> words, Figure figure) {
        boolean share = figure != null && figure.isShare();
        Map<String, String> own = Map.copyOf(words);
        Map<String, String> all = new HashMap<>(words);
        lexicon.imply(all);
        Set<String> sides = lexicon.sides();
        boolean shareOfLast =
                share
                        && own.keySet().stream()
                                .allMatch(s -> s.equals(Lexicon.THING) || s.equals(Meaning.WHOLE));
        if (shareOfLast && !last.isEmpty()) {
            Meaning.takeOver(all, last, sides, null);
            return new Meaning(own, all);
        }
        for (Wholes.Whole whole : wholes.nearestFirst()) {
            Meaning.takeOver(all, whole.meaning(), sides, null);
        }
        Set<String> ofLast = own.containsKey(DOING) ? ANOTHER_DEED : SHARED;
        if (speaksOfAnotherDeed()) {
            Meaning.takeOver(all, last, sides, ofLast);
        }
        Meaning.takeOver(all, label, sides, null);
        Meaning.takeOver(all, last, sides, ofLast);
        if (!own.containsKey(DOING) && !own.containsKey("about")) {
            // "11 tổ công nghệ số với 84 thành viên": another thing of the same work
            ACROSS.stream()
                    .filter(last::containsKey)
                    .forEach(side -> all.putIfAbsent(side, last.get(side)));
        }
        if (Meant.ELSEWHERE.contains(last.getOrDefault("about", ""))) {
            all.putIfAbsent(
                    "about", last.get("about")); // "3 phóng sự trên Fanpage, 22.600 lượt xem"
        }
        Meaning.takeOver(all, list, sides, null);
        boolean ofDossiers = DOSSIER.equals(all.getOrDefault(Lexicon.THING, DOSSIER));
        Meaning.takeOver(all, heading, sides, ofDossiers ? SHARED : OF_HEADING);
        if (figure != null || own.containsKey("timing")) {
            Meaning.takeOver(all, before, sides, Set.of(Lexicon.THING));
        }
        if (figure == null || figure.measure() == Measure.COUNT) {
            lexicon.suppose(all);
        }
        return new Meaning(own, all);
    }

    /** "Giải quyết TTHC: nhận 187 hồ sơ; cộng 190 hồ sơ": what the label said is left behind. */
    private boolean speaksOfAnotherDeed() {
        return last.containsKey(DOING)
                && label.containsKey(DOING)
                && !last.get(DOING).equals(label.get(DOING));
    }

    /** "Đã giải quyết 90, trong đó …; đang giải quyết 10": no part of what was resolved. */
    boolean isAnotherDeed(Map<String, String> own) {
        for (Wholes.Whole whole : wholes.nearestFirst()) {
            String deed = whole.meaning().get(DOING);
            return deed != null && own.containsKey(DOING) && !deed.equals(own.get(DOING));
        }
        return false;
    }
}
