package vn.tonghop.reading;

import java.io.IOException;

/**
 * RAR archives, versions 4 and 5. The library that unpacks them may be missing: its licence is one
 * that not everybody takes.
 */
final class RarFormat extends Container {

    /**
     * @param reading reads the files in it
     */
    RarFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "RAR";
    }

    @Override
    public String mediaType() {
        return "application/vnd.rar";
    }

    @Override
    public boolean recognises(Original original) {
        return original.startsWith('R', 'a', 'r', '!', 0x1A, 7);
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        try {
            RarFiles.into(files, original);
        } catch (NoClassDefFoundError withoutLibrary) {
            throw new CannotRead("READ-066");
        }
    }
}
