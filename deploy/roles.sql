-- The two roles of the application (ADR: the log is tamper-evident). Idempotent, plain SQL in one batch, no psql
-- meta-command: ./dev, docker-compose and the tests all run it, as a superuser. A second run writes nothing, so that
-- a password set since then stays.
--   msj_owner  owns the database and migrates it
--   msj_app    what the API works as: it may add facts and read them, never change or delete them
-- The passwords below are for development only: production creates the roles with its own before the first start.
do $$
begin
  if not exists (select from pg_roles where rolname = 'msj_owner') then
    create role msj_owner login password 'msj_owner';
  end if;
  if not exists (select from pg_roles where rolname = 'msj_app') then
    create role msj_app login password 'msj_app';
  end if;
exception
  when duplicate_object or unique_violation then
    null; -- another session was faster; the next run creates what is still missing
end $$;

-- In the database where this runs; PostgreSQL 15 and later say so of every new database.
do $$
begin
  if has_schema_privilege('public', 'public', 'create') then
    revoke create on schema public from public;
  end if;
end $$;
