-- The roles of Seinhuis, for a server whose owner of the database may not make roles (docs/operate/database.md):
--   runuser -u postgres -- psql -v owner=seinhuis -f ops/postgresql/roles.sql
-- seinhuis_app is whom the switchboard comes in as. The others are parts that it plays; nobody comes in as those.
create role seinhuis_app login noinherit;
create role seinhuis_staff noinherit;
create role seinhuis_operator noinherit;
create role seinhuis_reviewer noinherit;
create role seinhuis_reader noinherit;
create role seinhuis_registrar noinherit;
create role seinhuis_figures noinherit;
create role seinhuis_sweeps noinherit;
grant seinhuis_staff, seinhuis_operator, seinhuis_reviewer, seinhuis_reader, seinhuis_registrar, seinhuis_figures,
  seinhuis_sweeps to seinhuis_app with inherit false, set true;
grant seinhuis_app, seinhuis_staff, seinhuis_operator, seinhuis_reviewer, seinhuis_reader, seinhuis_registrar,
  seinhuis_figures, seinhuis_sweeps to :"owner" with inherit false, set true;
