package vn.tonghop.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed gateway has left behind is gone when the next one starts; what runs is left. */
class StaleAddressTest {

    @TempDir private Path data;

    @Test
    void anAddressAtWhichNobodyListensIsForgotten() throws IOException {
        Path file = address("http://127.0.0.1:1");

        StaleAddress.forget(data);

        assertThat(file).doesNotExist();
    }

    @Test
    void theAddressOfAGatewayThatRunsStays() throws IOException {
        try (var gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = address("http://127.0.0.1:" + gateway.getLocalPort());

            StaleAddress.forget(data);

            assertThat(file).exists();
        }
    }

    @Test
    void whereThereIsNoneThereIsNothingToForget() {
        StaleAddress.forget(data);

        assertThat(data).isEmptyDirectory();
    }

    private Path address(String told) throws IOException {
        return Files.writeString(data.resolve("gateway-address"), told + "\n");
    }
}
