-- The audit (PROTOCOL 13). Today's lines, not yet in the chain: the same line twice is one line, counted.
create table audit_open (
  key text primary key,
  day date not null,
  organisation text not null,
  line text not null,
  times integer not null
);

-- What a closed day holds: lines by organisation, a block for each, a root and a head for the day.
create table audit_line (
  day date not null,
  organisation text not null,
  place integer not null,
  line text not null,
  hash text not null,
  primary key (day, organisation, place)
);
create table audit_block (
  day date not null,
  organisation text not null,
  salt text not null,
  lines integer not null,
  leaf text not null,
  primary key (day, organisation)
);
create table audit_day (
  day date primary key,
  root text not null,
  head text not null
);
create table audit_countersignature (
  day date not null,
  organisation text not null,
  head text not null,
  person text not null,
  signed date not null,
  signature text not null,
  primary key (day, organisation)
);

-- How much somebody usually reads, and what was much more than that.
create table audit_reading (
  day date not null,
  organisation text not null,
  person text not null,
  kind text not null,
  count integer not null,
  primary key (day, person, kind)
);
create table audit_alarm (
  day date not null,
  organisation text not null,
  person text not null,
  rule text not null,
  kind text not null,
  count integer not null,
  usual integer not null,
  primary key (day, person, rule, kind)
);

-- By this, and not by its id, the audit names a tip; it goes with the tip.
alter table tip add column mark text;

-- Whoever has the application's rights can add to the audit and change nothing in it.
create function audit_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the audit only grows' using errcode = '42501';
end $$;

-- Lines go after two years (rules/terms.ts); their hashes stay. The newest head tells what day it is.
create function audit_lines_go_by_term() returns trigger language plpgsql as $$
begin
  if old.day < (select max(day) from audit_day) - 730 then
    return old;
  end if;
  raise exception 'the audit only grows' using errcode = '42501';
end $$;

-- Of today's lines the count goes up, and they go when their day is closed.
create function audit_open_is_counted() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.times = old.times + 1 and new.key = old.key and new.day = old.day
    and new.organisation = old.organisation and new.line = old.line then
    return new;
  end if;
  raise exception 'the audit only grows' using errcode = '42501';
end $$;

-- The one way in: whatever role acts, it can write a line and nothing else here. `counted`: the same line again counts.
create function audit_note(a_key text, a_day date, a_organisation text, a_line text, counted boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform a_line::jsonb;
  if counted then
    insert into audit_open (key, day, organisation, line, times) values (a_key, a_day, a_organisation, a_line, 1)
    on conflict (key) do update set times = audit_open.times + 1;
  else
    insert into audit_open (key, day, organisation, line, times) values (a_key, a_day, a_organisation, a_line, 1)
    on conflict (key) do nothing;
  end if;
end $$;

create trigger audit_line_stands before update on audit_line
  for each row execute function audit_only_grows();
create trigger audit_line_goes_by_term before delete on audit_line
  for each row execute function audit_lines_go_by_term();
create trigger audit_line_whole before truncate on audit_line
  for each statement execute function audit_only_grows();
create trigger audit_block_stands before update or delete on audit_block
  for each row execute function audit_only_grows();
create trigger audit_block_whole before truncate on audit_block
  for each statement execute function audit_only_grows();
create trigger audit_day_stands before update or delete on audit_day
  for each row execute function audit_only_grows();
create trigger audit_day_whole before truncate on audit_day
  for each statement execute function audit_only_grows();
create trigger audit_countersignature_stands before update or delete on audit_countersignature
  for each row execute function audit_only_grows();
create trigger audit_countersignature_whole before truncate on audit_countersignature
  for each statement execute function audit_only_grows();
create trigger audit_open_counts before update or delete on audit_open
  for each row execute function audit_open_is_counted();
