/** Figures that another system's interface states, written down in the common schema. */
package vn.tonghop.intake.stated;
