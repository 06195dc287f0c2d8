/** The building blocks that carry submissions to their destination. */
package vn.tonghop.submission.camel;
