package vn.tonghop.routes.check;

/** Names of this machine (máy này): nobody listens on the way to it. */
final class ThisMachine {

    private ThisMachine() {}

    /** Loopback by its address or the name localhost; other names are not looked up. */
    static boolean is(String host) {
        return host != null
                && host.matches("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?(::1|(0+:){7}0*1)]?");
    }
}
