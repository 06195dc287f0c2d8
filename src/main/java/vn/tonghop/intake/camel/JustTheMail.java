package vn.tonghop.intake.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;

/**
 * Puts the mail itself into the place of Camel's message of it, which fetches its headers from the
 * server whenever somebody looks at it: one more answer to wait for, and when the connection is
 * lost by then, an exception where Camel ignores it and waits for ever for the exchange to end.
 */
public class JustTheMail implements Processor {

    @Override
    public void process(Exchange exchange) {
        if (exchange.getIn() instanceof MailMessage message) {
            var mail = message.getOriginalMessage();
            exchange.setMessage(new DefaultMessage(exchange));
            exchange.getMessage().setBody(mail);
        }
    }
}
