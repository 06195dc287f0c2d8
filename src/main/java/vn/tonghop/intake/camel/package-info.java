/** How Camel's consumers hand over to the intake: the building blocks of sources. */
package vn.tonghop.intake.camel;
