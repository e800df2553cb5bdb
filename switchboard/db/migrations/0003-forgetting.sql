-- What the terms of forgetting count from; days only.
alter table tip add column closed date;

-- A letter's last day is chosen when it is written, some days off by chance, so that it tells no more than the season.
alter table letter add column until date not null default 'infinity';
alter table letter alter column until drop default;

-- A letter has its outer layer; the four blank ones, which have none, are as long.
update letter set slot = slot || decode(repeat('00', 44), 'hex') where address = repeat('0', 64);
