/**
 * What was read becomes a report in the common schema (chuẩn hóa): head, unit, period, figures with
 * the line they stand in, the parts of the text, references, and what a request asks for.
 *
 * <p>The order of work: {@link vn.tonghop.normalisation.Manuscript} (lines and their folded form) →
 * head → period → outline (what each paragraph is for) → figures. Words are looked for in folded
 * text; where a scan has lost the marks, with allowance for the letters recognition confuses. What
 * cannot be read with certainty is null with a reason.
 */
package vn.tonghop.normalisation;
