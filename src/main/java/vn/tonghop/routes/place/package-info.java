/**
 * Where routes read and deliver (nơi đọc, nơi ghi), and whether two of them come into each other's
 * way. It knows no file.
 */
package vn.tonghop.routes.place;
