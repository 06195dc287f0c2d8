/** The outbox to the ministry: nothing is sent twice, nothing is called sent that is not. */
package vn.tonghop.submission;
