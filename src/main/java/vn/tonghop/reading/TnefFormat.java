package vn.tonghop.reading;

import java.io.IOException;
import vn.tonghop.mime.Tnef;

/** What Outlook packs a letter into (winmail.dat). */
final class TnefFormat extends Container {

    /**
     * @param reading reads the files in it
     */
    TnefFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "winmail.dat";
    }

    @Override
    public String mediaType() {
        return "application/vnd.ms-tnef";
    }

    @Override
    public boolean recognises(Original original) {
        return Tnef.isTnef(original.bytes());
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        var letter = Tnef.open(original.bytes());
        for (var file : letter.files()) {
            add(original, file.name(), file.bytes(), files);
        }
        if (letter.files().isEmpty() && letter.rtf() != null) {
            add(original, "mail.rtf", letter.rtf(), files);
        }
    }

    private static void add(Original around, String name, byte[] bytes, Bundle files)
            throws CannotRead {
        around.quota().entry();
        around.quota().count(bytes.length);
        files.add(around.within(name, bytes));
    }
}
