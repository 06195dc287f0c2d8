/**
 * Access tokens of mail services (OAuth2, RFC 6749): fetched over HTTPS, kept in memory until
 * shortly before they end. A refresh token that the service has exchanged is kept sealed.
 */
package vn.tonghop.wire.token;
