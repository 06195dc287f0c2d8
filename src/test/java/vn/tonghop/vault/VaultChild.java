package vn.tonghop.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A vault in a process of its own. {@code stop}: stops between the writing and the renaming, to be
 * killed there. {@code store}: stores so many bytes and prints what came of it.
 */
final class VaultChild {

    private VaultChild() {}

    public static void main(String[] arguments) throws IOException {
        var vault =
                arguments[1].equals("stop")
                        ? new Stopping(Path.of(arguments[0]))
                        : new FileVault(Path.of(arguments[0]));
        var bytes = new byte[Integer.parseInt(arguments[2])];
        try {
            System.out.println(vault.store(new ByteArrayInputStream(bytes)).sha256());
        } catch (IOException e) {
            System.out.println("IOException");
        }
    }

    private static final class Stopping extends FileVault {

        Stopping(Path root) throws IOException {
            super(root);
        }

        @Override
        void publish(Path unfinished, Path target) throws IOException {
            System.out.println("written");
            System.in.read();
        }
    }
}
