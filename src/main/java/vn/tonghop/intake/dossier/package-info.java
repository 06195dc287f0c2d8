/**
 * Form II.06a computed from a portal's dossiers (hồ sơ thủ tục hành chính): read page by page,
 * counted by unit, kept with the place it got to; no Spring's web, no Camel.
 */
package vn.tonghop.intake.dossier;
