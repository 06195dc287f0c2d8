package vn.tonghop.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the control words of RTF (version 1.9.1) mean for whoever only wants the text. */
final class RtfWords {

    /** Groups of which nothing is text that a person reads in its place. */
    private static final Set<String> UNSEEN =
            Set.of(
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "objdata",
                    "objclass",
                    "objname",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "rsidtbl",
                    "generator",
                    "themedata",
                    "colorschememapping",
                    "datastore",
                    "latentstyles",
                    "xmlnstbl",
                    "fldinst",
                    "annotation",
                    "atnid",
                    "atnauthor",
                    "atndate",
                    "atnref",
                    "atrfstart",
                    "atrfend",
                    "sp",
                    "shprslt",
                    "nonshppict",
                    "shppict",
                    "pn",
                    "bkmkstart",
                    "bkmkend",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "template",
                    "filetbl",
                    "pnseclvl",
                    "nonesttables",
                    "xe",
                    "tc",
                    "rxe",
                    "userprops",
                    "docvar",
                    "formfield",
                    "background",
                    "falt",
                    "panose",
                    "fname",
                    "upr");

    /** Groups that old programs may pass over and that hold text all the same. */
    private static final Set<String> OPTIONAL =
            Set.of("shpinst", "ud", "nesttableprops", "do", "shptxt", "dptxbxtext", "footnote");

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("tab", "\t"),
                    Map.entry("line", "\n"),
                    Map.entry("lbr", "\n"),
                    Map.entry("page", "\f"),
                    Map.entry("nestcell", "\t"),
                    Map.entry("emdash", "\u2014"),
                    Map.entry("endash", "\u2013"),
                    Map.entry("lquote", "\u2018"),
                    Map.entry("rquote", "\u2019"),
                    Map.entry("ldblquote", "\u201C"),
                    Map.entry("rdblquote", "\u201D"),
                    Map.entry("bullet", "\u2022"),
                    Map.entry("emspace", " "),
                    Map.entry("enspace", " "),
                    Map.entry("qmspace", " "),
                    Map.entry("~", "\u00A0"),
                    Map.entry("_", "-"),
                    // in the old fonts it is a letter
                    Map.entry("-", "\u00AD"));

    private RtfWords() {}

    /**
     * Whether nothing of the group that this word opens is text in its place.
     *
     * @param mayBeUnknown whether programs that do not know the word may pass the group over
     */
    static boolean isUnseen(String word, boolean mayBeUnknown) {
        return UNSEEN.contains(word) || mayBeUnknown && !OPTIONAL.contains(word);
    }

    /** The sign that the word stands for. */
    static Optional<String> sign(String word) {
        return Optional.ofNullable(SIGNS.get(word));
    }
}
