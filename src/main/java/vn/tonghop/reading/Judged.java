package vn.tonghop.reading;

import vn.tonghop.mime.Signature;
import vn.tonghop.report.Finding;

/** Digital signatures in words: whether the content is the signed one, and nothing about trust. */
final class Judged {

    private Judged() {}

    /**
     * @param what was signed: a file's name
     */
    static Finding of(String what, Signature signature) {
        return switch (signature.status()) {
            case INTACT -> Noticed.info("READ-070", what, signature.signer());
            case BROKEN -> Noticed.warning("READ-071", what, signature.signer());
            case UNKNOWN -> Noticed.warning("READ-072", what, signature.signer());
        };
    }
}
