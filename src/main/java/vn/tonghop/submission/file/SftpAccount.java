package vn.tonghop.submission.file;

/**
 * Where and as whom to sign in at an SFTP server.
 *
 * @param password null or empty when a key is used
 * @param privateKeyFile null or empty when a password is used
 * @param passphrase of the key, null or empty when it has none
 * @param knownHosts file with the server's key: without it nobody signs in
 * @param directory folder of the account; it has to be there
 * @param connectTimeout in milliseconds
 * @param responseTimeout in milliseconds, for each answer of the server
 */
public record SftpAccount(
        String host,
        int port,
        String username,
        String password,
        String privateKeyFile,
        String passphrase,
        String knownHosts,
        String directory,
        int connectTimeout,
        int responseTimeout) {

    /** Without password and passphrase. */
    @Override
    public String toString() {
        return "sftp://" + username + "@" + host + ":" + port + "/" + directory;
    }

    boolean usesKey() {
        return privateKeyFile != null && !privateKeyFile.isBlank();
    }
}
