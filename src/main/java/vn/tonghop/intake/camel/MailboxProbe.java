package vn.tonghop.intake.camel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Endpoint;
import vn.tonghop.intake.mailbox.KeptMails;
import vn.tonghop.intake.mailbox.Mail;
import vn.tonghop.intake.mailbox.Mailbox;
import vn.tonghop.routes.SourceProbe;
import vn.tonghop.wire.token.RefreshTokens;

/** Lists the mails that would be taken next; none is marked or noted. */
class MailboxProbe implements SourceProbe {

    private final KeptMails kept;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    MailboxProbe(KeptMails kept, RefreshTokens refreshTokens, Clock clock) {
        this.kept = kept;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    @Override
    public boolean knows(Endpoint endpoint) {
        return endpoint instanceof MailboxEndpoint;
    }

    @Override
    public List<Item> look(Endpoint endpoint, String source, int most) throws Exception {
        var reached = (MailboxEndpoint) endpoint;
        var known = kept.lookAt(source, reached.account());
        try (var mailbox = Mailbox.look(reached.access(refreshTokens, clock), known)) {
            var items = new ArrayList<Item>();
            for (Mail mail : mailbox.waiting(Set.of(), most)) {
                items.add(new Item(String.valueOf(mail.subject()), mail.size(), mail.sent()));
            }
            return items;
        }
    }
}
