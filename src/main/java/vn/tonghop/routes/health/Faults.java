package vn.tonghop.routes.health;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What an exception means. Protocols wrap what happened in exceptions of their own, some only in a
 * sentence: the innermost exception that is known decides, then the sentences.
 */
final class Faults {

    private static final int DEEPEST = 20;
    private static final Pattern NO_ROOM =
            Pattern.compile("no space left|disk (is )?full|not enough space|quota exceeded");
    private static final Pattern HOST_KEY =
            Pattern.compile("hostkey|host key|unknownhostkey|reject hostkey");
    private static final Pattern LOGIN =
            Pattern.compile(
                    "auth (fail|cancel)|authenticationfailed|authentication fail|invalid"
                            + " credentials|login (fail|incorrect|denied)|not logged in|bad"
                            + " username|invalid login|too many authentication|status 401");
    private static final Pattern TIMED_OUT = Pattern.compile("time[d -]*out|did not answer within");
    private static final Pattern NOT_THERE =
            Pattern.compile(
                    "no such file|not found or invalid|no such (directory|folder|mailbox)|does not"
                            + " exist|cannot change directory|not a directory"
                            + "|starting directory");
    private static final Pattern FOLDER_HERE =
            Pattern.compile("^(starting )?directory does not exist: ");
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "permission denied|denied permission|access denied|not permitted|status 403");
    private static final Pattern UNTRUSTED =
            Pattern.compile(
                    "verify identity|no name matching|no subject alternative|certificate|pkix");
    private static final Pattern NO_TLS =
            Pattern.compile(
                    "starttls|stls required|plaintext connection|unrecognized ssl|ssl message");
    private static final Pattern BROKEN_OFF =
            Pattern.compile(
                    "connection (is )?(reset|closed|lost|was closed|dropped)|broken pipe|session is"
                            + " (down|not)|closed by|socket closed|\\* bye|unexpected end|eof");
    private static final Pattern SERVER = Pattern.compile("status 5\\d\\d");

    private Faults() {}

    static Fault of(Throwable thrown) {
        List<Throwable> causes = causes(thrown);
        if (causes.stream().anyMatch(Faults::isOfTheDatabase)) {
            return Fault.DATABASE_AWAY;
        }
        return causes.stream()
                .map(Faults::byType)
                .filter(f -> f != null)
                .findFirst()
                .orElseGet(
                        () ->
                                causes.stream()
                                        .map(Faults::byWords)
                                        .filter(f -> f != null)
                                        .findFirst()
                                        .orElse(Fault.UNKNOWN));
    }

    /** The innermost first. */
    private static List<Throwable> causes(Throwable thrown) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var causes = new ArrayList<Throwable>();
        Throwable now = thrown;
        while (now != null && causes.size() < DEEPEST && seen.add(now)) {
            causes.add(now);
            now = now.getCause();
        }
        Collections.reverse(causes);
        return causes;
    }

    private static Fault byType(Throwable cause) {
        if (cause instanceof KnownFault known) {
            return known.fault();
        }
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return Fault.NAME_NOT_FOUND;
        }
        if (cause instanceof NoRouteToHostException) {
            return Fault.NO_ROUTE;
        }
        if (cause instanceof ConnectException) {
            return says(cause, TIMED_OUT) ? Fault.TIME_OUT : Fault.CONNECTION_REFUSED;
        }
        if (cause instanceof SocketTimeoutException
                || cause instanceof java.net.http.HttpTimeoutException
                || cause instanceof java.util.concurrent.TimeoutException) {
            return Fault.TIME_OUT;
        }
        // these are of the JVM, about files of this machine; servers have their own
        if (cause instanceof AccessDeniedException
                || cause instanceof FileNotFoundException && says(cause, FORBIDDEN)) {
            return Fault.LOCAL_FORBIDDEN;
        }
        if (cause instanceof NoSuchFileException
                || cause instanceof NotDirectoryException
                || cause instanceof FileNotFoundException) {
            return Fault.LOCAL_MISSING;
        }
        if (cause instanceof com.fasterxml.jackson.core.JsonProcessingException) {
            return Fault.NOT_UNDERSTOOD;
        }
        if (cause instanceof GenericFileOperationFailedException file) {
            // so Camel speaks of folders of this machine only
            return says(file, FOLDER_HERE) ? Fault.LOCAL_MISSING : byReply(file);
        }
        return named(cause);
    }

    /** Of what the class path may lack, or what stands for more than one class. */
    private static Fault named(Throwable cause) {
        List<String> names = new ArrayList<>();
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            names.add(type.getName());
        }
        if (is(names, "java.security.cert.CertificateException", "CertPathValidatorException")
                || is(names, "CertPathBuilderException", "SSLPeerUnverifiedException")) {
            return Fault.CERTIFICATE;
        }
        if (is(names, "AuthenticationFailedException", "JSchUserAuthException")) {
            return Fault.LOGIN_REFUSED;
        }
        if (is(names, "JSchHostKeyException", "JSchUnknownHostKeyException")) {
            return Fault.HOST_KEY;
        }
        if (is(names, "jakarta.mail.FolderNotFoundException")) {
            return Fault.FOLDER_MISSING;
        }
        return null;
    }

    /** Its connection, not what it says about a row: SQLSTATE classes 08, 53 and 57. */
    private static boolean isOfTheDatabase(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return Pattern.matches("(08|53|57).*", sql.getSQLState());
        }
        return cause instanceof SQLTransientConnectionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException;
    }

    private static boolean is(List<String> names, String... wanted) {
        return names.stream()
                .anyMatch(n -> Stream.of(wanted).anyMatch(w -> n.equals(w) || n.endsWith("." + w)));
    }

    /** Replies of FTP: RFC 959, 4.2; SFTP's status codes: draft-ietf-secsh-filexfer-02, 7. */
    private static Fault byReply(GenericFileOperationFailedException file) {
        return switch (file.getCode()) {
            case 530, 331, 332, 430 -> Fault.LOGIN_REFUSED;
            case 421 -> Fault.CONNECTION_LOST;
            case 452, 552 -> Fault.SERVER_ERROR;
            case 550 -> says(file, FORBIDDEN) ? Fault.NOT_PERMITTED : Fault.FOLDER_MISSING;
            default -> null;
        };
    }

    private static Fault byWords(Throwable cause) {
        if (says(cause, NO_ROOM)) {
            return Fault.DISK_FULL;
        }
        if (says(cause, UNTRUSTED)) {
            return Fault.CERTIFICATE;
        }
        if (says(cause, HOST_KEY)) {
            return Fault.HOST_KEY;
        }
        if (says(cause, LOGIN)) {
            return Fault.LOGIN_REFUSED;
        }
        if (says(cause, TIMED_OUT)) {
            return Fault.TIME_OUT;
        }
        if (says(cause, FORBIDDEN)) {
            return Fault.NOT_PERMITTED;
        }
        if (says(cause, NOT_THERE)) {
            return Fault.FOLDER_MISSING;
        }
        if (says(cause, NO_TLS)
                || cause instanceof javax.net.ssl.SSLHandshakeException
                || cause instanceof javax.net.ssl.SSLException) {
            return Fault.NO_ENCRYPTION;
        }
        if (says(cause, SERVER)) {
            return Fault.SERVER_ERROR;
        }
        boolean broken =
                cause instanceof SocketException
                        || cause instanceof java.io.EOFException
                        || says(cause, BROKEN_OFF);
        return broken ? Fault.CONNECTION_LOST : null;
    }

    private static boolean says(Throwable cause, Pattern words) {
        String message = cause.getMessage();
        return message != null && words.matcher(message.toLowerCase(Locale.ROOT)).find();
    }
}
