-- Who sees what of the audit (docs/decisions/0018). Lines come in by audit_note alone.
grant select on audit_day to seinhuis_staff;
create policy everybody on audit_day for select to seinhuis_staff using (true);
grant select on audit_line, audit_block, audit_open, audit_alarm to seinhuis_staff;
create policy own on audit_line for select to seinhuis_staff using (organisation = acting('organisation'));
create policy own on audit_block for select to seinhuis_staff using (organisation = acting('organisation'));
create policy own on audit_open for select to seinhuis_staff using (organisation = acting('organisation'));
create policy own on audit_alarm for select to seinhuis_staff using (organisation = acting('organisation'));
grant select on audit_alarm to seinhuis_registrar;
create policy everybody on audit_alarm for select to seinhuis_registrar using (true);
grant select, insert on audit_countersignature to seinhuis_staff;
create policy own on audit_countersignature to seinhuis_staff
  using (organisation = acting('organisation'))
  with check (organisation = acting('organisation') and person = acting('person'));

-- The leaves of a day lead from one organisation's lines to the root; they name no organisation.
create function audit_leaves(a_day date) returns table (leaf text)
language sql stable security definer set search_path = public, pg_temp as $$
  select leaf from audit_block where day = a_day
$$;

-- An outcome that was told with six words is a line about the organisation of the delivery.
grant select (organisation) on delivery to seinhuis_app;

-- A tip is named by its mark from its first claim on.
grant update (mark) on tip to seinhuis_operator;

-- The sweeps close days and raise alarms.
grant select on network to seinhuis_sweeps;
grant select, insert, delete, truncate, update (times) on audit_open to seinhuis_sweeps;
create policy sweeps on audit_open to seinhuis_sweeps using (true);
grant select, insert, delete on audit_line, audit_reading, audit_alarm to seinhuis_sweeps;
create policy sweeps on audit_line to seinhuis_sweeps using (true);
create policy sweeps on audit_reading to seinhuis_sweeps using (true);
create policy sweeps on audit_alarm to seinhuis_sweeps using (true);
grant select, insert on audit_block, audit_day to seinhuis_sweeps;
create policy sweeps on audit_block to seinhuis_sweeps using (true);
create policy sweeps on audit_day to seinhuis_sweeps using (true);
