/** The common schema: what a report says, with evidence for every figure. No framework here. */
package vn.tonghop.report;
