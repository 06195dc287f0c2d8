package vn.tonghop.reply;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.store.Node;
import vn.tonghop.store.WorkQueue;

@Configuration
@EnableConfigurationProperties(ReplyProperties.class)
class ReplyConfiguration {

    /**
     * @param own the gateway's own addresses: those that routes/ sends from and reads, unless set
     */
    @Bean
    Replies replies(
            JdbcClient jdbc,
            Node node,
            Clock clock,
            Journal journal,
            TransactionOperations transaction,
            ReplyTransport transport,
            ReplyProperties properties,
            @Value("${tonghop.reply.own-addresses:${BAOCAO_SMTP_FROM:},${BAOCAO_MAIL_USERNAME:}}")
                    List<String> own) {
        return new Replies(
                new WorkQueue(jdbc, node, "reply", "delivery_id", properties.lease()),
                new ReplyRegister(jdbc, node, clock),
                new Addressees(own, properties.contacts()),
                new Letters(domain(own)),
                transport,
                journal,
                transaction,
                properties);
    }

    private static String domain(List<String> own) {
        return own.stream()
                .flatMap(text -> Addressees.address(text).stream())
                .map(address -> address.substring(address.lastIndexOf('@') + 1))
                .findFirst()
                .orElse("tonghop.invalid");
    }
}
