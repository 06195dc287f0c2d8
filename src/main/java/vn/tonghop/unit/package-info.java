/** Administrative units (đơn vị hành chính): codes are reused, so each version has its days. */
package vn.tonghop.unit;
