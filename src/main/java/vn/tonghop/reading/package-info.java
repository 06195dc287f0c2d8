/**
 * From the bytes of an original to its text and tables. One class a format, listed in {@link
 * vn.tonghop.reading.Formats}; everything that comes in is hostile until it is read.
 */
package vn.tonghop.reading;
