package vn.tonghop.routes.deploy;

/** What makes a route do something. */
public enum Rhythm {
    /** It asks its source again and again. */
    LOOKS("looks"),
    /** Something is sent to it. */
    RECEIVES("receives"),
    /** Its timetable. */
    TICKS("ticks"),
    /** Something that is owed to it. */
    DELIVERS("delivers");

    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    /** As the outside world knows it. */
    public String code() {
        return code;
    }
}
