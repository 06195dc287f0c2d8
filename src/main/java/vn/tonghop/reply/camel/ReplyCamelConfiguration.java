package vn.tonghop.reply.camel;

import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.tonghop.reply.Replies;
import vn.tonghop.reply.ReplyTransport;

@Configuration
class ReplyCamelConfiguration {

    /** Lazy: the Camel context itself collects routes that need this. */
    @Bean
    ReplyTransport replyTransport(@Lazy ProducerTemplate template) {
        return new MailReplyTransport(template);
    }

    @Bean
    RouteBuilder replyRoute(Replies replies, @Value("${tonghop.reply.poll:2s}") Duration poll) {
        return new ReplyRoute(replies, poll);
    }
}
