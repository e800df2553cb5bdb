create table audit_alarm (
  day date not null,
  organisation text not null,
  person text not null,
  rule text not null,
  kind text not null,
  count integer not null,
  usual integer not null,
  PRIMARY KEY (day, person, rule, kind)
);

create table audit_block (
  day date not null,
  organisation text not null,
  salt text not null,
  lines integer not null,
  leaf text not null,
  PRIMARY KEY (day, organisation)
);

create table audit_countersignature (
  day date not null,
  organisation text not null,
  head text not null,
  person text not null,
  signed date not null,
  signature text not null,
  PRIMARY KEY (day, organisation)
);

create table audit_day (
  day date not null,
  root text not null,
  head text not null,
  PRIMARY KEY (day)
);

create table audit_line (
  day date not null,
  organisation text not null,
  place integer not null,
  line text not null,
  hash text not null,
  PRIMARY KEY (day, organisation, place)
);

create table audit_open (
  key text not null,
  day date not null,
  organisation text not null,
  line text not null,
  times integer not null,
  PRIMARY KEY (key)
);

create table audit_reading (
  day date not null,
  organisation text not null,
  person text not null,
  kind text not null,
  count integer not null,
  PRIMARY KEY (day, person, kind)
);

create table challenge (
  id text not null,
  challenge text not null,
  purpose text not null,
  person text,
  until bigint not null,
  FOREIGN KEY (person) REFERENCES staff(id),
  PRIMARY KEY (id)
);

create table closed_count (
  month text not null,
  outcome text not null,
  count integer not null,
  PRIMARY KEY (month, outcome)
);

create table contact_count (
  month text not null,
  door text not null,
  count integer not null,
  PRIMARY KEY (month, door)
);

create table delivered_count (
  organisation text not null,
  kind text not null,
  name text not null,
  role text not null,
  sent integer not null,
  opened integer not null,
  followed_up integer not null,
  confirmed integer not null,
  reported integer not null,
  CHECK ((kind = ANY (ARRAY['month'::text, 'theme'::text, 'organisation'::text]))),
  PRIMARY KEY (organisation, kind, name, role)
);

create table delivery (
  id text not null,
  report text not null,
  organisation text not null,
  epoch integer not null,
  role text not null,
  theme text not null,
  week text not null,
  state text not null,
  hash text not null,
  envelope bytea storage external,
  verifier text,
  wrong_tries smallint not null default 0,
  outcome text,
  confirmed boolean not null default false,
  disposition text,
  announced boolean not null default false,
  FOREIGN KEY (report) REFERENCES report(id),
  PRIMARY KEY (id)
);
create index delivery_due on public.delivery using btree (week) where (envelope is not null);
create index delivery_listed on public.delivery using btree (organisation) where ((envelope is not null) or (state = 'withdrawn'::text));
create index delivery_new on public.delivery using btree (id) where ((not announced) and (state = 'sent'::text));
create index delivery_number on public.delivery using btree ("left"(id, 8));
create index delivery_organisation on public.delivery using btree (organisation);
create index delivery_report on public.delivery using btree (report);

create table drawer (
  person text not null,
  id text not null,
  envelope bytea not null,
  FOREIGN KEY (person) REFERENCES staff(id),
  PRIMARY KEY (person)
);

create table forwarded_count (
  month text not null,
  theme text not null,
  count integer not null,
  PRIMARY KEY (month, theme)
);

create table invitation (
  hash text not null,
  person text not null,
  until date not null,
  FOREIGN KEY (person) REFERENCES staff(id),
  PRIMARY KEY (hash)
);

create table key_grant (
  id text not null,
  receiver text not null,
  giver text not null,
  organisation text not null,
  purpose text not null,
  epoch integer not null,
  hash text not null,
  envelope bytea not null,
  FOREIGN KEY (giver) REFERENCES staff(id),
  FOREIGN KEY (receiver) REFERENCES staff(id),
  PRIMARY KEY (id)
);
create index key_grant_receiver on public.key_grant using btree (receiver);

create table key_proposal (
  organisation text not null,
  purpose text not null,
  epoch integer not null,
  signer text not null,
  key text not null,
  FOREIGN KEY (signer) REFERENCES staff(id),
  PRIMARY KEY (organisation, purpose, epoch, signer)
);

create table letter (
  id text not null,
  address text not null,
  place smallint not null,
  hash text not null,
  slot bytea not null storage external,
  until date not null,
  CHECK (((place >= 0) AND (place <= 3))),
  PRIMARY KEY (id),
  UNIQUE (address, place)
);
create index letter_until on public.letter using btree (until);

create table migration (
  number integer not null,
  PRIMARY KEY (number)
);

create table missed_count (
  month text not null,
  gm_code text not null,
  theme text not null,
  count integer not null,
  PRIMARY KEY (month, gm_code, theme)
);

create table network (
  single boolean not null default true,
  id text not null,
  registrars text[],
  CHECK (single),
  PRIMARY KEY (single)
);

create table passkey (
  credential text not null,
  person text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  bundle bytea not null,
  FOREIGN KEY (person) REFERENCES staff(id),
  PRIMARY KEY (credential)
);
create index passkey_person on public.passkey using btree (person);

create table report (
  id text not null,
  theme text not null,
  week text not null,
  state text not null,
  author text not null,
  excluded text[] not null,
  sequence integer not null,
  draft text not null,
  draft_hash text not null,
  draft_envelope bytea not null,
  reviewer text,
  review text,
  review_hash text,
  review_envelope bytea,
  adds text,
  part integer not null,
  CHECK (((adds IS NULL) = (part = 1))),
  FOREIGN KEY (adds) REFERENCES report(id),
  FOREIGN KEY (author) REFERENCES staff(id),
  FOREIGN KEY (reviewer) REFERENCES staff(id),
  PRIMARY KEY (id),
  UNIQUE (draft),
  UNIQUE (review)
);
create index report_adds on public.report using btree (adds);
create index report_author on public.report using btree (author) where ((state <> 'forwarded'::text) or (length(draft_envelope) > 0));
create index report_draft_due on public.report using btree (week) where ((state = 'forwarded'::text) and (length(draft_envelope) > 0));
create index report_review_due on public.report using btree (week) where ((state = 'forwarded'::text) and (review_envelope is not null));
create index report_reviewer on public.report using btree (reviewer) where ((reviewer is not null) and ((state <> 'forwarded'::text) or (length(draft_envelope) > 0)));
create index report_unsent on public.report using btree (week) where (state <> 'forwarded'::text);
create index report_waiting on public.report using btree (id) where (state = 'draft'::text);

create table roster (
  version integer not null,
  hash text not null,
  roster text not null,
  signatures jsonb not null,
  network text,
  network_signatures jsonb not null,
  PRIMARY KEY (version)
);

create table roster_proposal (
  single boolean not null default true,
  roster text not null,
  network text,
  registrars text[] not null,
  signatures jsonb not null,
  network_signatures jsonb not null,
  CHECK (single),
  PRIMARY KEY (single)
);

create table session (
  hash text not null,
  person text not null,
  started bigint not null,
  seen bigint not null,
  proved bigint not null,
  FOREIGN KEY (person) REFERENCES staff(id),
  PRIMARY KEY (hash)
);
create index session_person on public.session using btree (person);

create table staff (
  id text not null,
  handle text not null,
  name text not null,
  organisation text not null,
  roles text[] not null,
  mail text,
  signing text,
  recipient text,
  removed boolean not null default false,
  PRIMARY KEY (id),
  UNIQUE (handle)
);
create index staff_organisation on public.staff using btree (organisation);

create table sweep (
  name text not null,
  day date not null,
  hour smallint not null,
  PRIMARY KEY (name, day, hour)
);

create table tip (
  id text not null,
  door text not null,
  day date not null,
  bytes integer not null,
  state text not null,
  holder text,
  hash text not null,
  envelope bytea not null storage external,
  closed date,
  mark text,
  likeness bytea storage external,
  PRIMARY KEY (id)
);
create index tip_closed on public.tip using btree (closed) where (closed is not null);
create index tip_day on public.tip using btree (day);
create index tip_holder on public.tip using btree (holder) where (holder is not null);
create index tip_open on public.tip using btree (day, id) where (state <> 'closed'::text);

create table tip_handed (
  tip text not null,
  person text not null,
  PRIMARY KEY (tip, person)
);

create table words (
  person text not null,
  verifier text not null,
  totp_secret bytea not null,
  totp_step bigint not null,
  wrong_words integer not null default 0,
  wrong_codes integer not null default 0,
  wrong_window bigint not null default 0,
  bundle bytea not null,
  FOREIGN KEY (person) REFERENCES staff(id),
  PRIMARY KEY (person)
);
