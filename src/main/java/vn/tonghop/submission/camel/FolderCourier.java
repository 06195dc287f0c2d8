package vn.tonghop.submission.camel;

import java.nio.file.Path;
import vn.tonghop.submission.Answer;
import vn.tonghop.submission.file.FileDelivery;

/** Leaves totals in a folder of this machine; its properties are the block's parameters. */
public class FolderCourier extends Courier {

    private String folder;
    private boolean takenAway;
    private boolean acknowledged;
    private boolean workbook;

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public void setTakenAway(boolean takenAway) {
        this.takenAway = takenAway;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }

    public void setWorkbook(boolean workbook) {
        this.workbook = workbook;
    }

    @Override
    protected Answer submit(String key, byte[] content) {
        return delivery().submit(key, content);
    }

    @Override
    protected Answer ask(String key, byte[] content) {
        return delivery().ask(key, content);
    }

    private FileDelivery delivery() {
        return FileDelivery.toFolder(
                Path.of(folder), new FileDelivery.Rules(takenAway, acknowledged, workbook));
    }
}
