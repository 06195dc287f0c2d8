-- Which earlier version of its file a version was put back from: going back again goes on from there.
alter table route_version add column back_to bigint;
