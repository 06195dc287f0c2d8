/** Working days of public offices (ngày làm việc). */
package vn.tonghop.workday;
