package vn.tonghop.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What was built, as the build noted it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (var file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) {
                build.load(file);
            }
        }
        return new String[] {
            "tonghop " + build.getProperty("build.version", "(chưa đóng gói · not packaged)"),
            "Java " + System.getProperty("java.version")
        };
    }
}
