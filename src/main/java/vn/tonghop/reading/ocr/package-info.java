/**
 * Recognition of characters (nhận dạng chữ, OCR): a picture of a page in, words with their place
 * and confidence out. Knows pictures and no files.
 */
package vn.tonghop.reading.ocr;
