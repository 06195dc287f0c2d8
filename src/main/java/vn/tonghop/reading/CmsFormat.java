package vn.tonghop.reading;

import java.io.IOException;
import vn.tonghop.mime.MailWalk;
import vn.tonghop.mime.MalformedMail;
import vn.tonghop.mime.SignedData;
import vn.tonghop.mime.SignedData.Kind;

/** A document within its digital signature (.p7m, CMS), or one that is encrypted the same way. */
final class CmsFormat extends Container {

    /**
     * @param reading reads the document in it
     */
    CmsFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "P7M";
    }

    @Override
    public String mediaType() {
        return "application/pkcs7-mime";
    }

    @Override
    public boolean recognises(Original original) {
        return SignedData.kind(original.bytes()) != Kind.OTHER;
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        if (SignedData.kind(original.bytes()) == Kind.ENCRYPTED) {
            throw new CannotRead("READ-073");
        }
        var signed =
                SignedData.of(original.bytes())
                        .orElseThrow(() -> new CannotRead("READ-008", name()));
        byte[] content = signed.content();
        if (content == null) {
            throw new CannotRead("READ-074");
        }
        signed.signatures().forEach(s -> files.note(Judged.of(original.fileName(), s)));
        original.quota().entry();
        original.quota().count(content.length);
        var file = original.within(original.lastName().replaceFirst("(?i)\\.p7m$", ""), content);
        if (file.startsWith("Content-") || file.startsWith("MIME-Version:")) {
            mail(original, content, files);
        } else {
            files.add(file);
        }
    }

    /** A mail's part that was signed with its header fields. */
    private static void mail(Original original, byte[] content, Bundle files) throws CannotRead {
        try {
            MailParts.into(files, original, MailWalk.walk(content));
        } catch (MalformedMail e) {
            throw new CannotRead("READ-017");
        }
    }
}
