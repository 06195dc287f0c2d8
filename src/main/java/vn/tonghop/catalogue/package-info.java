/** What is asked of whom (danh mục): indicators, forms, regimes and senders. */
package vn.tonghop.catalogue;
