-- What is asked all day finds its rows without looking at those that are only kept: what is forgotten, closed or told of
-- grows for years (docs/bench.md, growth). A condition in an index is the same text as in the query that it is for.

-- The waiting list, one's own tips, and what falls due by either of its days.
create index tip_open on tip (day, id) where state <> 'closed';
create index tip_holder on tip (holder) where holder is not null;
create index tip_day on tip (day);
create index tip_closed on tip (closed) where closed is not null;
create index letter_until on letter (until);

-- Reports that can still be opened: by who wrote or reviewed them, or what they add to; those that wait; those due.
create index report_author on report (author) where state <> 'forwarded' or length(draft_envelope) > 0;
create index report_reviewer on report (reviewer)
  where reviewer is not null and (state <> 'forwarded' or length(draft_envelope) > 0);
create index report_waiting on report (id) where state = 'draft';
create index report_unsent on report (week) where state <> 'forwarded';
create index report_draft_due on report (week) where state = 'forwarded' and length(draft_envelope) > 0;
create index report_review_due on report (week) where state = 'forwarded' and review_envelope is not null;

-- A partner's list, what falls due, what no digest has told of.
create index delivery_listed on delivery (organisation) where envelope is not null or state = 'withdrawn';
create index delivery_due on delivery (week) where envelope is not null;
create index delivery_new on delivery (id) where not announced and state = 'sent';

-- The same wall: whose report it is, is looked up by the one report and not among all that somebody ever wrote.
alter policy send on delivery with check (
  exists (select from report r where r.id = delivery.report and r.author = acting('person')));

-- The figures are counted when something happens, and not by looking through all that ever was: by month, by theme and
-- by organisation, for the whole network (organisation '') and for each organisation.
create table delivered_count (
  organisation text not null,
  kind text not null check (kind in ('month', 'theme', 'organisation')),
  name text not null,
  role text not null,
  sent integer not null,
  opened integer not null,
  followed_up integer not null,
  confirmed integer not null,
  reported integer not null,
  primary key (organisation, kind, name, role)
);
create table forwarded_count (
  month text not null,
  theme text not null,
  count integer not null,
  primary key (month, theme)
);

-- A report or delivery knows its week only: it counts in the month of that week's Thursday, as ISO years do.
create function month_of(week text) returns text language sql stable parallel safe
  return to_char(to_date(week, 'IYYY"-W"IW') + 3, 'YYYY-MM');

insert into forwarded_count (month, theme, count)
select month_of(week), theme, count(*) from report where state = 'forwarded' and adds is null group by 1, 2;
insert into delivered_count (organisation, kind, name, role, sent, opened, followed_up, confirmed, reported)
select c.organisation, c.kind, c.name, d.role, count(*), count(*) filter (where d.state = 'opened'),
  count(*) filter (where d.outcome in ('not-confirmed', 'inspection', 'measure', 'prosecution', 'passed-to-partner')),
  count(*) filter (where d.outcome is not null and d.confirmed),
  count(*) filter (where d.outcome is not null and not d.confirmed)
from delivery d join report r on r.id = d.report and r.adds is null
cross join lateral (values
  ('', 'month', month_of(d.week)), ('', 'theme', d.theme), ('', 'organisation', d.organisation),
  (d.organisation, 'month', month_of(d.week)), (d.organisation, 'theme', d.theme)) as c (organisation, kind, name)
group by 1, 2, 3, 4;

call wall_in('delivered_count');
call wall_in('forwarded_count');
-- Whoever adds to a count has to see what it is added to: a reader that of the own organisation.
grant select, insert, update (sent, opened, followed_up, confirmed, reported) on delivered_count
  to seinhuis_operator, seinhuis_reader, seinhuis_app;
create policy add on delivered_count to seinhuis_operator, seinhuis_app using (true);
create policy add_own on delivered_count to seinhuis_reader using (
  organisation = acting('organisation')
  or (organisation = '' and (kind <> 'organisation' or name = acting('organisation'))));
grant select on delivered_count to seinhuis_figures;
create policy figures on delivered_count for select to seinhuis_figures using (true);
grant select, insert, update (count) on forwarded_count to seinhuis_operator;
create policy add on forwarded_count to seinhuis_operator using (true);
grant select on forwarded_count to seinhuis_figures;
create policy figures on forwarded_count for select to seinhuis_figures using (true);
-- What an outcome that was told with six words counts for.
grant select (theme, week, role, outcome) on delivery to seinhuis_app;
