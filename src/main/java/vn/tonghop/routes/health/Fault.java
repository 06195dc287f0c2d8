package vn.tonghop.routes.health;

import vn.tonghop.message.Cause;

/**
 * Why a source brings nothing, as people say it; the code is the key of a sentence that also says
 * what to do.
 */
public enum Fault {
    /** No machine of this name. */
    NAME_NOT_FOUND("INT-060", Stage.REACH),
    /** Nobody listens at this port. */
    CONNECTION_REFUSED("INT-061", Stage.REACH),
    /** No answer in time. */
    TIME_OUT("INT-062", Stage.REACH),
    /** The certificate is not trusted, has expired or is another one's. */
    CERTIFICATE("INT-063", Stage.REACH),
    /** The SSH host key is not the one that is known. */
    HOST_KEY("INT-064", Stage.REACH),
    /** Name or password is not accepted. */
    LOGIN_REFUSED("INT-065", Stage.LOG_IN),
    /** The folder is not there. */
    FOLDER_MISSING("INT-066", Stage.WORK),
    /** The account may not do this. */
    NOT_PERMITTED("INT-067", Stage.WORK),
    /** A portal said no. */
    PORTAL_REFUSED("INT-068", Stage.WORK),
    /** There is no room for originals. */
    DISK_FULL("INT-069", Stage.OURS),
    /** The database of the gateway cannot be reached. */
    DATABASE_AWAY("INT-070", Stage.OURS),
    /** The connection broke off in the middle. */
    CONNECTION_LOST("INT-071", Stage.REACH),
    /** No way through the network. */
    NO_ROUTE("INT-072", Stage.REACH),
    /** Encryption was asked for and could not be agreed on. */
    NO_ENCRYPTION("INT-073", Stage.REACH),
    /** The other side answers with an error of its own. */
    SERVER_ERROR("INT-074", Stage.WORK),
    /** The answer is not what was asked for. */
    NOT_UNDERSTOOD("INT-075", Stage.WORK),
    /** Something else; its class and message are kept. */
    UNKNOWN("INT-076", Stage.UNKNOWN);

    /** How far it came. */
    enum Stage {
        REACH,
        LOG_IN,
        WORK,
        OURS,
        UNKNOWN
    }

    private final String code;
    private final Stage stage;

    Fault(String code, Stage stage) {
        this.code = code;
        this.stage = stage;
    }

    public String code() {
        return code;
    }

    /** Null when this fault says nothing about it. */
    Boolean reachable() {
        return switch (stage) {
            case REACH -> false;
            case LOG_IN, WORK -> true;
            case OURS, UNKNOWN -> null;
        };
    }

    /** Null when this fault says nothing about it. */
    Boolean authenticated() {
        return switch (stage) {
            case LOG_IN -> false;
            case WORK -> true;
            case REACH, OURS, UNKNOWN -> null;
        };
    }

    /** Its sentence, as a row keeps it. */
    String said(String detail) {
        return Cause.of(code, detail);
    }
}
