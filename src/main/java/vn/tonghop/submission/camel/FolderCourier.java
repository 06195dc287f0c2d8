package vn.tonghop.submission.camel;

import java.nio.file.Path;
import vn.tonghop.submission.file.FileDelivery;

/** Leaves totals in a folder of this machine; its properties are the block's parameters. */
public class FolderCourier extends FileCourier {

    private String folder;

    public void setFolder(String folder) {
        this.folder = folder;
    }

    @Override
    protected FileDelivery delivery(FileDelivery.Rules rules) {
        return FileDelivery.toFolder(Path.of(folder), rules);
    }
}
