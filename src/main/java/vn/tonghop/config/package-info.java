/** The folder {@code config/}: what an administrator of the reporting edits, or its defaults. */
package vn.tonghop.config;
