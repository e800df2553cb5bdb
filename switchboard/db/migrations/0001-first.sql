-- What each row may hold, and why, stands in db/rows.ts; a test compares the two.

create table network (
  single boolean primary key default true check (single),
  id text not null,
  registrars text[]
);

create table staff (
  id text primary key,
  handle text not null unique,
  name text not null,
  organisation text not null,
  roles text[] not null,
  mail text,
  signing text,
  recipient text,
  removed boolean not null default false
);
create index staff_organisation on staff (organisation);

create table invitation (
  hash text primary key,
  person text not null references staff,
  until date not null
);

create table words (
  person text primary key references staff,
  verifier text not null,
  totp_secret text not null,
  totp_step bigint not null,
  wrong_words integer not null default 0,
  wrong_codes integer not null default 0,
  wrong_window bigint not null default 0,
  bundle bytea not null
);

create table passkey (
  credential text primary key,
  person text not null references staff,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  bundle bytea not null
);
create index passkey_person on passkey (person);

create table challenge (
  id text primary key,
  challenge text not null,
  purpose text not null,
  person text references staff,
  until bigint not null
);

create table session (
  hash text primary key,
  person text not null references staff,
  started bigint not null,
  seen bigint not null
);
create index session_person on session (person);

create table drawer (
  person text primary key references staff,
  id text not null,
  envelope bytea not null
);

create table key_grant (
  id text primary key,
  receiver text not null references staff,
  giver text not null references staff,
  organisation text not null,
  purpose text not null,
  epoch integer not null,
  hash text not null,
  envelope bytea not null
);
create index key_grant_receiver on key_grant (receiver);

create table key_proposal (
  organisation text not null,
  purpose text not null,
  epoch integer not null,
  signer text not null references staff,
  key text not null,
  primary key (organisation, purpose, epoch, signer)
);

create table roster (
  version integer primary key,
  hash text not null,
  roster text not null,
  signatures jsonb not null,
  network text,
  network_signatures jsonb not null
);

create table roster_proposal (
  single boolean primary key default true check (single),
  roster text not null,
  network text,
  registrars text[] not null,
  signatures jsonb not null,
  network_signatures jsonb not null
);

create table tip (
  id text primary key,
  door text not null,
  day date not null,
  bytes integer not null,
  state text not null,
  holder text,
  hash text not null,
  envelope bytea not null
);
alter table tip alter column envelope set storage external;

-- No foreign keys between tips and people handed them: the nightly rewrite replaces both tables whole.
create table tip_handed (
  tip text not null,
  person text not null,
  primary key (tip, person)
);

create table letter (
  id text primary key,
  address text not null,
  place smallint not null check (place between 0 and 3),
  hash text not null,
  slot bytea not null,
  unique (address, place)
);
alter table letter alter column slot set storage external;

create table report (
  id text primary key,
  theme text not null,
  week text not null,
  state text not null,
  author text not null references staff,
  excluded text[] not null,
  sequence integer not null,
  draft text not null unique,
  draft_hash text not null,
  draft_envelope bytea not null,
  reviewer text references staff,
  review text unique,
  review_hash text,
  review_envelope bytea
);

create table delivery (
  id text primary key,
  report text not null references report,
  organisation text not null,
  epoch integer not null,
  role text not null,
  theme text not null,
  week text not null,
  state text not null,
  hash text not null,
  envelope bytea,
  verifier text not null,
  wrong_tries smallint not null default 0,
  outcome text,
  confirmed boolean not null default false,
  disposition text,
  announced boolean not null default false
);
alter table delivery alter column envelope set storage external;
create index delivery_report on delivery (report);
create index delivery_organisation on delivery (organisation);
create index delivery_number on delivery (left(id, 8));

create table contact_count (
  month text not null,
  door text not null,
  count integer not null,
  primary key (month, door)
);

create table closed_count (
  month text not null,
  outcome text not null,
  count integer not null,
  primary key (month, outcome)
);

create table missed_count (
  month text not null,
  gm_code text not null,
  theme text not null,
  count integer not null,
  primary key (month, gm_code, theme)
);

create table sweep (
  name text not null,
  day date not null,
  hour smallint not null,
  primary key (name, day, hour)
);

-- Four blank letters: collecting always reads four slots of one length, whether the mailbox is absent or full (C12).
insert into letter (id, address, place, hash, slot)
select lpad(place::text, 32, '0'), repeat('0', 64), place, '', decode(repeat('00', 18063), 'hex')
from generate_series(0, 3) as place;
