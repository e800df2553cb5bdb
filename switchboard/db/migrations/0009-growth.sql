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
