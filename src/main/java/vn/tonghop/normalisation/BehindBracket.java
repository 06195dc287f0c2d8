package vn.tonghop.normalisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands behind a bracket is said of the figure before it: "100% đơn vị (112/112) triển khai
 * chứng thực điện tử", "449 hồ sơ (chiếm 99,34%) trả đúng hạn".
 *
 * @param meanings what each figure speaks of; changed here
 * @param partOf the figure that each is part of, or -1
 */
record BehindBracket(List<Figure> figures, Meaning[] meanings, int[] partOf) {

    private static final String ABOUT = "about";

    /**
     * Says it of the figure, and of a bare share in its bracket.
     *
     * @return whether all of it is the figure's, so that none is left for the next one
     */
    boolean say(int figure, Map<String, String> words) {
        Meaning meaning = meanings[figure];
        boolean bare = Set.of(Lexicon.THING).containsAll(meaning.own().keySet());
        Map<String, String> behind = new HashMap<>(words);
        if (!bare) {
            behind.keySet().retainAll(Set.of(ABOUT));
        }
        for (Map.Entry<String, String> side : behind.entrySet()) {
            if (!meaning.own().containsKey(side.getKey())) {
                meaning = meaning.saying(side.getKey(), side.getValue());
            }
        }
        meanings[figure] = meaning;
        for (int f = figure + 1; f < figures.size() && partOf[f] == figure; f++) {
            ofTheSame(f, behind);
        }
        return bare;
    }

    /** "214 cán bộ (87,35%) đã học xong": the share is of the same. */
    private void ofTheSame(int share, Map<String, String> behind) {
        Meaning meaning = meanings[share];
        if (meaning != null && figures.get(share).isShare() && meaning.own().isEmpty()) {
            for (Map.Entry<String, String> side : behind.entrySet()) {
                meaning = meaning.saying(side.getKey(), side.getValue());
            }
            meanings[share] = meaning;
        }
    }
}
