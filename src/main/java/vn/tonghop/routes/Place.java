package vn.tonghop.routes;

/** Where a route reads or delivers (nơi đọc, nơi ghi), by whatever name a file calls it. */
sealed interface Place permits DiskPlace, ServerPlace, CamelPlace {

    /** Whether what lies at one of them lies at the other, too. */
    boolean meets(Place other);

    /** A folder named as seen from this one; this place where it has no folders. */
    Place at(String relative);
}
