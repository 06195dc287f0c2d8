/** The JSON API, by {@code docs/api.yaml}; a test holds its answers against that file. */
package vn.tonghop.web.api;
