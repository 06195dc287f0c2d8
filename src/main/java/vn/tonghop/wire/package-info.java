/** What every connection outward shares: trust and keys of TLS, access tokens, bounded answers. */
package vn.tonghop.wire;
