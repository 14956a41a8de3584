-- People in plain text, for the searches and registrations that ours are compared with.
create extension if not exists pg_trgm;
drop table if exists raw.person;
create table raw.person (
  id uuid primary key,
  service_code text not null,
  last_name text not null,
  first_name text not null,
  mobile text,
  appi text,
  birth date not null
);
