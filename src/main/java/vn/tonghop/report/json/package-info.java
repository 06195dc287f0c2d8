/** The common schema as JSON: what {@code read --json} prints and the database keeps. */
package vn.tonghop.report.json;
