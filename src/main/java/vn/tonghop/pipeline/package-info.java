/** The line itself: what was received is read, normalised, judged and entered in the register. */
package vn.tonghop.pipeline;
