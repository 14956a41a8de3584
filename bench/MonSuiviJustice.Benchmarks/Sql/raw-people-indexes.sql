create index on raw.person using gin (last_name gin_trgm_ops);
create index on raw.person using gin (first_name gin_trgm_ops);
create index on raw.person (service_code);
create unique index on raw.person (mobile);
create unique index on raw.person (appi);
create index on raw.person (last_name, first_name, birth);
