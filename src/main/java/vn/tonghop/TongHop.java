package vn.tonghop;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import vn.tonghop.cli.Main;
import vn.tonghop.web.signin.StaleAddress;

/** The gateway: the server when it is started without a command, else the command line. */
@SpringBootApplication
public class TongHop {

    public static void main(String[] arguments) {
        if (Main.handles(arguments)) {
            System.exit(Main.run(arguments));
        }
        var gateway = new SpringApplication(TongHop.class);
        gateway.addListeners(new StaleAddress());
        gateway.run(Main.serverArguments(arguments));
    }

    /**
     * The business clock: stamps what arrives and decides what is late. Leases use the database's.
     */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
