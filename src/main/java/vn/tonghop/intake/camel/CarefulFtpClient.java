package vn.tonghop.intake.camel;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;

/**
 * An FTP client that tells an empty folder from one that is not there: most servers list both as
 * nothing, and a source whose folder was renamed would look healthy for ever.
 */
public class CarefulFtpClient extends FTPClient {

    @Override
    public FTPFile[] listFiles(String folder) throws IOException {
        FTPFile[] files = super.listFiles(folder);
        if (files.length == 0) {
            mustBeThere(this, folder);
        }
        return files;
    }

    /**
     * Goes into the folder and back.
     *
     * @throws IOException when it cannot be entered
     */
    static void mustBeThere(FTPClient client, String folder) throws IOException {
        String here = client.printWorkingDirectory();
        if (!client.changeWorkingDirectory(folder)) {
            throw new IOException("cannot change directory: " + client.getReplyString());
        }
        client.changeWorkingDirectory(here);
    }
}
