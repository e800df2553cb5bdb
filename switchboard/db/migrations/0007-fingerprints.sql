-- What a tip is compared by at the desk (PROTOCOL 6.6): sealed to the desk's intake key, in an outer layer under the tip's own lock.
alter table tip add column likeness bytea;
alter table tip alter column likeness set storage external;
grant select (likeness), update (likeness) on tip to seinhuis_operator;
