/** The pages, one class for each subject; all words come from the messages files. */
package vn.tonghop.web.page;
