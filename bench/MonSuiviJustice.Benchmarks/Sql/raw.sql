-- What PostgreSQL alone needs for the same: no application, no decision, no history of one seat. The tables have the
-- columns and indexes that the work asks for and nothing else; durability is that of the server, as for ours.
drop schema if exists raw cascade;
create schema raw;

create table raw.stream (
  id uuid primary key,
  kind text not null,
  version bigint not null,
  changed_at timestamptz not null default now()
);

create table raw.fact (
  position bigint generated always as identity primary key,
  id uuid not null,
  stream_id uuid not null,
  version int not null,
  kind text not null,
  body jsonb not null,
  recorded_at timestamptz not null default now(),
  unique (stream_id, version)
);

create table raw.sms (
  id bigint generated always as identity primary key,
  due timestamptz not null,
  status smallint not null default 0,
  phone text not null,
  body text not null,
  attempts int not null default 0,
  sent_at timestamptz
);
create index on raw.sms (due) where status = 0;

create table raw.agenda (
  id bigint generated always as identity primary key,
  place_id int not null,
  day date not null,
  starts_at time not null,
  person text not null,
  status text not null,
  kind text not null
);
create index on raw.agenda (place_id, day, starts_at);

-- One booking in one round trip: one fact, its stream, two texts to come, one line of an agenda.
create function raw.book(stream uuid, body jsonb) returns bigint language plpgsql as $$
declare
  written bigint;
begin
  insert into raw.stream (id, kind, version) values (stream, 'convocation', 1);
  insert into raw.fact (id, stream_id, version, kind, body)
  values (gen_random_uuid(), stream, 1, 'convocation_booked', body)
  returning position into written;
  insert into raw.sms (due, phone, body) values
    (now() + interval '3 days', '+33639980000', 'Rappel : vous avez rendez-vous lundi 2 mars, 94 boulevard.'),
    (now() + interval '5 days', '+33639980000', 'Rappel : vous avez rendez-vous lundi 2 mars, 94 boulevard.');
  insert into raw.agenda (place_id, day, starts_at, person, status, kind)
  values (7, date '2031-03-03', time '09:15', 'Personne', 'Booked', 'SpipFollowUp');
  return written;
end $$;
