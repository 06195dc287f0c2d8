/** Whose certificates are trusted: the machine's, or those an administrator names in a file. */
package vn.tonghop.wire.tls;
