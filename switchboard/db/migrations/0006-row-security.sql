-- The second wall (docs/decisions/0019): the switchboard comes in as a role that owns nothing and plays parts with
-- rights of their own. Every row has a policy that says whose it is, by settings that end with the transaction.
-- What no grant and no policy of this file gives is not there.

-- Roles belong to the whole server. Whoever may not make them has an administrator do it: ops/postgresql/roles.sql.
do $$
declare
  part text;
  own name := current_user;
begin
  foreach part in array array['app', 'staff', 'operator', 'reviewer', 'reader', 'registrar', 'figures', 'sweeps'] loop
    if not exists (select from pg_roles where rolname = 'seinhuis_' || part) then
      begin
        execute format(
          'create role %I nosuperuser nocreatedb nocreaterole nobypassrls noinherit %s',
          'seinhuis_' || part, case part when 'app' then 'login' else 'nologin' end);
      exception
        when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  foreach part in array array['staff', 'operator', 'reviewer', 'reader', 'registrar', 'figures', 'sweeps'] loop
    if not pg_has_role('seinhuis_app', 'seinhuis_' || part, 'set') then
      execute format('grant %I to seinhuis_app with inherit false, set true', 'seinhuis_' || part);
    end if;
  end loop;
  -- So that the owner can work as the switchboard does, when the switchboard was given no address of its own.
  foreach part in array array['app', 'staff', 'operator', 'reviewer', 'reader', 'registrar', 'figures', 'sweeps'] loop
    if not pg_has_role(own, 'seinhuis_' || part, 'set') then
      execute format('grant %I to %I with inherit false, set true', 'seinhuis_' || part, own);
    end if;
  end loop;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to seinhuis_app', current_database());
  execute format('grant temporary on database %I to seinhuis_sweeps', current_database());
exception
  when insufficient_privilege then
    raise exception 'the roles of Seinhuis are missing: run ops/postgresql/roles.sql as the administrator';
end $$;
revoke create on schema public from public;

-- When somebody last proved who they are, for what asks for that again.
alter table session add column proved bigint;
update session set proved = started;
alter table session alter column proved set not null;

-- Who acts, or what a passer-by has in hand, as this transaction was told; null: nobody, nothing.
create function acting(what text) returns text language sql stable parallel safe
  return nullif(current_setting('seinhuis.' || what, true), '');

-- Puts a table behind the wall: only its owner and what policies let through. Every later migration calls it for a
-- table of its own, then grants what each role needs and says of which rows.
create procedure wall_in(made regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', made);
  execute format('alter table %s force row level security', made);
  execute format('create policy owner on %s to %I using (true) with check (true)', made, current_user);
end $$;
do $$
declare made regclass;
begin
  for made in select oid::regclass from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace loop
    call wall_in(made);
  end loop;
end $$;

-- What is the same for everybody.
grant select on migration to seinhuis_app;
create policy everybody on migration for select to public using (true);
grant select on network to seinhuis_app, seinhuis_staff, seinhuis_reader, seinhuis_registrar;
create policy everybody on network for select to public using (true);
grant update (registrars) on network to seinhuis_registrar;
create policy pin on network for update to seinhuis_registrar using (registrars is null) with check (true);
grant select on roster to seinhuis_app, seinhuis_registrar, seinhuis_sweeps;
create policy everybody on roster for select to public using (true);
grant insert on roster to seinhuis_registrar;
create policy publish on roster for insert to seinhuis_registrar with check (true);

-- Sessions: by what is in the cookie; of one's own; of whoever was removed.
grant select (hash, person, started, seen, proved), update (seen) on session to seinhuis_app;
create policy held on session to seinhuis_app using (hash = acting('session'));
grant select, insert, delete, update (proved) on session to seinhuis_staff;
create policy own on session to seinhuis_staff using (person = acting('person'));
grant select (person), delete on session to seinhuis_registrar;
grant select, update, delete on session to seinhuis_sweeps;
create policy sweeps on session to seinhuis_sweeps using (true);

-- Invitations: by their token.
grant select on invitation to seinhuis_app;
create policy held on invitation for select to seinhuis_app using (hash = acting('invitation'));
grant select, delete on invitation to seinhuis_staff;
create policy held_by on invitation to seinhuis_staff using (hash = acting('invitation'));
grant select (person), insert, delete on invitation to seinhuis_registrar;
create policy invite on invitation for insert to seinhuis_registrar with check (true);
grant select, update, delete on invitation to seinhuis_sweeps;
create policy sweeps on invitation to seinhuis_sweeps using (true);

-- Passkeys and words: by the name somebody comes in with, and one's own.
grant select (credential, person, public_key, counter), update (counter) on passkey to seinhuis_app;
create policy held on passkey to seinhuis_app using (credential = acting('credential'));
grant select, insert, update (counter) on passkey to seinhuis_staff;
create policy own on passkey to seinhuis_staff using (person = acting('person'));
grant select (person), delete on passkey to seinhuis_registrar;

-- People. A passer-by finds the one whose session, invitation, passkey or name they have in hand.
grant select (id, handle, name, organisation, roles, removed) on staff to seinhuis_app;
create policy held on staff for select to seinhuis_app using (
  handle = acting('handle') or id in (select person from session)
  or id in (select person from invitation) or id in (select person from passkey));
grant select (id, handle, name, organisation, roles, signing, recipient, removed), update (signing, recipient)
  on staff to seinhuis_staff;
create policy colleagues on staff for select to seinhuis_staff using (organisation = acting('organisation'));
-- Keys are given in once.
create policy join_once on staff for update to seinhuis_staff
  using (id = acting('person') and signing is null) with check (id = acting('person'));
grant select (id, handle, name, organisation, roles, signing, recipient, removed),
  insert (id, handle, name, organisation, roles, mail), update (removed, mail) on staff to seinhuis_registrar;
create policy everybody on staff to seinhuis_registrar using (true);
grant select (id, organisation, mail, removed) on staff to seinhuis_sweeps;
create policy sweeps on staff for select to seinhuis_sweeps using (true);

grant select (person, verifier, totp_secret, totp_step, wrong_words, wrong_codes, wrong_window),
  update (totp_step, wrong_words, wrong_codes, wrong_window) on words to seinhuis_app;
create policy held on words to seinhuis_app
  using (person = (select id from staff where handle = acting('handle')));
grant select, insert, update on words to seinhuis_staff;
create policy own on words to seinhuis_staff using (person = acting('person'));
grant select (person), delete on words to seinhuis_registrar;
grant select (person, totp_secret), update (totp_secret) on words to seinhuis_sweeps;
create policy sweeps on words to seinhuis_sweeps using (true);

grant select, insert, delete on challenge to seinhuis_app;
create policy nobody on challenge to seinhuis_app using (person is null);
grant select, insert, delete on challenge to seinhuis_staff;
create policy own on challenge to seinhuis_staff using (person = acting('person'));
grant select (person), delete on challenge to seinhuis_registrar;
grant select, update, delete on challenge to seinhuis_sweeps;
create policy sweeps on challenge to seinhuis_sweeps using (true);

-- Drawers and keys.
grant select, insert, update on drawer to seinhuis_staff;
create policy own on drawer to seinhuis_staff using (person = acting('person'));
grant select (person), delete on drawer to seinhuis_registrar;
grant select, insert on key_grant to seinhuis_staff;
create policy organisation on key_grant for select to seinhuis_staff
  using (receiver = acting('person') or organisation = acting('organisation'));
create policy give on key_grant for insert to seinhuis_staff
  with check (giver = acting('person') and organisation = acting('organisation'));
grant select (receiver), delete on key_grant to seinhuis_registrar;
grant select, insert, update on key_proposal to seinhuis_staff;
create policy own on key_proposal to seinhuis_staff
  using (signer = acting('person') and organisation = acting('organisation'));
grant select on key_proposal to seinhuis_registrar;
create policy everybody on key_proposal for select to seinhuis_registrar using (true);
grant select, insert, update, delete on roster_proposal to seinhuis_registrar;
create policy everybody on roster_proposal to seinhuis_registrar using (true);

-- A registrar takes away what somebody left who was removed, and sees nothing else of it.
create policy removed on session to seinhuis_registrar using (person in (select id from staff where removed));
create policy removed on invitation to seinhuis_registrar using (person in (select id from staff where removed));
create policy removed on challenge to seinhuis_registrar using (person in (select id from staff where removed));
create policy removed on words to seinhuis_registrar using (person in (select id from staff where removed));
create policy removed on passkey to seinhuis_registrar using (person in (select id from staff where removed));
create policy removed on drawer to seinhuis_registrar using (person in (select id from staff where removed));
create policy removed on key_grant to seinhuis_registrar using (receiver in (select id from staff where removed));

-- Raw tips. What comes in waits and is nobody's; whoever brings it can tell a repeat from another, and reads nothing.
grant insert (id, door, day, bytes, state, hash, envelope, mark), select (id, door, hash) on tip to seinhuis_app;
create policy bring on tip for insert to seinhuis_app
  with check (state = 'waiting' and holder is null and closed is null);
create policy repeats on tip for select to seinhuis_app using (true);
grant select (id, door, day, bytes, state, holder, closed, hash, mark), update (state, holder, closed, mark)
  on tip to seinhuis_operator;
-- A raw tip itself is read one at a time, by whoever holds it (C7).
create function tip_in_hand(wanted text) returns bytea language sql stable security definer
  set search_path = public, pg_temp as $$
  select envelope from tip where id = wanted and holder = acting('person')
$$;
revoke execute on function tip_in_hand(text) from public;
grant execute on function tip_in_hand(text) to seinhuis_operator;
create policy desk on tip for select to seinhuis_operator using (state <> 'closed' or holder = acting('person'));
create policy hold on tip for update to seinhuis_operator
  using (state <> 'closed' or holder = acting('person'))
  with check (holder is null or holder = acting('person'));
grant select, insert, update, delete, truncate on tip to seinhuis_sweeps;
create policy sweeps on tip to seinhuis_sweeps using (true);
grant select, insert on tip_handed to seinhuis_operator;
create policy held on tip_handed for select to seinhuis_operator
  using (person = acting('person') or tip in (select id from tip where holder = acting('person')));
create policy own on tip_handed for insert to seinhuis_operator with check (person = acting('person'));
grant select, insert, delete, truncate on tip_handed to seinhuis_sweeps;
create policy sweeps on tip_handed to seinhuis_sweeps using (true);

-- Mailboxes: by their address. The four blank letters are everybody's to read.
grant select (id, address, place, hash, slot), insert, delete on letter to seinhuis_app;
create policy held on letter to seinhuis_app using (address = acting('mailbox'));
create policy blank on letter for select to seinhuis_app using (address = repeat('0', 64));
grant select, insert, delete, truncate on letter to seinhuis_sweeps;
create policy sweeps on letter to seinhuis_sweeps using (true);

-- Reports. To whoever did not write or review it, one that was returned or waits to be sent is not there.
grant select, insert, update on report to seinhuis_operator;
create policy desk on report for select to seinhuis_operator, seinhuis_reviewer using (
  author = acting('person') or reviewer = acting('person') or state in ('draft', 'forwarded') or adds is not null);
create policy write on report for insert to seinhuis_operator with check (author = acting('person'));
create policy rewrite on report for update to seinhuis_operator using (
  author = acting('person') or reviewer = acting('person') or state in ('draft', 'forwarded') or adds is not null)
  with check (author = acting('person'));
grant select, update (state, reviewer, review, review_hash, review_envelope) on report to seinhuis_reviewer;
-- Two people, in the rows too: nobody signs what they wrote or were handed the tip of.
create policy review on report for update to seinhuis_reviewer using (
  author = acting('person') or reviewer = acting('person') or state in ('draft', 'forwarded') or adds is not null)
  with check (reviewer = acting('person') and author <> reviewer and not reviewer = any (excluded));
grant select (id, adds, part) on report to seinhuis_reader;
create policy delivered on report for select to seinhuis_reader using (
  exists (select from delivery d where d.report = report.id and d.organisation = acting('organisation')));
grant select (id, adds, theme, week, state) on report to seinhuis_figures;
create policy figures on report for select to seinhuis_figures using (true);
grant select, update, delete on report to seinhuis_sweeps;
create policy sweeps on report to seinhuis_sweeps using (true);

-- Deliveries: of one's own organisation; the desk sees what it sent. The six words find one by its number.
grant select, insert, update (state, envelope) on delivery to seinhuis_operator;
create policy sent on delivery for select to seinhuis_operator, seinhuis_reviewer using (true);
create policy send on delivery for insert to seinhuis_operator
  with check (report in (select id from report where author = acting('person')));
create policy withdraw on delivery for update to seinhuis_operator using (true) with check (state = 'withdrawn');
grant select (id, report, organisation, role, theme, week, state, outcome, confirmed) on delivery to seinhuis_reviewer;
grant select (id, report, organisation, epoch, role, theme, week, state, envelope, outcome, confirmed),
  update (state, outcome, confirmed, disposition) on delivery to seinhuis_reader;
create policy own on delivery to seinhuis_reader using (organisation = acting('organisation'));
grant select (id, verifier, wrong_tries, state, confirmed), update (wrong_tries, outcome) on delivery to seinhuis_app;
create policy numbered on delivery to seinhuis_app using (left(id, 8) = acting('number'));
grant select (id, report, organisation, role, theme, week, state, outcome, confirmed) on delivery to seinhuis_figures;
create policy figures on delivery for select to seinhuis_figures using (true);
grant select, update on delivery to seinhuis_sweeps;
create policy sweeps on delivery to seinhuis_sweeps using (true);

-- Counts. Whoever adds one has to see what it is added to.
grant select, insert, update (count) on contact_count to seinhuis_app;
create policy add on contact_count to seinhuis_app using (true);
grant select, update (count) on contact_count to seinhuis_sweeps;
create policy sweeps on contact_count to seinhuis_sweeps using (true);
grant select on contact_count to seinhuis_figures;
create policy figures on contact_count for select to seinhuis_figures using (true);
grant select, insert, update (count) on closed_count to seinhuis_operator, seinhuis_sweeps;
create policy add on closed_count to seinhuis_operator, seinhuis_sweeps using (true);
grant select on closed_count to seinhuis_figures;
create policy figures on closed_count for select to seinhuis_figures using (true);
grant select, insert, update (count) on missed_count to seinhuis_operator;
create policy add on missed_count to seinhuis_operator using (true);
grant select on missed_count to seinhuis_registrar;
create policy everybody on missed_count for select to seinhuis_registrar using (true);

grant select, insert, delete on sweep to seinhuis_sweeps;
create policy sweeps on sweep to seinhuis_sweeps using (true);
