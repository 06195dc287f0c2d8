/** Schedules that know working days, and make up for what a stopped gateway missed. */
package vn.tonghop.routes.schedule;
