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
    PORTAL_REFUSED("INT-068", Stage.ANSWER),
    /** There is no room for originals. */
    DISK_FULL("INT-069", Stage.KEEP),
    /** The database of the gateway cannot be reached. */
    DATABASE_AWAY("INT-070", Stage.OURS),
    /** The connection broke off in the middle. */
    CONNECTION_LOST("INT-071", Stage.REACH),
    /** No way through the network. */
    NO_ROUTE("INT-072", Stage.REACH),
    /** Encryption was asked for and could not be agreed on. */
    NO_ENCRYPTION("INT-073", Stage.REACH),
    /** The other side answers with an error of its own. */
    SERVER_ERROR("INT-074", Stage.ANSWER),
    /** The answer is not what was asked for. */
    NOT_UNDERSTOOD("INT-075", Stage.ANSWER),
    /** Something else; its class and message are kept. */
    UNKNOWN("INT-076", Stage.UNKNOWN),
    /** A file or folder of this machine is not there: a key, known hosts, the folder itself. */
    LOCAL_MISSING("INT-077", Stage.HERE),
    /** A file or folder of this machine may not be read or written. */
    LOCAL_FORBIDDEN("INT-078", Stage.HERE);

    /** How far it came; nothing beyond that is claimed. */
    enum Stage {
        /** Not to the server. */
        REACH,
        /** The server answers; whether it lets us in is not known. */
        ANSWER,
        LOG_IN,
        WORK,
        /** Something was fetched and could not be kept. */
        KEEP,
        OURS,
        /** Nobody was asked. */
        HERE,
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
            case ANSWER, LOG_IN, WORK, KEEP -> true;
            case OURS, HERE, UNKNOWN -> null;
        };
    }

    /** Null when this fault says nothing about it. */
    Boolean authenticated() {
        return switch (stage) {
            case LOG_IN -> false;
            case WORK, KEEP -> true;
            case REACH, ANSWER, OURS, HERE, UNKNOWN -> null;
        };
    }

    /** Whether it may be the trouble of one document, and others come in all the same. */
    boolean mayBeOfOneItem() {
        return switch (stage) {
            case ANSWER, WORK, HERE, UNKNOWN -> true;
            case REACH, LOG_IN, KEEP, OURS -> false;
        };
    }

    /** Its sentence, as a row keeps it. */
    String said(String detail) {
        return Cause.of(code, detail);
    }
}
