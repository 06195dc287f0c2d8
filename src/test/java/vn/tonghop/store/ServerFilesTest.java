package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.ChildJvm;

class ServerFilesTest {

    @TempDir Path temporary;

    /** The library has its script deleted at the end of the JVM, which one that is killed skips. */
    @Test
    void aGatewayThatIsKilledLeavesNoScriptOfTheLibraryBehind() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        var options = "JAVA_TOOL_OPTIONS=-XX:-UsePerfData -Djava.io.tmpdir=" + temporary;

        try (var child = ChildJvm.startUnder(List.of("env", options), Killed.class)) {
            assertThat(child.rest()).contains("found");
        }

        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    /** Finds the server's archive and is gone. */
    static final class Killed {

        public static void main(String[] arguments) throws IOException {
            System.out.println(ServerFiles.archive().length > 0 ? "found" : "empty");
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }
}
