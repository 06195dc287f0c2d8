package vn.tonghop.intake;

/** The ways a delivery can come (kênh tiếp nhận). */
public enum Channel {
    MAIL("mail"),
    FTP("ftp"),
    SFTP("sftp"),
    PORTAL("portal"),
    FOLDER("folder"),
    /** A web service that is polled. */
    REST("rest"),
    /** Somebody posts to the gateway. */
    PUSH("push");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** As the database and the outside world know it. */
    public String code() {
        return code;
    }

    /** A file has no id of its own: what it holds is part of its key. */
    boolean bringsFiles() {
        return this == FTP || this == SFTP || this == FOLDER;
    }
}
