-- Whoever tells an outcome with six words adds to what that one delivery counts for, and sees no other count.
drop policy add on delivered_count;
create policy add on delivered_count to seinhuis_operator using (true);
create policy add_told on delivered_count to seinhuis_app using (exists (
  select from delivery d
  where delivered_count.role = d.role and delivered_count.organisation in ('', d.organisation)
    and delivered_count.name = case delivered_count.kind
      when 'month' then month_of(d.week) when 'theme' then d.theme else d.organisation end));
