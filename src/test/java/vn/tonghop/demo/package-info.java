/**
 * A believable day: offices report by mail, FTP, SFTP, portal and folder, the night brings their
 * reports together, the ministry answers. {@code mvn spring-boot:test-run} plays it; so does {@code
 * WholeLineIT}.
 */
package vn.tonghop.demo;
