package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.reading.ocr.Grey;
import vn.tonghop.reading.ocr.Ocr;
import vn.tonghop.reading.ocr.SeenWord;

/** An engine that sees the same words on every page, for tests that are not about recognition. */
final class Seeing implements Ocr {

    private final List<SeenWord> words;

    private Seeing(List<SeenWord> words) {
        this.words = words;
    }

    static Seeing of(String... texts) {
        var words = new ArrayList<SeenWord>();
        for (int i = 0; i < texts.length; i++) {
            words.add(new SeenWord(texts[i], 10 + 20 * i, 10, 25 + 20 * i, 20, 0.95, 1));
        }
        return new Seeing(words);
    }

    @Override
    public Set<String> languages() {
        return Set.of("vie");
    }

    @Override
    public List<SeenWord> words(Grey picture, String language, Layout layout) {
        return words;
    }

    @Override
    public int quartersToUpright(Grey picture) {
        return 0;
    }
}
