package vn.tonghop.reading;

import static vn.tonghop.reading.Files.bytes;

import java.nio.file.Path;

/** A process that reads, to be killed: tells its worker's number and folder, then begins. */
final class ChildReading {

    private ChildReading() {}

    public static void main(String[] arguments) throws InterruptedException {
        var reading = HostileWorker.reading(Limits.DEFAULT, 1, 200);
        System.out.println(said(reading, "!pid"));
        System.out.println(Path.of(said(reading, "!folder")).getParent());
        reading.read("a.txt", bytes(arguments[0]));
        // waits to be killed; ends by itself when the test that should is gone
        Thread.sleep(600_000);
    }

    private static String said(Reading reading, String document) {
        var readout = (Readout.Read) reading.read("a.txt", bytes(document));
        return readout.pages().get(0).lines().get(0).text();
    }
}
