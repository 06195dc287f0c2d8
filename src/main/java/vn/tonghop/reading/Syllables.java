package vn.tonghop.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can be a syllable (âm tiết) of written Vietnamese: an onset, a rhyme that goes with it, and
 * a tone that the rhyme can bear, written where it belongs (hoà and hòa are both right). Bytes read
 * in the wrong encoding seldom come out so.
 */
final class Syllables {

    private static final String[] ONSETS =
            words("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x");

    private static final Set<String> RHYMES =
            set(
                    "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt"
                            + " âc âm ân âng âp ât âu ây e ec em en eng eo ep et"
                            + " ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu"
                            + " iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu"
                            + " o oa oac oach oai oam oan oang oanh oao oap oat oay"
                            + " oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot"
                            + " ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
                            + " u ua uân uâng uât uây uc uê uêch uênh ui um un ung"
                            + " uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu"
                            + " ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu");

    /** After qu, which has taken the u. */
    private static final Set<String> AFTER_QU =
            set(
                    "a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây"
                            + " e en eo et ê êch ên ênh êt i it y yên yêt ynh ych yt ơ ơi ôc");

    /** After gi, which has taken the i. */
    private static final Set<String> AFTER_GI =
            set(
                    "a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăt ân âng âp ât âu ây"
                            + " e em en eo ê êc êng êt êu o oc oi on ong ô ôc ôi ôn ông ơ ơi ơn"
                            + " u uc ui un up ương ươc ưa ư ưt");

    private static final String FRONT = "eêiy";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String SHAPED = "ăâêôơư";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String OF_STOPS = "\u0301\u0323";
    private static final Set<String> EITHER = set("oa oe uy oo");

    private Syllables() {}

    /** Whether this word (NFC, in any case) can be read as one syllable. */
    static boolean isSyllable(String word) {
        var letters = new StringBuilder();
        char tone = 0;
        int toneAt = -1;
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char last = parts.charAt(parts.length() - 1);
            if (parts.length() > 1 && parts.chars().anyMatch(p -> TONES.indexOf(p) >= 0)) {
                if (toneAt >= 0) {
                    return false;
                }
                tone = toneIn(parts);
                toneAt = letters.length();
                letters.append(withoutTone(parts));
            } else if (last >= 0x300 && last <= 0x36F && parts.length() == 1) {
                return false;
            } else {
                letters.append(c);
            }
        }
        return isSyllable(letters.toString(), tone, toneAt);
    }

    private static boolean isSyllable(String letters, char tone, int toneAt) {
        for (var onset : ONSETS) {
            if (letters.startsWith(onset)
                    && fits(onset, letters.substring(onset.length()))
                    && bears(letters.substring(onset.length()), tone, toneAt - onset.length())) {
                return true;
            }
        }
        return RHYMES.contains(letters) && bears(letters, tone, toneAt);
    }

    private static boolean fits(String onset, String rhyme) {
        if (rhyme.isEmpty()) {
            return false;
        }
        boolean front = FRONT.indexOf(rhyme.charAt(0)) >= 0;
        return switch (onset) {
            case "qu" -> AFTER_QU.contains(rhyme);
            case "gi" -> AFTER_GI.contains(rhyme);
            case "k", "gh", "ngh" -> front && RHYMES.contains(rhyme);
            case "c", "ng" -> !front && RHYMES.contains(rhyme);
            // gì, gìn: the i is of both
            case "g" ->
                    (!front || Set.of("i", "in", "ia").contains(rhyme)) && RHYMES.contains(rhyme);
            default -> RHYMES.contains(rhyme) && !rhyme.startsWith("yê");
        };
    }

    /** Whether the tone can be on this rhyme, and on that letter of it. */
    private static boolean bears(String rhyme, char tone, int at) {
        char end = rhyme.charAt(rhyme.length() - 1);
        boolean stop = end == 'c' || end == 'p' || end == 't' || end == 'k' || rhyme.endsWith("ch");
        if (stop) {
            return tone != 0 && OF_STOPS.indexOf(tone) >= 0 && isPlace(rhyme, at);
        }
        return tone == 0 || isPlace(rhyme, at);
    }

    private static boolean isPlace(String rhyme, int at) {
        int vowels = 0;
        int shaped = -1;
        while (vowels < rhyme.length() && VOWELS.indexOf(rhyme.charAt(vowels)) >= 0) {
            shaped = SHAPED.indexOf(rhyme.charAt(vowels)) >= 0 ? vowels : shaped;
            vowels++;
        }
        if (at < 0 || at >= vowels) {
            return false;
        }
        if (shaped >= 0) {
            return at == shaped;
        }
        String cluster = rhyme.substring(0, vowels);
        if (EITHER.contains(cluster) && vowels == rhyme.length()) {
            return true;
        }
        return at == (vowels < rhyme.length() ? vowels - 1 : vowels == 3 ? 1 : 0);
    }

    private static char toneIn(String parts) {
        return (char) parts.chars().filter(p -> TONES.indexOf(p) >= 0).findFirst().orElseThrow();
    }

    private static char withoutTone(String parts) {
        var kept = new StringBuilder();
        parts.chars().filter(p -> TONES.indexOf(p) < 0).forEach(p -> kept.append((char) p));
        return Normalizer.normalize(kept, Normalizer.Form.NFC).charAt(0);
    }

    private static Set<String> set(String words) {
        return new HashSet<>(Arrays.asList(words(words)));
    }

    private static String[] words(String words) {
        return words.split(" ");
    }
}
