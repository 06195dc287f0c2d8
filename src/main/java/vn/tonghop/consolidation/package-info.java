/** One frozen, explainable total per regime and period (tổng hợp). */
package vn.tonghop.consolidation;
