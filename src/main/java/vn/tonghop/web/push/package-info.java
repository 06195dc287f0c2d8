/** Where other systems post their reports: {@code POST /push/<name>}. */
package vn.tonghop.web.push;
