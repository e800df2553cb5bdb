-- What is added to a forwarded report is a report of its own that names the one it adds to.
alter table report add column adds text references report;
alter table report add column part integer;
update report set part = 1;
alter table report alter column part set not null;
alter table report add check ((adds is null) = (part = 1));
create index report_adds on report (adds);

-- An addition has no words for an outcome: the outcome is told of the report itself.
alter table delivery alter column verifier drop not null;
