package vn.tonghop.intake.camel;

import vn.tonghop.store.TestDatabase;

/** A {@link Bench} in a JVM of its own, which a test may kill or freeze. */
public final class BenchNode {

    private BenchNode() {}

    /**
     * @param arguments url, user and password of the database, the files of sources with commas,
     *     then settings as name=value
     */
    public static void main(String[] arguments) throws Exception {
        try (Bench bench = Bench.create()) {
            for (String file : arguments[3].split(",")) {
                bench.shipped("sources/" + file);
            }
            for (int i = 4; i < arguments.length; i++) {
                String[] setting = arguments[i].split("=", 2);
                bench.set(setting[0], setting[1]);
            }
            bench.start(new TestDatabase.Address(arguments[0], arguments[1], arguments[2]));
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // until the parent ends it
            }
        }
    }
}
