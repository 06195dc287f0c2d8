package vn.tonghop.reading;

import vn.tonghop.mime.Mail;

/** What a mail brings, put into a bundle in the mail's order. */
final class MailParts {

    private MailParts() {}

    static void into(Bundle files, Original around, Mail mail) throws CannotRead {
        for (var part : mail.documents()) {
            around.quota().entry();
            around.quota().count(part.bytes().length);
            var file = around.within(part.name(), part.bytes());
            if (part.damaged()) {
                files.note(Noticed.warning("READ-022", file.fileName()));
            }
            files.add(file);
        }
        mail.signatures().forEach(s -> files.note(Judged.of(around.fileName(), s)));
    }
}
