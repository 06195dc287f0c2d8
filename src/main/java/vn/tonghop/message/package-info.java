/** The words shown to people, in Vietnamese and English. */
package vn.tonghop.message;
