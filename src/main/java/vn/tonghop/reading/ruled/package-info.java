/**
 * Ruled tables (bảng kẻ ô): lines in, cells out, whether a program drew the lines or a scanner saw
 * them. Knows no page and no file.
 */
package vn.tonghop.reading.ruled;
